//! The ACS principal: the script, and "Create it for me".

use jiff::Timestamp;

use super::{Place, Wizard};
use crate::{
    effect::{Copied, Effect, Job, Saved},
    intent::SignInWay,
    step::Step,
    view::{ChangeMade, ScriptShown},
};

impl Wizard {
    /// Asks for the script where it is shown and is not there yet.
    pub(super) fn write_script(&self, step: Step) -> Option<Effect> {
        let case = self.case.as_ref()?;
        let asked = step == Step::Acs && case.script.is_none();
        asked.then_some(Effect::WriteScript {
            tenant: case.found.tenant,
        })
    }

    /// Takes in a script for this very tenant.
    pub(super) fn written(&mut self, script: ScriptShown) {
        if let Some(case) = self.case.as_mut().filter(|case| case.found.tenant == script.tenant) {
            case.script = Some(script);
        }
    }

    pub(super) fn copy_script(&mut self, now: Timestamp) -> Vec<Effect> {
        self.hand_script_out(|script| Effect::Copy(Copied::Text(script.text)), now)
    }

    pub(super) fn save_script(&mut self, now: Timestamp) -> Vec<Effect> {
        self.hand_script_out(|script| Effect::Save(Saved::Script(script)), now)
    }

    /// Whoever takes the script is most likely to run it, so its result is looked out for.
    fn hand_script_out(&mut self, how: impl Fn(ScriptShown) -> Effect, now: Timestamp) -> Vec<Effect> {
        let script = self.case.as_ref().and_then(|case| case.script.clone());
        let Some(script) = script.filter(|_| self.here == Place::At(Step::Acs)) else {
            return vec![];
        };
        let mut effects = vec![how(script)];
        effects.extend(self.watch_here(now));
        effects
    }

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
