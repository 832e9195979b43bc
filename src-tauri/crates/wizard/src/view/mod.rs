//! What a front door shows: whole, numbered, and without a secret.

mod changes;
mod frame;
mod hand_off;
mod layer;
mod reported;
mod screen;
mod script;
mod waiting;
mod welcome;

pub use changes::{ChangeMade, ChangeShown, Creating, Stage};
pub use frame::{Notice, OrganizationBar, RailStep, StepState, Trouble, World};
pub use hand_off::{AnswerShown, AnsweredAcs, AnsweredApproval, HandOffShown};
pub use layer::Layer;
pub use reported::{Reported, ReportedBy};
pub use screen::{
    AcsScreen, ApprovalScreen, FinishScreen, GuestScreen, Here, LicenceScreen, Lookup, MagoScreen, OrganizationScreen,
    OverviewScreen, ProvenHow, Screen, SignInScreen, Typed,
};
pub use script::{ScriptPart, ScriptShown, Scripts};
pub use waiting::{BrowserState, CodeShown, Counting, Waiting, Watching};
pub use welcome::{ResumeOffer, WelcomeScreen};

use serde::Serialize;
use ts_rs::TS;

/// Everything that the window shows at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct View {
    /// Grows with every change, so that a front door can drop a view that arrives late.
    pub revision: u32,
    /// Live or simulated.
    pub world: World,
    /// The organisation that everything on the screen is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationBar>,
    /// The steps and how they stand; empty before a journey begins.
    pub rail: Vec<RailStep>,
    /// Whether "Back" leads anywhere.
    pub back: bool,
    /// The one question that is asked at this moment.
    pub screen: Screen,
    /// What went wrong last, until it is dismissed or tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trouble: Option<Trouble>,
    /// What was done last besides, such as "copied".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// What lies over the screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer: Option<Layer>,
}
