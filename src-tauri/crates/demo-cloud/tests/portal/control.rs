//! Control for tests and training, and who may use it.

use demo_cloud::scenario::apps;
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::support::{TENANT, browser, look, principal, start};

#[tokio::test]
async fn changes_from_elsewhere_and_other_host_names_are_refused() {
    let server = start("ready").await;
    let mago = principal(&server, apps::MAGO);
    let address = format!("{}/portal/{TENANT}/applications/{mago}", server.base_url());
    let form = || browser().post(&address).form(&[("do", "properties")]);

    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("host", "evil.example"),
    ] {
        let response = form().header(name, value).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{name}: {value}");
    }
    assert!(look(&server, |tenant| tenant
        .service_principal(apps::MAGO)
        .unwrap()
        .enabled));
}

#[tokio::test]
async fn control_and_portal_answer_on_loopback_names_only() {
    let server = start("ready").await;
    for path in ["/", "/portal", "/demo/log", "/demo/state"] {
        let request = browser().get(format!("{}{path}", server.base_url()));
        let response = request.header("host", "evil.example").send().await.unwrap();
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn an_unknown_address_is_not_found_under_every_host_name() {
    let server = start("ready").await;
    for host in ["127.0.0.1", "login.microsoftonline.com"] {
        for path in ["/nosuch", "/common/nosuch", "/portal/a/b/c/d", "/demo/nosuch"] {
            let request = browser().get(format!("{}{path}", server.base_url()));
            let response = request.header("host", host).send().await.unwrap();

            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{host}{path}");
            assert!(response.text().await.unwrap().contains("Demo organisation"), "{path}");
        }
    }
}

#[tokio::test]
async fn graph_says_in_its_own_shape_what_is_not_simulated() {
    let server = start("ready").await;
    for path in ["/v1.0", "/v1.0/", "/beta", "/beta/me"] {
        let request = browser().get(format!("{}{path}", server.base_url()));
        let response = request.header("host", "graph.microsoft.com").send().await.unwrap();

        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        let body: Value = response.json().await.unwrap();
        assert_eq!(body["error"]["code"], "ResourceNotFound");
        assert!(body["error"]["message"].as_str().unwrap().contains("demo"), "{body}");
    }
}

#[tokio::test]
async fn knobs_are_turned_one_by_one_while_it_runs() {
    let server = start("captive-portal").await;
    let address = format!("{}/demo/behaviour", server.base_url());
    let put = |body: Value| browser().put(&address).json(&body).send();

    let changed: Value = put(json!({ "captivePortal": false, "retryAfterSeconds": 9, "deletedNameSeconds": 0 }))
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(
        (&changed["captivePortal"], &changed["retryAfterSeconds"]),
        (&json!(false), &json!(9))
    );
    assert_eq!(changed["deletedNameSeconds"], 0);

    let unknown = put(json!({ "nosuch": 1 })).await.unwrap();
    assert_eq!(unknown.status(), StatusCode::BAD_REQUEST);
    assert!(unknown.text().await.unwrap().contains("nosuch"));
}

#[tokio::test]
async fn the_lifetimes_of_codes_and_tokens_are_knobs_too() {
    let server = start("ready").await;
    let knobs = json!({
        "refreshTokenLength": 6144, "accessTokenSeconds": 60, "deviceCodeInterval": 1, "deviceCodeSeconds": 30,
    });
    let address = |path: &str| format!("{}/{path}", server.base_url());

    let put = browser().put(address("demo/behaviour")).json(&knobs).send();
    let changed: Value = put.await.unwrap().json().await.unwrap();
    let fields = [
        ("client_id", apps::CHECKING.to_string()),
        ("scope", "openid".to_owned()),
    ];
    let ask = browser().post(address("common/oauth2/v2.0/devicecode")).form(&fields);
    let codes: Value = ask.send().await.unwrap().json().await.unwrap();

    for (name, value) in knobs.as_object().unwrap() {
        assert_eq!(&changed[name], value, "{name}");
    }
    assert_eq!((&codes["interval"], &codes["expires_in"]), (&json!(1), &json!(30)));
}

#[tokio::test]
async fn the_control_pages_tell_scenario_state_and_requests_without_cors() {
    let server = start("ready").await;
    browser()
        .get(format!("{}/v1.0/me?$select=id", server.base_url()))
        .send()
        .await
        .unwrap();

    let get = |path: &str| browser().get(format!("{}/demo/{path}", server.base_url())).send();
    let scenario: Value = get("scenario").await.unwrap().json().await.unwrap();
    let state: Value = get("state").await.unwrap().json().await.unwrap();
    let log = get("log").await.unwrap();

    assert_eq!(scenario["name"], "ready");
    assert_eq!(state.as_array().unwrap().len(), 2);
    assert!(!log.headers().contains_key("access-control-allow-origin"));
    let log: Value = log.json().await.unwrap();
    assert_eq!(
        (&log[0]["path"], &log[0]["status"], &log[0]["queryKeys"]),
        (&json!("/v1.0/me"), &json!(401), &json!(["$select"]))
    );
}
