//! What a front door shows: whole, numbered, and without a secret.

mod changes;
mod frame;
mod layer;
mod screen;
mod waiting;

pub use changes::{ChangeMade, ChangeShown, Creating, Stage};
pub use frame::{Notice, OrganizationBar, RailStep, StepState, Trouble, World};
pub use layer::Layer;
pub use screen::{
    AcsScreen, ApprovalScreen, FinishScreen, GuestScreen, Here, LicenceScreen, Lookup, MagoScreen, OrganizationScreen,
    OverviewScreen, ProvenHow, ResumeOffer, Screen, ScriptShown, SignInScreen, Typed, WelcomeScreen,
};
pub use waiting::{BrowserState, CodeShown, Counting, Waiting, Watching};

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
