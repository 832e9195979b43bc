//! What changes delegated permission grants, and what readers see of it.

use std::time::Duration;

use demo_cloud::scenario::apps;
use serde_json::json;

use crate::support::{ADMINISTRATOR, Client, client, start};

const ACS: &str = "servicePrincipals(appId='1fd5118e-2576-4263-8130-9503064c837a')";
const MANAGE: &[&str] = &[
    "Directory.Read.All",
    "Application.ReadWrite.All",
    "DelegatedPermissionGrant.ReadWrite.All",
];

#[tokio::test]
async fn readers_see_the_old_scopes_of_an_extended_grant_until_the_delay_is_over() {
    let server = start("partly-approved").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);
    let read = async || {
        let (_, grants) = client.get("oauth2PermissionGrants").await;
        let grant = grants["value"][0].clone();
        (
            grant["id"].as_str().unwrap().to_owned(),
            grant["scope"].as_str().unwrap().to_owned(),
        )
    };
    let set_delay = |delay| {
        let simulation = server.simulation();
        simulation.change(|world| world.behaviour.replication_delay = delay);
    };
    set_delay(Duration::from_secs(60));
    let before = read().await;

    for scope in ["User.Read", "User.Read Mail.Read"] {
        let change = json!({ "scope": scope });
        let address = format!("oauth2PermissionGrants/{}", before.0);
        assert_eq!(client.patch(&address, change).await.0, 204);
        assert_eq!(read().await, before, "not there yet");
    }

    set_delay(Duration::ZERO);
    assert_eq!(read().await, (before.0, " Mail.Read User.Read".to_owned()));
}

#[tokio::test]
async fn approval_by_hand_makes_a_grant_that_can_be_extended_once() {
    let server = start("not-approved").await;
    let client = client(&server, ADMINISTRATOR, MANAGE);
    let (_, mago) = client.post("servicePrincipals", json!({ "appId": apps::MAGO })).await;
    let (_, acs) = client.get(ACS).await;
    let grant = json!({
        "clientId": mago["id"], "consentType": "AllPrincipals", "principalId": null, "resourceId": acs["id"],
        "scope": "Teams.ManageCalls",
    });

    let (status, made) = client.post("oauth2PermissionGrants", grant.clone()).await;
    assert_eq!(status, 201);
    assert_eq!(client.post("oauth2PermissionGrants", grant).await.0, 409);
    let address = format!("oauth2PermissionGrants/{}", made["id"].as_str().unwrap());
    assert_eq!(
        client
            .patch(&address, json!({ "scope": "Teams.ManageCalls Teams.ManageChats" }))
            .await
            .0,
        204
    );

    assert_eq!(scopes(&client).await, ["Teams.ManageCalls", "Teams.ManageChats"]);
}

async fn scopes(client: &Client) -> Vec<String> {
    let (_, grants) = client
        .get(&format!(
            "servicePrincipals(appId='{}')/oauth2PermissionGrants",
            apps::MAGO
        ))
        .await;
    let scope = grants["value"][0]["scope"].as_str().unwrap();
    scope.split_whitespace().map(str::to_owned).collect()
}
