//! Why a job brought no result: the problem to show, and what kind of end it is.

use microsoft::{discovery, http, sign_in};
use readiness::problem::{Problem, Retry};

use crate::state::StateError;

/// A job that brought no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What kind of end it is.
    pub kind: Kind,
    /// What to tell the person.
    pub problem: Box<Problem>,
    /// Conditions that the next sign-in has to meet, as Microsoft gave them.
    pub claims: Option<String>,
    /// AADSTS numbers, the most telling first. Nothing is decided by them, but which negative a live proof shows.
    pub codes: Vec<u32>,
}

/// What kind of end a job came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was typed or configured cannot be used.
    WrongUse,
    /// Somebody has to do something in the tenant.
    ActionNeeded,
    /// The question could not be answered.
    CannotTell,
    /// Somebody has to sign in.
    SignInNeeded,
    /// Something that should not happen: our fault.
    Fault,
}

impl Failure {
    /// A failure of this kind.
    pub fn new(kind: Kind, problem: Problem) -> Self {
        Self {
            kind,
            problem: Box::new(problem),
            claims: None,
            codes: vec![],
        }
    }

    /// Something that was typed or configured cannot be used.
    pub fn wrong_use(problem: Problem) -> Self {
        Self::new(Kind::WrongUse, problem)
    }

    /// Somebody has to sign in.
    pub fn sign_in_needed(problem: Problem) -> Self {
        Self::new(Kind::SignInNeeded, problem)
    }
}

impl From<microsoft::error::Error> for Failure {
    fn from(error: microsoft::error::Error) -> Self {
        use microsoft::error::Error as E;
        tracing::debug!(?error, "asking Microsoft failed");
        let (claims, codes) = match &error {
            E::SignIn(sign_in::Failure::NeedsSignIn { claims, said }) => (claims.clone(), said.codes.clone()),
            E::Entra(said) => (None, said.codes.clone()),
            _ => (None, vec![]),
        };
        Self {
            kind: kind(&error),
            problem: Box::new(Problem::from(&error)),
            claims,
            codes,
        }
    }
}

/// Sorts by who can go on: the person who typed, whoever signs in, or nobody from here.
fn kind(error: &microsoft::error::Error) -> Kind {
    use microsoft::error::Error as E;
    match error {
        E::Setup(http::SetupError::Client(_)) => Kind::Fault,
        E::Setup(_) => Kind::WrongUse,
        E::Http(_) => Kind::CannotTell,
        E::Discovery(failure) => of_discovery(failure),
        E::Entra(_) | E::SignIn(_) => of_problem(&Problem::from(error)),
    }
}

fn of_discovery(failure: &discovery::Failure) -> Kind {
    match Problem::from(failure).retry {
        Retry::Never => Kind::WrongUse,
        Retry::Now | Retry::After { .. } => Kind::CannotTell,
        Retry::SignIn => Kind::SignInNeeded,
    }
}

fn of_problem(problem: &Problem) -> Kind {
    match problem.retry {
        Retry::SignIn => Kind::SignInNeeded,
        Retry::Now | Retry::After { .. } | Retry::Never => Kind::CannotTell,
    }
}

impl From<microsoft::graph::Error> for Failure {
    fn from(error: microsoft::graph::Error) -> Self {
        use microsoft::graph::Error as E;
        tracing::debug!(?error, "asking Graph failed");
        match error {
            E::Transport(error) => error.into(),
            E::ClaimsChallenge { ref claims, .. } => Self {
                kind: Kind::SignInNeeded,
                problem: Box::new(Problem::from(&error)),
                claims: Some(claims.clone()),
                codes: vec![],
            },
            other => {
                let problem = Problem::from(&other);
                Self::new(of_problem(&problem), problem)
            }
        }
    }
}

impl From<keychain::Error> for Failure {
    fn from(error: keychain::Error) -> Self {
        tracing::debug!(?error, "the keychain failed");
        Self::new(Kind::CannotTell, Problem::from(&error))
    }
}

impl From<StateError> for Failure {
    fn from(error: StateError) -> Self {
        tracing::debug!(?error, "a state file failed");
        Self::new(Kind::CannotTell, Problem::from(&error))
    }
}
