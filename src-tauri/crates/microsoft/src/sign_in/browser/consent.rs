//! Shows the page on which an administrator approves an application, and hears what it comes back with.
//!
//! That takes a loopback redirect which is registered for the application. What comes back is unsigned and proves
//! nothing: `admin_consent=True` stands beside an error too, and only the grants say whether there is an approval.

use std::{pin::pin, sync::Arc, time::Duration};

use readiness::ids::AppId;
use secrecy::ExposeSecret as _;
use url::Url;

use super::{
    AnswerPages, Link, Progress, Redirect, Report,
    answer::{Expected, Page},
    attempt::Attempt,
    authorization::random,
    in_time, linger,
    listener::Listener,
    server, show,
};
use crate::{
    clouds::Directory,
    discovery::TenantEndpoints,
    error::Error,
    sign_in::{
        Failure,
        opener::{Opener, without_plus},
    },
};

/// What is to be approved, and how the page comes back.
#[derive(Clone, Debug)]
pub struct Request {
    /// Where the page may be.
    pub directory: Directory,
    /// The organisation that the page is pinned to.
    pub endpoints: TenantEndpoints,
    /// The application to approve.
    pub client: AppId,
    /// What to approve (v2 of the page); none: all that the application has registered (v1).
    pub scopes: Vec<String>,
    /// The redirect that the application is registered with.
    pub redirect: Redirect,
    /// How long to wait for the person.
    pub deadline: Duration,
    /// What the browser shows at the end; `done`, whatever came back.
    pub pages: AnswerPages,
}

/// Opens the consent page and waits until it comes back; gives the query as it came, which only the right `state` does.
///
/// Nothing that others send to the listener ends the wait. Dropping the future closes the listener.
pub async fn visit(request: &Request, opener: Arc<dyn Opener>, report: Report) -> Result<String, Error> {
    request.endpoints.signs_in_at(&request.directory)?;
    let listener = Listener::bind(&request.redirect).await?;
    let state = random()?;
    let page = request.page(&listener.redirect_uri(&request.redirect), &state)?;
    let expected = Expected {
        state: state.into(),
        path: request.redirect.path().to_owned(),
        port: listener.port(),
        from: Page::Consent,
    };
    let (attempt, answered) = Attempt::new(expected, request.pages.clone(), Arc::clone(&report));
    report(Progress::Listening {
        page: Link(page.clone()),
    });

    let mut serving = pin!(server::serve(&listener, Arc::clone(&attempt)));
    let outcome = tokio::select! {
        never = &mut serving => match never {},
        never = show(opener, &request.directory, &page, &report) => match never {},
        outcome = in_time(request.deadline, answered) => outcome?,
    };
    report(Progress::Answered);
    linger(serving, &attempt).await;
    Ok(outcome?.expose_secret().to_owned())
}

impl Request {
    /// The page, pinned to the organisation (learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent and
    /// learn.microsoft.com/entra/identity-platform/v2-admin-consent).
    fn page(&self, redirect_uri: &str, state: &str) -> Result<Url, Failure> {
        let version = if self.scopes.is_empty() { "" } else { "/v2.0" };
        let path = format!("/{}{version}/adminconsent", self.endpoints.tenant);
        let page = self.endpoints.authorization.join(&path);
        let mut page = page.map_err(|_| Failure::Redirect {
            redirect: redirect_uri.to_owned(),
        })?;
        page.query_pairs_mut()
            .append_pair("client_id", &self.client.to_string());
        if !self.scopes.is_empty() {
            page.query_pairs_mut().append_pair("scope", &self.scopes.join(" "));
        }
        page.query_pairs_mut()
            .append_pair("redirect_uri", redirect_uri)
            .append_pair("state", state);
        Ok(without_plus(page))
    }
}
