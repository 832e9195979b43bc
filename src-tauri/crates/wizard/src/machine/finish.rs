//! What is left to do at the end.

use jiff::Timestamp;

use super::{Place, Wizard};
use crate::{
    effect::{Effect, Link, Saved},
    step::Step,
    view::Notice,
};

impl Wizard {
    pub(super) fn save_report(&self) -> Vec<Effect> {
        let judged = self.case.as_ref().is_some_and(|case| case.looked);
        judged.then_some(Effect::Save(Saved::Report)).into_iter().collect()
    }

    /// Forgets the checking sign-in on this computer; work that uses it stops.
    pub(super) fn forget(&mut self) -> Vec<Effect> {
        if self.waits_for_change() {
            return vec![];
        }
        let Some(case) = self.case.as_mut().filter(|case| case.checker.is_some()) else {
            return vec![];
        };
        case.signed_out();
        let mut effects = self.stop();
        effects.push(Effect::Forget);
        self.notice = Some(Notice::Forgotten);
        effects
    }

    pub(super) fn sign_out_in_browser(&self) -> Vec<Effect> {
        let can = self
            .case
            .as_ref()
            .is_some_and(|case| case.was_signed_in && case.found.sign_out);
        can.then_some(Effect::Open(Link::SignOut)).into_iter().collect()
    }

    pub(super) fn choose_guest(&mut self, now: Timestamp) -> Vec<Effect> {
        self.set_guest(Some(now))
    }

    pub(super) fn take_guest_back(&mut self) -> Vec<Effect> {
        let effects = self.set_guest(None);
        if self.here == Place::Guest && self.can_reach(Step::Overview) {
            return self.arrive(Step::Overview);
        }
        effects
    }

    fn set_guest(&mut self, since: Option<Timestamp>) -> Vec<Effect> {
        if let Some(case) = self.case.as_mut().filter(|_| self.here == Place::Guest) {
            case.guest_since = since;
        }
        vec![]
    }
}
