//! The authorization endpoint: what is refused before anybody signs in, and where the refusal goes.

use uuid::Uuid;

use crate::support::{ADMIN, CHECKING, Cloud, MEMBER, app, person, query};

#[tokio::test]
async fn a_foreign_redirect_uri_stays_in_the_browser() {
    let cloud = Cloud::start("ready").await;
    for uri in [
        "https://evil.example/",
        "http://localhost:1/other",
        "http://127.0.0.1:1",
        "javascript:alert(1)",
    ] {
        let ended = cloud
            .visit(ADMIN, &cloud.authorize(CHECKING, &[("redirect_uri", uri)]))
            .await;

        assert_eq!(ended.error_code, Some(50_011), "{uri}: {ended:?}");
        assert!(ended.address.starts_with(&cloud.server.base_url()), "{uri}");
    }
}

#[tokio::test]
async fn an_unknown_client_stays_in_the_browser() {
    let cloud = Cloud::start("ready").await;

    let ended = cloud.visit(ADMIN, &cloud.authorize(Uuid::from_u128(7), &[])).await;

    assert_eq!(ended.error_code, Some(700_016));
}

#[tokio::test]
async fn a_client_that_this_cloud_does_not_know_stays_in_the_browser() {
    let cloud = Cloud::start("ready").await;
    cloud.change(|world| app(world, CHECKING).in_this_cloud = false);

    let ended = cloud.visit(ADMIN, &cloud.authorize(CHECKING, &[])).await;

    assert_eq!(ended.error_code, Some(700_016));
}

#[tokio::test]
async fn a_repeated_parameter_is_refused() {
    let cloud = Cloud::start("ready").await;

    let ended = cloud
        .visit(ADMIN, &format!("{}&state=again", cloud.authorize(CHECKING, &[])))
        .await;

    assert_eq!(ended.error_code, Some(9_000_411));
}

#[tokio::test]
async fn everything_else_is_told_to_the_client_with_its_state() {
    let cases: &[(&str, &str, &str, &str)] = &[
        ("response_type", "token", "unsupported_response_type", "AADSTS700054"),
        ("response_type", "", "invalid_request", "AADSTS900144"),
        ("scope", "", "invalid_request", "AADSTS900144"),
        ("scope", "User.Rea", "invalid_client", "AADSTS650053"),
        (
            "scope",
            "https://nothing.example/Read",
            "invalid_resource",
            "AADSTS500011",
        ),
        ("scope", "openid User.Read\u{7}", "invalid_scope", "AADSTS70011"),
        (
            "scope",
            "https://graph.microsoft.com/.default User.Read",
            "invalid_scope",
            "AADSTS70011",
        ),
        ("code_challenge_method", "plain", "invalid_request", "AADSTS50149"),
        ("code_challenge_method", "", "invalid_request", "AADSTS50149"),
        ("code_challenge", "short", "invalid_request", "AADSTS501491"),
        ("prompt", "sometimes", "invalid_request", "AADSTS90023"),
    ];
    let cloud = Cloud::start("ready").await;
    for (name, value, error, code) in cases {
        cloud.visit(ADMIN, &cloud.authorize(CHECKING, &[(name, value)])).await;

        let told = cloud.answer("error_description").unwrap_or_default();
        assert_eq!(cloud.answer("error").as_deref(), Some(*error), "{name}={value}: {told}");
        assert!(told.starts_with(&format!("{code}: ")), "{name}={value}: {told}");
        assert_eq!(cloud.answer("state").as_deref(), Some("the state"));
    }
}

#[tokio::test]
async fn an_unknown_response_mode_is_told_in_the_query() {
    let cloud = Cloud::start("ready").await;

    cloud
        .visit(ADMIN, &cloud.authorize(CHECKING, &[("response_mode", "pigeon")]))
        .await;

    assert!(cloud.answer("error_description").unwrap().starts_with("AADSTS70007: "));
}

#[tokio::test]
async fn the_answer_travels_as_the_client_asked() {
    let cloud = Cloud::start("ready").await;
    let mut ada = person(ADMIN);

    let by_query = ada
        .open(&cloud.authorize(CHECKING, &[("response_mode", "")]))
        .await
        .unwrap();
    assert!(
        query(&by_query.address).iter().any(|(name, _)| name == "code"),
        "{by_query:?}"
    );

    let by_fragment = ada
        .open(&cloud.authorize(CHECKING, &[("response_mode", "fragment")]))
        .await
        .unwrap();
    assert!(by_fragment.address.contains("#code="), "{by_fragment:?}");

    let by_form = ada.open(&cloud.authorize(CHECKING, &[])).await.unwrap();
    assert_eq!(query(&by_form.address), []);
    assert!(cloud.answer("code").is_some());
}

#[tokio::test]
async fn the_request_may_come_by_form() {
    let cloud = Cloud::start("ready").await;
    let address = cloud.authorize(CHECKING, &[]);
    let (endpoint, fields) = address.split_once('?').unwrap();

    let request = cloud
        .http
        .post(endpoint)
        .header("content-type", "application/x-www-form-urlencoded");
    let page = request
        .body(fields.to_owned())
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();

    assert!(page.contains("Pick an account"), "{page}");
}

#[tokio::test]
async fn without_asking_nobody_gets_in_who_is_not_signed_in() {
    let cloud = Cloud::start("ready").await;

    cloud
        .visit(ADMIN, &cloud.authorize(CHECKING, &[("prompt", "none")]))
        .await;

    assert_eq!(cloud.answer("error").as_deref(), Some("login_required"));
}

#[tokio::test]
async fn without_asking_a_missing_consent_is_told() {
    let cloud = Cloud::start("ready").await;
    let mut ada = person(ADMIN);
    ada.open(&cloud.authorize(CHECKING, &[])).await.unwrap();

    let more = [("prompt", "none"), ("scope", "openid Directory.Read.All")];
    ada.open(&cloud.authorize(CHECKING, &more)).await.unwrap();

    assert_eq!(cloud.answer("error").as_deref(), Some("consent_required"));
}

#[tokio::test]
async fn a_second_sign_in_in_the_same_browser_asks_nothing() {
    let cloud = Cloud::start("ready").await;
    let mut ada = person(ADMIN);
    ada.open(&cloud.authorize(CHECKING, &[])).await.unwrap();

    ada.open(&cloud.authorize(CHECKING, &[("prompt", "none"), ("state", "second")]))
        .await
        .unwrap();

    assert_eq!(cloud.answer("state").as_deref(), Some("second"));
    assert!(cloud.answer("code").is_some());
}

#[tokio::test]
async fn somebody_else_in_another_browser_cannot_take_a_sign_in_over() {
    let cloud = Cloud::start("ready").await;
    let page = cloud
        .http
        .get(cloud.authorize(CHECKING, &[("login_hint", MEMBER)]))
        .send()
        .await
        .unwrap();
    let page = page.text().await.unwrap();
    let flow = page
        .split("name=\"flow\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();

    let fields = [("flow", flow), ("step", "password"), ("password", "demo")];
    let stolen = cloud
        .http
        .post(cloud.url("common/login"))
        .form(&fields)
        .send()
        .await
        .unwrap();

    assert!(stolen.text().await.unwrap().contains("AADSTS165000"));
}
