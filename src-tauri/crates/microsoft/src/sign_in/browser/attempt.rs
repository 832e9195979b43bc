//! One page that was opened, as the listener sees it: it takes one answer, once, and turns everything else away.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU32, Ordering},
};

use hyper::{Method, StatusCode};
use tokio::sync::{Notify, oneshot};

use super::{
    AnswerPages, Progress, Report,
    answer::{Expected, Page, Received},
    page,
};

pub(super) use super::answer::Outcome;

/// Where the browser is sent after an answer with a code, so that its address shows none.
const DONE: &str = "/signed-in";
/// The same after any other answer.
const FAILED: &str = "/not-signed-in";
/// The same after whatever the consent page came back with.
const RETURNED: &str = "/returned";

/// What the listener sends back.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// Go there, with a GET.
    SeeOther(&'static str),
    /// A page.
    Page(String),
    /// Nothing for you.
    Refused(StatusCode),
}

/// The state of an attempt that its connections share.
pub(super) struct Attempt {
    expected: Expected,
    pages: AnswerPages,
    report: Report,
    strays: AtomicU32,
    waiting: Mutex<Option<oneshot::Sender<Outcome>>>,
    fetched: Notify,
}

impl Attempt {
    /// Begins to wait for the answer.
    pub(super) fn new(
        expected: Expected,
        pages: AnswerPages,
        report: Report,
    ) -> (Arc<Self>, oneshot::Receiver<Outcome>) {
        let (waiting, answered) = oneshot::channel();
        let attempt = Self {
            expected,
            pages,
            report,
            strays: AtomicU32::new(0),
            waiting: Mutex::new(Some(waiting)),
            fetched: Notify::new(),
        };
        (Arc::new(attempt), answered)
    }

    /// Takes a request, whoever sent it.
    pub(super) fn receive(&self, received: &Received<'_>) -> Reply {
        if !self.expected.is_host(received.host) {
            return self.turn_away(StatusCode::BAD_REQUEST);
        }
        match (received.method, received.path) {
            (&Method::GET, DONE | FAILED | RETURNED) if self.is_answered() => self.page(received.path),
            (&Method::GET, "/favicon.ico") => Reply::Refused(StatusCode::NOT_FOUND),
            _ => self
                .expected
                .read(received)
                .map_or_else(|status| self.turn_away(status), |outcome| self.settle(outcome)),
        }
    }

    /// Notes that a browser spoke TLS.
    pub(super) fn tls(&self) {
        (self.report)(Progress::TlsOnLoopback);
    }

    /// Notes that the connection which carried the page has ended.
    pub(super) fn page_over(&self) {
        self.fetched.notify_one();
    }

    /// Waits until the browser has the page that ends the sign-in.
    pub(super) async fn page_fetched(&self) {
        self.fetched.notified().await;
    }

    fn settle(&self, outcome: Outcome) -> Reply {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).take();
        // The state was used before: somebody repeats an answer.
        let Some(waiting) = waiting else {
            return self.turn_away(StatusCode::BAD_REQUEST);
        };
        let page = match (&self.expected.from, &outcome) {
            (Page::Consent, _) => RETURNED,
            (Page::SignIn { .. }, Ok(_)) => DONE,
            (Page::SignIn { .. }, Err(_)) => FAILED,
        };
        // Nobody waits any more when the attempt was cancelled in this moment.
        let _: Result<(), Outcome> = waiting.send(outcome);
        Reply::SeeOther(page)
    }

    fn page(&self, path: &str) -> Reply {
        let text = if path == FAILED {
            &self.pages.failed
        } else {
            &self.pages.done
        };
        Reply::Page(page::html(&self.pages.language, text))
    }

    fn turn_away(&self, status: StatusCode) -> Reply {
        let count = self.strays.fetch_add(1, Ordering::Relaxed) + 1;
        (self.report)(Progress::Stray { count });
        Reply::Refused(status)
    }

    fn is_answered(&self) -> bool {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }
}
