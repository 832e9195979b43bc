//! The Mago account signs in: the right one, on the right computer.

use std::{borrow::Cow, sync::Arc};

use crate::stage::{Stage, browser_of, deaf};
use engine::{AccountName, MagoRequest, MagoSignedIn, Way, failure::Failure};
use readiness::{
    finding::{Reason, Verdict},
    proof::ProofOutcome,
};
use url::Url;
use wizard::{intent::Reading, view::Here};

#[tokio::test]
async fn where_mago_runs_the_sign_in_is_stored_and_a_check_proves_with_it() {
    let stage = Stage::set("ready").await;

    let came = stage.mago_signs_in(Here::ThisComputer).await.unwrap();

    let stored = came.stored.unwrap();
    assert!(stored.remembered, "Mago needs it for longer than a day");
    assert_eq!(stage.engine.accounts().await.unwrap(), [stored]);
    let visit = stage.visit(Reading::Directory).await;
    let report = stage.check_on(&visit, &deaf()).await.unwrap();
    assert_eq!(report.readiness.account_sign_in.reason, Reason::SignInSignsIn);
}

#[tokio::test]
async fn elsewhere_it_is_proven_and_nothing_is_kept() {
    let stage = Stage::set("ready").await;

    let came = stage.mago_signs_in(Here::AnotherComputer).await.unwrap();

    assert!(matches!(came.proof.unwrap().outcome, ProofOutcome::Token { .. }));
    assert_eq!(stage.engine.accounts().await.unwrap(), []);
}

#[tokio::test]
async fn the_account_itself_can_show_that_it_signs_in_and_is_licensed() {
    let stage = Stage::set("ready").await;
    let came = stage.mago_signs_in(Here::AnotherComputer).await.unwrap();

    let visit = came.visit.unwrap();
    let account = AccountName::parse(&stage.account).unwrap();
    let checked = stage
        .engine
        .check_on(&visit, Some(&account), came.proof.as_ref(), &deaf())
        .await
        .unwrap();

    assert_eq!(checked.readiness.account_sign_in.verdict, Verdict::Ready);
    assert_eq!(checked.readiness.licence.verdict, Verdict::Ready);
}

#[tokio::test]
async fn another_account_than_the_expected_one_is_refused_and_not_kept() {
    let stage = Stage::set("ready").await;
    for here in [Here::ThisComputer, Here::AnotherComputer] {
        let request = MagoRequest {
            way: another_account("room.quay@harbourworks.example"),
            ..stage.signing_in(here)
        };

        let failure = refused(stage.engine.sign_in_mago(&request, &deaf()).await);

        assert_eq!(failure.problem.code, "mago-other-account");
        assert_eq!(failure.problem.values["expected"], "room.pier@harbourworks.example");
        assert_eq!(failure.problem.values["found"], "room.quay@harbourworks.example");
        assert_eq!(stage.engine.accounts().await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_known_object_id_decides_who_is_who() {
    let stage = Stage::set("ready").await;
    let other = "de300000-0002-4000-8000-000000000007".parse().unwrap();
    let request = MagoRequest {
        id: Some(other),
        ..stage.signing_in(Here::AnotherComputer)
    };

    let failure = refused(stage.engine.sign_in_mago(&request, &deaf()).await);

    assert_eq!(failure.problem.code, "mago-other-account");
}

#[tokio::test]
async fn what_entra_refuses_is_a_result_on_both_computers() {
    let stage = Stage::set("mago-confidential").await;
    for here in [Here::ThisComputer, Here::AnotherComputer] {
        let came = stage.mago_signs_in(here).await.unwrap();

        let ProofOutcome::Refused { codes, .. } = came.proof.unwrap().outcome else {
            panic!("a refusal");
        };
        assert_eq!(codes, [7_000_218]);
        assert!(came.stored.is_none() && came.visit.is_none());
    }
}

/// Somebody who does not take the account that is filled in.
fn another_account(username: &str) -> Way {
    let Way::Browser(person) = browser_of(username) else {
        unreachable!("a person at a browser")
    };
    Way::Browser(Arc::new(move |page: &Url| {
        let others = |(name, _): &(Cow<'_, str>, Cow<'_, str>)| name != "login_hint";
        let query: Vec<_> = page.query_pairs().filter(others).collect();
        let mut page = page.clone();
        page.query_pairs_mut().clear().extend_pairs(query);
        person.open(&page)
    }))
}

fn refused(outcome: Result<MagoSignedIn, Failure>) -> Failure {
    match outcome {
        Ok(_) => panic!("signed in"),
        Err(failure) => failure,
    }
}

impl Stage {
    fn signing_in(&self, here: Here) -> MagoRequest {
        MagoRequest {
            tenant: self.tenant.clone(),
            account: Some(AccountName::parse(&self.account).unwrap()),
            id: None,
            way: browser_of(&self.account),
            here,
        }
    }

    async fn mago_signs_in(&self, here: Here) -> Result<MagoSignedIn, Failure> {
        self.engine.sign_in_mago(&self.signing_in(here), &deaf()).await
    }
}
