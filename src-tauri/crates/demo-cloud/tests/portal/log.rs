//! What is kept of every request.

use std::time::Duration;

use demo_cloud::{Server, log::Entry, scenario::apps};

use crate::support::{TENANT, browser, start};

fn set_latency(server: &Server, latency: Duration) {
    server.simulation().change(|world| world.behaviour.latency = latency);
}

/// Waits until so many requests have come.
async fn entries(server: &Server, count: usize) -> Vec<Entry> {
    while server.log().len() < count {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    server.log()
}

#[tokio::test]
async fn a_request_whose_client_hangs_up_is_kept_without_a_status() {
    let server = start("ready").await;
    set_latency(&server, Duration::from_secs(600));
    let request = tokio::spawn(browser().get(format!("{}/v1.0/me", server.base_url())).send());
    entries(&server, 1).await;

    request.abort();

    let log = server.log();
    assert_eq!((log[0].path.as_str(), log[0].status), ("/v1.0/me", 0));
}

#[tokio::test]
async fn requests_are_listed_as_they_came_and_not_as_they_were_answered() {
    let server = start("ready").await;
    let get = |path: &str| browser().get(format!("{}/v1.0/{path}", server.base_url())).send();
    set_latency(&server, Duration::from_millis(300));
    let slow = tokio::spawn(get("slow"));
    entries(&server, 1).await;
    set_latency(&server, Duration::ZERO);

    get("fast").await.unwrap();
    slow.await.unwrap().unwrap();

    let log = server.log();
    let seen: Vec<_> = log.iter().map(|entry| (entry.path.as_str(), entry.status)).collect();
    assert_eq!(seen, [("/v1.0/slow", 401), ("/v1.0/fast", 401)]);
}

#[tokio::test]
async fn an_answer_after_the_log_was_cleared_leaves_nothing() {
    let server = start("ready").await;
    set_latency(&server, Duration::from_millis(200));
    let request = tokio::spawn(browser().get(format!("{}/v1.0/me", server.base_url())).send());
    entries(&server, 1).await;

    server.clear_log();
    request.await.unwrap().unwrap();

    assert_eq!(server.log(), []);
}

#[tokio::test]
async fn the_client_of_a_posted_form_is_kept_also_when_it_is_refused() {
    let server = start("ready").await;
    for endpoint in ["token", "devicecode"] {
        let address = format!("{}/{TENANT}/oauth2/v2.0/{endpoint}", server.base_url());
        let fields = [
            ("client_id", apps::MAGO.to_string()),
            ("grant_type", "nosuch".to_owned()),
        ];
        browser().post(address).form(&fields).send().await.unwrap();
    }

    let log = server.log();
    let seen: Vec<_> = log.iter().map(|entry| (entry.client, entry.status)).collect();
    assert_eq!(seen, [(Some(apps::MAGO), 400); 2]);
}
