//! The consent page that is opened, and what is heard of it.

use std::{
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use demo_cloud::person::Choices;
use engine::{
    AccountName, Opener, WatchRequest,
    progress::{Listener, Progress},
};
use readiness::{
    consent_page::ConsentShowed,
    finding::{Prerequisite, Verdict},
};
use url::Url;
use wizard::intent::Reading;

use crate::stage::{Stage, browser_with, deaf};

const ADMINISTRATOR: &str = "ada.admin@harbourworks.example";

/// A tenant that lacks the approval, and a Mago whose registered redirect leads here.
async fn registered(redirect: &str) -> Stage {
    Stage::set_with("not-approved", |profile| {
        profile.approval.redirect = Some(redirect.to_owned());
    })
    .await
}

fn administrator(accept: bool) -> Arc<dyn Opener> {
    let choices = Choices {
        accept,
        ..Choices::default()
    };
    browser_with(ADMINISTRATOR, choices)
}

/// A browser that only notes what it is shown.
fn notebook() -> (Arc<dyn Opener>, Arc<Mutex<Vec<Url>>>) {
    let pages = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&pages);
    let opener = Arc::new(move |page: &Url| -> io::Result<()> {
        notes.lock().unwrap().push(page.clone());
        Ok(())
    });
    (opener, pages)
}

fn hearing() -> (Listener, Arc<Mutex<Vec<ConsentShowed>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&heard);
    let listener: Listener = Arc::new(move |news| {
        if let Progress::ConsentShowed(showed) = news {
            notes.lock().unwrap().push(showed);
        }
    });
    (listener, heard)
}

impl Stage {
    fn approving(&self, consent: Arc<dyn Opener>) -> WatchRequest {
        WatchRequest {
            account: Some(AccountName::parse(&self.account).unwrap()),
            prerequisite: Prerequisite::Approval,
            proof: None,
            consent: Some(consent),
        }
    }
}

#[tokio::test]
async fn what_the_consent_page_showed_is_heard_where_a_redirect_is_registered() {
    for (accept, expected) in [(true, ConsentShowed::Accepted), (false, ConsentShowed::Declined)] {
        let stage = registered("http://localhost").await;
        let visit = stage.visit(Reading::Directory).await;
        let (listener, heard) = hearing();

        let showed = stage
            .engine
            .consent(visit.endpoints(), &administrator(accept), &listener)
            .await;

        assert!(stage.engine.hears_consent());
        assert_eq!(showed.unwrap(), Some(expected));
        assert_eq!(*heard.lock().unwrap(), [expected]);
    }
}

#[tokio::test]
async fn without_a_registered_redirect_the_page_is_opened_and_nothing_is_waited_for() {
    let stage = Stage::set("not-approved").await;
    let visit = stage.visit(Reading::Directory).await;
    let (opener, pages) = notebook();

    let showed = stage.engine.consent(visit.endpoints(), &opener, &deaf()).await;

    assert!(!stage.engine.hears_consent());
    assert_eq!(showed.unwrap(), None);
    let pages = pages.lock().unwrap();
    assert!(pages[0].path().ends_with("/adminconsent"), "{pages:?}");
    assert!(!pages[0].as_str().contains("redirect_uri"), "{pages:?}");
}

#[tokio::test]
async fn a_port_that_somebody_else_has_stops_no_approval() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let stage = registered(&format!("http://127.0.0.1:{}", taken.local_addr().unwrap().port())).await;
    let visit = stage.visit(Reading::Directory).await;
    let (opener, pages) = notebook();

    let showed = stage.engine.consent(visit.endpoints(), &opener, &deaf()).await;

    assert_eq!(showed.unwrap(), None);
    assert!(!pages.lock().unwrap()[0].as_str().contains("redirect_uri"));
}

#[tokio::test]
async fn a_watch_hears_the_page_and_goes_on_to_look_for_the_grants() {
    let stage = registered("http://localhost").await;
    let visit = stage.visit(Reading::Directory).await;
    let (listener, heard) = hearing();

    let request = stage.approving(administrator(true));
    let report = stage.engine.watch(&visit, &request, &listener).await.unwrap();

    assert_eq!(report.readiness.approval.verdict, Verdict::Ready);
    assert_eq!(*heard.lock().unwrap(), [ConsentShowed::Accepted]);
}

#[tokio::test]
async fn a_return_that_claims_an_approval_makes_nothing_green() {
    let stage = registered("http://localhost").await;
    let visit = stage.visit(Reading::Directory).await;
    let (listener, heard) = hearing();
    let request = stage.approving(administrator(false));

    let watch = stage.engine.watch(&visit, &request, &listener);
    let outcome = tokio::time::timeout(Duration::from_secs(4), watch).await;

    assert!(outcome.is_err(), "it is still looked for");
    assert_eq!(*heard.lock().unwrap(), [ConsentShowed::Declined]);
}
