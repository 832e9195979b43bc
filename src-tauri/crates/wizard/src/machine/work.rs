//! The one piece of work that is under way.

use jiff::Timestamp;

use crate::{
    effect::Job,
    step::Step,
    view::{Counting, Stage, Waiting, Watching},
};

/// Work under way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Work {
    pub attempt: u32,
    pub job: Job,
    pub since: Timestamp,
    pub doing: Doing,
    /// The keychain is most likely asking the person something.
    pub keychain_asks: bool,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Doing {
    /// It has begun.
    Begun,
    /// Somebody signs in.
    SigningIn(Waiting),
    /// Answers come in.
    Answering(Counting),
    /// A change is being made.
    Changing { stage: Stage, looks: u32 },
    /// It is looked again and again.
    Watching(Watching),
    /// The Mago account asks for its token.
    Proving,
}

impl Work {
    /// The screen that the work belongs to; none: it goes on wherever somebody goes.
    pub fn belongs_to(&self) -> Option<Step> {
        match &self.job {
            Job::Discover { .. } => Some(Step::Organization),
            Job::SignIn { .. } => Some(Step::SignIn),
            Job::PrepareAcs { .. } => Some(Step::Acs),
            Job::CreateAcs { .. } if !self.changes() => Some(Step::Acs),
            Job::SignInMago { .. } => Some(Step::MagoAccount),
            Job::StartDemo | Job::EndDemo | Job::CreateAcs { .. } | Job::Check { .. } | Job::Watch { .. } => None,
        }
    }

    /// Whether the tenant may be changing at this moment.
    pub fn changes(&self) -> bool {
        matches!(self.doing, Doing::Changing { stage, .. } if stage != Stage::Looking)
    }

    /// The sign-in that is waited for.
    pub fn waiting(&self) -> Option<&Waiting> {
        match &self.doing {
            Doing::SigningIn(waiting) => Some(waiting),
            _ => None,
        }
    }

    /// How many answers of a check have come in; a check that has just begun has none.
    pub fn counting(&self) -> Option<Counting> {
        match (&self.job, &self.doing) {
            (_, Doing::Answering(counting)) => Some(*counting),
            (Job::Check { .. }, _) => Some(Counting::default()),
            _ => None,
        }
    }

    /// The look-outs, if these are what is under way.
    pub fn watching(&self) -> Option<&Watching> {
        match &self.doing {
            Doing::Watching(watching) => Some(watching),
            _ => None,
        }
    }
}
