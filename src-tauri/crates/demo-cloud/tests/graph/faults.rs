//! What goes wrong on the way, and what every answer carries.

use std::time::Duration;

use demo_cloud::scenario::apps;
use reqwest::Method;
use serde_json::json;

use crate::support::{ADMINISTRATOR, READ, client, code, http, read, start};

#[tokio::test]
async fn every_nth_item_is_throttled_and_says_how_long() {
    let server = start("throttled").await;
    let client = client(&server, ADMINISTRATOR, READ);

    let answers = client.batch(&["me"; 6]).await;

    let statuses: Vec<u64> = answers
        .iter()
        .map(|answer| answer["status"].as_u64().unwrap())
        .collect();
    assert_eq!(statuses, [200, 200, 429, 200, 200, 429]);
    assert_eq!(answers[2]["headers"]["Retry-After"], "1");
    assert_eq!(code(&answers[2]["body"]), "TooManyRequests");
}

#[tokio::test]
async fn a_batch_can_be_throttled_as_a_whole() {
    let server = start("ready").await;
    server.simulation().change(|world| {
        world.behaviour.throttle_every = 1;
        world.behaviour.throttle_whole_batches = true;
        world.behaviour.retry_after = Duration::from_secs(7);
    });
    let client = client(&server, ADMINISTRATOR, READ);

    let batch = serde_json::json!({ "requests": [{ "id": "1", "method": "GET", "url": "/me" }] });
    let response = client.send(Method::POST, "$batch", Some(batch)).await;

    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["retry-after"], "7");
}

#[tokio::test]
async fn every_nth_answer_breaks_off_midway() {
    let server = start("flaky-network").await;
    let client = client(&server, ADMINISTRATOR, READ);
    let mut whole = vec![];
    for _ in 0..8 {
        let request = client
            .http
            .get(format!("{}/v1.0/me", client.base))
            .bearer_auth(&client.token);
        let response = request.send().await;
        whole.push(match response {
            Ok(response) => response.bytes().await.is_ok(),
            Err(_) => false,
        });
    }

    assert_eq!(whole, [true, true, true, false, true, true, true, false]);
}

#[tokio::test]
async fn an_answer_without_a_body_breaks_off_too() {
    let server = start("ready").await;
    server.simulation().change(|world| world.behaviour.drop_every = 1);
    let client = client(&server, ADMINISTRATOR, &["Application.ReadWrite.All"]);
    let address = format!("{}/v1.0/servicePrincipals(appId='{}')", client.base, apps::ACS);

    let request = client.http.patch(address).bearer_auth(&client.token).json(&json!({}));
    let response = request.send().await;

    assert!(response.is_err(), "{response:?}");
}

#[tokio::test]
async fn a_captive_portal_answers_everything_with_its_page() {
    let server = start("captive-portal").await;
    let client = client(&server, ADMINISTRATOR, READ);

    let response = client.send(Method::GET, "me", None).await;

    assert_eq!(response.status(), 200);
    assert!(
        response.headers()["content-type"]
            .to_str()
            .unwrap()
            .starts_with("text/html")
    );
}

#[tokio::test]
async fn the_date_follows_the_servers_clock() {
    let server = start("clock-skew").await;
    let client = client(&server, ADMINISTRATOR, READ);

    let response = client.send(Method::GET, "me", None).await;

    let date = response.headers()["date"].to_str().unwrap();
    let date = jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(date).unwrap();
    assert!(date.duration_since(jiff::Timestamp::now()).as_hours() >= 23, "{date}");
}

#[tokio::test]
async fn support_ids_go_with_every_answer_and_every_error() {
    let server = start("acs-missing").await;
    let client = client(&server, ADMINISTRATOR, READ);
    let address = format!("{}/v1.0/users/nobody@harbourworks.example", client.base);

    let request = client
        .http
        .get(address)
        .bearer_auth(&client.token)
        .header("client-request-id", "my-own-id");
    let response = request.send().await.unwrap();
    let request_id = response.headers()["request-id"].to_str().unwrap().to_owned();
    assert_eq!(response.headers()["client-request-id"], "my-own-id");
    let (_, body) = read(response).await;

    let inner = &body["error"]["innerError"];
    assert_eq!(inner["request-id"], request_id.as_str());
    assert_eq!(inner["client-request-id"], "my-own-id");
    assert_eq!(inner["date"].as_str().unwrap().len(), "2026-11-23T22:00:00".len());
}

#[tokio::test]
async fn a_port_in_use_is_named() {
    let server = start("ready").await;
    let scenario = demo_cloud::scenario::named("ready").unwrap();

    let error = demo_cloud::Server::start(scenario, server.port()).await.unwrap_err();

    assert_eq!(error.to_string(), format!("port {} is in use", server.port()));
}

#[tokio::test]
async fn a_stopped_server_no_longer_answers() {
    let server = start("ready").await;
    let base = server.base_url();

    server.stop().await;

    assert!(http().get(base).send().await.is_err());
}
