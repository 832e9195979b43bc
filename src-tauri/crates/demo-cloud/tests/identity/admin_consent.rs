//! Consent for the whole organisation.

use demo_cloud::model::{RedirectPlatform, RedirectUri, role};
use demo_cloud::person::Choices;
use url::form_urlencoded::Serializer;

use crate::support::{ACS, ACS_SCOPES, ADMIN, CHECKING, Cloud, GRAPH, MAGO, MEMBER, TENANT, app, person, words};

fn v1(cloud: &Cloud, parameters: &[(&str, &str)]) -> String {
    let client = MAGO.to_string();
    let query = Serializer::new(String::new())
        .append_pair("client_id", &client)
        .extend_pairs(parameters)
        .finish();
    cloud.url(&format!("{TENANT}/adminconsent?{query}"))
}

fn v2(cloud: &Cloud, parameters: &[(&str, &str)]) -> String {
    v1(cloud, parameters).replace("/adminconsent", "/v2.0/adminconsent")
}

#[tokio::test]
async fn v1_grants_everything_that_the_application_registered() {
    let cloud = Cloud::start("not-approved").await;

    cloud
        .visit(
            ADMIN,
            &v1(&cloud, &[("redirect_uri", &cloud.redirect_uri), ("state", "s")]),
        )
        .await;

    assert_eq!(cloud.answer("admin_consent").as_deref(), Some("True"));
    assert_eq!(
        cloud.answer("tenant"),
        Some(cloud.tenant(|tenant| tenant.id.to_string()))
    );
    assert_eq!(cloud.answer("state").as_deref(), Some("s"));
    assert_eq!(cloud.org_wide(MAGO, ACS), ["Teams.ManageCalls", "Teams.ManageChats"]);
    assert!(cloud.org_wide(MAGO, GRAPH).contains(&"Files.ReadWrite.All".to_owned()));
}

#[tokio::test]
async fn v1_without_a_web_address_ends_on_an_error_although_the_grant_was_made() {
    let cloud = Cloud::start("not-approved").await;

    let ended = cloud.visit(ADMIN, &v1(&cloud, &[])).await;

    assert_eq!(ended.error_code, Some(500_113), "Mago's only address is a native one");
    assert_eq!(cloud.org_wide(MAGO, ACS).len(), 2);
}

#[tokio::test]
async fn v1_without_a_redirect_goes_to_the_first_web_address() {
    let cloud = Cloud::start("not-approved").await;
    let page = RedirectUri {
        uri: format!("{}/approved", cloud.redirect_uri),
        platform: RedirectPlatform::Web,
    };
    cloud.change(|world| app(world, MAGO).redirect_uris.push(page));

    let ended = cloud.visit(ADMIN, &v1(&cloud, &[])).await;

    assert_eq!(ended.title, "Back in the application");
    assert_eq!(cloud.answer("admin_consent").as_deref(), Some("True"));
}

#[tokio::test]
async fn v1_stops_at_a_missing_resource_and_grants_nothing() {
    let cloud = Cloud::start("fresh-tenant").await;

    let ended = cloud.visit(ADMIN, &v1(&cloud, &[])).await;

    assert_eq!(ended.error_code, Some(650_052));
    assert!(
        ended.text.contains("1fd5118e-2576-4263-8130-9503064c837a"),
        "{}",
        ended.text
    );
    assert_eq!(cloud.org_wide(MAGO, GRAPH), Vec::<String>::new());
}

#[tokio::test]
async fn teams_administrators_cannot_consent() {
    let cloud = Cloud::start("not-approved").await;
    cloud.user(MEMBER, |user| user.roles.insert(role::TEAMS_ADMINISTRATOR));

    let ended = cloud.visit(MEMBER, &v1(&cloud, &[])).await;

    assert_eq!(ended.error_code, Some(90_094));
}

#[tokio::test]
async fn an_unregistered_redirect_is_refused_before_anybody_signs_in() {
    let cloud = Cloud::start("not-approved").await;

    let ended = cloud
        .visit(ADMIN, &v1(&cloud, &[("redirect_uri", "http://127.0.0.1:1/x")]))
        .await;

    assert_eq!(ended.error_code, Some(50_011));
}

#[tokio::test]
async fn v2_grants_what_it_was_asked_for_and_says_so() {
    let cloud = Cloud::start("not-approved").await;
    let scope = format!("User.Read {ACS_SCOPES}");

    let parameters = [
        ("redirect_uri", cloud.redirect_uri.as_str()),
        ("scope", &scope),
        ("state", "s"),
    ];
    cloud.visit(ADMIN, &v2(&cloud, &parameters)).await;

    assert_eq!(cloud.answer("admin_consent").as_deref(), Some("True"));
    assert_eq!(cloud.answer("error"), None);
    assert_eq!(words(&cloud.answer("scope").unwrap()), words(&scope));
    assert_eq!(cloud.org_wide(MAGO, ACS).len(), 2);
    assert!(!cloud.org_wide(MAGO, GRAPH).contains(&"Mail.Read".to_owned()));
}

#[tokio::test]
async fn v2_needs_a_scope_and_a_redirect_and_no_common() {
    let cloud = Cloud::start("not-approved").await;
    let uri = ("redirect_uri", cloud.redirect_uri.as_str());

    let without_scope = cloud.visit(ADMIN, &v2(&cloud, &[uri])).await;
    let without_redirect = cloud.visit(ADMIN, &v2(&cloud, &[("scope", "User.Read")])).await;
    let common = v2(&cloud, &[uri, ("scope", "User.Read")]).replace(TENANT, "common");
    let at_common = cloud.visit(ADMIN, &common).await;

    assert_eq!(
        (without_scope.error_code, without_redirect.error_code),
        (Some(900_144), Some(900_144))
    );
    assert_eq!(at_common.error_code, Some(70_007));
}

#[tokio::test]
async fn v2_tells_the_client_of_a_refusal_and_still_says_true() {
    let cloud = Cloud::start("fresh-tenant").await;
    let parameters = [
        ("redirect_uri", cloud.redirect_uri.as_str()),
        ("scope", "User.Read"),
        ("state", "s"),
    ];

    let mut ada = person(ADMIN).choosing(Choices {
        accept: false,
        ..Choices::default()
    });
    ada.open(&v2(&cloud, &parameters)).await.unwrap();
    let declined = (cloud.answer("error"), cloud.answer("admin_consent"));
    let with_acs = [("redirect_uri", cloud.redirect_uri.as_str()), ("scope", ACS_SCOPES)];
    cloud.visit(ADMIN, &v2(&cloud, &with_acs)).await;

    assert_eq!(declined, (Some("consent_required".to_owned()), Some("True".to_owned())));
    assert!(cloud.answer("error_description").unwrap().starts_with("AADSTS650052: "));
}

#[tokio::test]
async fn consenting_again_replaces_the_set_for_everybody_and_leaves_single_users_alone() {
    let cloud = Cloud::start("ready").await;
    cloud.code(ADMIN, CHECKING, &[]).await;
    let single = cloud.tenant(|tenant| tenant.grants.len());

    let parameters = [("redirect_uri", cloud.redirect_uri.as_str()), ("scope", "User.Read")];
    cloud.visit(ADMIN, &v2(&cloud, &parameters)).await;

    assert_eq!(
        cloud.org_wide(MAGO, ACS),
        Vec::<String>::new(),
        "what was not asked for again is gone"
    );
    assert_eq!(
        words(&cloud.org_wide(MAGO, GRAPH).join(" ")),
        ["User.Read", "openid", "profile"].into()
    );
    assert_eq!(cloud.tenant(|tenant| tenant.grants.len()), single - 1);
}
