//! The approval: a page in the browser, from which nothing comes back.

use jiff::Timestamp;
use readiness::{consent_page::ConsentShowed, finding::Prerequisite, ids::TenantId, remedy::Remedy};
use url::Url;

use super::{Place, Wizard};
use crate::{
    effect::{Effect, Job, Link},
    intent::BrowserShowed,
    step::{Journey, Step},
    view::World,
};

impl Wizard {
    /// Microsoft's consent page for exactly this tenant, where the approval is shown.
    pub(crate) fn approval_page(&self) -> Option<Url> {
        (self.here == Place::At(Step::Approval)).then(|| self.consent_page())?
    }

    /// The same, wherever it is asked.
    pub(super) fn consent_page(&self) -> Option<Url> {
        let case = self.case.as_ref()?;
        let remedies = case.finding(Prerequisite::Approval).map(|finding| &finding.remedies);
        let named = remedies.into_iter().flatten().find_map(|remedy| match remedy {
            Remedy::OpenConsent { url, .. } => url.clone(),
            _ => None,
        });
        named.or_else(|| case.found.consent_page.clone())
    }

    pub(super) fn open_consent(&mut self, now: Timestamp) -> Vec<Effect> {
        match self.approval_page() {
            Some(page) => self.open_and_watch(page, now),
            None => vec![],
        }
    }

    /// Mago's own page is not pinned to a tenant, so partners are never sent there.
    pub(super) fn open_start_page(&mut self, now: Timestamp) -> Vec<Effect> {
        if self.domain_at(Step::Approval).is_none() {
            return vec![];
        }
        match self.start_page() {
            Some(page) => self.open_and_watch(page, now),
            None => vec![],
        }
    }

    pub(crate) fn start_page(&self) -> Option<Url> {
        let fits = self.journey == Journey::Administrator && self.setting.world == World::Live;
        fits.then(|| self.setting.start_page.clone())
    }

    fn open_and_watch(&mut self, page: Url, now: Timestamp) -> Vec<Effect> {
        if let Some(case) = &mut self.case {
            case.showed = None;
        }
        let mut effects = vec![Effect::Open(Link::Page(page))];
        effects.extend(self.watch_here(now));
        effects
    }

    /// What the browser showed proves nothing; it only says where to look.
    pub(super) fn browser_showed(&mut self, what: BrowserShowed, now: Timestamp) -> Vec<Effect> {
        if self.domain_at(Step::Approval).is_none() {
            return vec![];
        }
        let showed = match what {
            BrowserShowed::Accepted => ConsentShowed::Accepted,
            BrowserShowed::Declined => ConsentShowed::Declined,
            BrowserShowed::NeedsApproval => ConsentShowed::NeedsAdministrator,
            BrowserShowed::AsksReviewer => ConsentShowed::AskReviewer,
            BrowserShowed::AnError => {
                self.explain("");
                return vec![];
            }
        };
        self.consent_showed(showed, now)
    }

    /// The consent page came back by itself. Of another organisation than the one that is open it says nothing.
    pub(super) fn consent_came_back(&mut self, tenant: TenantId, showed: ConsentShowed, now: Timestamp) -> Vec<Effect> {
        let open = self.case.as_ref().is_some_and(|case| case.found.tenant == tenant);
        if open { self.consent_showed(showed, now) } else { vec![] }
    }

    /// Looks for the grants where they may be there, and stops looking where nobody gave them.
    fn consent_showed(&mut self, showed: ConsentShowed, now: Timestamp) -> Vec<Effect> {
        if let Some(case) = &mut self.case {
            case.showed = Some(showed);
        }
        if showed.may_be_granted() {
            let approved = self
                .case
                .as_ref()
                .is_some_and(|case| case.holds(Prerequisite::Approval));
            return if approved {
                vec![]
            } else {
                self.watch_for(Prerequisite::Approval, now)
            };
        }
        let sought = Some(Prerequisite::Approval);
        let job = self.work.as_ref().map(|work| &work.job);
        match job {
            Some(Job::Watch { prerequisite, .. }) if Some(*prerequisite) == sought => self.stop_watching(),
            _ => vec![],
        }
    }
}
