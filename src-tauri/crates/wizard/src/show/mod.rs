//! From where somebody's work stands to what a front door shows.

mod account;
mod rail;
mod screens;

use crate::{
    machine::{Place, Wizard},
    view::{OrganizationBar, Trouble, View},
};

impl Wizard {
    /// Everything but the number of the view.
    pub(crate) fn shown(&self) -> View {
        View {
            revision: 0,
            world: self.setting.world.clone(),
            organization: self.organization_bar(),
            rail: self.rail(),
            back: self.hangs_on().is_some(),
            screen: self.screen(),
            trouble: self.trouble(),
            notice: self.notice,
            layer: self.layer.clone(),
        }
    }

    fn organization_bar(&self) -> Option<OrganizationBar> {
        let case = self.case.as_ref().filter(|_| self.here != Place::Welcome)?;
        Some(OrganizationBar {
            name: case.organization(),
            domain: case.found.domain.clone(),
            tenant: case.found.tenant,
            cloud: case.found.cloud,
            federated: case.found.federated,
            checker: case.checker.clone(),
        })
    }

    fn trouble(&self) -> Option<Trouble> {
        let failed = self.failed.as_ref()?;
        Some(Trouble {
            problem: failed.problem.clone(),
            again: self.can_try_again(),
        })
    }
}
