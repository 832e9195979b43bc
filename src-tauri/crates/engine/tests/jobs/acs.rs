//! Creating the ACS principal for real, in a tenant that lacks it.

use std::sync::Arc;

use crate::stage::{Stage, browser_of, deaf};
use engine::{
    Created,
    failure::Kind,
    progress::{Listener, Progress, Stage as Step},
};
use readiness::finding::{Reason, Verdict};

#[tokio::test]
async fn a_missing_principal_is_created_and_a_new_check_sees_it() {
    let stage = Stage::set("fresh-tenant").await;
    let before = stage
        .engine
        .check(&stage.check(Some(stage.administrator())), &deaf())
        .await
        .unwrap();
    assert_eq!(before.readiness.acs.reason, Reason::AcsAbsent);

    let change = stage.engine.prepare_acs(&stage.tenant, &deaf()).await.unwrap();
    let created = stage
        .engine
        .create_acs(change, &stage.administrator(), &deaf())
        .await
        .unwrap();

    assert!(matches!(created, Created::IsThere(_)), "{created:?}");
    let after = stage
        .engine
        .check(&stage.check(Some(stage.administrator())), &deaf())
        .await
        .unwrap();
    assert_eq!(after.readiness.acs.verdict, Verdict::Ready);
}

#[tokio::test]
async fn creating_it_twice_changes_nothing_the_second_time() {
    let stage = Stage::set("ready").await;
    stage.server.clear_log();

    let change = stage.engine.prepare_acs(&stage.tenant, &deaf()).await.unwrap();
    let created = stage
        .engine
        .create_acs(change, &stage.administrator(), &deaf())
        .await
        .unwrap();

    assert!(matches!(created, Created::WasThere(_)), "{created:?}");
    let posts = stage
        .ours()
        .iter()
        .filter(|entry| entry.method == "POST" && entry.path.contains("servicePrincipals"))
        .count();
    assert_eq!(posts, 0);
}

#[tokio::test]
async fn the_broad_permission_is_never_stored() {
    let stage = Stage::set("fresh-tenant").await;
    let change = stage.engine.prepare_acs(&stage.tenant, &deaf()).await.unwrap();

    stage
        .engine
        .create_acs(change, &stage.administrator(), &deaf())
        .await
        .unwrap();

    assert_eq!(stage.engine.accounts().await.unwrap().len(), 0);
    let failure = stage.engine.check(&stage.check(None), &deaf()).await.unwrap_err();
    assert_eq!(failure.kind, Kind::SignInNeeded);
}

#[tokio::test]
async fn a_creation_that_nobody_waits_for_any_more_is_not_taken_for_missing() {
    let stage = Stage::set("slow-replication").await;
    let change = stage.engine.prepare_acs(&stage.tenant, &deaf()).await.unwrap();
    let stopped = Arc::new(tokio::sync::Notify::new());
    let stop = Arc::clone(&stopped);
    let listener: Listener = Arc::new(move |news| {
        if matches!(news, Progress::Changing(Step::Waiting { .. })) {
            stop.notify_one();
        }
    });

    let way = stage.administrator();
    tokio::select! {
        created = stage.engine.create_acs(change, &way, &listener) => panic!("{created:?}"),
        () = stopped.notified() => {}
    }

    let report = stage
        .engine
        .check(&stage.check(Some(stage.administrator())), &deaf())
        .await;
    assert_eq!(report.unwrap().readiness.acs.reason, Reason::AcsJustCreated);
}

#[tokio::test]
async fn a_cloud_that_does_not_know_the_application_is_remembered() {
    let stage = Stage::set("government-cloud").await;
    let change = stage.engine.prepare_acs(&stage.tenant, &deaf()).await.unwrap();

    let created = stage.engine.create_acs(change, &stage.administrator(), &deaf()).await;

    assert!(matches!(created, Ok(Created::WrongCloud(_))), "{created:?}");
    let report = stage
        .engine
        .check(&stage.check(Some(stage.administrator())), &deaf())
        .await;
    assert_eq!(report.unwrap().readiness.acs.reason, Reason::AcsWrongCloud);
}

#[tokio::test]
async fn a_creation_that_was_refused_leaves_the_principal_missing() {
    let stage = Stage::set("fresh-tenant").await;
    let change = stage.engine.prepare_acs(&stage.tenant, &deaf()).await.unwrap();

    let ordinary = browser_of("eve.user@harbourworks.example");
    let _ = stage.engine.create_acs(change, &ordinary, &deaf()).await;

    let report = stage
        .engine
        .check(&stage.check(Some(stage.administrator())), &deaf())
        .await;
    assert_eq!(report.unwrap().readiness.acs.reason, Reason::AcsAbsent);
}

#[tokio::test]
async fn somebody_without_the_role_is_told_so() {
    let stage = Stage::set("fresh-tenant").await;
    let change = stage.engine.prepare_acs(&stage.tenant, &deaf()).await.unwrap();

    let ordinary = browser_of("eve.user@harbourworks.example");
    let outcome = stage.engine.create_acs(change, &ordinary, &deaf()).await;

    let told = match outcome {
        Ok(Created::Refused(_)) => true,
        Err(failure) => failure.kind != Kind::Fault,
        Ok(_) => false,
    };
    assert!(told);
}
