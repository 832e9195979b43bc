//! The account that Mago uses signs in.

use jiff::Timestamp;
use readiness::Readiness;

use super::{Case, Place, Wizard};
use crate::{
    effect::{Copied, Effect, Job},
    intent::SignInWay,
    step::Step,
    view::{Here, Notice, ProvenHow, World},
};

impl Wizard {
    pub(super) fn choose_computer(&mut self, here: Here) -> Vec<Effect> {
        if self.here != Place::At(Step::MagoAccount) {
            return vec![];
        }
        if let Some(case) = &mut self.case {
            case.here = Some(here);
        }
        // A sign-in begun for the other computer would keep too much, or too little.
        let signs_in = |job: &Job| matches!(job, Job::SignInMago { .. });
        if self.work.as_ref().is_some_and(|work| signs_in(&work.job)) {
            return self.stop();
        }
        vec![]
    }

    pub(super) fn sign_in_mago(&mut self, way: SignInWay, now: Timestamp) -> Vec<Effect> {
        let Some(domain) = self.domain_at(Step::MagoAccount) else {
            return vec![];
        };
        let Some((here, account)) = self
            .case
            .as_ref()
            .and_then(|case| Some((case.here?, case.account.clone())))
        else {
            return vec![];
        };
        if self.waits_for_change() {
            return vec![];
        }
        // Whoever came to sign in may be anybody then, the administrator too, and would be stored as the room.
        if here == Here::ThisComputer && account.is_none() && self.can_reach(Step::Licence) {
            let effects = self.arrive(Step::Licence);
            self.notice = Some(Notice::NameAccountFirst);
            return effects;
        }
        let job = Job::SignInMago {
            domain,
            account,
            way,
            here,
        };
        self.begin(job, now)
    }

    pub(super) fn proven(&mut self, how: Option<ProvenHow>, readiness: Readiness, now: Timestamp) -> Vec<Effect> {
        let Some(case) = self.case.as_mut().filter(|case| case.found.tenant == readiness.tenant) else {
            return vec![];
        };
        case.looked = case.checker.is_some() || how.is_some();
        case.proven = how;
        case.account = readiness.account.as_ref().map(|account| account.named.clone());
        case.readiness = Some(readiness);
        case.so_far = None;
        if case.settle(now) {
            self.notice = Some(Notice::ReportConfirmed);
        }
        self.keep_progress(now).into_iter().collect()
    }

    pub(super) fn copy_command(&self) -> Vec<Effect> {
        let command = self.mago_command();
        command
            .map(|command| Effect::Copy(Copied::Text(command)))
            .into_iter()
            .collect()
    }

    /// What signs the account in on the room's computer.
    pub(crate) fn mago_command(&self) -> Option<String> {
        let case = self
            .case
            .as_ref()
            .filter(|_| self.here == Place::At(Step::MagoAccount))?;
        let mut command = format!("mago-setup-cli sign-in --as mago --tenant {}", case.found.tenant);
        if let Some(account) = named_plainly(case) {
            command.push_str(" --account ");
            command.push_str(&account);
        }
        if let World::Demo { address } = &self.setting.world {
            command.push_str(" --demo=");
            command.push_str(address.as_str().trim_end_matches('/'));
        }
        Some(command)
    }
}

/// The account as one word that no shell reads as anything else: its address if that is plain, else its id.
fn named_plainly(case: &Case) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@._-+".contains(c);
    let account = case.account.clone()?;
    if account.chars().all(plain) {
        return Some(account);
    }
    let judged = case.shown().filter(|_| case.is_about_account())?;
    judged.account.as_ref()?.id.map(|id| id.to_string())
}
