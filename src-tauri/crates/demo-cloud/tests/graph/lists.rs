//! Pages, selected properties, links.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::Value;

use crate::support::{ADMINISTRATOR, Client, READ, ROOM, client, code, start};

/// Follows the next links of a list, and tells how many pages there were.
async fn whole(client: &Client, first: &str) -> (BTreeSet<String>, usize) {
    let mut found = BTreeSet::new();
    let mut next = Some(first.to_owned());
    let mut pages = 0;
    while let Some(address) = next {
        let (status, body) = client.get(&address).await;
        assert_eq!(status, 200, "{body}");
        for user in body["value"].as_array().unwrap() {
            let is_new = found.insert(user["id"].as_str().unwrap().to_owned());
            assert!(is_new, "{user} came twice");
        }
        pages += 1;
        let prefix = format!("{}/v1.0/", client.base);
        next = body["@odata.nextLink"]
            .as_str()
            .map(|link| link.strip_prefix(&prefix).unwrap().to_owned());
    }
    (found, pages)
}

#[test]
fn any_page_size_brings_the_same_set() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(start("two-hundred-rooms"));
    let client = client(&server, ADMINISTRATOR, READ);
    let (all, _) = runtime.block_on(whole(&client, "users?$top=999&$select=id"));
    assert_eq!(all.len(), 208);

    proptest!(ProptestConfig::with_cases(12), |(top in 1usize..=999, limit in 7usize..200, empty in any::<bool>())| {
        server.simulation().change(|world| {
            world.behaviour.page_size = limit;
            world.behaviour.empty_first_page = empty;
        });
        let (found, pages) = runtime.block_on(whole(&client, &format!("users?$top={top}&$select=id")));
        prop_assert_eq!(&found, &all);
        prop_assert_eq!(pages, all.len().div_ceil(top.min(limit)) + usize::from(empty));
    });
}

#[tokio::test]
async fn only_what_is_selected_comes_back() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);

    let (_, usual) = client.get("me").await;
    assert!(usual.get("accountEnabled").is_none(), "not without $select");

    let (_, chosen) = client.get("me?$select=accountEnabled,USERTYPE").await;
    let mut names: Vec<&str> = chosen.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["@odata.context", "accountEnabled", "userType"]);
    assert!(
        chosen["@odata.context"]
            .as_str()
            .unwrap()
            .ends_with("#users(accountEnabled,userType)/$entity")
    );
}

#[tokio::test]
async fn guests_are_found_by_their_name_with_its_hash() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);
    let address = "users/fred.admin_fabrica.example%23EXT%23@harbourworks.example?$select=userType";

    assert_eq!(client.get(address).await.1["userType"], "Guest");
}

#[tokio::test]
async fn a_user_is_found_by_the_keys_that_users_have_and_by_no_other() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);

    let (known, _) = client
        .get(&format!("users(userPrincipalName='{ROOM}')?$select=id"))
        .await;
    let (unknown, body) = client.get(&format!("users(mail='{ROOM}')?$select=id")).await;
    let (below, _) = client.get(&format!("users(appId='{ROOM}')/memberOf")).await;

    assert_eq!(known, 200);
    assert_eq!((unknown.as_u16(), code(&body)), (400, "BadRequest"));
    assert_eq!(below, 400);
}

#[tokio::test]
async fn links_follow_the_host_and_the_forwarded_scheme() {
    let server = start("paged").await;
    let client = client(&server, ADMINISTRATOR, READ);

    let response = client
        .http
        .get(format!("{}/v1.0/users?$select=id&$top=3", client.base))
        .header("host", "graph.microsoft.com")
        .header("x-forwarded-proto", "https")
        .bearer_auth(&client.token)
        .send()
        .await
        .unwrap();
    let body: Value = response.json().await.unwrap();

    let link = body["@odata.nextLink"].as_str().unwrap();
    assert!(
        link.starts_with("https://graph.microsoft.com/v1.0/users?$select=id&$top=3&$skiptoken="),
        "{link}"
    );
    assert_eq!(
        body["value"].as_array().unwrap().len(),
        0,
        "an empty page may still have a next link"
    );
}

#[tokio::test]
async fn queries_that_graph_does_not_take_are_refused() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);
    for (address, expected) in [
        ("me?$select=nosuch", "BadRequest"),
        ("users?$top=1000", "Request_UnsupportedQuery"),
        ("users?$top=0", "Request_UnsupportedQuery"),
        ("users?$top=many", "BadRequest"),
        ("users?$top=5&$top=6", "BadRequest"),
        ("users?$search=\"displayName:room\"", "Request_UnsupportedQuery"),
        ("users?$nosuch=1", "BadRequest"),
        ("users?$filter=accountEnabled ne true", "Request_UnsupportedQuery"),
        ("users?$skiptoken=!!", "Request_BadRequest"),
        ("subscribedSkus?$filter=skuId eq 'x'", "Request_UnsupportedQuery"),
        ("me/licenseDetails?$top=1", "Request_UnsupportedQuery"),
        ("servicePrincipals/not-a-guid", "Request_BadRequest"),
        ("nosuch", "BadRequest"),
    ] {
        let (status, body) = client.get(address).await;
        assert_eq!((status.as_u16(), code(&body)), (400, expected), "{address}");
    }
}

#[tokio::test]
async fn objects_look_as_graph_shows_them() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);
    let mut shown = vec![];
    for address in [
        "organization",
        "users/room.pier@harbourworks.example?$select=*",
        "users/room.pier@harbourworks.example/licenseDetails",
        "servicePrincipals(appId='17781659-6867-4c77-9ba3-40670305181c')",
        "servicePrincipals(appId='17781659-6867-4c77-9ba3-40670305181c')/oauth2PermissionGrants",
    ] {
        let (_, body) = client.get(address).await;
        let text = serde_json::to_string_pretty(&body)
            .unwrap()
            .replace(&client.base, "https://graph");
        shown.push(format!("GET {address}\n{text}"));
    }
    insta::assert_snapshot!(shown.join("\n\n"));
}
