//! Redeeming a code: what comes out, and every way to do it wrong.

use demo_cloud::model::{RedirectPlatform, RedirectUri};
use demo_cloud::scenario::base::OTHER_DOMAIN;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;

use crate::support::{
    ACS, ACS_SCOPES, ADMIN, BASIC, CHECKING, Cloud, GRAPH, MAGO, ROOM, TENANT, app, code_of, intranet, text, words,
};

#[tokio::test]
async fn a_code_becomes_tokens() {
    let cloud = Cloud::start("ready").await;

    let tokens = cloud.sign_in(ADMIN, CHECKING, BASIC).await;

    assert_eq!(text(&tokens, "token_type"), "Bearer");
    assert_eq!(words(text(&tokens, "scope")), ["User.Read", "openid", "profile"].into());
    assert_eq!(text(&tokens, "refresh_token").len(), 1_500);
    let seconds = tokens["expires_in"].as_u64().unwrap();
    assert!((3_600..=5_400).contains(&seconds), "{seconds}");
    let access = cloud
        .server
        .simulation()
        .access_tokens()
        .find(text(&tokens, "access_token"))
        .unwrap();
    assert_eq!(
        (access.audience, access.client, access.user),
        (GRAPH, CHECKING, cloud.user_id(ADMIN))
    );
    assert_eq!(access.scopes, ["User.Read".to_owned()].into());
}

#[tokio::test]
async fn the_identity_token_is_signed_with_a_published_key_and_says_who_it_is() {
    let cloud = Cloud::start("ready").await;
    let tokens = cloud.sign_in(ADMIN, CHECKING, BASIC).await;
    let token = text(&tokens, "id_token");
    let (tenant, user) = (cloud.tenant(|tenant| tenant.id), cloud.user_id(ADMIN));
    let issuer = format!("{}/{tenant}/v2.0", cloud.server.base_url());

    let keys = cloud
        .http
        .get(cloud.url(&format!("{TENANT}/discovery/v2.0/keys")))
        .send()
        .await
        .unwrap();
    let keys: Value = keys.json().await.unwrap();
    assert_eq!(keys["keys"][0]["issuer"], issuer);
    let keys: JwkSet = serde_json::from_value(keys).unwrap();
    let key = keys
        .find(decode_header(token).unwrap().kid.as_deref().unwrap())
        .unwrap();
    let mut validation = Validation::new(Algorithm::RS256);
    validation.set_audience(&[CHECKING]);
    validation.set_issuer(&[&issuer]);
    let claims = decode::<Value>(token, &DecodingKey::from_jwk(key).unwrap(), &validation)
        .unwrap()
        .claims;

    assert_eq!(claims["oid"], user.to_string());
    assert_eq!(claims["tid"], tenant.to_string());
    assert_eq!(claims["nonce"], "the nonce");
    assert_eq!(claims["name"], "Ada Admin");
    assert_eq!(claims["preferred_username"], ADMIN);
    assert_eq!(claims["ver"], "2.0");
}

#[tokio::test]
async fn only_what_was_asked_for_comes_out() {
    let cloud = Cloud::start("ready").await;

    let tokens = cloud.sign_in(ADMIN, CHECKING, "User.Read").await;

    assert_eq!((tokens.get("refresh_token"), tokens.get("id_token")), (None, None));
}

#[tokio::test]
async fn scopes_of_another_resource_come_back_in_full() {
    let cloud = Cloud::start("ready").await;

    let tokens = cloud.sign_in(ROOM, MAGO, &format!("openid {ACS_SCOPES}")).await;

    assert_eq!(words(text(&tokens, "scope")), words(&format!("openid {ACS_SCOPES}")));
    let access = cloud
        .server
        .simulation()
        .access_tokens()
        .find(text(&tokens, "access_token"))
        .unwrap();
    assert_eq!(access.audience, ACS);
}

#[tokio::test]
async fn a_code_for_two_resources_is_redeemed_for_one() {
    let cloud = Cloud::start("ready").await;
    let both = format!("openid offline_access User.Read {ACS_SCOPES}");
    let code = cloud.code(ROOM, MAGO, &[("scope", &both)]).await;
    let (status, refused) = cloud.redeem(MAGO, &code, &[("scope", &both)]).await;
    assert_eq!(
        (status, text(&refused, "error"), code_of(&refused)),
        (400, "invalid_scope", 700_022)
    );

    let code = cloud.code(ROOM, MAGO, &[("scope", &both)]).await;
    let (_, first) = cloud.redeem(MAGO, &code, &[]).await;
    assert!(text(&first, "scope").contains("User.Read"), "{first}");

    let code = cloud.code(ROOM, MAGO, &[("scope", &both)]).await;
    let (_, named) = cloud.redeem(MAGO, &code, &[("scope", ACS_SCOPES)]).await;
    assert!(text(&named, "scope").contains("Teams.ManageCalls"), "{named}");
    assert!(
        named.get("refresh_token").is_some(),
        "offline_access was asked for at the sign-in"
    );
}

#[tokio::test]
async fn the_registered_set_can_be_asked_for_as_one() {
    let cloud = Cloud::start("ready").await;
    let scope = "openid https://graph.microsoft.com/.default";

    let tokens = cloud.sign_in(ROOM, MAGO, scope).await;

    let granted = words(text(&tokens, "scope"));
    assert!(
        granted.contains("Files.ReadWrite.All") && granted.contains("Mail.Send"),
        "{granted:?}"
    );
}

/// Changed fields, and the error and code that they lead to.
type WrongRedemption<'a> = (&'a [(&'a str, &'a str)], &'a str, u64);

#[tokio::test]
async fn every_wrong_redemption_has_its_code() {
    let cases: &[WrongRedemption<'_>] = &[
        (
            &[("code_verifier", "another-verifier-that-is-long-enough-to-be-taken")],
            "invalid_grant",
            501_481,
        ),
        (&[("code_verifier", "")], "invalid_grant", 501_481),
        (&[("redirect_uri", "http://localhost:1")], "invalid_grant", 50_011),
        (&[("redirect_uri", "")], "invalid_request", 900_144),
        (&[("code", "")], "invalid_request", 900_144),
        (&[("code", "nonsense")], "invalid_grant", 9_002_313),
        (&[("client_id", "")], "invalid_request", 900_144),
        (
            &[("client_id", "00000000-0000-0000-0000-000000000001")],
            "unauthorized_client",
            700_016,
        ),
        (
            &[("client_id", "17781659-6867-4c77-9ba3-40670305181c")],
            "invalid_grant",
            70_000,
        ),
        (&[("client_secret", "secret")], "invalid_client", 700_025),
        (&[("grant_type", "")], "invalid_request", 900_144),
        (&[("grant_type", "password")], "unsupported_grant_type", 70_003),
    ];
    let cloud = Cloud::start("ready").await;
    for (changes, error, expected) in cases {
        let code = cloud.code(ADMIN, CHECKING, &[]).await;

        let (status, body) = cloud.redeem(CHECKING, &code, changes).await;

        assert_eq!(
            (text(&body, "error"), code_of(&body)),
            (*error, *expected),
            "{changes:?}"
        );
        assert_eq!(
            status,
            if *error == "invalid_client" { 401 } else { 400 },
            "{changes:?}"
        );
    }
}

#[tokio::test]
async fn a_code_works_once() {
    let cloud = Cloud::start("ready").await;
    let code = cloud.code(ADMIN, CHECKING, &[]).await;
    cloud.redeem(CHECKING, &code, &[]).await;

    let (_, again) = cloud.redeem(CHECKING, &code, &[]).await;

    assert_eq!(code_of(&again), 54_005);
}

#[tokio::test]
async fn a_code_lives_ten_minutes() {
    let cloud = Cloud::start("ready").await;
    let code = cloud.code(ADMIN, CHECKING, &[]).await;
    cloud.change(|world| world.behaviour.clock_ahead += 600);

    let (_, late) = cloud.redeem(CHECKING, &code, &[]).await;

    assert_eq!(code_of(&late), 70_008);
}

#[tokio::test]
async fn a_code_counts_in_its_own_tenant_only() {
    let cloud = Cloud::start("ready").await;
    let code = cloud.code(ADMIN, CHECKING, &[]).await;

    let (_, elsewhere) = cloud.redeem_at(OTHER_DOMAIN, &code, &[]).await;
    let (status, _) = cloud.redeem_at("organizations", &code, &[]).await;

    assert_eq!(code_of(&elsewhere), 700_005);
    assert_eq!(status, 200);
}

#[tokio::test]
async fn a_confidential_client_must_prove_itself() {
    let cloud = Cloud::start("mago-confidential").await;

    let code = cloud.code(ROOM, MAGO, &[]).await;
    let (status, body) = cloud.redeem(MAGO, &code, &[]).await;
    let code = cloud.code(ROOM, MAGO, &[]).await;
    let (_, wrong) = cloud.redeem(MAGO, &code, &[("client_secret", "guess")]).await;

    assert_eq!(
        (status, text(&body, "error"), code_of(&body)),
        (401, "invalid_client", 7_000_218)
    );
    assert_eq!(code_of(&wrong), 7_000_215);
}

#[tokio::test]
async fn a_registered_web_address_demands_a_secret_too() {
    let cloud = Cloud::start("ready").await;
    let fields = [
        ("grant_type", "client_credentials"),
        ("client_id", &intranet().to_string()),
    ];

    let (_, body) = cloud.token(&fields).await;

    assert_eq!(code_of(&body), 7_000_218);
}

#[tokio::test]
async fn single_page_applications_redeem_from_their_page_and_others_do_not() {
    let cloud = Cloud::start("ready").await;
    let origin = cloud.redirect_uri.clone();
    let redeem = async |code: String| cloud.redeem_at(TENANT, &code, &[("origin", &origin)]).await.1;

    let native = redeem(cloud.code(ADMIN, CHECKING, &[]).await).await;
    cloud.change(|world| {
        let uri = "http://localhost".to_owned();
        app(world, CHECKING).redirect_uris = vec![RedirectUri {
            uri,
            platform: RedirectPlatform::SinglePage,
        }];
    });
    let from_page = redeem(cloud.code(ADMIN, CHECKING, &[]).await).await;
    let code = cloud.code(ADMIN, CHECKING, &[]).await;
    let (_, without_page) = cloud.redeem(CHECKING, &code, &[]).await;

    assert_eq!(code_of(&native), 9_002_326);
    assert!(from_page.get("access_token").is_some(), "{from_page}");
    assert_eq!(code_of(&without_page), 9_002_327);
    cloud.change(|world| world.behaviour.clock_ahead += 86_401);
    let client = CHECKING.to_string();
    let fields = [
        ("grant_type", "refresh_token"),
        ("client_id", client.as_str()),
        ("refresh_token", text(&from_page, "refresh_token")),
    ];
    let request = cloud
        .http
        .post(cloud.url(&format!("{TENANT}/oauth2/v2.0/token")))
        .header("origin", &origin);
    let late: Value = request.form(&fields).send().await.unwrap().json().await.unwrap();
    assert_eq!(code_of(&late), 700_084);
}

#[tokio::test]
async fn capabilities_and_answered_challenges_are_kept_with_the_token() {
    let cloud = Cloud::start("ready").await;
    let claims = r#"{"access_token":{"xms_cc":{"values":["cp1"]},"nbf":{"essential":true,"value":"1700000000"}}}"#;

    let code = cloud.code(ADMIN, CHECKING, &[("claims", claims)]).await;
    let (_, tokens) = cloud.redeem(CHECKING, &code, &[]).await;

    let access = cloud
        .server
        .simulation()
        .access_tokens()
        .find(text(&tokens, "access_token"))
        .unwrap();
    assert_eq!(access.capabilities, ["cp1".to_owned()].into());
    assert!(access.claims_satisfied);
    assert!(
        tokens["expires_in"].as_u64().unwrap() >= 72_000,
        "tokens of capable clients live for a day"
    );
}

#[tokio::test]
async fn whoever_signs_in_at_organizations_gets_tokens_of_their_own_organisation() {
    let cloud = Cloud::start("ready").await;
    let address = cloud.authorize(CHECKING, &[]).replace(TENANT, "organizations");
    cloud.visit("fred.admin@fabrica.example", &address).await;

    let (_, tokens) = cloud
        .redeem_at("organizations", &cloud.answer("code").unwrap(), &[])
        .await;

    let access = cloud
        .server
        .simulation()
        .access_tokens()
        .find(text(&tokens, "access_token"))
        .unwrap();
    let fabrica = cloud.change(|world| world.tenant(OTHER_DOMAIN).unwrap().id);
    assert_eq!(access.tenant, fabrica);
}

#[tokio::test]
async fn behind_a_terminator_the_issuer_is_the_name_in_front() {
    let cloud = Cloud::start("ready").await;
    let code = cloud.code(ADMIN, CHECKING, &[]).await;
    let headers = [("host", "login.microsoftonline.com"), ("x-forwarded-proto", "https")];

    let (_, tokens) = cloud.redeem_at(TENANT, &code, &headers).await;

    let claims = jsonwebtoken::dangerous::insecure_decode::<Value>(text(&tokens, "id_token"))
        .unwrap()
        .claims;
    let tenant = cloud.tenant(|tenant| tenant.id);
    assert_eq!(
        claims["iss"],
        format!("https://login.microsoftonline.com/{tenant}/v2.0")
    );
}
