//! What lies over a screen: explanations, and what this program is.

use jiff::Timestamp;
use readiness::{
    consent_page::ConsentShowed,
    diagnosis::{self, Asked, Subject},
    finding::Prerequisite,
    remedy::{PortalPage, Remedy},
};
use url::Url;

use super::{Place, Wizard};
use crate::{
    effect::{Copied, Effect, Link},
    step::Step,
    view::Layer,
};

/// What is pasted is a page or a message, not a book.
const LONGEST: usize = 100_000;

/// Codes that name the missing ACS principal at the consent page. A help text's door; nothing is decided by it.
const ACS_MISSING: [&str; 2] = ["AADSTS650052", "AADSTS500011"];

impl Wizard {
    /// Explains a code or a pasted page; nothing pasted yet shows the place for it.
    pub(super) fn explain(&mut self, text: &str) {
        let text: String = text.chars().take(LONGEST).collect();
        let explanation =
            (!text.trim().is_empty()).then(|| diagnosis::explain_with(&text, &self.setting.profile, self.asked()));
        let showed = explanation.as_ref().and_then(ConsentShowed::of);
        if self.here == Place::At(Step::Approval)
            && let (Some(case), Some(showed)) = (&mut self.case, showed)
        {
            case.showed = Some(showed);
        }
        let names_acs = explanation.as_ref().is_some_and(|explanation| {
            let codes = &explanation.codes;
            codes
                .iter()
                .any(|diagnosis| ACS_MISSING.contains(&diagnosis.code.as_str()))
        });
        let acs_first = names_acs && self.can_reach(Step::Acs);
        self.layer = Some(Layer::Explain {
            text,
            explanation,
            acs_first,
        });
    }

    /// What was being done while the page or message came, which tells the application that it is about.
    fn asked(&self) -> Asked {
        let waiting = self.work.as_ref().and_then(super::Work::waiting);
        let about = match self.here {
            Place::At(Step::SignIn) => Some(Subject::CheckingApp),
            Place::At(Step::Acs) => waiting.map(|_| Subject::CheckingApp),
            Place::At(Step::Approval | Step::MagoAccount) => Some(Subject::Mago),
            _ => None,
        };
        Asked {
            about,
            device_code: waiting.is_some_and(|waiting| waiting.code.is_some()),
        }
    }

    pub(super) fn open_about(&mut self) {
        self.layer = Some(Layer::About {
            version: self.setting.version.clone(),
        });
    }

    /// A page of a portal that a finding of this organisation names.
    fn portal_page(&self, page: PortalPage) -> Option<Url> {
        let readiness = self.case.as_ref()?.shown()?;
        let remedies = readiness.findings().into_iter().flat_map(|finding| &finding.remedies);
        remedies.into_iter().find_map(|remedy| match remedy {
            Remedy::PortalPath { page: named, url } if *named == page => url.clone(),
            _ => None,
        })
    }

    /// Opens such a page, and looks out for what is done there.
    pub(super) fn open_portal(&mut self, page: PortalPage, now: Timestamp) -> Vec<Effect> {
        let Some(page) = self.portal_page(page) else {
            return vec![];
        };
        let mut effects = vec![Effect::Open(Link::Page(page))];
        effects.extend(self.watch_here(now));
        effects
    }

    pub(super) fn open_help(&self) -> Vec<Effect> {
        vec![Effect::Open(Link::Page(self.setting.help.clone()))]
    }

    pub(super) fn copy_problem(&self) -> Vec<Effect> {
        let problem = self.failed.as_ref().map(|failed| failed.problem.clone());
        problem
            .map(|problem| Effect::Copy(Copied::Problem(problem)))
            .into_iter()
            .collect()
    }

    /// Copies the finding that the present screen is about.
    pub(super) fn copy_details(&self) -> Vec<Effect> {
        let (Place::At(step), Some(case)) = (self.here, &self.case) else {
            return vec![];
        };
        let finding = step
            .prerequisite()
            .and_then(|prerequisite: Prerequisite| case.finding(prerequisite));
        let copied = finding.map(|finding| Copied::Finding {
            tenant: case.found.tenant,
            finding: Box::new(finding.clone()),
        });
        copied.map(Effect::Copy).into_iter().collect()
    }
}
