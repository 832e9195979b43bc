//! The screens, each with the data that it shows.

use jiff::Timestamp;
use readiness::{
    Readiness,
    consent_page::ConsentShowed,
    finding::{Finding, Prerequisite},
    forecast::{Likely, TaskForecast},
    grants::GrantAnatomy,
    ids::AppId,
    problem::Problem,
    profile::MagoSignIn,
    readiness::{Account, Overall, Plans},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use url::Url;

use super::{ChangeMade, Counting, Creating, Reported, Scripts, Waiting, Watching, WelcomeScreen};
use crate::{intent::Reading, step::Step};

/// A screen with the data that it shows.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "name", rename_all = "kebab-case")]
pub enum Screen {
    /// What the program is for, and who comes for what.
    Welcome(WelcomeScreen),
    /// Which organisation.
    Organization(OrganizationScreen),
    /// Whoever checks signs in.
    SignIn(SignInScreen),
    /// The three prerequisites at a glance.
    Overview(Box<OverviewScreen>),
    /// Prerequisite 2.
    Acs(Box<AcsScreen>),
    /// Prerequisite 1.
    Approval(Box<ApprovalScreen>),
    /// Prerequisite 3.
    Licence(Box<LicenceScreen>),
    /// The account that Mago uses.
    MagoAccount(Box<MagoScreen>),
    /// How Mago will join, and what was done.
    Finish(Box<FinishScreen>),
    /// What a guest can and cannot do.
    Guest(GuestScreen),
}

/// A field, and whether what stands in it is being looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Typed {
    /// What was typed.
    pub text: String,
    /// Why it cannot be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

/// Which organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct OrganizationScreen {
    /// The one field.
    pub typed: Typed,
    /// What came of looking it up.
    pub lookup: Lookup,
    /// An address of the demo organisation to try.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// Looking an organisation up. What was found stands in the organisation bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Lookup {
    /// Nothing is looked up.
    #[default]
    Idle,
    /// It is being looked up.
    Finding,
    /// It is found.
    Found,
}

/// Whoever checks signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct SignInScreen {
    /// The application that the sign-in page will name.
    pub app: String,
    /// Its id.
    pub app_id: AppId,
    /// What it asks for; the text is `permission-{scope}` where one is known.
    pub permissions: Vec<String>,
    /// How much is to be read.
    pub reading: Reading,
    /// The sign-in under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
    /// Who is signed in already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checker: Option<String>,
    /// The scripts that register an application of the organisation's own for checking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scripts: Option<Scripts>,
}

/// The three prerequisites at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct OverviewScreen {
    /// What is concluded so far; none: nothing was answered yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readiness: Option<Readiness>,
    /// The check under way; while it is, what is concluded is provisional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checking: Option<Counting>,
    /// Where to start; none: nothing is left, or nothing is known yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Step>,
    /// Whether anybody is signed in; if not, nothing can be checked.
    pub signed_in: bool,
    /// What somebody said that is done, until it is verified.
    pub reported: Vec<Reported>,
}

/// Prerequisite 2.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct AcsScreen {
    /// How it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<Finding>,
    /// Whether who signed in can create it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast: Option<TaskForecast>,
    /// "Create it for me".
    pub creating: Creating,
    /// The scripts that create it, or switch it on again; none: it needs none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scripts: Option<Scripts>,
    /// Who said that it is there, until that is verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported: Option<Reported>,
    /// The last line of a script, as it is pasted back.
    pub read_back: Typed,
    /// The look-outs for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub watching: Option<Watching>,
    /// A check under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checking: Option<Counting>,
    /// Whether anybody is signed in.
    pub signed_in: bool,
    /// True: the approval was begun first and goes on as soon as this holds.
    pub returns_to_approval: bool,
    /// The step after this one.
    pub next: Step,
}

/// Prerequisite 1.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct ApprovalScreen {
    /// How it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<Finding>,
    /// Mago's grants, scope by scope.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grants: Option<GrantAnatomy>,
    /// What the consent page will most likely do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likely: Option<Likely>,
    /// True: the ACS principal is missing, so the page would end with an error.
    pub waits_for_acs: bool,
    /// Microsoft's consent page for exactly this tenant, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<Url>,
    /// True: something is granted already, and consenting anew may replace it.
    pub again: bool,
    /// Mago's own page, for administrators of the organisation itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_page: Option<Url>,
    /// What the consent page showed last. It proves nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub showed: Option<ConsentShowed>,
    /// The scripts that grant the two ACS scopes; none: nothing but consent is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scripts: Option<Scripts>,
    /// Who said that it is approved, until that is verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported: Option<Reported>,
    /// The look-outs for it; while there are, the browser is asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub watching: Option<Watching>,
    /// A check under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checking: Option<Counting>,
    /// Whether anybody is signed in.
    pub signed_in: bool,
    /// The step after this one.
    pub next: Step,
}

/// Prerequisite 3.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct LicenceScreen {
    /// The account's name as it is typed.
    pub typed: Typed,
    /// The account that was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// How it stands; none: nobody was named yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<Finding>,
    /// Its plans, and what would fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plans: Option<Plans>,
    /// Whether who signed in can assign a licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forecast: Option<TaskForecast>,
    /// Who is signed in: "that is me".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub me: Option<String>,
    /// A room account of the demo organisation to try.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// The look-outs for a licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub watching: Option<Watching>,
    /// A check under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checking: Option<Counting>,
    /// Whether anybody is signed in.
    pub signed_in: bool,
    /// The step after this one.
    pub next: Step,
}

/// Whether this is the computer, and the user, that Mago runs as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Here {
    /// It is: the sign-in is stored here.
    ThisComputer,
    /// It is not: nothing is kept.
    AnotherComputer,
}

/// What the sign-in of the Mago account showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum ProvenHow {
    /// The sign-in is in the keychain, read back and compared.
    Stored {
        /// Whose.
        username: String,
        /// The keychain's name.
        keychain: String,
        /// Since when.
        #[ts(as = "String")]
        at: Timestamp,
    },
    /// Proven, nothing kept.
    NothingKept {
        /// When.
        #[ts(as = "String")]
        at: Timestamp,
    },
}

/// The account that Mago uses.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct MagoScreen {
    /// The account that is expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Which computer this is; none: not said yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub here: Option<Here>,
    /// How sure it is that Mago's registration allows this.
    pub sign_in: MagoSignIn,
    /// The keychain's name on this system.
    pub keychain: String,
    /// The sign-in under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
    /// True: the ACS token is being asked for, or the keychain written.
    pub proving: bool,
    /// True: the keychain takes so long that it is most likely asking the person something.
    pub keychain_asks: bool,
    /// What it showed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proven: Option<ProvenHow>,
    /// How the account's sign-in stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<Finding>,
    /// A check under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checking: Option<Counting>,
    /// The command that does the same on the room's computer.
    pub command: String,
}

/// How Mago will join, and what was done.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct FinishScreen {
    /// Everything that was concluded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readiness: Option<Readiness>,
    /// Whether there is a report to save: not where nobody looked.
    pub report: bool,
    /// A check under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checking: Option<Counting>,
    /// What this program changed, to undo it.
    pub changes: Vec<ChangeMade>,
    /// What the sign-in of the Mago account showed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proven: Option<ProvenHow>,
    /// Who is still signed in to check.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checker: Option<String>,
    /// Whether that person can be signed out in the browser too.
    pub sign_out: bool,
    /// What keeps it from being authenticated.
    pub because: Vec<Prerequisite>,
    /// What somebody said that is done, and nobody verified.
    pub reported: Vec<Reported>,
}

/// What a guest can and cannot do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct GuestScreen {
    /// How Mago would join now, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overall: Option<Overall>,
    /// Since when it was chosen to go on as a guest; none: it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>", optional)]
    pub chosen: Option<Timestamp>,
}
