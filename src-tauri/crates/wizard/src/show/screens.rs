//! The screen, with the data that it shows.

use readiness::{
    Readiness,
    finding::Prerequisite,
    forecast::{Task, TaskForecast},
    grants::Standing,
    remedy::Remedy,
};

use crate::{
    effect::Job,
    intent::Reading,
    machine::{Case, Doing, OFFERED, Place, Wizard},
    step::Step,
    view::{
        AcsScreen, ApprovalScreen, Counting, Creating, GuestScreen, Lookup, OrganizationScreen, OverviewScreen, Screen,
        SignInScreen, WelcomeScreen,
    },
};

impl Wizard {
    pub(super) fn screen(&self) -> Screen {
        let Place::At(step) = self.here else {
            return self.screen_beside_the_steps();
        };
        match (step, &self.case) {
            (Step::Organization, _) | (_, None) => Screen::Organization(self.organization_screen()),
            (Step::SignIn, Some(case)) => Screen::SignIn(self.sign_in_screen(case)),
            (Step::Overview, Some(case)) => Screen::Overview(Box::new(self.overview(case))),
            (Step::Acs, Some(case)) => Screen::Acs(Box::new(self.acs(case))),
            (Step::Approval, Some(case)) => Screen::Approval(Box::new(self.approval(case))),
            (Step::Licence, Some(case)) => Screen::Licence(Box::new(self.licence(case))),
            (Step::MagoAccount, Some(case)) => Screen::MagoAccount(Box::new(self.mago_account(case))),
            (Step::Finish, Some(case)) => Screen::Finish(Box::new(self.finish(case))),
        }
    }

    fn screen_beside_the_steps(&self) -> Screen {
        if self.here == Place::Guest {
            return Screen::Guest(GuestScreen {
                overall: self.readiness().map(|readiness| readiness.overall),
                chosen: self.case.as_ref().and_then(|case| case.guest_since),
            });
        }
        Screen::Welcome(WelcomeScreen {
            journeys: OFFERED.to_vec(),
            resume: self.left.clone(),
            demo: self.setting.demo && self.setting.world == crate::view::World::Live,
            starting: self.work.as_ref().is_some_and(|work| work.job == Job::StartDemo),
        })
    }

    fn organization_screen(&self) -> OrganizationScreen {
        let finding = matches!(self.work.as_ref().map(|work| &work.job), Some(Job::Discover { .. }));
        OrganizationScreen {
            typed: self.typed.clone(),
            lookup: match &self.case {
                _ if finding => Lookup::Finding,
                Some(_) => Lookup::Found,
                None => Lookup::Idle,
            },
            example: self.setting.example_organization.clone(),
        }
    }

    fn sign_in_screen(&self, case: &Case) -> SignInScreen {
        let (reading, waiting) = match self.work.as_ref().map(|work| (&work.job, work.waiting())) {
            Some((Job::SignIn { reading, .. }, waiting)) => (*reading, waiting.cloned()),
            _ => (Reading::Directory, None),
        };
        SignInScreen {
            app: self.setting.app.clone(),
            app_id: self.setting.app_id,
            permissions: match reading {
                Reading::Directory => self.setting.scopes.clone(),
                Reading::OwnAccount => self.setting.own_scopes.clone(),
            },
            reading,
            waiting,
            checker: case.checker.clone(),
            scripts: self.scripts(),
        }
    }

    fn overview(&self, case: &Case) -> OverviewScreen {
        OverviewScreen {
            readiness: case.shown().cloned(),
            checking: self.checking(),
            start: case.readiness.is_some().then(|| case.next_after(None)),
            signed_in: case.checker.is_some(),
            reported: case.reports.clone(),
        }
    }

    fn acs(&self, case: &Case) -> AcsScreen {
        AcsScreen {
            finding: case.finding(Prerequisite::Acs).cloned(),
            forecast: forecast(case, Task::CreateAcs),
            creating: self.creating(case),
            scripts: self.scripts(),
            reported: case.report_of(Prerequisite::Acs),
            read_back: case.read_back.clone(),
            watching: self.watching(Prerequisite::Acs),
            checking: self.checking(),
            signed_in: case.checker.is_some(),
            returns_to_approval: case.returns_to_approval,
            next: case.next_after(Some(Prerequisite::Acs)),
        }
    }

    /// How far "Create it for me" is.
    fn creating(&self, case: &Case) -> Creating {
        match self.work.as_ref().map(|work| (work, &work.job, &work.doing)) {
            Some((_, Job::CreateAcs { .. }, Doing::SigningIn(waiting))) => Creating::SigningIn {
                waiting: waiting.clone(),
            },
            Some((work, Job::CreateAcs { .. }, Doing::Changing { stage, looks })) => Creating::Working {
                stage: *stage,
                looks: *looks,
                since: work.since,
            },
            Some((_, Job::PrepareAcs { .. } | Job::CreateAcs { .. }, _)) => Creating::Preparing,
            _ => match &case.change {
                Some(change) => Creating::Confirming { change: change.clone() },
                None => Creating::Idle,
            },
        }
    }

    fn approval(&self, case: &Case) -> ApprovalScreen {
        let readiness = case.shown();
        ApprovalScreen {
            finding: case.finding(Prerequisite::Approval).cloned(),
            grants: readiness.map(|readiness| readiness.grants.clone()),
            likely: readiness.map(|readiness| readiness.forecast.likely),
            waits_for_acs: case.lacks_acs(),
            page: self.approval_page(),
            again: readiness.is_some_and(consents_again),
            start_page: self.start_page(),
            showed: case.showed,
            scripts: self.scripts(),
            reported: case.report_of(Prerequisite::Approval),
            watching: self.watching(Prerequisite::Approval),
            checking: self.checking(),
            signed_in: case.checker.is_some(),
            next: case.next_after(Some(Prerequisite::Approval)),
        }
    }

    pub(super) fn checking(&self) -> Option<Counting> {
        self.work.as_ref()?.counting()
    }

    pub(super) fn watching(&self, sought: Prerequisite) -> Option<crate::view::Watching> {
        let work = self.work.as_ref()?;
        match &work.job {
            Job::Watch { prerequisite, .. } if *prerequisite == sought => work.watching().cloned(),
            _ => None,
        }
    }

    fn readiness(&self) -> Option<&Readiness> {
        self.case.as_ref()?.shown()
    }
}

pub(super) fn forecast(case: &Case, task: Task) -> Option<TaskForecast> {
    let tasks = &case.shown()?.forecast.tasks;
    tasks.iter().find(|forecast| forecast.task == task).cloned()
}

/// Something is granted already, and Microsoft's page may replace it.
fn consents_again(readiness: &Readiness) -> bool {
    let says = |remedy: &Remedy| matches!(remedy, Remedy::OpenConsent { again: true, .. });
    let granted = readiness
        .grants
        .scopes
        .iter()
        .any(|scope| scope.standing == Standing::OrganizationWide);
    granted || readiness.approval.remedies.iter().any(says)
}
