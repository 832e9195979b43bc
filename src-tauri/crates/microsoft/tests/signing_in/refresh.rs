use microsoft::{
    error::Error,
    sign_in::{Failure, Identity, Tokens, refresh},
};
use readiness::problem::{Problem, Retry};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use crate::provider::{ACCOUNT, Answer, Provider, TENANT, http};

fn ada() -> Identity {
    Identity {
        tenant: TENANT.parse().unwrap(),
        object_id: ACCOUNT.parse().unwrap(),
        username: None,
        name: None,
    }
}

async fn refreshed(provider: &Provider, claims: Option<&str>) -> Result<Tokens, Error> {
    let mut request = provider.request().await;
    request.claims = claims.map(str::to_owned);
    request.scopes = vec![
        "https://acs.example/Teams.ManageCalls".into(),
        "https://acs.example/Teams.ManageChats".into(),
    ];
    refresh(&http(), &request, &SecretString::from("refresh-0"), &ada()).await
}

#[tokio::test]
async fn a_new_refresh_token_replaces_the_old_one() {
    let provider = Provider::start().await;

    let tokens = refreshed(&provider, None).await.unwrap();

    assert_eq!(tokens.refresh.unwrap().expose_secret(), "refresh-1");
    assert_eq!(
        tokens.identity.username.as_deref(),
        Some("ada.admin@harbourworks.example")
    );
    assert_eq!(provider.seen()[0]["refresh_token"], "refresh-0");
    assert_eq!(provider.seen()[0]["scope"], tokens.scopes.join(" "));
}

#[tokio::test]
async fn without_a_new_one_the_old_refresh_token_stays() {
    let provider = Provider::start().await;
    *provider.state.response.lock().unwrap() = Box::new(|response| {
        response["refresh_token"] = Value::Null;
        response["id_token"] = Value::Null;
    });

    let tokens = refreshed(&provider, None).await.unwrap();

    assert_eq!(tokens.refresh.unwrap().expose_secret(), "refresh-0");
    assert_eq!(tokens.identity, ada());
}

#[tokio::test]
async fn only_what_was_granted_is_reported() {
    let provider = Provider::start().await;
    *provider.state.response.lock().unwrap() =
        Box::new(|response| response["scope"] = json!("https://acs.example/Teams.ManageCalls"));

    assert_eq!(
        refreshed(&provider, None).await.unwrap().scopes,
        ["https://acs.example/Teams.ManageCalls"]
    );
}

#[tokio::test]
async fn tokens_of_another_account_are_not_taken() {
    let provider = Provider::start().await;
    *provider.state.claims.lock().unwrap() =
        Box::new(|claims| claims["oid"] = json!("55555555-5555-4555-8555-555555555555"));

    let problem = Problem::from(&refreshed(&provider, None).await.unwrap_err());

    assert_eq!(
        (problem.code.as_str(), problem.values["fault"].as_str()),
        ("id-token-refused", "account")
    );
}

#[tokio::test]
async fn a_claims_challenge_is_passed_on() {
    let provider = Provider::start().await;

    refreshed(&provider, Some(r#"{"access_token":{"acrs":{"value":"c1"}}}"#))
        .await
        .unwrap();

    let sent: Value = serde_json::from_str(&provider.seen()[0]["claims"]).unwrap();
    assert_eq!(
        sent,
        json!({ "access_token": { "acrs": { "value": "c1" }, "xms_cc": { "values": ["cp1"] } } })
    );
}

#[tokio::test]
async fn what_only_a_person_can_lift_is_asked_once_and_says_so() {
    for error in ["invalid_grant", "interaction_required"] {
        let provider = Provider::start().await;
        let more = json!({
            "error_description": "AADSTS50076: you must use multi-factor authentication.",
            "error_codes": [50076], "claims": "{\"access_token\":{}}", "trace_id": "t", "correlation_id": "c",
            "timestamp": "2026-11-23 22:41:12Z",
        });
        provider.tell([Answer::error(error, &more)]);

        let refusal = refreshed(&provider, None).await.unwrap_err();

        let problem = Problem::from(&refusal);
        assert_eq!((problem.code.as_str(), problem.retry), ("needs-sign-in", Retry::SignIn));
        assert_eq!(problem.values["aadsts"], "50076");
        assert_eq!(problem.ids.correlation.as_deref(), Some("c"));
        let Error::SignIn(Failure::NeedsSignIn { claims, .. }) = refusal else {
            panic!("{refusal:?}")
        };
        assert_eq!(claims.as_deref(), Some("{\"access_token\":{}}"));
        assert_eq!(provider.seen().len(), 1);
    }
}

#[tokio::test]
async fn another_refusal_stays_entras() {
    let provider = Provider::start().await;
    provider.tell([Answer::error("invalid_client", &json!({ "error_codes": [650_052] }))]);

    let problem = Problem::from(&refreshed(&provider, None).await.unwrap_err());

    assert_eq!(
        (problem.code.as_str(), problem.values["aadsts"].as_str()),
        ("entra-invalid-client", "650052")
    );
}
