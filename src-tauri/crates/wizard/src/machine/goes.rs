//! Going from screen to screen.

use jiff::Timestamp;
use readiness::{Readiness, finding::Prerequisite, readiness::Overall};

use super::{Case, Place, Wizard};
use crate::{
    effect::Effect,
    step::{Journey, Step},
    view::ResumeOffer,
};

impl Wizard {
    /// Goes to a step that can be reached.
    pub(super) fn go_to(&mut self, step: Step, now: Timestamp) -> Vec<Effect> {
        if !self.can_reach(step) {
            return vec![];
        }
        let from_approval = self.here == Place::At(Step::Approval);
        if let Some(case) = &mut self.case {
            case.returns_to_approval = step == Step::Acs && from_approval && !case.holds(Prerequisite::Approval);
        }
        let mut effects = self.arrive(step);
        effects.extend(self.keep_progress(now));
        effects
    }

    /// Goes to what the present screen leads on to.
    pub(super) fn next(&mut self, now: Timestamp) -> Vec<Effect> {
        match self.leads_to() {
            Some(step) => self.go_to(step, now),
            None => vec![],
        }
    }

    /// What the present screen leads on to.
    pub(crate) fn leads_to(&self) -> Option<Step> {
        let Place::At(step) = self.here else { return None };
        let case = self.case.as_ref()?;
        match (step, self.journey) {
            (Step::Organization, Journey::EndUser) => Some(Step::MagoAccount),
            (Step::Organization, _) => Some(Step::SignIn),
            (Step::SignIn, _) => case.checker.is_some().then_some(Step::Overview),
            (Step::MagoAccount, _) => Some(Step::Finish),
            (Step::Overview | Step::Acs | Step::Approval | Step::Licence, _) => {
                Some(case.next_after(step.prerequisite()))
            }
            (Step::Finish, _) => None,
        }
    }

    /// Goes to where the present screen hangs.
    pub(super) fn back(&mut self) -> Vec<Effect> {
        match self.hangs_on() {
            Some(Place::At(step)) => self.arrive(step),
            Some(Place::Welcome) => self.home(),
            Some(Place::Guest) | None => vec![],
        }
    }

    /// Where the present screen hangs; none: nowhere.
    pub(crate) fn hangs_on(&self) -> Option<Place> {
        let end_user = self.journey == Journey::EndUser;
        match self.here {
            Place::Welcome => None,
            Place::Guest => Some(self.guest_from),
            Place::At(Step::Organization) => Some(Place::Welcome),
            Place::At(Step::SignIn) => Some(Place::At(Step::Organization)),
            Place::At(Step::MagoAccount) if end_user => Some(Place::At(Step::Organization)),
            Place::At(Step::Finish) if end_user => Some(Place::At(Step::MagoAccount)),
            Place::At(Step::Overview) => Some(Place::At(Step::SignIn)),
            Place::At(_) => Some(Place::At(Step::Overview)),
        }
    }

    /// Goes to the first screen. What is known of the organisation stays.
    pub(super) fn home(&mut self) -> Vec<Effect> {
        self.resuming = None;
        self.turn(Place::Welcome)
    }

    pub(super) fn show_guest(&mut self) -> Vec<Effect> {
        if self.here != Place::Guest {
            self.guest_from = self.here;
        }
        self.turn(Place::Guest)
    }

    /// Shows a step, and stops what belongs to another screen.
    pub(super) fn arrive(&mut self, step: Step) -> Vec<Effect> {
        self.turn(Place::At(step))
    }

    fn turn(&mut self, place: Place) -> Vec<Effect> {
        let step = match place {
            Place::At(step) => Some(step),
            Place::Welcome | Place::Guest => None,
        };
        if place != self.here {
            self.failed = None;
            self.notice = None;
        }
        self.layer = None;
        self.here = place;
        self.stop_unless_at(step)
    }

    /// Whether a step can be gone to.
    pub(crate) fn can_reach(&self, step: Step) -> bool {
        if !self.journey.steps().contains(&step) {
            return false;
        }
        let Some(case) = &self.case else {
            return step == Step::Organization;
        };
        match (step, self.journey) {
            (Step::Organization | Step::SignIn, _) | (Step::MagoAccount, Journey::EndUser) => true,
            (Step::Finish, Journey::EndUser) => case.readiness.is_some(),
            _ => case.checker.is_some() || case.unchecked || case.readiness.is_some(),
        }
    }

    /// Keeps where the journey stands, once there is more than a name to go on with.
    pub(super) fn keep_progress(&self, now: Timestamp) -> Option<Effect> {
        let Place::At(step) = self.here else { return None };
        if step < Step::Overview {
            return None;
        }
        let case = self.case.as_ref()?;
        let proven = |readiness: &Readiness| readiness.overall == Overall::Authenticated;
        if step == Step::Finish && case.readiness.as_ref().is_some_and(proven) {
            // A journey that reached its end is not offered again.
            return Some(Effect::DropProgress(case.found.tenant));
        }
        Some(Effect::KeepProgress(self.progress(case, step, now)))
    }

    fn progress(&self, case: &Case, step: Step, now: Timestamp) -> ResumeOffer {
        ResumeOffer {
            tenant: case.found.tenant,
            domain: case.found.domain.clone(),
            name: case.organization(),
            journey: self.journey,
            step,
            account: case.account.clone(),
            changes: case.changes.clone(),
            reports: case.reports.clone(),
            hand_off: case.hand_off,
            at: now,
        }
    }
}
