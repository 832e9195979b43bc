//! Signing in to check: in the browser, with nobody there, and as somebody else.

use std::time::Duration;

use crate::stage::{Stage, is_checked};
use url::Url;
use wizard::{
    Intent, View,
    view::{BrowserState, Notice, Screen, Waiting},
};

#[tokio::test]
async fn the_page_can_be_copied_and_opened_again_and_never_stands_in_a_view() {
    let mut stage = Stage::set("ready").await;
    stage.find().await;
    stage.empty_seat();
    stage.sign_in();
    let view = stage.until(is_open).await;

    stage.wants(Intent::CopyLink);
    stage.until(|view| view.notice == Some(Notice::Copied)).await;
    stage.seat("ada.admin@harbourworks.example");
    stage.wants(Intent::OpenAgain);

    stage.until(is_checked).await;
    let opened = stage.hands.opened.lock().unwrap();
    assert_eq!(opened.len(), 2);
    assert_eq!(opened[0], opened[1]);
    let secret = value(&opened[0], "state");
    assert!(stage.hands.copied.lock().unwrap()[0].contains(&secret));
    assert!(!serde_json::to_string(&view).unwrap().contains(&secret));
    let ends = waiting(&view).unwrap().ends;
    let left = ends.duration_since(jiff::Timestamp::now());
    assert!((250..=300).contains(&left.as_secs()), "{left}");
}

#[tokio::test]
async fn a_cancelled_sign_in_leaves_no_listener_and_can_be_begun_anew() {
    let mut stage = Stage::set("ready").await;
    stage.find().await;
    stage.empty_seat();
    stage.sign_in();
    stage.until(is_open).await;
    let page = stage.hands.opened.lock().unwrap()[0].clone();

    stage.wants(Intent::Cancel);
    let view = stage.until(|view| waiting(view).is_none()).await;

    assert_eq!(view.notice, Some(Notice::Cancelled));
    assert!(is_closed(port(&page)).await, "nobody listens for the answer any more");
    stage.wants(Intent::CopyLink);
    stage.seat("ada.admin@harbourworks.example");
    stage.sign_in();
    stage.until(is_checked).await;
    assert!(
        stage.hands.copied.lock().unwrap().is_empty(),
        "there is no page to copy"
    );
}

#[tokio::test]
async fn somebody_of_another_organisation_is_told_so_and_can_try_again() {
    let mut stage = Stage::set("wrong-tenant").await;
    stage.find().await;
    stage.seat("fred.admin@fabrica.example");
    stage.sign_in();
    stage.until(is_open).await;

    // Entra's own page keeps them out, and nothing comes back from it.
    tokio::time::sleep(Duration::from_millis(300)).await;
    stage.wants(Intent::Cancel);
    stage.until(|view| waiting(view).is_none()).await;
    stage.seat("ada.admin@harbourworks.example");
    stage.sign_in();

    let view = stage.until(is_checked).await;
    assert_eq!(
        view.organization.unwrap().checker.as_deref(),
        Some("ada.admin@harbourworks.example")
    );
}

#[tokio::test]
async fn a_code_takes_the_place_of_the_browser() {
    let mut stage = Stage::set("ready").await;
    stage.find().await;
    stage.empty_seat();
    stage.sign_in();
    stage.until(is_open).await;

    stage.wants(Intent::UseCode);

    let view = stage
        .until(|view| waiting(view).is_some_and(|waiting| waiting.code.is_some()))
        .await;
    let waiting = waiting(&view).unwrap();
    assert_eq!(waiting.browser, BrowserState::Unneeded);
    let code = waiting.code.clone().unwrap();
    let mut person = demo_cloud::person::Person::new("ada.admin@harbourworks.example", "demo").unwrap();
    person.enter_device_code(code.page.as_str(), &code.code).await.unwrap();
    stage.until(is_checked).await;
}

#[tokio::test]
async fn an_answer_that_comes_after_the_way_back_changes_nothing() {
    let mut stage = Stage::set("ready").await;
    stage.change(|world| world.behaviour.latency = Duration::from_millis(150));
    stage.find().await;
    stage.sign_in();
    stage
        .until(|view| waiting(view).is_some_and(|waiting| waiting.browser == BrowserState::Answered))
        .await;

    stage.wants(Intent::Back);
    stage.until(|view| matches!(view.screen, Screen::Organization(_))).await;
    tokio::time::sleep(Duration::from_secs(1)).await;

    let view = stage.views.borrow().clone();
    assert!(matches!(view.screen, Screen::Organization(_)), "{view:#?}");
    assert_eq!(view.organization.unwrap().checker, None);
}

#[tokio::test]
async fn a_visit_that_only_a_person_can_renew_leads_back_to_signing_in() {
    let mut stage = Stage::set("sign-in-frequency").await;
    stage.change(|world| world.behaviour.access_token_seconds = Some(60));
    stage.find().await;
    stage.sign_in();
    let view = stage.until(|view| view.trouble.is_some()).await;
    assert_eq!(view.trouble.unwrap().problem.code, "needs-sign-in");

    stage.wants(Intent::TryAgain);
    stage.until(|view| matches!(view.screen, Screen::SignIn(_))).await;
    stage.change(|world| world.behaviour.access_token_seconds = None);
    stage.sign_in();

    stage.until(is_checked).await;
}

#[tokio::test]
async fn what_was_forgotten_checks_nothing_any_more() {
    let mut stage = Stage::set("ready").await;
    stage.check().await;

    stage.wants(Intent::Forget);
    stage.until(|view| view.notice == Some(Notice::Forgotten)).await;
    stage.server.clear_log();
    stage.wants(Intent::CheckAgain);

    stage.until(|view| matches!(&view.screen, Screen::Overview(overview) if overview.checking.is_none() && overview.readiness.as_ref().is_some_and(|readiness| !readiness.acs.verdict.is_ready()))).await;
    assert_eq!(stage.server.log().len(), 0, "nothing is asked");
}

#[tokio::test]
async fn a_session_that_is_closed_stops_what_is_under_way() {
    let mut stage = Stage::set("ready").await;
    stage.find().await;
    stage.empty_seat();
    stage.sign_in();
    stage.until(is_open).await;
    let page = stage.hands.opened.lock().unwrap()[0].clone();

    stage.session.close().await;

    assert!(is_closed(port(&page)).await);
}

fn waiting(view: &View) -> Option<&Waiting> {
    match &view.screen {
        Screen::SignIn(screen) => screen.waiting.as_ref(),
        _ => None,
    }
}

/// Whether the sign-in page was opened.
fn is_open(view: &View) -> bool {
    waiting(view).is_some_and(|waiting| waiting.browser == BrowserState::Opened)
}

fn value(page: &Url, wanted: &str) -> String {
    let found = page.query_pairs().find(|(name, _)| name == wanted);
    found.unwrap().1.into_owned()
}

/// Where the answer to this page would come in.
fn port(page: &Url) -> u16 {
    let redirect: Url = value(page, "redirect_uri").parse().unwrap();
    redirect.port().unwrap()
}

/// Whether nobody listens there, soon.
async fn is_closed(port: u16) -> bool {
    for _ in 0..100 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    false
}
