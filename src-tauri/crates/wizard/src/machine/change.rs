//! The ACS principal: "Create it for me".

use jiff::Timestamp;

use super::Wizard;
use crate::{
    effect::{Effect, Job},
    intent::SignInWay,
    step::Step,
    view::ChangeMade,
};

impl Wizard {
    /// Has the request prepared, to be shown.
    pub(super) fn create_acs(&mut self, now: Timestamp) -> Vec<Effect> {
        match self.domain_at(Step::Acs) {
            Some(domain) if !self.is_changing() => self.begin(Job::PrepareAcs { domain }, now),
            _ => vec![],
        }
    }

    /// Sends the request that is shown, and none but that.
    pub(super) fn confirm_create(&mut self, now: Timestamp) -> Vec<Effect> {
        let shown = self.case.as_ref().is_some_and(|case| case.change.is_some());
        if !shown || self.domain_at(Step::Acs).is_none() || self.work.is_some() {
            return vec![];
        }
        let way = SignInWay::Browser;
        self.begin(Job::CreateAcs { way }, now)
    }

    /// Notes what was changed, and looks: a change is not assumed.
    pub(super) fn created(&mut self, by_us: bool, now: Timestamp) -> Vec<Effect> {
        let Some(case) = &mut self.case else { return vec![] };
        case.change = None;
        case.watched = None;
        case.changes.retain(|change| *change != ChangeMade::AcsPerhapsCreated);
        if by_us {
            case.note(ChangeMade::AcsCreated);
        }
        self.check_again(now)
    }

    pub(super) fn is_changing(&self) -> bool {
        self.work.as_ref().is_some_and(super::Work::changes)
    }
}
