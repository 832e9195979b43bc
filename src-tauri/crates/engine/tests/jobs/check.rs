//! The check as a whole: which requests it sends, and what it makes of a tenant that changes.

use crate::stage::{Stage, deaf};
use engine::failure::Kind;
use readiness::finding::Verdict;

#[tokio::test]
async fn a_check_without_a_stored_sign_in_signs_in_checks_and_forgets() {
    let stage = Stage::set("ready").await;

    let report = stage
        .engine
        .check(&stage.check(Some(stage.administrator())), &deaf())
        .await
        .unwrap();

    assert_eq!(report.readiness.acs.verdict, Verdict::Ready);
    assert!(!report.checked_by.stored);
    assert_eq!(stage.engine.accounts().await.unwrap().len(), 0);
}

#[tokio::test]
async fn from_a_stored_sign_in_a_check_is_one_token_and_one_batch() {
    let stage = Stage::set("ready").await;
    stage.engine.sign_in(&stage.sign_in(false), &deaf()).await.unwrap();
    stage.server.clear_log();

    let report = stage.engine.check(&stage.check(None), &deaf()).await.unwrap();

    let sent: Vec<_> = stage
        .ours()
        .iter()
        .map(|entry| format!("{} {}", entry.method, last(&entry.path)))
        .collect();
    assert_eq!(sent, ["POST token", "POST $batch"]);
    assert!(report.checked_by.stored);
    assert!(report.readiness.verdict.is_ready());
}

#[tokio::test]
async fn without_a_sign_in_and_without_a_way_to_one_nothing_is_claimed() {
    let stage = Stage::set("ready").await;

    let failure = stage.engine.check(&stage.check(None), &deaf()).await.unwrap_err();

    assert_eq!(
        (failure.kind, failure.problem.code.as_str()),
        (Kind::SignInNeeded, "sign-in-none-stored")
    );
}

#[tokio::test]
async fn a_challenge_is_answered_once_with_the_claims_that_graph_asks_for() {
    let stage = Stage::set("claims-challenge").await;
    stage.engine.sign_in(&stage.sign_in(false), &deaf()).await.unwrap();

    let report = stage
        .engine
        .check(&stage.check(Some(stage.administrator())), &deaf())
        .await
        .unwrap();

    assert_ne!(report.readiness.acs.verdict, Verdict::CannotTell);
}

#[tokio::test]
async fn each_renewal_replaces_the_stored_refresh_token() {
    let stage = Stage::set("ready").await;
    let signed_in = stage.engine.sign_in(&stage.sign_in(false), &deaf()).await.unwrap();

    for _ in 0..3 {
        stage.engine.check(&stage.check(None), &deaf()).await.unwrap();
    }

    assert_eq!(stage.engine.accounts().await.unwrap(), [signed_in.account]);
}

#[tokio::test]
async fn signing_out_leaves_nothing_to_check_with() {
    let stage = Stage::set("ready").await;
    let signed_in = stage.engine.sign_in(&stage.sign_in(true), &deaf()).await.unwrap();

    stage.engine.sign_out(&signed_in.account).await.unwrap();

    assert_eq!(stage.engine.accounts().await.unwrap().len(), 0);
    let failure = stage.engine.check(&stage.check(None), &deaf()).await.unwrap_err();
    assert_eq!(failure.kind, Kind::SignInNeeded);
}

#[tokio::test]
async fn no_file_of_ours_holds_a_token() {
    let stage = Stage::set("ready").await;
    stage.engine.sign_in(&stage.sign_in(true), &deaf()).await.unwrap();
    stage.engine.check(&stage.check(None), &deaf()).await.unwrap();

    let files = contents(stage.state.path());

    assert!(
        files.iter().any(|text| text.contains("ada.admin@")),
        "the index names the account"
    );
    let long = |text: &String| {
        text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .any(|word| word.len() > 60)
    };
    assert_eq!(
        files.iter().filter(|text| long(text)).count(),
        0,
        "nothing in there is as long as a token"
    );
}

fn contents(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                contents(&path)
            } else {
                vec![std::fs::read_to_string(path).unwrap()]
            }
        })
        .collect()
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}
