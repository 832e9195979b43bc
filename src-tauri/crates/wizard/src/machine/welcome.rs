//! The first screen: which world, which journey, and what was left.

use jiff::Timestamp;
use readiness::ids::TenantId;

use super::{Place, Wizard};
use crate::{
    effect::{Effect, Job, Setting},
    step::{Journey, Step},
    view::{Reported, ResumeOffer, Typed, World},
};

/// Journeys whose own screens are there.
pub(crate) const OFFERED: [Journey; 1] = [Journey::Administrator];

impl Wizard {
    pub(super) fn try_demo(&mut self, now: Timestamp) -> Vec<Effect> {
        if self.waits_for_change() {
            return vec![];
        }
        if self.setting.demo && self.setting.world == World::Live && self.here == Place::Welcome {
            self.begin(Job::StartDemo, now)
        } else {
            vec![]
        }
    }

    pub(super) fn leave_demo(&mut self, now: Timestamp) -> Vec<Effect> {
        if self.waits_for_change() {
            return vec![];
        }
        if self.setting.demo && matches!(self.setting.world, World::Demo { .. }) {
            self.begin(Job::EndDemo, now)
        } else {
            vec![]
        }
    }

    /// Another world: nothing of the old one stays.
    pub(super) fn enter(&mut self, setting: Setting) -> Vec<Effect> {
        self.setting = setting;
        self.case = None;
        self.resuming = None;
        self.typed = Typed::default();
        self.left = vec![];
        self.home()
    }

    /// While another world is being entered, a journey would begin in the wrong one.
    fn is_entering(&self) -> bool {
        let job = self.work.as_ref().map(|work| &work.job);
        matches!(job, Some(Job::StartDemo | Job::EndDemo))
    }

    pub(super) fn begin_journey(&mut self, journey: Journey) -> Vec<Effect> {
        if self.here != Place::Welcome || self.is_entering() {
            return vec![];
        }
        self.journey = journey;
        self.arrive(Step::Organization)
    }

    /// Finds the organisation once more; everything about it is checked anew.
    pub(super) fn resume(&mut self, tenant: TenantId, now: Timestamp) -> Vec<Effect> {
        if self.here != Place::Welcome || self.is_entering() {
            return vec![];
        }
        let Some(offer) = self.left.iter().find(|offer| offer.tenant == tenant).cloned() else {
            return vec![];
        };
        self.journey = offer.journey;
        let open = self.case.as_ref().filter(|case| case.found.tenant == tenant);
        if open.is_some_and(|case| case.checker.is_some()) {
            self.resuming = Some(offer);
            let mut effects = self.arrive(Step::Overview);
            effects.extend(self.check(now));
            return effects;
        }
        let mut effects = self.arrive(Step::Organization);
        effects.extend(self.use_organization(offer.domain.clone(), now));
        self.resuming = Some(offer);
        effects.extend(self.go_on_where_it_was_left());
        effects
    }

    pub(super) fn forget_progress(&mut self, tenant: TenantId) -> Vec<Effect> {
        self.left.retain(|offer| offer.tenant != tenant);
        vec![Effect::DropProgress(tenant)]
    }

    /// Takes the account over from a journey that was left in this very organisation.
    pub(super) fn go_on_where_it_was_left(&mut self) -> Vec<Effect> {
        let (Some(case), Some(offer)) = (&mut self.case, &self.resuming) else {
            return vec![];
        };
        if case.found.tenant == offer.tenant {
            case.account = case.account.take().or_else(|| offer.account.clone());
            case.typed.text = case.account.clone().unwrap_or_default();
            offer.changes.iter().for_each(|change| case.note(*change));
            let said = |report: &&Reported| case.report_of(report.prerequisite).is_none();
            let reports: Vec<_> = offer.reports.iter().filter(said).copied().collect();
            case.reports.extend(reports);
            case.hand_off = case.hand_off.or(offer.hand_off);
        } else {
            self.resuming = None;
        }
        vec![]
    }

    /// Goes to where the journey was left, once the check allows it.
    pub(super) fn resumed(&mut self, now: Timestamp) -> Vec<Effect> {
        match self.resuming.take() {
            Some(ResumeOffer { step, .. }) if step > Step::Overview && self.here == Place::At(Step::Overview) => {
                self.go_to(step, now)
            }
            _ => vec![],
        }
    }
}
