//! Who may do what, and how a refusal looks.

use demo_cloud::scenario::apps;
use jiff::{SignedDuration, Timestamp};
use reqwest::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{
    ADMINISTRATOR, Client, GLOBAL_ADMINISTRATOR, GUEST, LICENSE_ADMINISTRATOR, MEMBER, READ, ROOM, access, client,
    client_of, code, http, read, start, with_access,
};

const ACS: &str = "servicePrincipals(appId='1fd5118e-2576-4263-8130-9503064c837a')";
const ROOM_LICENCES: &str = "users/room.pier@harbourworks.example/licenseDetails";

#[tokio::test]
async fn scope_and_role_together_decide() {
    let server = start("ready").await;
    let write = &["Application.ReadWrite.All"];
    let cases: &[(&str, &[&str], &str, u16)] = &[
        (MEMBER, &["User.Read"], "me", 200),
        (MEMBER, &["User.Read"], "me/licenseDetails", 200),
        (MEMBER, &["User.Read"], "organization", 200),
        (MEMBER, &["User.Read"], ROOM_LICENCES, 403),
        (MEMBER, &["User.Read"], ACS, 403),
        (MEMBER, &["User.Read"], "subscribedSkus", 403),
        (MEMBER, READ, ROOM_LICENCES, 200),
        (MEMBER, READ, ACS, 200),
        (MEMBER, READ, "oauth2PermissionGrants", 200),
        (MEMBER, READ, "subscribedSkus", 200),
        (MEMBER, &["Application.Read.All"], ACS, 200),
        (MEMBER, &["Application.Read.All"], "oauth2PermissionGrants", 403),
        (GUEST, READ, ACS, 200),
        (GUEST, READ, ROOM_LICENCES, 403),
        (GUEST, READ, "users", 403),
        (ADMINISTRATOR, READ, "policies/authorizationPolicy", 403),
        (ADMINISTRATOR, &["Policy.Read.All"], "policies/authorizationPolicy", 200),
        (
            ADMINISTRATOR,
            &["Policy.Read.All"],
            "policies/adminConsentRequestPolicy",
            200,
        ),
        (ADMINISTRATOR, READ, "tenantRelationships/delegatedAdminCustomers", 403),
        (ADMINISTRATOR, write, ACS, 200),
        (ADMINISTRATOR, write, "users", 403),
    ];
    for (who, scopes, address, expected) in cases {
        let (status, body) = client(&server, who, scopes).get(address).await;
        assert_eq!(status.as_u16(), *expected, "{who} {scopes:?} {address}: {body}");
    }
}

#[tokio::test]
async fn only_application_administrators_create_principals() {
    for (who, scopes, expected) in [
        (ADMINISTRATOR, READ, StatusCode::FORBIDDEN),
        (MEMBER, &["Application.ReadWrite.All"][..], StatusCode::FORBIDDEN),
        (
            LICENSE_ADMINISTRATOR,
            &["Application.ReadWrite.All"],
            StatusCode::FORBIDDEN,
        ),
        (ADMINISTRATOR, &["Application.ReadWrite.All"], StatusCode::CREATED),
    ] {
        let server = start("acs-missing").await;
        let (status, body) = client(&server, who, scopes)
            .post("servicePrincipals", json!({ "appId": apps::ACS }))
            .await;
        assert_eq!(status, expected, "{who} {body}");
    }
}

#[tokio::test]
async fn members_without_a_role_cannot_read_grants_where_that_is_locked_down() {
    let server = start("no-directory-reader").await;
    let grants = "servicePrincipals(appId='17781659-6867-4c77-9ba3-40670305181c')/oauth2PermissionGrants";

    let member = client(&server, MEMBER, READ);
    assert_eq!(member.get(ACS).await.0, 200);
    let (status, body) = member.get(grants).await;
    assert_eq!((status.as_u16(), code(&body)), (403, "Authorization_RequestDenied"));

    assert_eq!(client(&server, ADMINISTRATOR, READ).get(grants).await.0, 200);
}

#[tokio::test]
async fn a_technician_has_no_object_in_the_customers_tenant_and_still_has_roles() {
    let server = start("partner").await;
    let technician = client_of(&server, "harbourworks.example", "tess.tech@beacon.example", READ);

    for address in [
        "me",
        "me/licenseDetails",
        "me/transitiveMemberOf/microsoft.graph.directoryRole",
    ] {
        let (status, body) = technician.get(address).await;
        assert_eq!(
            (status.as_u16(), code(&body)),
            (404, "Request_ResourceNotFound"),
            "{address}"
        );
    }
    for address in [ACS, "oauth2PermissionGrants", ROOM_LICENCES] {
        assert_eq!(technician.get(address).await.0, 200, "{address}");
    }
}

#[tokio::test]
async fn roles_are_named_by_template_and_only_to_directory_readers() {
    let server = start("ready").await;
    let address = "me/transitiveMemberOf/microsoft.graph.directoryRole?$select=roleTemplateId,displayName";

    let (_, seen) = client(&server, ADMINISTRATOR, READ).get(address).await;
    assert_eq!(
        seen["value"],
        json!([{ "roleTemplateId": "158c047a-c907-4556-b7ef-446551a6b5f7", "displayName": "Cloud Application Administrator" }])
    );

    let (_, hidden) = client(&server, ADMINISTRATOR, &["User.Read"]).get(address).await;
    assert_eq!(
        hidden["value"],
        json!([{ "roleTemplateId": null, "displayName": null }])
    );
}

#[tokio::test]
async fn roles_to_activate_are_told_to_themselves_with_a_scope_of_their_own() {
    let server = start("role-eligible").await;
    let own = "roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')?$select=roleDefinitionId,directoryScopeId";
    let may = &["RoleManagement.Read.Directory"];

    let (status, seen) = client(&server, GLOBAL_ADMINISTRATOR, may).get(own).await;
    assert_eq!(status, 200);
    assert_eq!(
        seen["value"],
        json!([
            { "roleDefinitionId": "62e90394-69f5-4237-9190-012177145e10", "directoryScopeId": "/" },
            { "roleDefinitionId": "e8611ab8-c189-46e8-94e1-60213ab1f814", "directoryScopeId": "/" },
        ])
    );
    let (_, nothing) = client(&server, MEMBER, may).get(own).await;
    assert_eq!(nothing["value"], json!([]));

    let (status, refused) = client(&server, GLOBAL_ADMINISTRATOR, READ).get(own).await;
    assert_eq!((status.as_u16(), code(&refused)), (403, "UnknownError"));
    assert!(
        refused["error"]["message"]
            .as_str()
            .unwrap()
            .contains("PermissionScopeNotGranted")
    );
    for wrong in [
        "filterByCurrentUser",
        "filterByCurrentUser(on='approver')",
        "filterByCurrentUser(by='principal')",
    ] {
        let address = format!("roleManagement/directory/roleEligibilityScheduleInstances/{wrong}");
        assert_eq!(client(&server, MEMBER, may).get(&address).await.0, 400, "{wrong}");
    }
}

#[tokio::test]
async fn groups_are_listed_by_id_also_without_a_type_and_only_directory_readers_learn_more() {
    let server = start("assigned-through-nested-group").await;
    let reader = client(&server, ADMINISTRATOR, READ);
    let narrow = client(&server, ADMINISTRATOR, &["User.Read.All"]);
    let rooms = "de300000-0003-4000-8000-000000000001";
    let ids = async |client: &Client, address: &str| -> Vec<Value> {
        let (status, body) = client
            .get(&format!("users('{ROOM}')/{address}?$select=id&$top=999"))
            .await;
        assert_eq!(status, 200, "{body}");
        let found = body["value"].as_array().unwrap();
        found.iter().map(|object| object["id"].clone()).collect()
    };

    assert_eq!(ids(&reader, "memberOf").await, [rooms]);
    assert_eq!(ids(&reader, "memberOf/microsoft.graph.group").await, [rooms]);
    assert_eq!(ids(&narrow, "memberOf").await, [rooms]);
    assert_eq!(ids(&reader, "transitiveMemberOf").await.len(), 2);
    let name = format!("users/{ROOM}/memberOf?$select=displayName");
    assert_eq!(reader.get(&name).await.1["value"][0]["displayName"], "Group 1");
    assert_eq!(narrow.get(&name).await.1["value"][0]["displayName"], Value::Null);
    let stranger = client(&server, ADMINISTRATOR, &["User.Read"]);
    assert_eq!(stranger.get(&name).await.0, 403);
}

#[tokio::test]
async fn every_wrong_token_is_a_401_with_a_challenge() {
    let server = start("ready").await;
    let good = access(&server, "harbourworks.example", ADMINISTRATOR, READ);
    let mut other_audience = good.clone();
    other_audience.audience = apps::ACS;
    let mut expired = good.clone();
    expired.expires = Timestamp::now() - SignedDuration::from_secs(1);
    let mut unknown_tenant = good.clone();
    unknown_tenant.tenant = Uuid::nil();
    let mut forged = with_access(&server, good);
    forged.token = "eyJhbGciOiJub25lIn0.e30.".into();

    let mut clients: Vec<_> = [other_audience, expired, unknown_tenant]
        .into_iter()
        .map(|access| with_access(&server, access))
        .collect();
    clients.push(forged);
    for client in clients {
        let response = client.send(reqwest::Method::GET, "me", None).await;
        let challenge = response.headers()["www-authenticate"].to_str().unwrap().to_owned();
        let (status, body) = read(response).await;
        assert_eq!((status.as_u16(), code(&body)), (401, "InvalidAuthenticationToken"));
        assert!(challenge.starts_with("Bearer realm="), "{challenge}");
    }
}

#[tokio::test]
async fn no_token_at_all_is_a_401() {
    let server = start("ready").await;

    let response = http()
        .get(format!("{}/v1.0/me", server.base_url()))
        .send()
        .await
        .unwrap();

    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_claims_challenge_reaches_only_clients_that_announced_it_and_only_once() {
    let server = start("claims-challenge").await;
    let plain = access(&server, "harbourworks.example", ADMINISTRATOR, READ);
    let mut capable = plain.clone();
    capable.capabilities.insert("cp1".into());
    let mut satisfied = capable.clone();
    satisfied.claims_satisfied = true;

    assert_eq!(with_access(&server, plain).get("me").await.0, 200);
    assert_eq!(with_access(&server, satisfied).get("me").await.0, 200);
    let response = with_access(&server, capable)
        .send(reqwest::Method::GET, "me", None)
        .await;
    let challenge = response.headers()["www-authenticate"].to_str().unwrap();
    assert_eq!(response.status(), 401);
    assert!(
        challenge.contains("error=\"insufficient_claims\", claims=\"eyJ"),
        "{challenge}"
    );
}
