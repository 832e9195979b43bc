//! Signing a device in with a code.

use demo_cloud::person::{Choices, Ended};
use serde_json::Value;
use uuid::Uuid;

use crate::support::{ACS_SCOPES, ADMIN, CHECKING, Cloud, MAGO, TENANT, code_of, person, text};

/// A device that polls.
struct Device<'a> {
    cloud: &'a Cloud,
    codes: Value,
}

impl<'a> Device<'a> {
    async fn start(cloud: &'a Cloud) -> Self {
        Self::start_at(cloud, TENANT).await
    }

    async fn start_at(cloud: &'a Cloud, tenant: &str) -> Self {
        let (status, codes) = ask(cloud, tenant, CHECKING, "openid offline_access User.Read").await;
        assert_eq!(status, 200, "{codes}");
        Self { cloud, codes }
    }

    async fn poll(&self) -> Value {
        self.poll_at(TENANT).await
    }

    async fn poll_at(&self, tenant: &str) -> Value {
        let client = CHECKING.to_string();
        let fields = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("client_id", client.as_str()),
            ("device_code", text(&self.codes, "device_code")),
        ];
        self.cloud.token_at(tenant, &fields).await.1
    }

    /// Lets the interval pass.
    fn wait(&self, seconds: i64) {
        self.cloud.change(|world| world.behaviour.clock_ahead += seconds);
    }

    async fn sign_in(&self, choices: Choices) -> Ended {
        let mut ada = person(ADMIN).choosing(choices);
        let (page, code) = (text(&self.codes, "verification_uri"), text(&self.codes, "user_code"));
        ada.enter_device_code(page, code).await.unwrap()
    }
}

/// Asks for codes.
async fn ask(cloud: &Cloud, tenant: &str, client: Uuid, scope: &str) -> (u16, Value) {
    let fields = [("client_id", client.to_string()), ("scope", scope.to_owned())];
    let address = cloud.url(&format!("{tenant}/oauth2/v2.0/devicecode"));
    let response = cloud.http.post(address).form(&fields).send().await.unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

#[tokio::test]
async fn a_device_is_signed_in_from_a_browser() {
    let cloud = Cloud::start("ready").await;
    let device = Device::start(&cloud).await;
    assert_eq!(
        (device.codes["expires_in"].as_u64(), device.codes["interval"].as_u64()),
        (Some(900), Some(5))
    );
    assert!(text(&device.codes, "message").contains(text(&device.codes, "user_code")));
    assert_eq!(text(&device.poll().await, "error"), "authorization_pending");

    let ended = device.sign_in(Choices::default()).await;
    device.wait(5);
    let tokens = device.poll().await;
    device.wait(5);
    let again = device.poll().await;

    assert!(ended.title.starts_with("You are signed in"), "{ended:?}");
    assert!(
        tokens.get("refresh_token").is_some() && tokens.get("id_token").is_some(),
        "{tokens}"
    );
    assert_eq!(code_of(&again), 54_005);
}

#[tokio::test]
async fn polling_too_fast_slows_the_device_down_by_five_seconds_each_time() {
    let cloud = Cloud::start("ready").await;
    let device = Device::start(&cloud).await;

    device.poll().await;
    let too_fast = device.poll().await;
    device.wait(6);
    let still_too_fast = device.poll().await;
    device.wait(15);
    let in_time = device.poll().await;

    assert_eq!(text(&too_fast, "error"), "slow_down");
    assert_eq!(text(&still_too_fast, "error"), "slow_down");
    assert_eq!(
        (text(&in_time, "error"), code_of(&in_time)),
        ("authorization_pending", 70_016)
    );
}

#[tokio::test]
async fn a_code_that_nobody_typed_expires() {
    let cloud = Cloud::start("ready").await;
    let device = Device::start(&cloud).await;
    device.wait(901);

    let late = device.poll().await;
    let typed = device.sign_in(Choices::default()).await;

    assert_eq!((text(&late, "error"), code_of(&late)), ("expired_token", 70_020));
    assert_eq!(typed.error_code, Some(70_019));
}

#[tokio::test]
async fn saying_no_ends_the_wait() {
    let cloud = Cloud::start("ready").await;
    let device = Device::start(&cloud).await;

    let ended = device
        .sign_in(Choices {
            accept: false,
            ..Choices::default()
        })
        .await;

    assert!(ended.title.starts_with("Sign-in cancelled"), "{ended:?}");
    assert_eq!(text(&device.poll().await, "error"), "authorization_declined");
    assert_eq!(device.sign_in(Choices::default()).await.error_code, Some(90_120));
}

#[tokio::test]
async fn conditional_access_shows_in_the_browser_and_the_device_waits_on() {
    let cloud = Cloud::start("device-code-blocked").await;
    let device = Device::start(&cloud).await;

    let ended = device.sign_in(Choices::default()).await;

    assert_eq!(ended.error_code, Some(53_003));
    assert_eq!(text(&device.poll().await, "error"), "authorization_pending");
}

#[tokio::test]
async fn a_wrong_code_is_refused_on_both_sides() {
    let cloud = Cloud::start("ready").await;
    let mut device = Device::start(&cloud).await;

    let typed = person(ADMIN)
        .enter_device_code(text(&device.codes, "verification_uri"), "WRONG")
        .await
        .unwrap();
    device.codes["device_code"] = "wrong".into();
    let polled = device.poll().await;

    assert_eq!(typed.error_code, Some(70_018));
    assert_eq!(
        (text(&polled, "error"), code_of(&polled)),
        ("bad_verification_code", 70_018)
    );
}

#[tokio::test]
async fn a_code_for_two_resources_is_refused_like_a_token_for_two() {
    let cloud = Cloud::start("ready").await;

    let (status, refused) = ask(&cloud, TENANT, MAGO, &format!("User.Read {ACS_SCOPES}")).await;

    assert_eq!(
        (status, text(&refused, "error"), code_of(&refused)),
        (400, "invalid_scope", 700_022)
    );
}

#[tokio::test]
async fn personal_accounts_get_no_code() {
    let cloud = Cloud::start("ready").await;

    let (status, refused) = ask(&cloud, "consumers", CHECKING, "User.Read").await;

    assert_eq!((status, code_of(&refused)), (400, 9_002_332));
}

#[tokio::test]
async fn another_tenants_token_endpoint_does_not_take_the_code() {
    let cloud = Cloud::start("ready").await;
    let device = Device::start(&cloud).await;
    assert_eq!(code_of(&device.poll_at("fabrica.example").await), 700_005);
    device.sign_in(Choices::default()).await;

    let elsewhere = device.poll_at("fabrica.example").await;
    let tokens = device.poll().await;

    assert_eq!(
        (text(&elsewhere, "error"), code_of(&elsewhere)),
        ("invalid_grant", 700_005)
    );
    assert!(tokens.get("access_token").is_some(), "{tokens}");
}

#[tokio::test]
async fn a_code_of_organizations_counts_where_the_person_belongs() {
    let cloud = Cloud::start("ready").await;
    let device = Device::start_at(&cloud, "organizations").await;
    device.sign_in(Choices::default()).await;

    let elsewhere = device.poll_at("fabrica.example").await;
    let tokens = device.poll_at("organizations").await;

    assert_eq!(code_of(&elsewhere), 700_005);
    assert!(tokens.get("access_token").is_some(), "{tokens}");
}

#[tokio::test]
async fn a_client_that_is_not_public_gets_nothing_by_code() {
    let cloud = Cloud::start("ready").await;
    cloud.change(|world| crate::support::app(world, CHECKING).public_client = false);
    let device = Device::start(&cloud).await;

    assert_eq!(code_of(&device.poll().await), 7_000_218);
}
