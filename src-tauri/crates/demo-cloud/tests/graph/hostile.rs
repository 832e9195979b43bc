//! Nothing that a client sends makes the service fall over.

use proptest::prelude::*;
use reqwest::Method;
use serde_json::json;

use crate::support::{ADMINISTRATOR, READ, client, start};

const LISTS: [&str; 5] = [
    "users",
    "servicePrincipals",
    "oauth2PermissionGrants",
    "subscribedSkus",
    "me/transitiveMemberOf",
];

#[test]
fn hostile_queries_never_give_a_server_error() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(start("ready"));
    let client = client(&server, ADMINISTRATOR, READ);

    let text = "[a-zA-Z0-9'(),%$ =\\PC]{0,60}";
    proptest!(ProptestConfig::with_cases(200), |(list in 0usize..5, option in "(select|filter|top|skiptoken|count)", value in text)| {
        let mut address = url::Url::parse(&format!("{}/v1.0/{}", client.base, LISTS[list])).unwrap();
        address.query_pairs_mut().append_pair(&format!("${option}"), &value);
        let request = client.http.get(address).bearer_auth(&client.token);
        let status = runtime.block_on(async { request.send().await.unwrap().status().as_u16() });
        prop_assert!(status == 200 || status == 400, "{status}");
    });
}

#[test]
fn hostile_paths_and_bodies_never_give_a_server_error() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(start("ready"));
    let client = client(&server, ADMINISTRATOR, &["User.Read", "Directory.ReadWrite.All"]);

    proptest!(ProptestConfig::with_cases(200), |(path in "[a-zA-Z0-9'(),=/%@.-]{0,40}", id in "\\PC{0,10}", url in "\\PC{0,30}")| {
        let status = runtime.block_on(async {
            let batch = json!({ "requests": [{ "id": id, "method": "GET", "url": url }] });
            let batch = client.send(Method::POST, "$batch", Some(batch)).await.status().as_u16();
            let alone = client.send(Method::PATCH, &format!("servicePrincipals{path}"), Some(json!([]))).await.status().as_u16();
            batch.max(alone)
        });
        prop_assert!(status < 500, "{status}");
    });
}
