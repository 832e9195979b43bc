//! People whose account gets in the way.

use demo_cloud::model::{Mfa, UserKind};
use demo_cloud::person::{Choices, Person};

use crate::support::{ADMIN, CHECKING, Cloud, MEMBER, ROOM, person};

#[tokio::test]
async fn a_wrong_password_is_said_on_the_page() {
    let cloud = Cloud::start("ready").await;

    let mut eve = Person::new(MEMBER, "wrong").unwrap();
    let ended = eve.open(&cloud.authorize(CHECKING, &[])).await.unwrap();

    assert_eq!(
        (ended.title.as_str(), ended.error_code),
        ("Enter password – Demo identity provider", Some(50_126))
    );
}

#[tokio::test]
async fn ten_wrong_passwords_lock_the_account_for_a_minute() {
    let cloud = Cloud::start("ready").await;
    let address = cloud.authorize(CHECKING, &[]);
    for _ in 0..10 {
        Person::new(MEMBER, "wrong").unwrap().open(&address).await.unwrap();
    }

    let locked = cloud.visit(MEMBER, &address).await;
    cloud.change(|world| world.behaviour.clock_ahead += 61);
    let later = cloud.visit(MEMBER, &address).await;

    assert_eq!(locked.error_code, Some(50_053));
    assert_eq!(later.title, "Back in the application");
}

#[tokio::test]
async fn an_unknown_name_is_said_on_the_page() {
    let cloud = Cloud::start("ready").await;

    let ended = cloud
        .visit("nobody@harbourworks.example", &cloud.authorize(CHECKING, &[]))
        .await;

    assert_eq!(ended.error_code, Some(50_034));
}

#[tokio::test]
async fn accounts_that_cannot_be_used_end_on_an_error_page() {
    let cloud = Cloud::start("ready").await;
    cloud.user(MEMBER, |user| user.enabled = false);
    cloud.user(ROOM, |user| user.password_expired = true);

    let disabled = cloud.visit(MEMBER, &cloud.authorize(CHECKING, &[])).await;
    let expired = cloud.visit(ROOM, &cloud.authorize(CHECKING, &[])).await;

    assert_eq!((disabled.error_code, expired.error_code), (Some(50_057), Some(50_055)));
}

#[tokio::test]
async fn an_account_of_another_organisation_is_refused() {
    let cloud = Cloud::start("wrong-tenant").await;

    let ended = cloud
        .visit("fred.admin@fabrica.example", &cloud.authorize(CHECKING, &[]))
        .await;

    assert_eq!(ended.error_code, Some(50_020));
}

#[tokio::test]
async fn an_invited_guest_signs_in_with_the_password_of_home() {
    let cloud = Cloud::start("ready").await;

    cloud.code("fred.admin@fabrica.example", CHECKING, &[]).await;

    assert!(cloud.answer("code").is_some());
}

#[tokio::test]
async fn a_personal_account_is_refused() {
    let cloud = Cloud::start("ready").await;
    cloud.user(MEMBER, |user| user.kind = UserKind::Personal);

    let ended = cloud.visit(MEMBER, &cloud.authorize(CHECKING, &[])).await;

    assert_eq!(ended.error_code, Some(500_208));
}

#[tokio::test]
async fn conditional_access_blocks_in_the_browser_and_nothing_comes_back() {
    let cloud = Cloud::start("conditional-access").await;

    let ended = cloud.visit(ROOM, &cloud.authorize(CHECKING, &[])).await;

    assert_eq!(ended.error_code, Some(53_003));
    assert!(
        ended.text.contains("Correlation Id") && ended.text.contains("Timestamp"),
        "{}",
        ended.text
    );
    assert_eq!(cloud.answers().len(), 0);
}

#[tokio::test]
async fn a_second_factor_is_asked_for_once_in_a_browser() {
    let cloud = Cloud::start("ready").await;
    cloud.user(ADMIN, |user| user.mfa = Mfa::Registered);
    let mut ada = person(ADMIN);

    ada.open(&cloud.authorize(CHECKING, &[])).await.unwrap();
    ada.open(&cloud.authorize(CHECKING, &[("prompt", "none"), ("state", "again")]))
        .await
        .unwrap();

    assert_eq!(cloud.answer("state").as_deref(), Some("again"));
    assert!(cloud.answer("code").is_some());
}

#[tokio::test]
async fn denying_the_second_factor_is_told_to_the_client() {
    let cloud = Cloud::start("ready").await;
    cloud.user(ADMIN, |user| user.mfa = Mfa::Registered);

    let mut ada = person(ADMIN).choosing(Choices {
        approve: false,
        ..Choices::default()
    });
    ada.open(&cloud.authorize(CHECKING, &[])).await.unwrap();

    assert_eq!(cloud.answer("error").as_deref(), Some("access_denied"));
}

#[tokio::test]
async fn security_defaults_demand_a_registration_and_let_in_after_it() {
    let cloud = Cloud::start("ready").await;
    cloud.tenant(|tenant| tenant.security_defaults = true);
    let address = cloud.authorize(CHECKING, &[]);

    let stopped = cloud.visit(MEMBER, &address).await;
    let mut eve = person(MEMBER).choosing(Choices {
        register: true,
        ..Choices::default()
    });
    eve.open(&address).await.unwrap();

    assert_eq!(stopped.error_code, Some(50_079));
    assert!(cloud.answer("code").is_some());
}

#[tokio::test]
async fn a_guest_registers_once_and_is_let_in() {
    let cloud = Cloud::start("ready").await;
    cloud.tenant(|tenant| tenant.security_defaults = true);
    let mut fred = person("fred.admin@fabrica.example").choosing(Choices {
        register: true,
        ..Choices::default()
    });

    fred.open(&cloud.authorize(CHECKING, &[])).await.unwrap();

    assert!(cloud.answer("code").is_some());
}

#[tokio::test]
async fn a_demanded_registration_without_security_defaults_has_its_own_code() {
    let cloud = Cloud::start("ready").await;
    cloud.user(ROOM, |user| user.mfa = Mfa::MustRegister);

    let ended = cloud.visit(ROOM, &cloud.authorize(CHECKING, &[])).await;

    assert_eq!(ended.error_code, Some(50_072));
}

#[tokio::test]
async fn a_partners_technician_signs_in_at_the_customer() {
    let cloud = Cloud::start("ready").await;
    let (technician, roles) = cloud.change(|world| {
        let fabrica = world.tenant("fabrica.example").unwrap();
        let room = fabrica
            .users
            .values()
            .find(|user| user.upn.starts_with("room."))
            .unwrap();
        (
            room.id,
            [demo_cloud::model::role::CLOUD_APPLICATION_ADMINISTRATOR].into(),
        )
    });
    cloud.tenant(|tenant| tenant.delegated_admins.insert(technician, roles));

    let tokens = cloud
        .sign_in(
            "room.loft@fabrica.example",
            CHECKING,
            "openid profile Directory.Read.All",
        )
        .await;

    let access = cloud
        .server
        .simulation()
        .access_tokens()
        .find(tokens["access_token"].as_str().unwrap())
        .unwrap();
    assert_eq!(access.user, technician);
    assert_eq!(access.tenant, cloud.tenant(|tenant| tenant.id));
}
