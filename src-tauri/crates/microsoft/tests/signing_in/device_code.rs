use microsoft::{
    error::Error,
    sign_in::{Tokens, device_code},
};
use readiness::problem::Problem;
use serde_json::json;

use crate::provider::{ACCOUNT, Answer, Provider, http};

async fn signed_in(provider: &Provider) -> (Result<Tokens, Error>, Option<device_code::UserCode>) {
    let request = provider.request().await;
    let mut shown = None;
    let tokens = device_code::sign_in(&http(), &request, |code| shown = Some(code)).await;
    (tokens, shown)
}

#[tokio::test]
async fn a_typed_code_signs_in_after_some_waiting() {
    let provider = Provider::start().await;
    provider.tell([
        Answer::error("authorization_pending", &json!({})),
        Answer::error("authorization_pending", &json!({})),
    ]);

    let (tokens, shown) = signed_in(&provider).await;

    let shown = shown.unwrap();
    assert_eq!((shown.code.as_str(), shown.page.path()), ("ABCD-EFGH", "/device"));
    assert_eq!(tokens.unwrap().identity.object_id.to_string(), ACCOUNT);
    let polls: Vec<_> = provider.seen().into_iter().skip(1).collect();
    assert_eq!(polls.len(), 3);
    assert_eq!(polls[0]["grant_type"], "urn:ietf:params:oauth:grant-type:device_code");
    assert_eq!(polls[0]["device_code"], "device-code");
}

#[tokio::test]
async fn a_declined_code_is_entras_error() {
    let provider = Provider::start().await;
    provider.tell([Answer::error(
        "authorization_declined",
        &json!({ "error_codes": [70_000] }),
    )]);

    let (tokens, _) = signed_in(&provider).await;

    assert_eq!(Problem::from(&tokens.unwrap_err()).code, "entra-access-denied");
}

#[tokio::test]
async fn an_expired_code_has_its_own_text() {
    let provider = Provider::start().await;
    provider.tell([Answer::error("expired_token", &json!({}))]);

    let (tokens, _) = signed_in(&provider).await;

    assert_eq!(Problem::from(&tokens.unwrap_err()).code, "device-code-expired");
}

#[tokio::test]
async fn without_an_endpoint_there_are_no_codes() {
    let provider = Provider::start().await;
    *provider.state.configuration.lock().unwrap() = Box::new(|configuration| {
        configuration
            .as_object_mut()
            .unwrap()
            .remove("device_authorization_endpoint");
    });

    let (tokens, shown) = signed_in(&provider).await;

    assert_eq!(Problem::from(&tokens.unwrap_err()).code, "no-device-codes");
    assert!(shown.is_none());
}
