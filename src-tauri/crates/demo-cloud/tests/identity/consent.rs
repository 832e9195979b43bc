//! Who may consent, and what it does to the tenant.

use demo_cloud::model::{ConsentType, UserConsent};
use demo_cloud::person::Choices;

use crate::support::{ACS, ACS_SCOPES, ADMIN, BASIC, CHECKING, Cloud, GRAPH, MAGO, MEMBER, ROOM, person, words};

fn grants_of(cloud: &Cloud, client: uuid::Uuid) -> Vec<(ConsentType, String)> {
    cloud.tenant(|tenant| {
        let client = tenant.service_principal(client).map(|principal| principal.id);
        let of_client = tenant.grants.values().filter(|grant| Some(grant.client) == client);
        of_client
            .map(|grant| {
                (
                    grant.consent,
                    grant.scopes.iter().cloned().collect::<Vec<_>>().join(" "),
                )
            })
            .collect()
    })
}

#[tokio::test]
async fn a_first_sign_in_makes_the_principal_and_a_grant_for_one_user() {
    let cloud = Cloud::start("fresh-tenant").await;
    assert!(cloud.tenant(|tenant| tenant.service_principal(CHECKING).is_none()));

    cloud.code(MEMBER, CHECKING, &[]).await;

    let eve = ConsentType::Principal(cloud.user_id(MEMBER));
    assert_eq!(
        grants_of(&cloud, CHECKING),
        [(eve, "User.Read offline_access openid profile".to_owned())]
    );
    let created = cloud.tenant(|tenant| tenant.service_principal(CHECKING).unwrap().created);
    assert!(created.is_some());
}

#[tokio::test]
async fn the_page_lists_every_permission_in_words() {
    let cloud = Cloud::start("fresh-tenant").await;
    let mut ada = person(ADMIN).choosing(Choices {
        accept: false,
        ..Choices::default()
    });
    let address = cloud.authorize(
        CHECKING,
        &[("scope", "openid offline_access User.Read Directory.Read.All")],
    );

    ada.open(&address).await.unwrap();
    let page = consent_page(&cloud, &address).await;

    for expected in [
        "Sign you in",
        "Maintain access",
        "Microsoft Graph · User.Read",
        "Directory.Read.All",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    assert!(page.contains("Consent on behalf of your organization"));
}

/// The page that Ada stops at, read by a browser that does not answer it.
async fn consent_page(cloud: &Cloud, address: &str) -> String {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let first = http.get(format!("{address}&login_hint={ADMIN}")).send().await.unwrap();
    let cookie = first.headers()["set-cookie"]
        .to_str()
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    let html = first.text().await.unwrap();
    let flow = html
        .split("name=\"flow\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let fields = [("flow", flow), ("step", "password"), ("password", "demo")];
    let request = http
        .post(cloud.url("common/login"))
        .header("cookie", cookie)
        .form(&fields);
    request.send().await.unwrap().text().await.unwrap()
}

#[tokio::test]
async fn declining_is_told_to_the_client_and_changes_nothing() {
    let cloud = Cloud::start("fresh-tenant").await;

    let mut ada = person(ADMIN).choosing(Choices {
        accept: false,
        ..Choices::default()
    });
    ada.open(&cloud.authorize(CHECKING, &[])).await.unwrap();

    assert_eq!(cloud.answer("error").as_deref(), Some("access_denied"));
    assert_eq!(cloud.answer("error_subcode").as_deref(), Some("cancel"));
    assert!(cloud.answer("error_description").unwrap().starts_with("AADSTS65004: "));
    assert_eq!(grants_of(&cloud, CHECKING), []);
}

#[tokio::test]
async fn an_administrator_can_consent_for_everybody_with_a_tick() {
    let cloud = Cloud::start("fresh-tenant").await;

    let mut ada = person(ADMIN).choosing(Choices {
        for_organization: true,
        ..Choices::default()
    });
    ada.open(&cloud.authorize(CHECKING, &[])).await.unwrap();

    assert!(cloud.org_wide(CHECKING, GRAPH).contains(&"User.Read".to_owned()));
    cloud.code(MEMBER, CHECKING, &[]).await;
    assert_eq!(grants_of(&cloud, CHECKING).len(), 1, "nobody else was asked");
}

#[tokio::test]
async fn a_member_needs_an_administrator_for_more_than_the_profile() {
    let cloud = Cloud::start("fresh-tenant").await;

    let address = cloud.authorize(CHECKING, &[("scope", "openid Directory.Read.All")]);
    let ended = cloud.visit(MEMBER, &address).await;
    let mut eve = person(MEMBER).choosing(Choices {
        return_without_approval: true,
        ..Choices::default()
    });
    eve.open(&address).await.unwrap();

    assert_eq!(
        (ended.error_code, ended.title.starts_with("Need admin approval")),
        (Some(90_094), true)
    );
    assert!(cloud.answer("error_description").unwrap().starts_with("AADSTS90094: "));
}

#[tokio::test]
async fn with_the_workflow_a_member_can_ask_for_approval() {
    let cloud = Cloud::start("fresh-tenant").await;
    cloud.tenant(|tenant| tenant.consent_workflow = true);
    let asking = Choices {
        ask_for_approval: Some("For the <pier> room".to_owned()),
        ..Choices::default()
    };

    let address = cloud.authorize(CHECKING, &[("scope", "openid Directory.Read.All")]);
    let stopped = cloud.visit(MEMBER, &address).await;
    let ended = person(MEMBER).choosing(asking).open(&address).await.unwrap();

    assert_eq!(stopped.error_code, Some(90_095));
    assert!(ended.title.starts_with("Request sent"), "{ended:?}");
    let request = cloud.tenant(|tenant| tenant.consent_requests.last().cloned().unwrap());
    assert_eq!(
        (request.user, request.app_id, request.decided),
        (cloud.user_id(MEMBER), CHECKING, None)
    );
    assert_eq!(request.reason, "For the <pier> room");
    assert!(request.scopes.contains(&(GRAPH, "Directory.Read.All".to_owned())));
}

#[tokio::test]
async fn where_any_app_is_allowed_only_admin_scopes_need_an_administrator() {
    let cloud = Cloud::start("ready").await;
    cloud.tenant(|tenant| {
        tenant.user_consent = UserConsent::AnyApp;
        tenant.grants.clear();
    });

    let own = cloud
        .code(
            MEMBER,
            MAGO,
            &[("scope", &format!("openid Calendars.Read {ACS_SCOPES}"))],
        )
        .await;
    let admin = cloud
        .visit(MEMBER, &cloud.authorize(MAGO, &[("scope", "Directory.Read.All")]))
        .await;

    assert_ne!(own, "");
    assert_eq!(admin.error_code, Some(90_094));
}

#[tokio::test]
async fn where_nobody_may_consent_even_the_profile_needs_an_administrator() {
    let cloud = Cloud::start("fresh-tenant").await;
    cloud.tenant(|tenant| tenant.user_consent = UserConsent::Nobody);

    let ended = cloud.visit(MEMBER, &cloud.authorize(CHECKING, &[])).await;

    assert_eq!(ended.error_code, Some(90_094));
}

#[tokio::test]
async fn a_missing_resource_is_told_to_the_client() {
    let cloud = Cloud::start("fresh-tenant").await;

    cloud
        .visit(
            ADMIN,
            &cloud.authorize(MAGO, &[("scope", &format!("openid {ACS_SCOPES}"))]),
        )
        .await;

    assert_eq!(cloud.answer("error").as_deref(), Some("invalid_client"));
    let told = cloud.answer("error_description").unwrap();
    assert!(
        told.starts_with("AADSTS650052: ") && told.contains(&ACS.to_string()),
        "{told}"
    );
}

#[tokio::test]
async fn assignment_counts_through_a_group_and_not_through_a_group_in_it() {
    let direct = Cloud::start("assigned-through-group").await;
    let nested = Cloud::start("assigned-through-nested-group").await;

    direct.visit(ROOM, &direct.authorize(MAGO, &[])).await;
    let refused = nested.visit(ROOM, &nested.authorize(MAGO, &[])).await;

    assert!(direct.answer("code").is_some());
    assert_eq!(refused.error_code, Some(50_105));
}

#[tokio::test]
async fn disabled_and_unassigned_end_on_an_error_page() {
    let disabled = Cloud::start("mago-disabled").await;
    let unassigned = Cloud::start("assignment-required").await;

    let first = disabled.visit(ROOM, &disabled.authorize(MAGO, &[])).await;
    let second = unassigned.visit(ROOM, &unassigned.authorize(MAGO, &[])).await;

    assert_eq!((first.error_code, second.error_code), (Some(7_000_112), Some(50_105)));
    assert!(disabled.answers().is_empty() && unassigned.answers().is_empty());
}

#[tokio::test]
async fn somebody_assigned_directly_gets_in() {
    let cloud = Cloud::start("assignment-required").await;
    let room = cloud.user_id(ROOM);
    cloud.tenant(|tenant| {
        let mago = tenant
            .service_principals
            .values_mut()
            .find(|principal| principal.app_id == MAGO);
        mago.unwrap().assigned.insert(room);
    });

    cloud.code(ROOM, MAGO, &[]).await;
}

#[tokio::test]
async fn consent_fails_while_a_deleted_principal_holds_the_name() {
    let cloud = Cloud::start("soft-deleted-principal").await;

    cloud.visit(ADMIN, &cloud.authorize(MAGO, &[("scope", BASIC)])).await;

    assert!(cloud.answer("error_description").unwrap().starts_with("AADSTS650051: "));
}

#[tokio::test]
async fn consent_works_again_when_the_name_is_released() {
    let cloud = Cloud::start("soft-deleted-principal").await;
    cloud.change(|world| world.behaviour.clock_ahead += 601);

    cloud.visit(ADMIN, &cloud.authorize(MAGO, &[("scope", BASIC)])).await;

    assert!(cloud.answer("code").is_some(), "{:?}", cloud.answers());
}

#[tokio::test]
async fn asking_again_shows_what_was_granted_before() {
    let cloud = Cloud::start("ready").await;
    cloud.code(ADMIN, CHECKING, &[]).await;

    let mut ada = person(ADMIN).choosing(Choices {
        accept: false,
        ..Choices::default()
    });
    ada.open(&cloud.authorize(CHECKING, &[("prompt", "consent")]))
        .await
        .unwrap();

    assert_eq!(cloud.answer("error").as_deref(), Some("access_denied"));
}

#[tokio::test]
async fn prompting_for_admin_consent_grants_for_everybody() {
    let cloud = Cloud::start("fresh-tenant").await;
    let address = cloud.authorize(CHECKING, &[("prompt", "admin_consent"), ("scope", BASIC)]);

    let member = cloud.visit(MEMBER, &address).await;
    cloud.visit(ADMIN, &address).await;

    assert_eq!(member.error_code, Some(90_094));
    let scopes = cloud.org_wide(CHECKING, GRAPH).join(" ");
    assert_eq!(words(&scopes), words(BASIC));
}
