//! Beginning and stopping work.

use jiff::Timestamp;

use super::{Doing, Failed, Wizard, Work};
use crate::{
    effect::{Effect, Job},
    intent::SignInWay,
    step::Step,
    view::Notice,
};

impl Wizard {
    /// Begins work in place of what is under way.
    pub(super) fn begin(&mut self, job: Job, now: Timestamp) -> Vec<Effect> {
        let mut effects = self.stop();
        self.attempts = self.attempts.wrapping_add(1);
        self.failed = None;
        self.notice = None;
        let attempt = self.attempts;
        effects.push(Effect::Begin {
            attempt,
            job: job.clone(),
        });
        self.work = Some(Work {
            attempt,
            job,
            since: now,
            doing: Doing::Begun,
            keychain_asks: false,
        });
        effects
    }

    /// Stops what is under way.
    pub(super) fn stop(&mut self) -> Vec<Effect> {
        let stopped = self.work.take();
        stopped
            .map(|work| Effect::Stop { attempt: work.attempt })
            .into_iter()
            .collect()
    }

    /// Stops looking, and does not begin again when the window comes to the front.
    pub(super) fn stop_watching(&mut self) -> Vec<Effect> {
        if let Some(case) = &mut self.case {
            case.watched = None;
        }
        self.stop()
    }

    /// Stops what belongs to a screen that is being left.
    pub(super) fn stop_unless_at(&mut self, step: Option<Step>) -> Vec<Effect> {
        let belongs_to = self.work.as_ref().and_then(Work::belongs_to);
        if belongs_to.is_some() && belongs_to != step {
            self.stop()
        } else {
            vec![]
        }
    }

    /// Stops what is under way because the person said so. A change that may have been made is looked for.
    pub(super) fn cancel(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some(work) = self.work.clone() else {
            return self.take_change_back();
        };
        if matches!(work.job, Job::Watch { .. }) {
            self.notice = Some(Notice::Cancelled);
            return self.stop_watching();
        }
        // Between looking and creating nobody can tell what has been sent already.
        if matches!(work.doing, Doing::Changing { .. }) {
            let effects = self.check_again(now);
            self.notice = Some(Notice::CancelledChange);
            return effects;
        }
        let effects = self.stop();
        self.notice = Some(Notice::Cancelled);
        effects
    }

    /// Closes the request that waits for a yes.
    fn take_change_back(&mut self) -> Vec<Effect> {
        if let Some(case) = &mut self.case
            && case.change.take().is_some()
        {
            self.failed = None;
        }
        vec![]
    }

    /// Begins once more what failed; a sign-in that is no longer good leads to the sign-in screen.
    pub(super) fn try_again(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some(Failed {
            problem,
            job: Some(job),
        }) = self.failed.take()
        else {
            return vec![];
        };
        let reads = matches!(job, Job::Check { .. } | Job::Watch { .. });
        if reads && problem.retry == readiness::problem::Retry::SignIn {
            return self.arrive(Step::SignIn);
        }
        match job {
            // Only what is shown still is sent again.
            Job::CreateAcs { .. } => self.confirm_create(now),
            job => self.begin(job, now),
        }
    }

    /// Whether the same work can be begun once more.
    pub(crate) fn can_try_again(&self) -> bool {
        self.failed.as_ref().is_some_and(|failed| failed.job.is_some())
    }

    /// Whether something has to wait for the change that is being made; the person is told.
    pub(super) fn waits_for_change(&mut self) -> bool {
        let changing = self.is_changing();
        if changing {
            self.notice = Some(Notice::ChangeUnderWay);
        }
        changing
    }

    /// Signs in with a code instead, in whichever sign-in is under way.
    pub(super) fn use_code(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some(work) = self.work.clone().filter(|work| work.waiting().is_some()) else {
            return vec![];
        };
        match with_code(work.job) {
            Some(job) => self.begin(job, now),
            None => vec![],
        }
    }
}

fn with_code(job: Job) -> Option<Job> {
    let code = SignInWay::DeviceCode;
    Some(match job {
        Job::SignIn { domain, reading, .. } => Job::SignIn {
            domain,
            way: code,
            reading,
        },
        Job::CreateAcs { .. } => Job::CreateAcs { way: code },
        Job::SignInMago {
            domain, account, here, ..
        } => Job::SignInMago {
            domain,
            account,
            way: code,
            here,
        },
        Job::StartDemo
        | Job::EndDemo
        | Job::Discover { .. }
        | Job::Check { .. }
        | Job::PrepareAcs { .. }
        | Job::Watch { .. } => return None,
    })
}
