//! What can go wrong with a keychain, and what is said about it.

use std::{error::Error as StdError, io, path::PathBuf, time::Duration};

use readiness::problem::{Problem, Retry};

/// The cause as the store told it. Stores' own error types are not kept whole, because some carry the value along.
pub(crate) type Cause = Box<dyn StdError + Send + Sync>;

/// Why a keychain did not do what it was asked. No variant can hold a secret.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// This computer, or this session, has no keychain that answers.
    #[error("no keychain answers")]
    Absent {
        /// The cause as the store told it.
        #[source]
        source: Cause,
    },
    /// The Secret Service runs, but has no default collection yet to put an entry into.
    #[error("the keychain has no default collection")]
    NoCollection,
    /// The keychain is locked, and was not unlocked when it asked.
    #[error("the keychain stayed locked")]
    Locked,
    /// The keychain did not answer in time; it may be asking the person something.
    #[error("the keychain did not answer within {} s", .waited.as_secs())]
    NoAnswer {
        /// How long it was waited for.
        waited: Duration,
        /// Whether there is a screen for it to ask on.
        display: bool,
    },
    /// The value is larger than any sign-in, and larger than what is known to fit.
    #[error("{bytes} bytes are more than the {limit} that a sign-in may have")]
    TooLarge {
        /// The length of the value.
        bytes: usize,
        /// The most that is accepted.
        limit: usize,
    },
    /// What was read back is not what was written.
    #[error("the keychain gave back another value than it was given")]
    Different,
    /// The entry is there and cannot be understood.
    #[error("the entry cannot be understood")]
    Damaged,
    /// The entry was written by a later version of this program.
    #[error("the entry is of version {version}")]
    Newer {
        /// The version that the entry names.
        version: u32,
    },
    /// The entry is still there after it was removed.
    #[error("the entry is still there after it was removed")]
    StillThere,
    /// More than one entry has this name.
    #[error("{count} entries have the same name")]
    Ambiguous {
        /// How many there are.
        count: usize,
    },
    /// Another process works on this sign-in and does not come to an end.
    #[error("another process holds this sign-in")]
    Busy,
    /// The file that keeps two processes apart could not be opened.
    #[error("could not open {}", .path.display())]
    LockFile {
        /// The file.
        path: PathBuf,
        /// Why not.
        #[source]
        source: io::Error,
    },
    /// The program was linked with another store than this system's own.
    #[error("this is not the keychain of this system: {name}")]
    WrongStore {
        /// What the store calls itself.
        name: String,
    },
    /// The thread that talks to the keychain has ended.
    #[error("the keychain thread has ended")]
    Stopped,
    /// Anything else that the store reports.
    #[error("the keychain failed")]
    Failed {
        /// The cause as the store told it.
        #[source]
        source: Cause,
    },
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        use Error as E;
        let problem = match error {
            E::Absent { .. } => Self::new("keychain-absent", Retry::Never),
            E::NoCollection => Self::new("keychain-no-collection", Retry::Never),
            E::Locked => Self::new("keychain-locked", Retry::Now),
            E::NoAnswer { waited, display: true } => {
                Self::new("keychain-no-answer", Retry::Now).with("seconds", waited.as_secs())
            }
            E::NoAnswer { waited, display: false } => {
                Self::new("keychain-no-answer-without-display", Retry::Now).with("seconds", waited.as_secs())
            }
            E::TooLarge { bytes, limit } => Self::new("keychain-too-large", Retry::Never)
                .with("bytes", bytes)
                .with("limit", limit),
            E::Different => Self::new("keychain-different", Retry::Now),
            E::Damaged => Self::new("keychain-damaged", Retry::SignIn),
            E::Newer { version } => Self::new("keychain-newer", Retry::Never).with("version", version),
            E::StillThere => Self::new("keychain-still-there", Retry::Now),
            E::Ambiguous { count } => Self::new("keychain-ambiguous", Retry::Never).with("count", count),
            E::Busy => Self::new("keychain-busy", Retry::Now),
            E::LockFile { path, .. } => Self::new("keychain-lock-file", Retry::Never).with("file", path.display()),
            E::WrongStore { name } => Self::new("keychain-wrong-store", Retry::Never).with("name", name),
            E::Stopped => Self::new("keychain-stopped", Retry::Never),
            E::Failed { .. } => Self::new("keychain-failed", Retry::Now),
        };
        problem.with("system", std::env::consts::OS)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}
