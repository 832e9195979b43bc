//! Opening Microsoft's consent page, so that it says itself what it showed where it can.

use std::sync::Arc;

use microsoft::{
    discovery::TenantEndpoints,
    error::Error,
    sign_in::{
        self,
        browser::{self, Redirect, consent},
        opener::{self, Opener},
    },
};
use readiness::consent_page::{ConsentShowed, from_redirect};
use texts::Language;

use super::way::closing_page;
use crate::{
    Engine,
    failure::Failure,
    progress::{Listener, Progress},
};

impl Engine {
    /// Tells whether the consent page can come back to this program: a loopback redirect is registered for that.
    pub fn hears_consent(&self) -> bool {
        self.consent_redirect().is_some()
    }

    /// Opens the consent page for an organisation and waits until it comes back, where it can ([`Engine::hears_consent`]).
    ///
    /// What it showed proves nothing, so it is told as news too and the grants are looked for all the same. `None`: the
    /// page was opened, and nothing will come back from it.
    pub async fn consent(
        &self,
        endpoints: &TenantEndpoints,
        opener: &Arc<dyn Opener>,
        listener: &Listener,
    ) -> Result<Option<ConsentShowed>, Failure> {
        let Some(redirect) = self.consent_redirect() else {
            return self.consent_unheard(endpoints, opener).await;
        };
        let request = self.consent_request(endpoints, redirect);
        let report = {
            let listener = Arc::clone(listener);
            Arc::new(move |news| listener(Progress::Browser(news)))
        };
        match consent::visit(&request, Arc::clone(opener), report).await {
            Ok(query) => {
                let showed = from_redirect(&query);
                listener(Progress::ConsentShowed(showed));
                Ok(Some(showed))
            }
            // Nothing was opened yet, and nobody needs to listen for an approval to be made.
            Err(Error::SignIn(sign_in::Failure::PortInUse { .. } | sign_in::Failure::Listener(_))) => {
                self.consent_unheard(endpoints, opener).await
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Opens the page without a redirect that would lead here.
    async fn consent_unheard(
        &self,
        endpoints: &TenantEndpoints,
        opener: &Arc<dyn Opener>,
    ) -> Result<Option<ConsentShowed>, Failure> {
        if let Some(page) = self.profile.consent_page(&endpoints.authorization, endpoints.tenant) {
            opener::open(Arc::clone(opener), &self.directory, page).await?;
        }
        Ok(None)
    }

    fn consent_request(&self, endpoints: &TenantEndpoints, redirect: Redirect) -> consent::Request {
        consent::Request {
            directory: self.directory.clone(),
            endpoints: endpoints.clone(),
            client: self.profile.mago.app_id,
            // All that Mago has registered: a list of ours would take from the tenant what it leaves out.
            scopes: vec![],
            redirect,
            deadline: browser::DEADLINE,
            pages: closing_page("answer-page-consent", Language::English),
        }
    }

    fn consent_redirect(&self) -> Option<Redirect> {
        Redirect::parse(self.profile.approval.loopback()?).ok()
    }
}
