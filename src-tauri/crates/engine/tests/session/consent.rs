//! The consent page of the wizard, where it comes back to this program.

use std::sync::Arc;

use engine::{Engine, Options, mode::Mode};
use readiness::consent_page::ConsentShowed;
use wizard::{
    Intent,
    step::Step,
    view::{Notice, Screen},
};

use crate::stage::{Hands, Stage, hands, start};

/// A wizard whose Mago has a loopback redirect registered for consent.
async fn registered(scenario: &str) -> Stage {
    let mut stage = Stage::set(scenario).await;
    let mode = Mode::Demo {
        url: stage.server.base_url().parse().unwrap(),
    };
    let mut options = Options::in_memory(mode, stage.state.path().to_owned());
    options.profile.approval.redirect = Some("http://localhost".to_owned());
    stage.hands = hands();
    stage.session = start(Engine::new(options).unwrap(), false, &stage.hands);
    stage.views = stage.session.views();
    stage.seat("ada.admin@harbourworks.example");
    stage
}

fn opened(hands: &Arc<Hands>) -> Vec<String> {
    let opened = hands.opened.lock().unwrap();
    let consents = opened.iter().filter(|page| page.path().ends_with("/adminconsent"));
    consents.map(ToString::to_string).collect()
}

#[tokio::test]
async fn the_approval_is_given_on_a_page_that_comes_back() {
    let mut stage = registered("not-approved").await;
    stage.check().await;
    stage.wants(Intent::GoTo { step: Step::Approval });
    stage.until(|view| matches!(view.screen, Screen::Approval(_))).await;

    stage.wants(Intent::OpenConsent);
    stage
        .until(|view| matches!(&view.screen, Screen::Approval(screen) if screen.finding.as_ref().is_some_and(|finding| finding.verdict.is_ready())))
        .await;

    let pages = opened(&stage.hands);
    assert_eq!(pages.len(), 1, "{pages:?}");
    assert!(pages[0].contains("redirect_uri=http%3A%2F%2Flocalhost%3A"), "{pages:?}");
    assert!(pages[0].contains("state="), "{pages:?}");
}

#[tokio::test]
async fn what_the_page_showed_when_it_came_back_stands_on_the_screen() {
    for (declines, expected) in [(false, ConsentShowed::Accepted), (true, ConsentShowed::Declined)] {
        let mut stage = registered("not-approved").await;
        *stage.hands.declines.lock().unwrap() = declines;
        stage.check().await;
        stage.wants(Intent::GoTo { step: Step::Approval });
        stage.until(|view| matches!(view.screen, Screen::Approval(_))).await;

        stage.wants(Intent::OpenConsent);
        let view = stage
            .until(|view| matches!(&view.screen, Screen::Approval(screen) if screen.showed.is_some()))
            .await;

        let Screen::Approval(screen) = &view.screen else {
            unreachable!()
        };
        assert_eq!(screen.showed, Some(expected));
        let finding = screen.finding.as_ref().unwrap();
        assert!(!finding.verdict.is_ready(), "what comes back proves nothing");
    }
}

#[tokio::test]
async fn a_page_that_is_opened_again_is_the_one_that_is_heard() {
    let mut stage = registered("not-approved").await;
    stage.check().await;
    stage.empty_seat();
    stage.wants(Intent::GoTo { step: Step::Approval });
    stage.until(|view| matches!(view.screen, Screen::Approval(_))).await;

    for count in 1..=2 {
        stage.wants(Intent::OpenConsent);
        stage.until(|view| view.notice == Some(Notice::Opened)).await;
        while opened(&stage.hands).len() < count {
            tokio::task::yield_now().await;
        }
    }

    let ports: Vec<u16> = opened(&stage.hands).iter().map(|page| port(page)).collect();
    let listens = async |port: u16| tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok();
    assert!(!listens(ports[0]).await && listens(ports[1]).await);
}

/// The port that a consent page comes back to.
fn port(page: &str) -> u16 {
    let page: url::Url = page.parse().unwrap();
    let (_, redirect) = page.query_pairs().find(|(name, _)| name == "redirect_uri").unwrap();
    redirect.parse::<url::Url>().unwrap().port().unwrap()
}
