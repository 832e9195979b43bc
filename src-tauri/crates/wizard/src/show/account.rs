//! The screens about the account that Mago uses, and the end.

use readiness::{finding::Prerequisite, forecast::Task};

use super::screens::forecast;
use crate::{
    effect::Job,
    machine::{Case, Doing, Wizard, Work},
    view::{FinishScreen, LicenceScreen, MagoScreen},
};

impl Wizard {
    pub(super) fn licence(&self, case: &Case) -> LicenceScreen {
        let judged = case
            .shown()
            .filter(|_| case.is_about_account() && case.account.is_some());
        LicenceScreen {
            typed: case.typed.clone(),
            account: judged.and_then(|readiness| readiness.account.clone()),
            finding: judged.and(case.finding(Prerequisite::Licence).cloned()),
            plans: judged.map(|readiness| readiness.plans.clone()),
            forecast: forecast(case, Task::AssignLicence),
            me: case.checker.clone(),
            example: self.setting.example_account.clone(),
            watching: self.watching(Prerequisite::Licence),
            checking: self.checking(),
            signed_in: case.checker.is_some(),
            next: case.next_after(Some(Prerequisite::Licence)),
        }
    }

    pub(super) fn mago_account(&self, case: &Case) -> MagoScreen {
        let work = self
            .work
            .as_ref()
            .filter(|work| matches!(work.job, Job::SignInMago { .. }));
        MagoScreen {
            account: case.account.clone(),
            here: case.here,
            sign_in: self.setting.mago_sign_in,
            keychain: self.setting.keychain.clone(),
            waiting: work.and_then(Work::waiting).cloned(),
            proving: work.is_some_and(|work| !matches!(work.doing, Doing::SigningIn(_))),
            keychain_asks: work.is_some_and(|work| work.keychain_asks),
            proven: case.proven.clone(),
            finding: case.finding(Prerequisite::AccountSignIn).cloned(),
            checking: self.checking(),
            command: self.mago_command().unwrap_or_default(),
        }
    }

    pub(super) fn finish(&self, case: &Case) -> FinishScreen {
        let readiness = case.readiness.as_ref();
        FinishScreen {
            readiness: readiness.cloned(),
            report: case.looked,
            checking: self.checking(),
            changes: case.changes.clone(),
            proven: case.proven.clone(),
            checker: case.checker.clone(),
            sign_out: case.found.sign_out && case.was_signed_in,
            because: readiness.map(|readiness| readiness.because.clone()).unwrap_or_default(),
            reported: case.reports.clone(),
        }
    }
}
