//! Checks during a visit: what they ask, what they say meanwhile, and how long the sign-in lasts.

use std::sync::{Arc, Mutex};

use crate::stage::{Stage, browser_of, deaf};
use engine::{
    AccountName, Visit, VisitRequest,
    failure::Kind,
    progress::{Listener, Progress},
};
use readiness::{
    Readiness,
    finding::{Prerequisite, Reason, Verdict},
};
use wizard::intent::Reading;

#[tokio::test]
async fn each_check_of_a_visit_is_one_batch_and_nothing_is_stored() {
    let stage = Stage::set("ready").await;
    let visit = stage.visit(Reading::Directory).await;
    stage.server.clear_log();

    let first = stage.look(&visit, &deaf()).await;
    let second = stage.look(&visit, &deaf()).await;

    assert_eq!(stage.sent(), ["POST $batch", "POST $batch"]);
    assert_eq!(first.acs.verdict, Verdict::Ready);
    assert_eq!(second.approval.verdict, Verdict::Ready);
    assert_eq!(stage.engine.accounts().await.unwrap(), []);
}

#[tokio::test]
async fn after_each_answer_it_says_what_they_come_to_and_never_too_much() {
    let stage = Stage::set("ready").await;
    let visit = stage.visit(Reading::Directory).await;
    let heard = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&heard);
    let listener: Listener = Arc::new(move |news| {
        if let Progress::Understood {
            answered,
            asked,
            so_far,
        } = news
        {
            notes.lock().unwrap().push((answered, asked, *so_far));
        }
    });

    let last = stage.look(&visit, &listener).await;

    let heard = heard.lock().unwrap();
    let asked = heard.last().unwrap().1;
    assert_eq!(heard.len(), asked, "once for each answer");
    for (place, (answered, _, so_far)) in heard.iter().enumerate() {
        assert_eq!(*answered, place + 1);
        for (now, then) in so_far.findings().into_iter().zip(last.findings()) {
            assert!(
                now.verdict == Verdict::CannotTell || now.verdict == then.verdict,
                "{now:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_token_that_ends_soon_is_renewed_without_anybody_noticing() {
    let stage = Stage::set("ready").await;
    let visit = stage.short_visit().await;
    stage.server.clear_log();

    let readiness = stage.look(&visit, &deaf()).await;

    assert_eq!(stage.sent(), ["POST token", "POST $batch"]);
    assert_eq!(readiness.acs.verdict, Verdict::Ready);
}

#[tokio::test]
async fn a_challenge_is_met_without_anybody_noticing() {
    let stage = Stage::set("claims-challenge").await;
    let visit = stage.visit(Reading::Directory).await;
    stage.server.clear_log();

    let readiness = stage.look(&visit, &deaf()).await;

    assert_eq!(stage.sent(), ["POST $batch", "POST token", "POST $batch"]);
    assert_eq!(readiness.acs.verdict, Verdict::Ready);
}

#[tokio::test]
async fn a_sign_in_that_cannot_be_renewed_asks_for_a_person() {
    let stage = Stage::set("sign-in-frequency").await;
    let visit = stage.short_visit().await;

    let failure = stage.check_on(&visit, &deaf()).await.unwrap_err();

    assert_eq!(failure.kind, Kind::SignInNeeded, "{failure:?}");
    assert_eq!(failure.problem.code, "needs-sign-in");
}

#[tokio::test]
async fn whoever_reads_only_their_own_account_is_asked_for_no_more() {
    let stage = Stage::set("ready").await;

    let visit = stage.visit(Reading::OwnAccount).await;

    let report = stage.check_on(&visit, &deaf()).await.unwrap();
    assert!(!report.checked_by.scopes.iter().any(|scope| scope.contains("Directory")));
    assert_eq!(report.readiness.acs.verdict, Verdict::CannotTell);
}

#[tokio::test]
async fn somebody_of_another_organisation_begins_no_visit() {
    let stage = Stage::set("wrong-tenant").await;
    let request = VisitRequest {
        way: browser_of("fred.admin@fabrica.example"),
        ..stage.visiting(Reading::Directory)
    };

    let outcome = tokio::time::timeout(std::time::Duration::from_secs(3), stage.engine.visit(&request, &deaf())).await;

    assert!(!matches!(outcome, Ok(Ok(_))), "Entra's own page keeps them out");
}

#[tokio::test]
async fn without_anybody_signed_in_nothing_is_claimed() {
    let stage = Stage::set("ready").await;

    let concluded = stage.engine.conclude(&stage.tenant, None, None, &deaf()).await;

    let readiness = concluded.unwrap();
    for finding in readiness.findings() {
        assert_eq!(finding.verdict, Verdict::CannotTell, "{finding:?}");
    }
    assert_eq!(readiness.account_sign_in.reason, Reason::SignInNotTried);
    assert!(readiness.because.contains(&Prerequisite::Acs));
    assert_eq!(stage.sent().len(), 1, "only discovery");
}

impl Stage {
    pub fn visiting(&self, reading: Reading) -> VisitRequest {
        VisitRequest {
            tenant: self.tenant.clone(),
            reading,
            way: self.administrator(),
            claims: None,
        }
    }

    pub async fn visit(&self, reading: Reading) -> Visit {
        self.engine.visit(&self.visiting(reading), &deaf()).await.unwrap()
    }

    /// A visit whose token is about to end.
    pub async fn short_visit(&self) -> Visit {
        self.server
            .simulation()
            .change(|world| world.behaviour.access_token_seconds = Some(60));
        self.visit(Reading::Directory).await
    }

    pub async fn check_on(
        &self,
        visit: &Visit,
        listener: &Listener,
    ) -> Result<engine::report::Report, engine::failure::Failure> {
        let account = AccountName::parse(&self.account).unwrap();
        self.engine.check_on(visit, Some(&account), None, listener).await
    }

    async fn look(&self, visit: &Visit, listener: &Listener) -> Readiness {
        self.check_on(visit, listener).await.unwrap().readiness
    }

    /// Method and last part of the path of each request that our side sent.
    fn sent(&self) -> Vec<String> {
        let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        self.ours()
            .iter()
            .map(|entry| format!("{} {}", entry.method, last(&entry.path)))
            .collect()
    }
}
