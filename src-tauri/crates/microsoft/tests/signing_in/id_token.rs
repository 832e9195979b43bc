use std::time::{Duration, UNIX_EPOCH};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use jiff::Timestamp;
use microsoft::{
    error::Error,
    sign_in::{Failure, IdTokenFault, Tokens},
};
use readiness::problem::Problem;
use serde_json::{Value, json};

use crate::{
    provider::{CLIENT, Provider, public_key, sign},
    visit::{Visit, options, sign_in},
};

async fn signed_in(provider: &Provider) -> Result<Tokens, Error> {
    let (tokens, ()) = sign_in(provider, &options(), async |visit: Visit| {
        visit.answer().await;
    })
    .await;
    tokens
}

async fn fault_with_claims(change: impl Fn(&mut Value) + Send + 'static) -> IdTokenFault {
    let provider = Provider::start().await;
    *provider.state.claims.lock().unwrap() = Box::new(change);
    fault(signed_in(&provider).await)
}

async fn fault_with_token(change: impl Fn(String) -> String) -> IdTokenFault {
    let provider = Provider::start().await;
    // Every change here depends only on the key and on fixed claims, so it can be made beforehand.
    let now = Timestamp::now().as_second();
    let claims =
        json!({ "iss": provider.endpoints().await.issuer, "aud": CLIENT, "sub": "s", "exp": now + 60, "nbf": now });
    let token = change(sign(&json!({ "alg": "RS256", "kid": "own" }), &claims));
    *provider.state.token.lock().unwrap() = Box::new(move |_| token.clone());
    fault(signed_in(&provider).await)
}

fn fault(tokens: Result<Tokens, Error>) -> IdTokenFault {
    match tokens {
        Err(Error::SignIn(Failure::IdToken(fault))) => fault,
        other => panic!("{other:?}"),
    }
}

fn payload(token: &str) -> Value {
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&BASE64.decode(payload).unwrap()).unwrap()
}

#[tokio::test]
async fn claims_of_somebody_else_are_not_believed() {
    let now = Timestamp::now().as_second();
    assert_eq!(
        fault_with_claims(|claims| claims["iss"] = json!("https://login.example/v2.0")).await,
        IdTokenFault::Issuer
    );
    assert_eq!(
        fault_with_claims(|claims| claims["aud"] = json!("another-app")).await,
        IdTokenFault::Audience
    );
    assert_eq!(
        fault_with_claims(|claims| claims["nonce"] = json!("of-another-attempt")).await,
        IdTokenFault::Nonce
    );
    assert_eq!(
        fault_with_claims(|claims| claims["nonce"] = Value::Null).await,
        IdTokenFault::Nonce
    );
    assert_eq!(
        fault_with_claims(move |claims| claims["exp"] = json!(now - 600)).await,
        IdTokenFault::Expired
    );
    assert_eq!(
        fault_with_claims(move |claims| claims["nbf"] = json!(now + 600)).await,
        IdTokenFault::NotYetValid
    );
    assert_eq!(
        fault_with_claims(|claims| claims["exp"] = Value::Null).await,
        IdTokenFault::Malformed
    );
}

#[tokio::test]
async fn a_token_that_the_issuer_did_not_sign_is_not_believed() {
    let tampered = fault_with_token(|token| {
        let mut claims = payload(&token);
        claims["sub"] = json!("root");
        let parts: Vec<&str> = token.split('.').collect();
        format!("{}.{}.{}", parts[0], BASE64.encode(claims.to_string()), parts[2])
    });
    let unsigned = fault_with_token(|token| {
        format!(
            "{}.{}.",
            BASE64.encode(r#"{"alg":"none","kid":"own"}"#),
            BASE64.encode(payload(&token).to_string())
        )
    });
    let shared_secret = fault_with_token(|token| {
        let header = BASE64.encode(r#"{"alg":"HS256","kid":"own"}"#);
        let message = format!("{header}.{}", BASE64.encode(payload(&token).to_string()));
        let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, &public_key());
        format!(
            "{message}.{}",
            BASE64.encode(aws_lc_rs::hmac::sign(&key, message.as_bytes()))
        )
    });
    let with_kid = |kid: &'static str| {
        fault_with_token(move |token| sign(&json!({ "alg": "RS256", "kid": kid }), &payload(&token)))
    };

    assert_eq!(tampered.await, IdTokenFault::Signature);
    assert!(matches!(
        unsigned.await,
        IdTokenFault::Malformed | IdTokenFault::Algorithm
    ));
    assert_eq!(shared_secret.await, IdTokenFault::Algorithm);
    assert_eq!(with_kid("unknown").await, IdTokenFault::Key);
    assert_eq!(with_kid("of-another-issuer").await, IdTokenFault::Key);
    assert_eq!(
        fault_with_token(|_| "no token".to_owned()).await,
        IdTokenFault::Malformed
    );
}

#[tokio::test]
async fn a_missing_id_token_is_no_identity() {
    let provider = Provider::start().await;
    *provider.state.response.lock().unwrap() = Box::new(|response| response["id_token"] = Value::Null);

    assert_eq!(fault(signed_in(&provider).await), IdTokenFault::Missing);
}

#[tokio::test]
async fn somebody_of_another_organisation_is_told_so() {
    let other = "44444444-4444-4444-8444-444444444444";
    let personal = "9188040d-6c67-4c5b-b112-36a304b66dad";
    let mut codes = Vec::new();
    for tenant in [other, personal] {
        let provider = Provider::start().await;
        *provider.state.claims.lock().unwrap() = Box::new(move |claims| claims["tid"] = json!(tenant));
        codes.push(Problem::from(&signed_in(&provider).await.unwrap_err()).code);
    }

    assert_eq!(codes, ["wrong-tenant", "personal-account-signed-in"]);
}

#[tokio::test]
async fn a_clock_that_is_a_day_off_is_blamed_instead_of_the_token() {
    for (days, direction) in [(-1, "ahead"), (1, "behind")] {
        let provider = Provider::start().await;
        let there = Timestamp::now().as_second() + days * 86_400;
        let date = UNIX_EPOCH + Duration::from_secs(there.try_into().unwrap());
        *provider.state.date.lock().unwrap() = Some(httpdate::fmt_http_date(date));
        *provider.state.claims.lock().unwrap() = Box::new(move |claims| {
            claims["nbf"] = json!(there);
            claims["exp"] = json!(there + 3_600);
        });

        let problem = Problem::from(&signed_in(&provider).await.unwrap_err());

        assert_eq!(
            (problem.code.as_str(), problem.values["direction"].as_str()),
            ("clock-skew", direction)
        );
        assert!(problem.values["minutes"].starts_with("144") || problem.values["minutes"].starts_with("1439"));
    }
}

#[tokio::test]
async fn clocks_a_few_minutes_apart_still_agree() {
    let provider = Provider::start().await;
    *provider.state.claims.lock().unwrap() = Box::new(|claims| {
        let ahead = Timestamp::now().as_second() + 240;
        claims["nbf"] = json!(ahead);
        claims["exp"] = json!(ahead + 3_600);
    });

    assert!(signed_in(&provider).await.is_ok());
}
