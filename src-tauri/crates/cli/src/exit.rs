//! Exit codes, which scripts rely on.

use std::process::ExitCode;

use engine::failure::{Failure, Kind};
use readiness::finding::Verdict;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It did what was asked; a check found everything ready.
    Ready = 0,
    /// Something has to be done in the tenant.
    ActionNeeded = 1,
    /// What was typed cannot be used.
    WrongUse = 2,
    /// The question could not be answered.
    CannotTell = 3,
    /// Somebody has to sign in.
    SignInNeeded = 4,
    /// The person stopped it.
    Cancelled = 5,
    /// Our fault (`EX_SOFTWARE` of sysexits.h).
    Fault = 70,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl From<Verdict> for Exit {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Ready | Verdict::ReadyWithWarning => Self::Ready,
            Verdict::ActionNeeded => Self::ActionNeeded,
            Verdict::CannotTell => Self::CannotTell,
        }
    }
}

impl From<&Failure> for Exit {
    fn from(failure: &Failure) -> Self {
        match failure.kind {
            Kind::WrongUse => Self::WrongUse,
            Kind::ActionNeeded => Self::ActionNeeded,
            Kind::CannotTell => Self::CannotTell,
            Kind::SignInNeeded => Self::SignInNeeded,
            Kind::Fault => Self::Fault,
        }
    }
}
