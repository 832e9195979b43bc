//! The consent page of an organisation, where it says itself what it showed.

use std::sync::{Arc, Mutex, PoisonError};

use microsoft::{discovery::TenantEndpoints, sign_in};
use readiness::problem::Problem;
use tokio::sync::oneshot;
use url::Url;
use wizard::{Done, Event, Intent, view::Notice};

use super::{desk::opener, task::Task};
use crate::progress::{BrowserNews, Listener, Progress};

/// Nobody came back, which is no trouble.
const NOT_IN_TIME: &str = "sign-in-not-in-time";

impl Task {
    /// The organisation whose consent page this is, if what it shows can be heard.
    pub(super) fn heard_consent_on(&self, page: &Url) -> Option<TenantEndpoints> {
        let engine = &self.table.engine;
        let is_of = |organisation: &&TenantEndpoints| {
            let consent = engine
                .profile()
                .consent_page(&organisation.authorization, organisation.tenant);
            consent.as_ref() == Some(page)
        };
        let mut found = self.table.organisations.values();
        found.find(is_of).filter(|_| engine.hears_consent()).cloned()
    }

    /// Opens the consent page and listens until it comes back. A page that was opened before is not heard any more.
    pub(super) fn ask_for_consent(&mut self, organisation: TenantEndpoints) -> Event {
        let (engine, opener) = (self.table.engine.clone(), opener(&self.desk));
        let (listener, no_browser) = listening();
        let tenant = organisation.tenant;
        // Before another one listens: a registered redirect may name the port.
        self.stop_hearing_consent();
        let asking = self.errands.spawn(async move {
            let outcome = tokio::select! {
                outcome = engine.consent(&organisation, &opener, &listener) => outcome,
                Ok(()) = no_browser => return Some(Event::Troubled(Problem::from(&no_browser_here()))),
            };
            // What it showed proves nothing, and that nothing came back disproves nothing: the grants are looked for.
            match outcome {
                Ok(showed) => showed.map(|showed| Event::ConsentShowed { tenant, showed }),
                Err(failure) if failure.problem.code == NOT_IN_TIME => None,
                Err(failure) => Some(Event::Troubled(*failure.problem)),
            }
        });
        self.consent = Some(asking);
        Event::Noticed(Notice::Opened)
    }

    /// Closes the port that the page would come back to.
    pub(super) fn stop_hearing_consent(&mut self) {
        if let Some(asking) = self.consent.take() {
            asking.abort();
        }
    }
}

/// Whether nobody waits for the consent page any more.
pub(super) fn is_over(event: &Event) -> bool {
    match event {
        Event::Wanted(intent) => matches!(
            intent,
            Intent::Cancel
                | Intent::Forget
                | Intent::Home
                | Intent::UseOrganization { .. }
                | Intent::TypeOrganization { .. }
        ),
        Event::Ended {
            outcome: Ok(Done::Checked(readiness)),
            ..
        } => readiness.approval.verdict.is_ready(),
        _ => false,
    }
}

/// Hears of one thing only: that there is no browser, so that the page has to be opened by hand.
fn listening() -> (Listener, oneshot::Receiver<()>) {
    let (tell, told) = oneshot::channel();
    let tell = Mutex::new(Some(tell));
    let listener: Listener = Arc::new(move |news| {
        if matches!(news, Progress::Browser(BrowserNews::NoBrowser { .. }))
            && let Some(tell) = tell.lock().unwrap_or_else(PoisonError::into_inner).take()
        {
            let _ = tell.send(());
        }
    });
    (listener, told)
}

fn no_browser_here() -> sign_in::Failure {
    sign_in::Failure::NoBrowser(std::io::ErrorKind::NotFound.into())
}
