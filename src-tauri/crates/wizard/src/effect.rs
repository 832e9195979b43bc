//! What the state machine asks for. It is performed elsewhere, and comes back as an event.

use std::sync::Arc;

use readiness::{
    finding::{Finding, Prerequisite},
    ids::{AppId, TenantId},
    problem::Problem,
    profile::{MagoSignIn, Profile},
    script::{Dialect, ScriptPurpose},
};
use url::Url;
use uuid::Uuid;

use crate::{
    intent::{Reading, SignInWay},
    view::{Here, ResumeOffer, ScriptShown, World},
};

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Begin a job. Its news and its end come back with this number.
    Begin {
        /// The number.
        attempt: u32,
        /// The job.
        job: Job,
    },
    /// Drop a job.
    Stop {
        /// The number that it was begun with.
        attempt: u32,
    },
    /// Write a script for this tenant.
    WriteScript {
        /// The tenant.
        tenant: TenantId,
        /// What it does, and for which tool.
        wanted: ScriptWanted,
    },
    /// Write the message, and the file that goes with it.
    WriteHandOff(Box<HandOffWanted>),
    /// Read an answer.
    ReadAnswer {
        /// The organisation that it has to be about.
        tenant: TenantId,
        /// The hand-off that it has to answer; none: any of this organisation.
        hand_off: Option<Uuid>,
        /// What was pasted; none: a file is asked for.
        pasted: Option<String>,
    },
    /// Show a page in the system's browser.
    Open(Link),
    /// Put something on the clipboard.
    Copy(Copied),
    /// Ask where to, and write a file there.
    Save(Saved),
    /// Forget the checking sign-in.
    Forget,
    /// Keep where a journey stands.
    KeepProgress(ResumeOffer),
    /// Do not keep that any more.
    DropProgress(TenantId),
}

/// Work that takes time. One at a time; a new one replaces the old one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// Start the demo organisation, and work there.
    StartDemo,
    /// End the demo organisation, and work where the program was started for.
    EndDemo,
    /// Find an organisation.
    Discover {
        /// As it was typed.
        text: String,
    },
    /// Sign somebody in to check the organisation, in memory.
    SignIn {
        /// The organisation as it was typed.
        domain: String,
        /// How.
        way: SignInWay,
        /// How much to read.
        reading: Reading,
    },
    /// Ask everything about the organisation; without anybody signed in, conclude from nothing.
    Check {
        /// The organisation as it was typed.
        domain: String,
        /// The account that Mago will use.
        account: Option<String>,
    },
    /// Prepare the creation of the ACS principal.
    PrepareAcs {
        /// The organisation as it was typed.
        domain: String,
    },
    /// Create the ACS principal as prepared and confirmed.
    CreateAcs {
        /// How to sign in for it.
        way: SignInWay,
    },
    /// Look again and again until a prerequisite holds.
    Watch {
        /// The organisation as it was typed.
        domain: String,
        /// The account that Mago will use.
        account: Option<String>,
        /// What has to hold.
        prerequisite: Prerequisite,
    },
    /// Sign the Mago account in and prove.
    SignInMago {
        /// The organisation as it was typed.
        domain: String,
        /// The account that is expected.
        account: Option<String>,
        /// How.
        way: SignInWay,
        /// Whether the sign-in is stored here.
        here: Here,
    },
}

/// A script that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScriptWanted {
    /// What it does.
    pub purpose: ScriptPurpose,
    /// The tool.
    pub dialect: Dialect,
    /// Whether it signs in with a code.
    pub device_code: bool,
}

/// A hand-off that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOffWanted {
    /// The id of an earlier one about the same; none: a new one.
    pub id: Option<Uuid>,
    /// The organisation.
    pub tenant: TenantId,
    /// As it was typed.
    pub domain: String,
    /// Its name, where it is known.
    pub organization: Option<String>,
    /// What is asked for.
    pub wants: Vec<Prerequisite>,
    /// What the scripts that go with it do.
    pub scripts: Vec<ScriptPurpose>,
    /// Microsoft's consent page for exactly this tenant.
    pub consent_page: Option<Url>,
    /// Mago's own page, where whoever is asked may use it.
    pub start_page: Option<Url>,
    /// The account that Mago will use.
    pub account: Option<String>,
}

/// A page for the system's browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// The page of the sign-in under way.
    SignInPage,
    /// The page that signs the checker out in the browser.
    SignOut,
    /// A page of Microsoft, Mago, or the world's stand-in.
    Page(Url),
    /// A new mail with the message of the hand-off.
    HandOffMail,
}

/// Something for the clipboard.
#[derive(Clone, Debug, PartialEq)]
pub enum Copied {
    /// The address of the sign-in under way.
    SignInPage,
    /// A page's address.
    Page(Url),
    /// A text as it is.
    Text(String),
    /// A problem in words, with its identifiers.
    Problem(Problem),
    /// A finding in words, with what it rests on.
    Finding {
        /// The organisation.
        tenant: TenantId,
        /// The finding.
        finding: Box<Finding>,
    },
}

/// Something to write to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The script.
    Script(Box<ScriptShown>),
    /// The report of the last check, as JSON.
    Report,
    /// The file of the hand-off.
    HandOff,
}

/// What the state machine has to know of the program that it runs in.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The world.
    pub world: World,
    /// Whether the demo organisation may be tried: not when the world was chosen at the start.
    pub demo: bool,
    /// The application that checks.
    pub app: String,
    /// Its id.
    pub app_id: AppId,
    /// What it asks for to read the directory.
    pub scopes: Vec<String>,
    /// What it asks for to read only the own account.
    pub own_scopes: Vec<String>,
    /// How the Mago account may sign in.
    pub mago_sign_in: MagoSignIn,
    /// The keychain's name.
    pub keychain: String,
    /// Mago's own approval page.
    pub start_page: Url,
    /// Mago's help page.
    pub help: Url,
    /// An organisation to try.
    pub example_organization: Option<String>,
    /// An account to try.
    pub example_account: Option<String>,
    /// What is known of Mago and Microsoft, with the application that checks here.
    pub profile: Arc<Profile>,
    /// The version of this program.
    pub version: String,
}
