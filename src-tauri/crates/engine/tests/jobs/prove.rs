//! The live proof, from a sign-in of the Mago account and from a stored one.

use crate::stage::{Stage, browser_of, deaf};
use engine::{AccountName, ProofRequest, SignInRequest, Who};
use readiness::{
    finding::{Reason, Verdict},
    proof::ProofOutcome,
    readiness::Overall,
};

#[tokio::test]
async fn a_token_with_both_permissions_proves_and_nothing_is_kept() {
    let stage = Stage::set("ready").await;

    let proof = stage.engine.prove(&stage.proof(), &deaf()).await.unwrap();

    let ProofOutcome::Token { scopes } = &proof.outcome else {
        panic!("{proof:?}")
    };
    assert!(
        scopes.iter().any(|scope| scope.ends_with("Teams.ManageCalls")),
        "{scopes:?}"
    );
    assert!(
        scopes.iter().any(|scope| scope.ends_with("Teams.ManageChats")),
        "{scopes:?}"
    );
    assert!(proof.account.is_some());
    assert_eq!(stage.engine.accounts().await.unwrap(), []);
}

#[tokio::test]
async fn what_entra_refuses_is_the_result_and_names_its_code() {
    let stage = Stage::set("mago-confidential").await;

    let proof = stage.engine.prove(&stage.proof(), &deaf()).await.unwrap();

    let ProofOutcome::Refused { codes, problem } = &proof.outcome else {
        panic!("{proof:?}")
    };
    assert_eq!(codes, &[7_000_218]);
    assert!(problem.ids.trace.is_some(), "{problem:?}");
}

#[tokio::test]
async fn a_check_proves_with_the_stored_sign_in_of_the_account() {
    let stage = Stage::set("ready").await;
    stage.engine.sign_in(&stage.sign_in(true), &deaf()).await.unwrap();
    let before = stage.engine.check(&stage.check(None), &deaf()).await.unwrap();
    assert_eq!(before.readiness.overall, Overall::CheckedNotProven);
    let room = SignInRequest {
        who: Who::Mago,
        way: browser_of(&stage.account),
        ..stage.sign_in(true)
    };
    let stored = stage.engine.sign_in(&room, &deaf()).await.unwrap();
    stage.server.clear_log();

    let report = stage.engine.check(&stage.check(None), &deaf()).await.unwrap();

    assert_eq!(report.readiness.overall, Overall::Authenticated);
    assert_eq!(report.readiness.account_sign_in.reason, Reason::SignInSignsIn);
    assert_eq!(stage.ours().len(), 3, "a token and a batch, and the token that proves");
    let names: Vec<_> = stage.engine.accounts().await.unwrap();
    assert!(names.contains(&stored.account), "the renewed sign-in is still stored");
}

#[tokio::test]
async fn a_stored_sign_in_that_entra_ends_is_reported_and_the_rest_is_judged_all_the_same() {
    let stage = Stage::set("sign-in-frequency").await;
    let room = SignInRequest {
        who: Who::Mago,
        way: browser_of(&stage.account),
        ..stage.sign_in(true)
    };
    stage.engine.sign_in(&room, &deaf()).await.unwrap();

    let check = stage.check(Some(stage.administrator()));
    let report = stage.engine.check(&check, &deaf()).await.unwrap();

    assert_eq!(report.readiness.account_sign_in.reason, Reason::SignInFrequency);
    assert_eq!(report.readiness.acs.verdict, Verdict::Ready);
}

#[tokio::test]
async fn another_accounts_sign_in_proves_nothing() {
    let stage = Stage::set("ready").await;
    let other = SignInRequest {
        who: Who::Mago,
        way: browser_of("eve.user@harbourworks.example"),
        ..stage.sign_in(true)
    };
    stage.engine.sign_in(&other, &deaf()).await.unwrap();

    let check = stage.check(Some(stage.administrator()));
    let report = stage.engine.check(&check, &deaf()).await.unwrap();

    assert_eq!(report.readiness.account_sign_in.reason, Reason::SignInNotTried);
}

impl Stage {
    fn proof(&self) -> ProofRequest {
        ProofRequest {
            tenant: self.tenant.clone(),
            account: Some(AccountName::parse(&self.account).unwrap()),
            way: browser_of(&self.account),
        }
    }
}
