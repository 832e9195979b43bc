//! Performs the work: jobs that ask Microsoft and the keychain, what they keep in files, and the API of both front doors.
//!
//! A job is one question or one change, with progress and without screens: [`Engine`] has a function for each. A
//! [`session::Session`] performs what the wizard asks for by calling them. Live or simulated is chosen once, by
//! [`mode::Mode`]. Nothing here judges evidence (see `readiness`) or decides what is shown (see `wizard`), and nothing
//! here words an error: it is a [`failure::Failure`] with a code, whose words are in the catalogues.

mod account_name;
pub mod demo;
mod engine;
pub mod failure;
pub mod hand_off;
mod jobs;
pub mod mode;
pub mod progress;
pub mod report;
pub mod session;
pub mod state;

pub use microsoft::{
    discovery::TenantName,
    graph::{Change, create::Created},
    sign_in::opener::{Opener, SystemBrowser},
};

pub use account_name::AccountName;
pub use engine::{Engine, Keep, Options};
pub use jobs::{
    acs::AcsChange,
    check::CheckRequest,
    discover::Organisation,
    mago::{MagoRequest, MagoSignedIn},
    prove::ProofRequest,
    sign_in::{SignInRequest, SignedIn, Who},
    visit::{Visit, VisitRequest},
    watch::WatchRequest,
    way::Way,
};
