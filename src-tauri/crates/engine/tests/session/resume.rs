//! Going on where a journey was left.

use std::fs;

use crate::stage::{Stage, is_checked};
use readiness::finding::Verdict;
use wizard::{
    Intent, View,
    step::Step,
    view::{ResumeOffer, Screen},
};

#[tokio::test]
async fn a_journey_that_was_left_is_offered_and_everything_is_checked_anew() {
    let mut stage = Stage::set("ready").await;
    stage.check().await;
    stage.name_room().await;
    let stage = stage.restart().await;
    let mut stage = stage;

    let view = stage.until(|view| !offers(view).is_empty()).await;
    let offer = offers(&view)[0].clone();
    assert_eq!(
        (offer.step, offer.domain.as_str()),
        (Step::Licence, "harbourworks.example")
    );
    stage.wants(Intent::Resume { tenant: offer.tenant });
    let view = stage.until(|view| matches!(view.screen, Screen::SignIn(_))).await;
    assert!(
        view.rail.iter().all(|step| step.verdict.is_none()),
        "nothing is green from a file"
    );
    stage.sign_in();

    let view = stage
        .until(|view| matches!(&view.screen, Screen::Licence(screen) if screen.finding.is_some()))
        .await;
    let Screen::Licence(screen) = &view.screen else {
        unreachable!()
    };
    assert_eq!(screen.account.as_ref().unwrap().named, "room.pier@harbourworks.example");
    assert_eq!(screen.finding.as_ref().unwrap().verdict, Verdict::Ready);
}

#[tokio::test]
async fn a_damaged_file_blocks_nobody() {
    let mut stage = Stage::set("ready").await;
    stage.check().await;
    let file = stage.progress_file();
    fs::write(&file, "{\"version\": 1, \"jour").unwrap();
    let mut stage = stage.restart().await;

    let view = stage.views.borrow().clone();
    assert_eq!(offers(&view), []);
    stage.seat("ada.admin@harbourworks.example");
    stage.find().await;
    stage.sign_in();
    stage.until(is_checked).await;
}

#[tokio::test]
async fn what_nobody_wants_to_go_on_with_is_not_offered_again() {
    let mut stage = Stage::set("ready").await;
    stage.check().await;
    let mut stage = stage.restart().await;
    let view = stage.until(|view| !offers(view).is_empty()).await;

    stage.wants(Intent::ForgetProgress {
        tenant: offers(&view)[0].tenant,
    });
    stage.until(|view| offers(view).is_empty()).await;
    let stage = stage.restart().await;

    assert_eq!(offers(&stage.views.borrow()), []);
}

impl Stage {
    /// Ends the session as a closed window does, and starts another one on the same files.
    pub async fn restart(self) -> Self {
        let Self {
            server, session, state, ..
        } = self;
        session.close().await;
        let stage = Self::on(server, state);
        stage.seat("ada.admin@harbourworks.example");
        stage
    }

    fn progress_file(&self) -> std::path::PathBuf {
        let mut worlds = fs::read_dir(self.state.path())
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let world = worlds.find(|path| path.join("progress.json").exists()).unwrap();
        world.join("progress.json")
    }
}

pub fn offers(view: &View) -> &[ResumeOffer] {
    match &view.screen {
        Screen::Welcome(welcome) => &welcome.resume,
        _ => &[],
    }
}
