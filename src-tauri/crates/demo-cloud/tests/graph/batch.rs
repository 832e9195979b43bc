//! The rules of `$batch`.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::support::{ADMINISTRATOR, MEMBER, READ, client, code, start};

fn get(id: &str, url: &str) -> Value {
    json!({ "id": id, "method": "GET", "url": url })
}

#[tokio::test]
async fn twenty_items_are_answered_and_twenty_one_are_refused() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);
    let batch = |count: usize| {
        let requests: Vec<Value> = (0..count).map(|id| get(&id.to_string(), "/me")).collect();
        json!({ "requests": requests })
    };

    let (status, body) = client.post("$batch", batch(20)).await;
    assert_eq!(status, 200);
    assert_eq!(body["responses"].as_array().unwrap().len(), 20);

    let (status, body) = client.post("$batch", batch(21)).await;
    assert_eq!((status.as_u16(), code(&body)), (400, "BadRequest"));
}

#[tokio::test]
async fn items_are_judged_alone_and_come_back_in_another_order() {
    let server = start("acs-missing").await;
    let client = client(&server, MEMBER, READ);
    let requests = json!({ "requests": [
        get("me", "/me?$select=id"),
        get("acs", "servicePrincipals(appId='1fd5118e-2576-4263-8130-9503064c837a')"),
        get("policy", "/policies/authorizationPolicy"),
        get("odd", "/v1.0/me"),
        get("select", "/me?$select=nosuch"),
    ] });

    let (status, body) = client.post("$batch", requests).await;

    assert_eq!(status, StatusCode::OK);
    let answers: Vec<(String, u64, String)> = body["responses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|answer| {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            (
                text(&answer["id"]),
                answer["status"].as_u64().unwrap(),
                text(&answer["body"]["error"]["code"]),
            )
        })
        .collect();
    insta::assert_debug_snapshot!(answers);
}

#[tokio::test]
async fn batches_that_break_the_rules_are_refused_whole() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);
    let broken = [
        json!({}),
        json!({ "requests": [] }),
        json!({ "requests": "me" }),
        json!({ "requests": [get("1", "/me"), get("1", "/me")] }),
        json!({ "requests": [get("", "/me")] }),
        json!({ "requests": [get("1", "https://graph.microsoft.com/v1.0/me")] }),
        json!({ "requests": [get("1", "/$batch")] }),
        json!({ "requests": [{ "id": "1", "method": "POST", "url": "/servicePrincipals", "body": {} }] }),
        json!({ "requests": [{ "id": "1", "method": "GET", "url": "/me", "dependsOn": ["2"] }] }),
        json!({ "requests": [{ "id": "1", "method": "GET", "url": "/me", "dependsOn": ["1"] }] }),
    ];
    for batch in broken {
        let (status, body) = client.post("$batch", batch.clone()).await;
        assert_eq!((status.as_u16(), code(&body)), (400, "BadRequest"), "{batch}");
    }
}

#[tokio::test]
async fn what_depends_on_a_failure_is_not_tried() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);
    let requests = json!({ "requests": [
        get("1", "/users/nobody@harbourworks.example"),
        { "id": "2", "method": "GET", "url": "/me", "dependsOn": ["1"] },
        { "id": "3", "method": "GET", "url": "/me", "dependsOn": ["2"] },
        get("4", "/me"),
    ] });

    let (_, body) = client.post("$batch", requests).await;

    let status = |id: &str| {
        let answers = body["responses"].as_array().unwrap();
        answers.iter().find(|answer| answer["id"] == id).unwrap()["status"]
            .as_u64()
            .unwrap()
    };
    assert_eq!(
        [status("1"), status("2"), status("3"), status("4")],
        [404, 424, 424, 200]
    );
}

#[tokio::test]
async fn a_batch_can_write_when_it_says_that_it_is_json() {
    let server = start("acs-missing").await;
    let client = client(&server, ADMINISTRATOR, &["Application.ReadWrite.All"]);
    let create = json!({ "requests": [{
        "id": "1", "method": "POST", "url": "/servicePrincipals",
        "headers": { "Content-Type": "application/json" },
        "body": { "appId": "1fd5118e-2576-4263-8130-9503064c837a" },
    }] });

    let (_, body) = client.post("$batch", create).await;

    assert_eq!(body["responses"][0]["status"], 201);
    assert_eq!(
        body["responses"][0]["body"]["displayName"],
        "Azure Communication Services"
    );
}

#[tokio::test]
async fn the_log_shows_what_a_batch_asked_without_naming_people_in_queries() {
    let server = start("ready").await;
    let client = client(&server, ADMINISTRATOR, READ);

    client
        .batch(&["me", "/users?$filter=userPrincipalName eq 'secret@x.example'"])
        .await;

    let log = server.log();
    assert_eq!(log.len(), 1);
    assert_eq!((log[0].path.as_str(), log[0].status), ("/v1.0/$batch", 200));
    assert_eq!(log[0].batch, ["GET /me", "GET /users"]);
    assert_eq!(
        log[0].client.map(|id| id.to_string()).as_deref(),
        Some("14d82eec-204b-4c2f-b7e8-296a70dab67e")
    );
}
