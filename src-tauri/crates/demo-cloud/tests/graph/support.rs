//! A plain HTTP client with a token for somebody.

use std::collections::BTreeSet;

use demo_cloud::{
    Server,
    scenario::{self, apps},
    tokens::Access,
};
use jiff::SignedDuration;
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};

pub const ADMINISTRATOR: &str = "ada.admin@harbourworks.example";
pub const GLOBAL_ADMINISTRATOR: &str = "gloria.global@harbourworks.example";
pub const MEMBER: &str = "eve.user@harbourworks.example";
pub const GUEST: &str = "fred.admin_fabrica.example#EXT#@harbourworks.example";
pub const LICENSE_ADMINISTRATOR: &str = "lena.licence@harbourworks.example";
pub const ROOM: &str = "room.pier@harbourworks.example";
pub const READ: &[&str] = &["User.Read", "Directory.Read.All"];

/// Starts a scenario by name.
pub async fn start(name: &str) -> Server {
    let scenario = scenario::named(name).unwrap_or_else(|| panic!("no scenario {name}"));
    Server::start(scenario, 0).await.unwrap()
}

/// Somebody's access to a tenant of the demo cloud.
pub struct Client {
    pub http: reqwest::Client,
    pub base: String,
    pub token: String,
}

/// Signs somebody in to the demo organisation, as a token with just these scopes.
pub fn client(server: &Server, upn: &str, scopes: &[&str]) -> Client {
    client_of(server, "harbourworks.example", upn, scopes)
}

/// The same for another tenant.
pub fn client_of(server: &Server, tenant: &str, upn: &str, scopes: &[&str]) -> Client {
    let access = access(server, tenant, upn, scopes);
    with_access(server, access)
}

/// What a token for somebody holds.
pub fn access(server: &Server, tenant: &str, upn: &str, scopes: &[&str]) -> Access {
    let simulation = server.simulation();
    let world = simulation.world();
    let mut people = world.tenants.values().flat_map(|tenant| tenant.users.values());
    Access {
        tenant: world.tenant(tenant).unwrap().id,
        user: people.find(|user| user.upn == upn).unwrap().id,
        client: apps::CHECKING,
        audience: apps::GRAPH,
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        expires: world.now() + SignedDuration::from_hours(1),
        capabilities: BTreeSet::new(),
        claims_satisfied: false,
    }
}

/// Issues a token and makes a client of it.
pub fn with_access(server: &Server, access: Access) -> Client {
    let simulation = server.simulation();
    let now = simulation.now();
    Client {
        http: http(),
        base: server.base_url(),
        token: simulation.access_tokens().issue(access, now),
    }
}

/// A client that goes straight to the server, whatever proxy this computer uses.
pub fn http() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().unwrap()
}

impl Client {
    /// Sends a request to an address below `/v1.0/`.
    pub async fn send(&self, method: Method, address: &str, body: Option<Value>) -> Response {
        let mut request = self
            .http
            .request(method, format!("{}/v1.0/{address}", self.base))
            .bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.json(&body);
        }
        request.send().await.unwrap()
    }

    /// Asks, and reads the answer.
    pub async fn get(&self, address: &str) -> (StatusCode, Value) {
        read(self.send(Method::GET, address, None).await).await
    }

    /// Sends a body, and reads the answer.
    pub async fn post(&self, address: &str, body: Value) -> (StatusCode, Value) {
        read(self.send(Method::POST, address, Some(body)).await).await
    }

    /// Changes something, and reads the answer.
    pub async fn patch(&self, address: &str, body: Value) -> (StatusCode, Value) {
        read(self.send(Method::PATCH, address, Some(body)).await).await
    }

    /// Sends a batch of GETs; each id is the index.
    pub async fn batch(&self, addresses: &[&str]) -> Vec<Value> {
        let requests: Vec<Value> = addresses
            .iter()
            .enumerate()
            .map(|(index, url)| json!({ "id": index.to_string(), "method": "GET", "url": url }))
            .collect();
        let (status, mut body) = self.post("$batch", json!({ "requests": requests })).await;
        assert_eq!(status, StatusCode::OK, "{body}");
        let mut responses = std::mem::take(body["responses"].as_array_mut().unwrap());
        responses.sort_by_key(|response| response["id"].as_str().unwrap().parse::<usize>().unwrap());
        responses
    }
}

/// Reads an answer that is JSON or nothing.
pub async fn read(response: Response) -> (StatusCode, Value) {
    let status = response.status();
    let bytes = response.bytes().await.unwrap();
    let body = if bytes.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(&bytes).unwrap()
    };
    (status, body)
}

/// The error code of an answer.
pub fn code(body: &Value) -> &str {
    body["error"]["code"].as_str().unwrap_or_default()
}
