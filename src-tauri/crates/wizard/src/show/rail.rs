//! The steps and how they stand.

use readiness::{
    finding::{Prerequisite, Reason, Verdict},
    readiness::Overall,
};

use crate::{
    effect::Job,
    machine::{Case, Place, Wizard},
    step::Step,
    view::{RailStep, StepState},
};

impl Wizard {
    pub(super) fn rail(&self) -> Vec<RailStep> {
        if self.here == Place::Welcome {
            return vec![];
        }
        self.journey.steps().iter().map(|step| self.rail_step(*step)).collect()
    }

    fn rail_step(&self, step: Step) -> RailStep {
        let verdict = self.verdict(step);
        RailStep {
            step,
            number: number(step),
            state: match verdict {
                _ if self.is_busy(step) => StepState::Busy,
                Some(Verdict::CannotTell) | None if self.is_reported(step) => StepState::Reported,
                Some(_) => StepState::Judged,
                None if self.is_done(step) => StepState::Done,
                None => StepState::Open,
            },
            verdict,
            here: self.here == Place::At(step),
            reachable: self.can_reach(step),
        }
    }

    /// The verdict that evidence gave. A sign-in that nobody tried has none yet.
    fn verdict(&self, step: Step) -> Option<Verdict> {
        let finding = self.case.as_ref()?.finding(step.prerequisite()?)?;
        (finding.reason != Reason::SignInNotTried).then_some(finding.verdict)
    }

    fn is_reported(&self, step: Step) -> bool {
        let prerequisite = step.prerequisite();
        self.case
            .as_ref()
            .zip(prerequisite)
            .is_some_and(|(case, prerequisite)| case.is_reported(prerequisite))
    }

    fn is_done(&self, step: Step) -> bool {
        let proven = |case: &Case| {
            let readiness = case.readiness.as_ref();
            readiness.is_some_and(|readiness| readiness.overall == Overall::Authenticated)
        };
        self.case.as_ref().is_some_and(|case| match step {
            Step::Finish => self.here == Place::At(Step::Finish) && proven(case),
            _ => is_done(case, step),
        })
    }

    fn is_busy(&self, step: Step) -> bool {
        let Some(work) = &self.work else { return false };
        match &work.job {
            Job::Check { .. } => {
                step == Step::Overview || step.prerequisite().is_some() && self.here == Place::At(step)
            }
            Job::Watch { prerequisite, .. } => step == Step::of(*prerequisite),
            Job::CreateAcs { .. } => step == Step::Acs,
            _ => work.belongs_to() == Some(step),
        }
    }
}

fn is_done(case: &Case, step: Step) -> bool {
    match step {
        Step::Organization => true,
        Step::SignIn => case.checker.is_some(),
        Step::Overview => case.readiness.is_some(),
        Step::Approval | Step::Acs | Step::Licence | Step::MagoAccount | Step::Finish => false,
    }
}

/// As Mago's knowledge base numbers them.
fn number(step: Step) -> Option<u32> {
    match step.prerequisite()? {
        Prerequisite::Approval => Some(1),
        Prerequisite::Acs => Some(2),
        Prerequisite::Licence => Some(3),
        Prerequisite::AccountSignIn => None,
    }
}
