//! What stands around every screen.

use readiness::{cloud::Cloud, finding::Verdict, ids::TenantId, problem::Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use url::Url;

use crate::step::Step;

/// Which world the wizard works in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum World {
    /// Microsoft's own clouds.
    #[default]
    Live,
    /// A demo organisation on this computer: nothing is real.
    Demo {
        /// Where it answers.
        address: Url,
    },
    /// Another provider, named when the program was started.
    Other {
        /// Its address.
        address: Url,
    },
}

/// The organisation, always visible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct OrganizationBar {
    /// Its name, where it is known already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The domain, address or id that led to it.
    pub domain: String,
    /// Its id.
    pub tenant: TenantId,
    /// Where it is kept.
    pub cloud: Cloud,
    /// True: its people sign in at its own identity provider; false: at Microsoft's; none: not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub federated: Option<bool>,
    /// Who is signed in to check.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checker: Option<String>,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// Nothing is known yet.
    Open,
    /// Work on it is under way.
    Busy,
    /// It is done, for a step that has no verdict.
    Done,
    /// Evidence gave a verdict.
    Judged,
    /// Somebody said that it is done, and evidence neither confirms nor denies it.
    Reported,
}

/// A step on the rail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct RailStep {
    /// Which.
    pub step: Step,
    /// Its number among the prerequisites, as Mago's knowledge base numbers them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// How it stands.
    pub state: StepState,
    /// With which verdict, for [`StepState::Judged`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Whether its screen is shown.
    pub here: bool,
    /// Whether it can be gone to.
    pub reachable: bool,
}

/// Something went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Trouble {
    /// What, in words that the catalogues have.
    pub problem: Problem,
    /// Whether the same work can be begun once more.
    pub again: bool,
}

/// Something was done that changes no screen. Its text is `notice-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Notice {
    /// A text is on the clipboard.
    Copied,
    /// A file was written.
    Saved,
    /// A page was opened in the browser.
    Opened,
    /// The work under way was stopped.
    Cancelled,
    /// A change may have been made before it was stopped; it is checked again.
    CancelledChange,
    /// The check brought nothing new.
    NothingNew,
    /// A change in the organisation is under way, and has to end or be cancelled first.
    ChangeUnderWay,
    /// Nobody has said yet which account Mago uses.
    NameAccountFirst,
    /// The ACS principal is there, so the approval goes on.
    BackToApproval,
    /// The checking sign-in is gone from this computer.
    Forgotten,
    /// What was said is noted as reported.
    ReportTaken,
    /// What was reported is verified now.
    ReportConfirmed,
}
