//! What can be wrong with a profile, and where.

use crate::problem::{Problem, Retry};

/// A profile that cannot be used: the place and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {key}: {fault}")]
pub struct ProfileError {
    /// The file, as it was named.
    pub file: String,
    /// The line, counted from 1.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
    /// The key, with its tables, for example `checking_app.id` or `scopes[2].value`; empty for broken TOML.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong at that place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is not TOML.
    #[error("not TOML: {said}")]
    NotToml {
        /// The parser's words.
        said: String,
    },
    /// A key is missing.
    #[error("missing; wanted {wanted}")]
    Missing {
        /// What should stand there.
        wanted: &'static str,
    },
    /// A value has another type, or is not what the type stands for.
    #[error("wanted {wanted}, found {found}")]
    Wrong {
        /// What should stand there.
        wanted: &'static str,
        /// What stands there.
        found: String,
    },
    /// A key that nobody reads.
    #[error("unknown key{}", nearest.as_ref().map(|nearest| format!("; did you mean {nearest}?")).unwrap_or_default())]
    Unknown {
        /// The known key that looks most like it.
        nearest: Option<String>,
    },
    /// The same thing stands there twice.
    #[error("stands there twice: {what}")]
    Twice {
        /// What.
        what: String,
    },
}

impl From<&ProfileError> for Problem {
    fn from(error: &ProfileError) -> Self {
        let problem = match &error.fault {
            Fault::NotToml { said } => Self::new("profile-not-toml", Retry::Never).with("said", said),
            Fault::Missing { wanted } => Self::new("profile-key-missing", Retry::Never).with("wanted", wanted),
            Fault::Wrong { wanted, found } => Self::new("profile-value-wrong", Retry::Never)
                .with("wanted", wanted)
                .with("found", found),
            Fault::Unknown { nearest: Some(nearest) } => {
                Self::new("profile-key-misspelt", Retry::Never).with("nearest", nearest)
            }
            Fault::Unknown { nearest: None } => Self::new("profile-key-unknown", Retry::Never),
            Fault::Twice { what } => Self::new("profile-value-twice", Retry::Never).with("what", what),
        };
        problem
            .with("file", &error.file)
            .with("line", error.line)
            .with("column", error.column)
            .with("key", &error.key)
    }
}
