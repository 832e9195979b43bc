//! A fresh tenant made ready by hand, with a real sign-in: the whole simulation at work.

use demo_cloud::{
    Server,
    person::{Choices, Person},
    scenario::{apps, base, products},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{TENANT, browser, start, submit, user};

const ADMINISTRATOR: &str = "ada.admin@harbourworks.example";
const ROOM: &str = "room.pier@harbourworks.example";

#[tokio::test]
async fn a_fresh_tenant_becomes_ready_in_the_right_order() {
    let server = start("fresh-tenant").await;
    let mut ada = Person::new(ADMINISTRATOR, base::PASSWORD).unwrap().choosing(Choices {
        for_organization: true,
        ..Choices::default()
    });
    let graph = Graph {
        token: sign_in(&server, &mut ada).await,
        base: server.base_url(),
    };
    let approval = format!("{}/{TENANT}/adminconsent?client_id={}", server.base_url(), apps::MAGO);
    assert_eq!(graph.readiness().await, (404, 0, false));

    let too_early = ada.open(&approval).await.unwrap();
    assert_eq!(too_early.error_code, Some(650_052), "{}", too_early.text);

    let (status, _) = graph
        .ask(Method::POST, "servicePrincipals", Some(json!({ "appId": apps::ACS })))
        .await;
    assert_eq!(status, 201);
    // Mago's registration has no web address to end on, so the browser ends on an error and the grant is made.
    let approved = ada.open(&approval).await.unwrap();
    assert_eq!(approved.error_code, Some(500_113), "{}", approved.text);
    let room = user(&server, ROOM);
    let licence = [("do", "assign"), ("sku", &*products::ROOMS_PRO.to_string())];
    submit(&server, &format!("/portal/{TENANT}/users/{room}"), &licence).await;

    assert_eq!(graph.readiness().await, (200, 2, true));
}

/// Signs in with a device code, as a checking app without a browser would.
async fn sign_in(server: &Server, person: &mut Person) -> String {
    let client = apps::CHECKING.to_string();
    let scope = "openid User.Read Directory.Read.All Application.ReadWrite.All";
    let code = post(server, "devicecode", &[("client_id", &client), ("scope", scope)]).await;
    let text = |name: &str| code[name].as_str().unwrap().to_owned();
    person
        .enter_device_code(&text("verification_uri"), &text("user_code"))
        .await
        .unwrap();
    let grant = "urn:ietf:params:oauth:grant-type:device_code";
    let tokens = post(
        server,
        "token",
        &[
            ("client_id", &client),
            ("grant_type", grant),
            ("device_code", &text("device_code")),
        ],
    )
    .await;
    tokens["access_token"]
        .as_str()
        .unwrap_or_else(|| panic!("{tokens}"))
        .to_owned()
}

async fn post(server: &Server, endpoint: &str, fields: &[(&str, &str)]) -> Value {
    let address = format!("{}/{TENANT}/oauth2/v2.0/{endpoint}", server.base_url());
    browser()
        .post(address)
        .form(fields)
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap()
}

struct Graph {
    token: String,
    base: String,
}

impl Graph {
    async fn ask(&self, method: Method, address: &str, body: Option<Value>) -> (u16, Value) {
        let request = browser()
            .request(method, format!("{}/v1.0/{address}", self.base))
            .bearer_auth(&self.token);
        let request = if let Some(body) = body {
            request.json(&body)
        } else {
            request
        };
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }

    /// The status of the ACS principal, how many grants Mago holds, whether the room is a Teams user.
    async fn readiness(&self) -> (u16, usize, bool) {
        let get = async |address: String| self.ask(Method::GET, &address, None).await;
        let (acs, _) = get(format!("servicePrincipals(appId='{}')", apps::ACS)).await;
        let (_, grants) = get(format!(
            "servicePrincipals(appId='{}')/oauth2PermissionGrants",
            apps::MAGO
        ))
        .await;
        let (_, teams) = get(format!("users/{ROOM}/licenseDetails/getTeamsLicensingDetails")).await;
        let grants = grants["value"].as_array().map_or(0, Vec::len);
        (acs, grants, teams["hasTeamsLicense"] == true)
    }
}
