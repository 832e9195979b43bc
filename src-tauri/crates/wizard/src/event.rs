//! What the state machine hears.

use jiff::Timestamp;
use readiness::{Readiness, cloud::Cloud, consent_page::ConsentShowed, ids::TenantId, problem::Problem};
use url::Url;

use crate::{
    effect::Setting,
    intent::Intent,
    view::{
        AnswerShown, BrowserState, ChangeShown, Counting, HandOffShown, Notice, ProvenHow, ResumeOffer, ScriptShown,
        Stage,
    },
};

/// What the state machine hears.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A person wants something.
    Wanted(Intent),
    /// News from a job; those of a job that was stopped or replaced change nothing.
    News {
        /// The number that the job was begun with.
        attempt: u32,
        /// What is new.
        news: News,
    },
    /// A job is over.
    Ended {
        /// The number that the job was begun with.
        attempt: u32,
        /// What it brought, or why it brought nothing.
        outcome: Result<Done, Box<Problem>>,
    },
    /// A script was written.
    Written(Box<ScriptShown>),
    /// A hand-off was written.
    HandOffWritten(Box<HandOffShown>),
    /// The consent page came back to this computer.
    ConsentShowed {
        /// The organisation that it was shown for.
        tenant: TenantId,
        /// What it showed.
        showed: ConsentShowed,
    },
    /// An answer was read, or why it is not taken.
    AnswerRead {
        /// The organisation that it was read for.
        tenant: TenantId,
        /// The answer.
        answer: Result<Box<AnswerShown>, Box<Problem>>,
    },
    /// An effect without a number is done.
    Noticed(Notice),
    /// An effect without a number failed.
    Troubled(Problem),
    /// What was left unfinished, as it stands in the state directory; the newest first.
    Left(Vec<ResumeOffer>),
}

/// News from a job under way.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// Somebody has to sign in now; it is waited for until then.
    SignInOpens {
        /// When it is given up.
        ends: Timestamp,
    },
    /// What the browser does.
    Browser(BrowserState),
    /// The browser tried an encrypted connection to this computer.
    HttpsOnly,
    /// A code to type on any device.
    Code {
        /// What to type.
        code: String,
        /// Where.
        page: Url,
        /// Until when.
        ends: Timestamp,
    },
    /// More of a check is answered.
    Answered {
        /// How many of how many.
        counting: Counting,
        /// What can be concluded so far.
        so_far: Box<Readiness>,
    },
    /// How far a change in the tenant is.
    Changing {
        /// How far.
        stage: Stage,
        /// How often it was looked for.
        looks: u32,
    },
    /// A look-out looked once and did not see it yet.
    Looked {
        /// What stands there now.
        now: Box<Readiness>,
        /// When it looks again.
        next: Timestamp,
    },
    /// A look-out began.
    WatchBegan {
        /// When it is given up.
        ends: Timestamp,
    },
    /// The sign-in of the Mago account is in the keychain; what it proves is still looked at.
    Kept(ProvenHow),
    /// The Mago account asks for its ACS token, or the keychain is written.
    Proving,
    /// The keychain takes so long that it is most likely asking the person something.
    KeychainAsks,
}

/// An organisation that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// As it was typed.
    pub domain: String,
    /// Its id.
    pub tenant: TenantId,
    /// Where it is kept.
    pub cloud: Cloud,
    /// Its name, where its sign-in page shows one.
    pub name: Option<String>,
    /// Whether its people sign in at its own identity provider; none: not known.
    pub federated: Option<bool>,
    /// Microsoft's consent page for exactly this tenant.
    pub consent_page: Option<Url>,
    /// Whether there is a page that signs people out in the browser.
    pub sign_out: bool,
}

/// What a job brought.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// The demo organisation runs, or was left: another world with another setting.
    World(Box<Setting>),
    /// An organisation was found.
    Found(Box<Found>),
    /// Somebody signed in to check.
    SignedIn {
        /// Who.
        username: String,
    },
    /// The tenant was checked. A look-out that saw what it looked for, or gave up, ends so too.
    Checked(Box<Readiness>),
    /// A change is ready to be confirmed.
    Prepared(ChangeShown),
    /// The change was made, or had been made before.
    Created {
        /// Whether it was this program that made it.
        by_us: bool,
    },
    /// The Mago account signed in and was looked at.
    Proven {
        /// What is kept; none: it did not get that far, and the finding says why.
        how: Option<ProvenHow>,
        /// Everything concluded anew, with the proof.
        readiness: Box<Readiness>,
    },
}
