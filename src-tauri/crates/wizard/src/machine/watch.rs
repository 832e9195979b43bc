//! Looking again and again until something shows.

use jiff::{SignedDuration, Timestamp};
use readiness::finding::Prerequisite;

use super::{Case, Doing, Place, Wizard};
use crate::{
    effect::{Effect, Job},
    step::Step,
};

/// A window that comes to the front again and again does not ask again each time.
const PAUSE: SignedDuration = SignedDuration::from_secs(2);

impl Wizard {
    /// Begins to look for a prerequisite. Without anybody signed in there is nothing to look with.
    pub(super) fn watch(&mut self, prerequisite: Prerequisite, now: Timestamp) -> Vec<Effect> {
        let Some(case) = self.case.as_mut().filter(|case| case.checker.is_some()) else {
            return vec![];
        };
        if prerequisite == Prerequisite::AccountSignIn {
            return vec![];
        }
        case.watched = Some(prerequisite);
        let job = job(case, prerequisite);
        self.begin(job, now)
    }

    /// Begins to look because somebody asked for it.
    pub(super) fn watch_for(&mut self, prerequisite: Prerequisite, now: Timestamp) -> Vec<Effect> {
        if self.is_free_to_watch() {
            self.watch(prerequisite, now)
        } else {
            vec![]
        }
    }

    /// Looks for what the present screen is about, unless other work is under way.
    pub(super) fn watch_here(&mut self, now: Timestamp) -> Vec<Effect> {
        let Place::At(step) = self.here else { return vec![] };
        match step.prerequisite() {
            Some(prerequisite) if self.is_free_to_watch() && !self.holds(prerequisite) => self.watch(prerequisite, now),
            _ => vec![],
        }
    }

    fn is_free_to_watch(&self) -> bool {
        let watches = |job: &Job| matches!(job, Job::Watch { .. } | Job::Check { .. });
        self.work.as_ref().is_none_or(|work| watches(&work.job))
    }

    fn holds(&self, prerequisite: Prerequisite) -> bool {
        self.case.as_ref().is_some_and(|case| case.holds(prerequisite))
    }

    /// The window came to the front: what is looked out for may have happened meanwhile.
    pub(super) fn attention(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some(watched) = self.case.as_ref().and_then(|case| case.watched) else {
            return vec![];
        };
        let at_it = self.here == Place::At(Step::of(watched));
        let due = match &self.work {
            None => at_it && !self.holds(watched),
            Some(work) => match &work.doing {
                Doing::Watching(watching) => watching.next.is_some() && now.duration_since(work.since) >= PAUSE,
                _ => false,
            },
        };
        if due { self.look_at_once(watched, now) } else { vec![] }
    }

    /// Looking at once is no new wait: what was said stays, and so does the time since it began.
    fn look_at_once(&mut self, watched: Prerequisite, now: Timestamp) -> Vec<Effect> {
        let (failed, notice) = (self.failed.take(), self.notice.take());
        let since = self.work.as_ref().map(|work| work.since);
        let effects = self.watch(watched, now);
        if let (Some(work), Some(since)) = (&mut self.work, since) {
            work.since = since;
        }
        (self.failed, self.notice) = (failed, notice);
        effects
    }
}

fn job(case: &Case, prerequisite: Prerequisite) -> Job {
    Job::Watch {
        domain: case.found.domain.clone(),
        account: case.account.clone(),
        prerequisite,
    }
}
