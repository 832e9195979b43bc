//! Checking, and where that leads by itself.

use jiff::Timestamp;
use readiness::{
    Readiness,
    finding::{Prerequisite, Reason},
};

use super::{Case, Place, Wizard};
use crate::{
    effect::{Effect, Job},
    step::Step,
    view::{ChangeMade, Notice, Typed},
};

impl Wizard {
    /// Asks everything once more. While the tenant is being changed, its answer is waited for first.
    pub(super) fn check(&mut self, now: Timestamp) -> Vec<Effect> {
        if self.work.as_ref().is_some_and(super::Work::changes) {
            return vec![];
        }
        self.check_again(now)
    }

    pub(super) fn check_again(&mut self, now: Timestamp) -> Vec<Effect> {
        let Some(case) = &self.case else { return vec![] };
        let job = Job::Check {
            domain: case.found.domain.clone(),
            account: case.account.clone(),
        };
        self.begin(job, now)
    }

    /// Checks the account that is named.
    pub(super) fn name_account(&mut self, text: &str, now: Timestamp) -> Vec<Effect> {
        if self.domain_at(Step::Licence).is_none() || text.trim().is_empty() {
            return vec![];
        }
        if let Some(case) = &mut self.case {
            let name = text.trim().to_owned();
            if case.account.as_ref() != Some(&name) {
                case.proven = None;
            }
            case.typed = Typed {
                text: name.clone(),
                problem: None,
            };
            case.account = Some(name);
        }
        self.check(now)
    }

    /// Takes in what a whole check concluded. Evidence of another organisation is nobody's.
    pub(super) fn checked(&mut self, readiness: Readiness, asked: &Job, now: Timestamp) -> Vec<Effect> {
        let Some(case) = self.case.as_mut().filter(|case| case.found.tenant == readiness.tenant) else {
            return vec![];
        };
        note_approval(case, &readiness);
        let nothing_new = case.readiness.as_ref().is_some_and(|old| same(old, &readiness));
        case.readiness = Some(readiness);
        case.looked = case.checker.is_some();
        case.so_far = None;
        let confirmed = case.settle(now);
        if nothing_new && matches!(asked, Job::Check { .. }) {
            self.notice = Some(Notice::NothingNew);
        }
        if confirmed {
            self.notice = Some(Notice::ReportConfirmed);
        }
        let mut effects = self.resumed(now);
        effects.extend(self.lead_on(asked, now));
        effects.extend(self.keep_progress(now));
        effects
    }

    /// Where a check leads by itself: back to the approval that waited, or to look again for what was just created or
    /// reported.
    fn lead_on(&mut self, asked: &Job, now: Timestamp) -> Vec<Effect> {
        let Some(case) = &mut self.case else { return vec![] };
        let reported = case.may_show_soon(now).filter(|_| case.checker.is_some());
        if let (Some(prerequisite), Job::Check { .. }) = (reported, asked) {
            return self.watch(prerequisite, now);
        }
        if self.layer.is_some() {
            // Nothing moves under somebody who reads.
            return vec![];
        }
        if case.returns_to_approval && case.holds(Prerequisite::Acs) && self.here == Place::At(Step::Acs) {
            case.returns_to_approval = false;
            let effects = self.arrive(Step::Approval);
            self.notice = Some(Notice::BackToApproval);
            return effects;
        }
        if case.checker.is_some() && just_created(case) && case.watched != Some(Prerequisite::Acs) {
            return self.watch(Prerequisite::Acs, now);
        }
        vec![]
    }
}

/// Whoever opened the consent page from here, and after that the approval holds, has approved.
fn note_approval(case: &mut Case, now: &Readiness) {
    let was_open = case
        .readiness
        .as_ref()
        .is_some_and(|old| !old.approval.verdict.is_ready());
    let opened = case.watched == Some(Prerequisite::Approval);
    if was_open && opened && now.approval.verdict.is_ready() {
        case.note(ChangeMade::Approved);
    }
}

fn just_created(case: &Case) -> bool {
    case.finding(Prerequisite::Acs)
        .is_some_and(|finding| finding.reason == Reason::AcsJustCreated)
}

fn same(old: &Readiness, new: &Readiness) -> bool {
    let gist = |readiness: &Readiness| readiness.findings().map(|finding| (finding.reason, finding.verdict));
    gist(old) == gist(new) && old.account == new.account
}
