//! The end of the work under way.

use jiff::Timestamp;
use readiness::problem::{Problem, Retry};

use super::{Failed, Place, Wizard, Work};
use crate::{
    effect::{Effect, Job},
    event::Done,
    step::Step,
};

impl Wizard {
    /// Takes an end in; that of work that was stopped or replaced changes nothing.
    pub(super) fn ended(&mut self, attempt: u32, outcome: Result<Done, Box<Problem>>, now: Timestamp) -> Vec<Effect> {
        let Some(work) = self.work.take_if(|work| work.attempt == attempt) else {
            return vec![];
        };
        match outcome {
            Ok(done) => self.done(done, &work, now),
            Err(problem) => self.fail(*problem, work, now),
        }
    }

    /// An answer to another question than the one that was asked is none.
    fn done(&mut self, done: Done, work: &Work, now: Timestamp) -> Vec<Effect> {
        match (&work.job, done) {
            (Job::StartDemo | Job::EndDemo, Done::World(setting)) => self.enter(*setting),
            (Job::Discover { .. }, Done::Found(found)) => self.found(*found, now),
            (Job::SignIn { .. }, Done::SignedIn { username }) => self.signed_in(username, now),
            (Job::Check { .. } | Job::Watch { .. }, Done::Checked(readiness)) => {
                self.checked(*readiness, &work.job, now)
            }
            (Job::PrepareAcs { .. }, Done::Prepared(change)) => {
                if let Some(case) = &mut self.case {
                    case.change = Some(change);
                }
                vec![]
            }
            (Job::CreateAcs { .. }, Done::Created { by_us }) => self.created(by_us, now),
            (Job::SignInMago { .. }, Done::Proven { how, readiness }) => self.proven(how, *readiness, now),
            _ => vec![],
        }
    }

    fn fail(&mut self, problem: Problem, work: Work, now: Timestamp) -> Vec<Effect> {
        let changes = work.changes();
        match &work.job {
            Job::Discover { .. } => {
                // While somebody still types, half a name is no fault.
                if std::mem::take(&mut self.forward) {
                    self.typed.problem = Some(problem);
                }
                self.resuming = None;
                return vec![];
            }
            Job::Check { .. } | Job::Watch { .. } if problem.retry == Retry::SignIn => {
                if let Some(case) = &mut self.case {
                    case.signed_out();
                }
            }
            Job::Check { .. } if problem.code == "account-name" => {
                if let Some(case) = &mut self.case {
                    case.account = None;
                    case.typed.problem = Some(problem.clone());
                }
                if self.here != Place::At(Step::Licence) {
                    self.failed = Some(Failed { problem, job: None });
                }
                return vec![];
            }
            _ => {}
        }
        // A change whose answer never came may have been made all the same.
        let effects = if changes { self.check_again(now) } else { vec![] };
        self.failed = Some(Failed {
            problem,
            job: Some(work.job),
        });
        effects
    }
}
