//! News from a job under way. No news can hold a secret.

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
pub use microsoft::{
    graph::create::Stage,
    sign_in::{browser::Progress as BrowserNews, device_code::UserCode},
};
use readiness::{Readiness, consent_page::ConsentShowed, profile::MagoSignIn};
use wizard::view::ProvenHow;

use crate::report::Report;

/// News from a job under way.
#[derive(Debug)]
pub enum Progress {
    /// The organisation is being looked up.
    FindingTenant {
        /// As it was typed.
        name: String,
    },
    /// A stored sign-in is being renewed.
    Renewing {
        /// Whose.
        username: String,
    },
    /// A person has to sign in now.
    SignInOpens {
        /// The application that the sign-in page will name.
        app: String,
        /// What it asks for.
        scopes: Vec<String>,
        /// For the account that Mago will use: how sure it is that Mago's registration allows this.
        mago: Option<MagoSignIn>,
    },
    /// News from the sign-in in the browser.
    Browser(BrowserNews),
    /// A code to type on any device.
    DeviceCode(UserCode),
    /// The Mago account asks for a token with both ACS scopes.
    Proving,
    /// Answers about the tenant are coming in.
    Checking {
        /// Questions answered so far.
        answered: usize,
        /// Questions asked so far.
        asked: usize,
    },
    /// The same, from a visit, with what they come to.
    Understood {
        /// Questions answered so far.
        answered: usize,
        /// Questions asked so far.
        asked: usize,
        /// What can be concluded from those answers.
        so_far: Box<Readiness>,
    },
    /// The tenant will be looked at again and again.
    WatchBegan {
        /// When that is given up.
        ends: Timestamp,
    },
    /// It was looked at, and what is looked for is not there yet.
    Looked {
        /// What stands there now.
        report: Box<Report>,
        /// When it is looked at again.
        next: Timestamp,
    },
    /// The consent page came back; what it showed proves nothing, and the grants are looked for all the same.
    ConsentShowed(ConsentShowed),
    /// The Mago account's sign-in is in the keychain; what it proves is still looked at.
    Kept(ProvenHow),
    /// News from a change in the tenant.
    Changing(Stage),
}

/// Hears the news of a job, at once and without waiting.
pub type Listener = Arc<dyn Fn(Progress) + Send + Sync>;

/// When a wait that begins now is over.
pub(crate) fn from_now(pause: Duration) -> Timestamp {
    Timestamp::now().checked_add(pause).unwrap_or(Timestamp::MAX)
}
