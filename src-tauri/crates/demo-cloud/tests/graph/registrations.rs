//! Applications that an organisation registers itself.

use std::time::Duration;

use demo_cloud::scenario::apps;
use serde_json::{Value, json};

use crate::support::{Client, GUEST, MEMBER, READ, client, code, start};

const MANAGE: &[&str] = &["User.Read", "Application.ReadWrite.All"];

fn description() -> Value {
    json!({
        "displayName": "Harbour check",
        "signInAudience": "AzureADMyOrg",
        "isFallbackPublicClient": true,
        "publicClient": { "redirectUris": ["http://localhost"] },
        "requiredResourceAccess": [{
            "resourceAppId": apps::GRAPH,
            "resourceAccess": [{ "id": "e1fe6dd8-ba31-4d61-89e7-88639da4683d", "type": "Scope" }],
        }],
    })
}

async fn named(client: &Client, name: &str) -> Vec<Value> {
    let (_, found) = client
        .get(&format!(
            "applications?$filter=displayName eq '{name}'&$select=id,appId"
        ))
        .await;
    found["value"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_member_registers_an_application_and_finds_it() {
    let server = start("acs-missing").await;
    let client = client(&server, MEMBER, MANAGE);
    assert_eq!(named(&client, "Harbour check").await, [] as [Value; 0]);

    let (status, created) = client.post("applications", description()).await;

    assert_eq!(status.as_u16(), 201, "{created}");
    for (property, value) in description().as_object().unwrap() {
        assert_eq!(&created[property], value, "{property}");
    }
    for (property, nothing) in [
        ("web", json!({ "redirectUris": [] })),
        ("spa", json!({ "redirectUris": [] })),
        ("passwordCredentials", json!([])),
        ("keyCredentials", json!([])),
    ] {
        assert_eq!(created[property], nothing, "{property}");
    }
    let found = named(&client, "harbour check").await;
    assert_eq!(found, [json!({ "id": created["id"], "appId": created["appId"] })]);
    let (by_id, _) = client
        .get(&format!("applications/{}", created["id"].as_str().unwrap()))
        .await;
    let (by_key, _) = client
        .get(&format!("applications(appId='{}')", created["appId"].as_str().unwrap()))
        .await;
    assert_eq!((by_id.as_u16(), by_key.as_u16()), (200, 200));
}

#[tokio::test]
async fn what_is_registered_can_be_made_an_enterprise_application_and_signed_in_to() {
    let server = start("acs-missing").await;
    let administrator = client(&server, crate::support::ADMINISTRATOR, MANAGE);
    let (_, created) = administrator.post("applications", description()).await;
    let app_id = created["appId"].as_str().unwrap();

    let (status, _) = administrator
        .post("servicePrincipals", json!({ "appId": app_id }))
        .await;
    let device_code = async |tenant: &str| {
        let address = format!("{}/{tenant}/oauth2/v2.0/devicecode", server.base_url());
        let asked = administrator.http.post(address);
        let asked = asked.form(&[("client_id", app_id), ("scope", "User.Read")]);
        asked.send().await.unwrap().status().as_u16()
    };

    assert_eq!(status.as_u16(), 201);
    assert_eq!(device_code("harbourworks.example").await, 200);
    assert_eq!(device_code("fabrica.example").await, 400);
}

#[tokio::test]
async fn readers_and_guests_register_nothing() {
    let server = start("acs-missing").await;

    for client in [client(&server, MEMBER, READ), client(&server, GUEST, MANAGE)] {
        let (status, refused) = client.post("applications", description()).await;

        assert_eq!((status.as_u16(), code(&refused)), (403, "Authorization_RequestDenied"));
    }
}

#[tokio::test]
async fn a_description_that_does_not_fit_is_refused() {
    let server = start("acs-missing").await;
    let client = client(&server, MEMBER, MANAGE);

    for (property, value) in [
        ("displayName", json!("")),
        ("signInAudience", json!("Everybody")),
        ("isFallbackPublicClient", json!("yes")),
        ("publicClient", json!({ "redirectUris": ["http://elsewhere.example"] })),
        ("publicClient", json!({ "redirects": [] })),
        (
            "requiredResourceAccess",
            json!([{ "resourceAppId": "graph", "resourceAccess": [] }]),
        ),
        ("colour", json!("red")),
    ] {
        let mut wrong = description();
        wrong[property] = value;
        let (status, refused) = client.post("applications", wrong).await;

        assert_eq!(
            (status.as_u16(), code(&refused)),
            (400, "Request_BadRequest"),
            "{property}"
        );
    }
    assert_eq!(named(&client, "Harbour check").await.len(), 0);
}

#[tokio::test]
async fn a_registration_shows_when_replication_has_brought_it() {
    let server = start("acs-missing").await;
    let client = client(&server, MEMBER, MANAGE);
    let delay = |delay| {
        let simulation = server.simulation();
        simulation.change(|world| world.behaviour.replication_delay = delay);
    };
    delay(Duration::from_secs(3_600));

    client.post("applications", description()).await;

    assert_eq!(named(&client, "Harbour check").await.len(), 0);
    delay(Duration::ZERO);
    assert_eq!(named(&client, "Harbour check").await.len(), 1);
}
