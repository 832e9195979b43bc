//! Refreshing: rotation, other resources, and the tenant's state at that moment.

use demo_cloud::model::Mfa;
use serde_json::Value;

use crate::support::{ACS, ACS_SCOPES, ADMIN, BASIC, CHECKING, Cloud, MAGO, ROOM, code_of, text, words};

async fn signed_in(scenario: &str) -> (Cloud, String) {
    let cloud = Cloud::start(scenario).await;
    let tokens = cloud.sign_in(ROOM, MAGO, BASIC).await;
    let refresh_token = text(&tokens, "refresh_token").to_owned();
    (cloud, refresh_token)
}

fn refusal(answer: &(u16, Value)) -> (&str, u64) {
    (text(&answer.1, "error"), code_of(&answer.1))
}

#[tokio::test]
async fn every_refresh_brings_a_new_token_and_the_old_one_stays_valid() {
    let (cloud, first) = signed_in("ready").await;

    let (_, second) = cloud.refresh(MAGO, &first, BASIC).await;
    let (status, _) = cloud.refresh(MAGO, &first, BASIC).await;

    assert_ne!(text(&second, "refresh_token"), first);
    assert_eq!(status, 200);
}

#[tokio::test]
async fn a_refresh_token_serves_another_resource_of_the_same_client() {
    let (cloud, token) = signed_in("ready").await;

    let (status, tokens) = cloud.refresh(MAGO, &token, ACS_SCOPES).await;

    assert_eq!((status, words(text(&tokens, "scope"))), (200, words(ACS_SCOPES)));
}

#[tokio::test]
async fn a_refresh_is_for_one_resource() {
    let (cloud, token) = signed_in("ready").await;

    let answer = cloud.refresh(MAGO, &token, &format!("User.Read {ACS_SCOPES}")).await;

    assert_eq!(refusal(&answer), ("invalid_scope", 700_022));
}

#[tokio::test]
async fn another_client_cannot_use_it() {
    let (cloud, token) = signed_in("ready").await;

    let answer = cloud.refresh(CHECKING, &token, BASIC).await;

    assert_eq!(refusal(&answer), ("invalid_grant", 70_000));
}

#[tokio::test]
async fn grants_are_looked_at_anew() {
    let (cloud, token) = signed_in("ready").await;
    cloud.tenant(|tenant| {
        let acs = tenant.service_principal(ACS).unwrap().id;
        tenant.grants.retain(|_, grant| grant.resource != acs);
    });

    let answer = cloud.refresh(MAGO, &token, ACS_SCOPES).await;

    assert_eq!(refusal(&answer), ("invalid_grant", 65_001));
    assert_eq!(text(&answer.1, "suberror"), "consent_required");
}

#[tokio::test]
async fn a_missing_and_a_disabled_resource_are_told_apart() {
    let (cloud, token) = signed_in("ready").await;
    let acs = cloud.tenant(|tenant| tenant.service_principal(ACS).unwrap().id);

    cloud.tenant(|tenant| tenant.service_principals.get_mut(&acs).unwrap().enabled = false);
    let disabled = cloud.refresh(MAGO, &token, ACS_SCOPES).await;
    cloud.tenant(|tenant| tenant.service_principals.remove(&acs));
    let missing = cloud.refresh(MAGO, &token, ACS_SCOPES).await;

    assert_eq!(refusal(&disabled), ("invalid_resource", 500_014));
    assert_eq!(refusal(&missing), ("invalid_client", 650_052));
    assert!(text(&missing.1, "error_description").contains(&ACS.to_string()));
}

#[tokio::test]
async fn assignment_to_the_resource_counts_too() {
    let (cloud, token) = signed_in("ready").await;
    cloud.tenant(|tenant| {
        let acs = tenant
            .service_principals
            .values_mut()
            .find(|principal| principal.app_id == ACS);
        acs.unwrap().assignment_required = true;
    });

    let answer = cloud.refresh(MAGO, &token, ACS_SCOPES).await;

    assert_eq!(refusal(&answer), ("invalid_grant", 50_105));
}

#[tokio::test]
async fn what_happened_to_the_account_since_counts() {
    let (cloud, token) = signed_in("ready").await;
    let now_refused = async |change: &dyn Fn(&mut demo_cloud::model::User)| {
        cloud.user(ROOM, |user| change(user));
        code_of(&cloud.refresh(MAGO, &token, BASIC).await.1)
    };

    assert_eq!(now_refused(&|user| user.mfa = Mfa::Registered).await, 50_076);
    assert_eq!(now_refused(&|user| user.mfa = Mfa::MustRegister).await, 50_072);
    assert_eq!(now_refused(&|user| user.enabled = false).await, 50_057);
    assert_eq!(now_refused(&|user| user.password = "changed".to_owned()).await, 50_173);
}

#[tokio::test]
async fn conditional_access_counts_at_every_refresh() {
    let (cloud, token) = signed_in("ready").await;
    let room = cloud.user_id(ROOM);
    cloud.tenant(|tenant| tenant.conditional_access_blocks.insert(room));

    assert_eq!(
        refusal(&cloud.refresh(MAGO, &token, BASIC).await),
        ("invalid_grant", 53_003)
    );
}

#[tokio::test]
async fn a_sign_in_can_be_too_old() {
    let (cloud, token) = signed_in("sign-in-frequency").await;

    let answer = cloud.refresh(MAGO, &token, BASIC).await;

    assert_eq!(refusal(&answer), ("invalid_grant", 70_043));
    assert_eq!(text(&answer.1, "suberror"), "token_expired");
}

#[tokio::test]
async fn an_answered_challenge_stays_answered() {
    let cloud = Cloud::start("claims-challenge").await;
    let claims = r#"{"access_token":{"xms_cc":{"values":["cp1"]},"nbf":{"essential":true,"value":"1700000000"}}}"#;
    let code = cloud.code(ROOM, MAGO, &[("claims", claims)]).await;
    let (_, first) = cloud.redeem(MAGO, &code, &[]).await;

    let (_, second) = cloud.refresh(MAGO, text(&first, "refresh_token"), BASIC).await;
    let (_, third) = cloud.refresh(MAGO, text(&second, "refresh_token"), BASIC).await;

    for tokens in [first, second, third] {
        let request = cloud.http.get(cloud.url("v1.0/me"));
        let response = request.bearer_auth(text(&tokens, "access_token")).send().await.unwrap();
        assert_eq!(response.status(), 200);
    }
}

#[tokio::test]
async fn a_token_that_nobody_used_for_ninety_days_is_over() {
    let (cloud, token) = signed_in("ready").await;
    cloud.change(|world| world.behaviour.clock_ahead += 91 * 86_400);

    assert_eq!(
        refusal(&cloud.refresh(MAGO, &token, BASIC).await),
        ("invalid_grant", 700_082)
    );
}

#[tokio::test]
async fn without_a_scope_it_is_for_the_same_as_before() {
    let (cloud, token) = signed_in("ready").await;

    let (status, tokens) = cloud.refresh(MAGO, &token, "").await;

    assert_eq!(status, 200, "{tokens}");
    assert!(text(&tokens, "scope").contains("User.Read"));
}

#[tokio::test]
async fn the_length_of_the_token_can_be_set() {
    let (cloud, token) = signed_in("ready").await;
    cloud.change(|world| world.behaviour.refresh_token_length = 6_144);

    let (_, tokens) = cloud.refresh(MAGO, &token, BASIC).await;

    assert_eq!(text(&tokens, "refresh_token").len(), 6_144);
}

#[tokio::test]
async fn another_tenant_gives_tokens_only_to_people_it_knows() {
    let cloud = Cloud::start("ready").await;
    let tokens = cloud.sign_in(ADMIN, CHECKING, BASIC).await;
    let client = CHECKING.to_string();
    let fields = [
        ("grant_type", "refresh_token"),
        ("client_id", client.as_str()),
        ("refresh_token", text(&tokens, "refresh_token")),
        ("scope", BASIC),
    ];

    let (_, elsewhere) = cloud.token_at("fabrica.example", &fields).await;
    let (_, personal) = cloud.token_at("nobody.example", &fields).await;

    assert_eq!((code_of(&elsewhere), code_of(&personal)), (50_020, 90_002));
}
