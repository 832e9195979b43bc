//! The first screen, and what was left unfinished.

use jiff::Timestamp;
use readiness::ids::TenantId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{ChangeMade, Reported};
use crate::step::{Journey, Step};

/// What stands on the first screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WelcomeScreen {
    /// The journeys that can be begun.
    pub journeys: Vec<Journey>,
    /// What was left unfinished, the newest first.
    pub resume: Vec<ResumeOffer>,
    /// Whether the demo organisation can be tried: not when a world was chosen at the start.
    pub demo: bool,
    /// True: the demo organisation is starting.
    pub starting: bool,
}

/// A journey that was left. Only a hint: everything is checked again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct ResumeOffer {
    /// The organisation's id.
    pub tenant: TenantId,
    /// What was typed to find it.
    pub domain: String,
    /// Its name, where it was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Who came for what.
    pub journey: Journey,
    /// Where it was left.
    pub step: Step,
    /// The account that Mago will use, where it was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// What was changed until then, to undo it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<ChangeMade>>", optional)]
    pub changes: Vec<ChangeMade>,
    /// What somebody said that is done, and nobody had verified.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Reported>>", optional)]
    pub reports: Vec<Reported>,
    /// The hand-off that an answer may come back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hand_off: Option<Uuid>,
    /// When.
    #[ts(as = "String")]
    pub at: Timestamp,
}
