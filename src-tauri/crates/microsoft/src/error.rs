//! What can go wrong on the way to Microsoft, gathered for callers.

use readiness::problem::Problem;

use crate::{discovery, entra::EntraError, http, sign_in};

/// Anything that kept a question from being answered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The HTTP client could not be made.
    #[error(transparent)]
    Setup(#[from] http::SetupError),
    /// No usable answer came back.
    #[error(transparent)]
    Http(#[from] http::Failure),
    /// The organisation could not be found, or what was found cannot be trusted.
    #[error(transparent)]
    Discovery(#[from] discovery::Failure),
    /// Entra answered with an OAuth error.
    #[error(transparent)]
    Entra(Box<EntraError>),
    /// Signing in did not come to its end.
    #[error(transparent)]
    SignIn(#[from] sign_in::Failure),
}

impl From<EntraError> for Error {
    fn from(error: EntraError) -> Self {
        Self::Entra(Box::new(error))
    }
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        match error {
            Error::Setup(error) => error.into(),
            Error::Http(failure) => failure.into(),
            Error::Discovery(failure) => failure.into(),
            Error::Entra(error) => error.as_ref().into(),
            Error::SignIn(failure) => failure.into(),
        }
    }
}
