//! The approval: a page in the browser, from which nothing comes back.

use jiff::Timestamp;
use readiness::{finding::Prerequisite, remedy::Remedy};
use url::Url;

use super::{Place, Wizard};
use crate::{
    effect::{Effect, Link},
    intent::BrowserShowed,
    step::{Journey, Step},
    view::World,
};

impl Wizard {
    /// Microsoft's consent page for exactly this tenant, where the approval is shown.
    pub(crate) fn approval_page(&self) -> Option<Url> {
        let case = self.case.as_ref().filter(|_| self.here == Place::At(Step::Approval))?;
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
        let mut effects = vec![Effect::Open(Link::Page(page))];
        effects.extend(self.watch_here(now));
        effects
    }

    /// What the browser showed proves nothing; it only says where to look.
    pub(super) fn browser_showed(&mut self, what: BrowserShowed, now: Timestamp) -> Vec<Effect> {
        if self.domain_at(Step::Approval).is_none() {
            return vec![];
        }
        match what {
            BrowserShowed::Accepted => return self.watch_here(now),
            BrowserShowed::Declined => self.explain("AADSTS65004"),
            BrowserShowed::NeedsApproval => self.explain("AADSTS90094"),
            BrowserShowed::AnError => self.explain(""),
        }
        vec![]
    }
}
