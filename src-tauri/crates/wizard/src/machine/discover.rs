//! Which organisation.

use jiff::Timestamp;

use super::{Case, Place, Wizard};
use crate::{
    effect::{Effect, Job},
    event::Found,
    step::Step,
    view::Typed,
};

impl Wizard {
    /// Looks an organisation up while it is typed.
    pub(super) fn type_organization(&mut self, text: String, now: Timestamp) -> Vec<Effect> {
        if self.here != Place::At(Step::Organization) || self.typed.text == text {
            return vec![];
        }
        self.look_up(text, now)
    }

    /// Takes what is typed: leads on if it is found, else looks it up and leads on then.
    pub(super) fn use_organization(&mut self, text: String, now: Timestamp) -> Vec<Effect> {
        if self.here != Place::At(Step::Organization) {
            return vec![];
        }
        if self.case.as_ref().is_some_and(|case| case.found.domain == text.trim()) {
            return self.next(now);
        }
        let mut effects = vec![];
        if self.typed.text != text || self.work.is_none() {
            effects = self.look_up(text, now);
        }
        self.forward = true;
        effects
    }

    /// What was found before belongs to another name, so it goes.
    fn look_up(&mut self, text: String, now: Timestamp) -> Vec<Effect> {
        if self.waits_for_change() {
            return vec![];
        }
        let mut effects = self.drop_case();
        self.forward = false;
        let name = text.trim().to_owned();
        self.typed = Typed { text, problem: None };
        if name.is_empty() {
            effects.extend(self.stop());
        } else {
            effects.extend(self.begin(Job::Discover { text: name }, now));
        }
        effects
    }

    fn drop_case(&mut self) -> Vec<Effect> {
        let had_checker = self.case.take().is_some_and(|case| case.checker.is_some());
        had_checker.then_some(Effect::Forget).into_iter().collect()
    }

    pub(super) fn found(&mut self, found: Found, now: Timestamp) -> Vec<Effect> {
        let mut case = Case::new(found);
        // An answer to what was sent earlier may still come back, however the organisation is entered now.
        let earlier = self.left.iter().find(|offer| offer.tenant == case.found.tenant);
        case.hand_off = earlier.and_then(|offer| offer.hand_off);
        self.case = Some(case);
        let mut effects = self.go_on_where_it_was_left();
        if std::mem::take(&mut self.forward) {
            effects.extend(self.next(now));
        }
        effects
    }
}
