//! Whoever checks signs in, or does not.

use jiff::Timestamp;

use super::{Place, Wizard};
use crate::{
    effect::{Copied, Effect, Job, Link},
    intent::{Reading, SignInWay},
    step::Step,
};

impl Wizard {
    pub(super) fn sign_in(&mut self, way: SignInWay, reading: Reading, now: Timestamp) -> Vec<Effect> {
        let Some(domain) = self.domain_at(Step::SignIn) else {
            return vec![];
        };
        let job = Job::SignIn { domain, way, reading };
        let runs = self.work.as_ref().is_some_and(|work| work.job == job);
        if runs || self.waits_for_change() {
            return vec![];
        }
        self.begin(job, now)
    }

    /// Goes on with what can be said and done without a check.
    pub(super) fn continue_without(&mut self, now: Timestamp) -> Vec<Effect> {
        if self.domain_at(Step::SignIn).is_none() {
            return vec![];
        }
        if let Some(case) = &mut self.case {
            case.unchecked = true;
        }
        let mut effects = self.arrive(Step::Overview);
        effects.extend(self.check_again(now));
        effects.extend(self.keep_progress(now));
        effects
    }

    pub(super) fn signed_in(&mut self, username: String, now: Timestamp) -> Vec<Effect> {
        let Some(case) = &mut self.case else { return vec![] };
        case.checker = Some(username);
        case.was_signed_in = true;
        case.unchecked = false;
        // What was concluded as somebody else, or as nobody, is not this person's evidence.
        case.readiness = None;
        case.so_far = None;
        let mut effects = self.arrive(Step::Overview);
        effects.extend(self.check_again(now));
        effects.extend(self.keep_progress(now));
        effects
    }

    /// Puts the page's address on the clipboard: of the sign-in under way, else of the approval.
    pub(super) fn copy_link(&self) -> Vec<Effect> {
        if self.is_signing_in() {
            return vec![Effect::Copy(Copied::SignInPage)];
        }
        let page = self.approval_page().map(Copied::Page);
        page.map(Effect::Copy).into_iter().collect()
    }

    /// Shows the page once more.
    pub(super) fn open_again(&self) -> Vec<Effect> {
        if self.is_signing_in() {
            return vec![Effect::Open(Link::SignInPage)];
        }
        let page = self.approval_page().map(Link::Page);
        page.map(Effect::Open).into_iter().collect()
    }

    fn is_signing_in(&self) -> bool {
        self.work.as_ref().is_some_and(|work| work.waiting().is_some())
    }

    /// The organisation as it was typed, if this step is shown and there is one.
    pub(super) fn domain_at(&self, step: Step) -> Option<String> {
        let case = self.case.as_ref()?;
        (self.here == Place::At(step)).then(|| case.found.domain.clone())
    }
}
