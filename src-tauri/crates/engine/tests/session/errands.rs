//! Pages, the clipboard and files: what the front door's hands are asked for.

use crate::stage::Stage;
use serde_json::Value;
use sha2::{Digest, Sha256};
use wizard::{
    Intent,
    step::Step,
    view::{Notice, Screen},
};

#[tokio::test]
async fn the_script_is_shown_with_the_sum_of_the_very_bytes_that_are_saved() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    stage.wants(Intent::GoTo { step: Step::Acs });
    let view = stage
        .until(|view| matches!(&view.screen, Screen::Acs(screen) if screen.scripts.as_ref().is_some_and(|scripts| scripts.shown.is_some())))
        .await;
    let Screen::Acs(screen) = &view.screen else {
        unreachable!()
    };
    let script = screen.scripts.clone().unwrap().shown.unwrap();

    stage.wants(Intent::SaveScript);
    stage.until(|view| view.notice == Some(Notice::Saved)).await;

    let saved = stage.hands.saved.lock().unwrap();
    let (name, bytes) = &saved[0];
    assert_eq!(*name, script.file);
    assert_eq!(format!("{:x}", Sha256::digest(bytes)), script.sha256);
}

#[tokio::test]
async fn the_report_is_saved_in_the_form_of_the_terminal() {
    let mut stage = Stage::set("ready").await;
    stage.check().await;

    stage.wants(Intent::SaveReport);
    stage.until(|view| view.notice == Some(Notice::Saved)).await;

    let saved = stage.hands.saved.lock().unwrap();
    let report: Value = serde_json::from_slice(&saved[0].1).unwrap();
    assert_eq!(report["schema"], "mago-setup/report/1");
    assert_eq!(report["readiness"]["acs"]["verdict"], "ready");
    assert_eq!(report["checkedBy"]["username"], "ada.admin@harbourworks.example");
}

#[tokio::test]
async fn without_a_check_there_is_no_report_to_save() {
    let mut stage = Stage::set("ready").await;
    stage.find().await;
    stage.wants(Intent::ContinueWithout);
    stage
        .until(|view| matches!(&view.screen, Screen::Overview(overview) if overview.start.is_some()))
        .await;

    stage.wants(Intent::SaveReport);

    // What is wanted afterwards is done afterwards.
    stage.wants(Intent::OpenAbout);
    stage.until(|view| view.layer.is_some()).await;
    assert!(stage.hands.saved.lock().unwrap().is_empty());
}

#[tokio::test]
async fn the_report_of_one_organisation_is_never_saved_for_another() {
    let mut stage = Stage::set("ready").await;
    stage.check().await;
    stage.wants(Intent::Home);
    stage.find_named("fabrica.example").await;
    stage.wants(Intent::ContinueWithout);
    stage
        .until(|view| matches!(&view.screen, Screen::Overview(overview) if overview.start.is_some()))
        .await;

    stage.wants(Intent::SaveReport);

    // What is wanted afterwards is done afterwards.
    stage.wants(Intent::OpenAbout);
    stage.until(|view| view.layer.is_some()).await;
    assert!(stage.hands.saved.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_finding_is_copied_with_what_it_rests_on() {
    let mut stage = Stage::set("fresh-tenant").await;
    stage.check().await;
    stage.wants(Intent::GoTo { step: Step::Acs });

    stage.wants(Intent::CopyDetails);
    stage.until(|view| view.notice == Some(Notice::Copied)).await;

    let copied = stage.hands.copied.lock().unwrap();
    for part in [
        "Action needed",
        "GET /v1.0/servicePrincipals(appId='1fd5118e-2576-4263-8130-9503064c837a')",
        "acs-absent",
        "Request id: ",
        "de300000-0001-4000-8000-000000000001",
    ] {
        assert!(copied[0].contains(part), "{part} in {}", copied[0]);
    }
}

#[tokio::test]
async fn whoever_signs_out_in_the_browser_is_named_there() {
    let mut stage = Stage::set("ready").await;
    stage.check().await;

    stage.wants(Intent::SignOutInBrowser);
    stage.until(|view| view.notice == Some(Notice::Opened)).await;

    let opened = stage.hands.opened.lock().unwrap();
    let page = opened.last().unwrap();
    assert!(page.path().contains("logout"), "{page}");
    assert!(
        page.query_pairs()
            .any(|(name, value)| name == "logout_hint" && value == "ada.admin@harbourworks.example")
    );
}
