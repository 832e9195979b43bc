//! What changes a tenant, and what readers see of it.

use std::time::Duration;

use demo_cloud::scenario::{apps, products};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{ADMINISTRATOR, LICENSE_ADMINISTRATOR, READ, ROOM, client, code, read, start};

const ACS: &str = "servicePrincipals(appId='1fd5118e-2576-4263-8130-9503064c837a')";
const MANAGE: &[&str] = &["User.Read", "Directory.Read.All", "Application.ReadWrite.All"];

#[tokio::test]
async fn an_upsert_creates_once_and_then_changes_nothing() {
    let server = start("acs-missing").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);
    let upsert = async || {
        let address = format!("{}/v1.0/{ACS}", client.base);
        let request = client
            .http
            .patch(address)
            .bearer_auth(&client.token)
            .header("prefer", "create-if-missing");
        request.json(&json!({})).send().await.unwrap().status().as_u16()
    };

    assert_eq!([upsert().await, upsert().await, upsert().await], [201, 204, 204]);
    let (_, found) = client
        .get(&format!("servicePrincipals?$filter=appId eq '{}'", apps::ACS))
        .await;
    assert_eq!(found["value"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_update_of_what_is_missing_creates_nothing() {
    let server = start("acs-missing").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);

    let (status, _) = client.patch(ACS, json!({ "accountEnabled": true })).await;

    assert_eq!(status, 404);
}

#[tokio::test]
async fn a_second_creation_is_a_conflict() {
    let server = start("acs-missing").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);
    let create = async || client.post("servicePrincipals", json!({ "appId": apps::ACS })).await;

    assert_eq!(create().await.0, 201);
    let (status, body) = create().await;
    assert_eq!(
        (status.as_u16(), code(&body)),
        (409, "Request_MultipleObjectsWithSameKeyValue")
    );
}

#[tokio::test]
async fn a_deleted_application_keeps_its_name_until_it_is_restored() {
    let server = start("acs-soft-deleted").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);
    assert_eq!(client.get(ACS).await.0, 404);
    assert_eq!(
        client.post("servicePrincipals", json!({ "appId": apps::ACS })).await.0,
        409
    );

    let (_, deleted) = client
        .get("directory/deletedItems/microsoft.graph.servicePrincipal")
        .await;
    let id = deleted["value"][0]["id"].as_str().unwrap();
    let (status, _) = read(
        client
            .send(Method::POST, &format!("directory/deletedItems/{id}/restore"), None)
            .await,
    )
    .await;

    assert_eq!(status, 200);
    assert_eq!(client.get(ACS).await.0, 200);
}

#[tokio::test]
async fn the_name_of_a_deleted_application_is_free_after_a_while() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);
    let create = async || client.post("servicePrincipals", json!({ "appId": apps::ACS })).await.0;
    let set_ahead = |seconds| {
        let simulation = server.simulation();
        simulation.change(|world| world.behaviour.clock_ahead += seconds);
    };
    assert_eq!(client.send(Method::DELETE, ACS, None).await.status(), 204);

    set_ahead(590);
    assert_eq!(create().await, 409);
    set_ahead(11);
    assert_eq!(create().await, 201);

    let (_, deleted) = client
        .get("directory/deletedItems/microsoft.graph.servicePrincipal")
        .await;
    let restore = format!(
        "directory/deletedItems/{}/restore",
        deleted["value"][0]["id"].as_str().unwrap()
    );
    let (status, body) = read(client.send(Method::POST, &restore, None).await).await;
    assert_eq!(
        (status.as_u16(), code(&body)),
        (409, "Request_MultipleObjectsWithSameKeyValue"),
        "its successor has the name"
    );
}

#[tokio::test]
async fn an_app_id_of_another_cloud_has_no_backing_application() {
    let server = start("government-cloud").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);

    let (status, body) = client.post("servicePrincipals", json!({ "appId": apps::ACS })).await;

    assert_eq!((status.as_u16(), code(&body)), (400, "Request_BadRequest"));
    assert_eq!(body["error"]["details"][0]["code"], "NoBackingApplicationObject");
}

#[tokio::test]
async fn what_was_created_shows_up_after_the_replication_delay() {
    let server = start("slow-replication").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);

    assert_eq!(
        client.post("servicePrincipals", json!({ "appId": apps::ACS })).await.0,
        201
    );
    assert_eq!(client.get(ACS).await.0, 404, "not there yet");
    assert_eq!(
        client.post("servicePrincipals", json!({ "appId": apps::ACS })).await.0,
        409,
        "but its name is taken"
    );

    server
        .simulation()
        .change(|world| world.behaviour.replication_delay = Duration::ZERO);
    assert_eq!(client.get(ACS).await.0, 200);
}

#[tokio::test]
async fn a_licence_turns_the_room_into_a_teams_user() {
    let server = start("fresh-tenant").await;
    let reader = client(&server, ADMINISTRATOR, READ);
    let giver = client(&server, LICENSE_ADMINISTRATOR, &["User.ReadWrite.All"]);
    let teams = format!("users/{ROOM}/licenseDetails/getTeamsLicensingDetails");
    let assign =
        json!({ "addLicenses": [{ "skuId": products::ROOMS_PRO, "disabledPlans": [] }], "removeLicenses": [] });
    assert_eq!(reader.get(&teams).await.1["hasTeamsLicense"], false);
    assert_eq!(
        reader
            .post(&format!("users/{ROOM}/assignLicense"), assign.clone())
            .await
            .0,
        403
    );

    let (status, _) = giver.post(&format!("users/{ROOM}/assignLicense"), assign).await;

    assert_eq!(status, 200);
    assert_eq!(reader.get(&teams).await.1["hasTeamsLicense"], true);
}

#[tokio::test]
async fn a_licence_needs_a_free_seat_and_a_usage_location() {
    let assign = |sku: uuid::Uuid| json!({ "addLicenses": [{ "skuId": sku }], "removeLicenses": [] });
    let server = start("no-seats").await;
    let giver = client(&server, LICENSE_ADMINISTRATOR, &["User.ReadWrite.All"]);
    let address = format!("users/{ROOM}/assignLicense");

    let (status, body) = giver.post(&address, assign(products::ROOMS_PRO)).await;
    assert_eq!(status, 400);
    assert!(
        message(&body).contains("does not have any available licenses"),
        "{body}"
    );

    server.simulation().change(|world| {
        let users = &mut world.tenant_mut("harbourworks.example").unwrap().users;
        for user in users.values_mut() {
            user.usage_location = None;
        }
    });
    let (_, body) = giver.post(&address, assign(products::E3_NO_TEAMS)).await;
    assert!(message(&body).contains("invalid usage location"), "{body}");
}

fn message(body: &Value) -> &str {
    body["error"]["message"].as_str().unwrap_or_default()
}
