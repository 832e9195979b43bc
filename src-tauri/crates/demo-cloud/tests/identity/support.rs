//! A client with a loopback listener, as small as a test needs it.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{RawForm, State};
use demo_cloud::model::{Tenant, User, World};
use demo_cloud::person::{Ended, Person};
use demo_cloud::scenario::{apps, named};
use demo_cloud::server::Server;
use reqwest::redirect::Policy;
use serde_json::Value;
use url::Url;
use url::form_urlencoded::Serializer;
use uuid::Uuid;

pub use demo_cloud::scenario::apps::{ACS, CHECKING, GRAPH, MAGO};

pub const ADMIN: &str = "ada.admin@harbourworks.example";
pub const MEMBER: &str = "eve.user@harbourworks.example";
pub const ROOM: &str = "room.pier@harbourworks.example";
pub const TENANT: &str = "harbourworks.example";
pub const ACS_SCOPES: &str = "https://auth.msft.communication.azure.com/Teams.ManageCalls \
                              https://auth.msft.communication.azure.com/Teams.ManageChats";
pub const BASIC: &str = "openid profile offline_access User.Read";

/// 43 characters, and its S256 challenge is computed where it is used.
pub const VERIFIER: &str = "a-verifier-that-is-just-about-long-enough-to-be-good";

type Pairs = Vec<(String, String)>;

/// A simulation with a client beside it.
pub struct Cloud {
    pub server: Server,
    pub http: reqwest::Client,
    pub redirect_uri: String,
    answers: Arc<Mutex<Vec<Pairs>>>,
}

impl Cloud {
    pub async fn start(scenario: &str) -> Self {
        let answers = Arc::<Mutex<Vec<Pairs>>>::default();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let redirect_uri = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let router = Router::new().fallback(keep).with_state(Arc::clone(&answers));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            server: Server::start(named(scenario).unwrap(), 0).await.unwrap(),
            http: reqwest::Client::builder()
                .no_proxy()
                .redirect(Policy::none())
                .build()
                .unwrap(),
            redirect_uri,
            answers,
        }
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.server.base_url())
    }

    pub fn change<R>(&self, change: impl FnOnce(&mut World) -> R) -> R {
        self.server.simulation().change(change)
    }

    pub fn tenant<R>(&self, change: impl FnOnce(&mut Tenant) -> R) -> R {
        self.change(|world| change(world.tenant_mut(TENANT).unwrap()))
    }

    pub fn user<R>(&self, upn: &str, change: impl FnOnce(&mut User) -> R) -> R {
        self.tenant(|tenant| change(tenant.users.values_mut().find(|user| user.upn == upn).unwrap()))
    }

    pub fn user_id(&self, upn: &str) -> Uuid {
        self.user(upn, |user| user.id)
    }

    /// The scopes that `client` holds of `resource` for everybody.
    pub fn org_wide(&self, client: Uuid, resource: Uuid) -> Vec<String> {
        self.tenant(|tenant| {
            let id = |app_id| tenant.service_principal(app_id).map(|principal| principal.id);
            let is_meant = |grant: &&demo_cloud::model::Grant| {
                Some(grant.client) == id(client)
                    && Some(grant.resource) == id(resource)
                    && grant.consent == demo_cloud::model::ConsentType::AllPrincipals
            };
            tenant
                .grants
                .values()
                .filter(is_meant)
                .flat_map(|grant| grant.scopes.iter().cloned())
                .collect()
        })
    }

    /// An authorization address; `parameters` replace the usual ones, empty values remove them.
    pub fn authorize(&self, client: Uuid, parameters: &[(&str, &str)]) -> String {
        let challenge = challenge(VERIFIER);
        let client = client.to_string();
        let usual = [
            ("client_id", client.as_str()),
            ("redirect_uri", &self.redirect_uri),
            ("response_type", "code"),
            ("response_mode", "form_post"),
            ("scope", BASIC),
            ("state", "the state"),
            ("nonce", "the nonce"),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        let kept = usual
            .iter()
            .filter(|(name, _)| parameters.iter().all(|(other, _)| other != name));
        let all = kept.chain(parameters).filter(|(_, value)| !value.is_empty());
        let query = Serializer::new(String::new()).extend_pairs(all).finish();
        self.url(&format!("{TENANT}/oauth2/v2.0/authorize?{query}"))
    }

    /// What the client's listener got, the newest answer last.
    pub fn answers(&self) -> Vec<Pairs> {
        self.answers.lock().unwrap().clone()
    }

    /// One field of the newest answer.
    pub fn answer(&self, name: &str) -> Option<String> {
        let newest = self.answers().pop()?;
        newest
            .into_iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value)
    }

    /// Opens `address` as `upn`, who says yes to everything.
    pub async fn visit(&self, upn: &str, address: &str) -> Ended {
        person(upn).open(address).await.unwrap()
    }

    /// Signs in and gives the code.
    pub async fn code(&self, upn: &str, client: Uuid, parameters: &[(&str, &str)]) -> String {
        let ended = self.visit(upn, &self.authorize(client, parameters)).await;
        self.answer("code").unwrap_or_else(|| panic!("no code: {ended:?}"))
    }

    /// Asks the token endpoint of the tenant.
    pub async fn token(&self, fields: &[(&str, &str)]) -> (u16, Value) {
        self.token_at(TENANT, fields).await
    }

    pub async fn token_at(&self, tenant: &str, fields: &[(&str, &str)]) -> (u16, Value) {
        let response = self
            .http
            .post(self.url(&format!("{tenant}/oauth2/v2.0/token")))
            .form(fields)
            .send()
            .await
            .unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }

    /// Redeems a code as it should be; `changes` replace the usual fields, empty values remove them.
    pub async fn redeem(&self, client: Uuid, code: &str, changes: &[(&str, &str)]) -> (u16, Value) {
        let client = client.to_string();
        let usual = [
            ("grant_type", "authorization_code"),
            ("client_id", client.as_str()),
            ("code", code),
            ("redirect_uri", &self.redirect_uri),
            ("code_verifier", VERIFIER),
        ];
        let kept = usual
            .iter()
            .filter(|(name, _)| changes.iter().all(|(other, _)| other != name));
        let fields: Vec<_> = kept
            .chain(changes)
            .filter(|(_, value)| !value.is_empty())
            .copied()
            .collect();
        self.token(&fields).await
    }

    /// Redeems a code of the checking app at `tenant`, with more headers.
    pub async fn redeem_at(&self, tenant: &str, code: &str, headers: &[(&str, &str)]) -> (u16, Value) {
        let client = CHECKING.to_string();
        let fields = [
            ("grant_type", "authorization_code"),
            ("client_id", client.as_str()),
            ("code", code),
            ("redirect_uri", &self.redirect_uri),
            ("code_verifier", VERIFIER),
        ];
        let mut request = self
            .http
            .post(self.url(&format!("{tenant}/oauth2/v2.0/token")))
            .form(&fields);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }

    /// Signs in and redeems.
    pub async fn sign_in(&self, upn: &str, client: Uuid, scope: &str) -> Value {
        let code = self.code(upn, client, &[("scope", scope)]).await;
        let (status, tokens) = self.redeem(client, &code, &[]).await;
        assert_eq!(status, 200, "{tokens}");
        tokens
    }

    /// Refreshes for `scope`.
    pub async fn refresh(&self, client: Uuid, refresh_token: &str, scope: &str) -> (u16, Value) {
        let client = client.to_string();
        let fields = [
            ("grant_type", "refresh_token"),
            ("client_id", client.as_str()),
            ("refresh_token", refresh_token),
            ("scope", scope),
        ];
        self.token(&fields).await
    }
}

/// Somebody with the password of all demo accounts.
pub fn person(upn: &str) -> Person {
    Person::new(upn, "demo").unwrap()
}

pub fn challenge(verifier: &str) -> String {
    use base64::Engine as _;
    use sha2::Digest as _;
    base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(sha2::Sha256::digest(verifier))
}

/// The AADSTS code of an answer, after checking that its parts agree.
pub fn code_of(body: &Value) -> u64 {
    let code = body["error_codes"][0]
        .as_u64()
        .unwrap_or_else(|| panic!("no error: {body}"));
    let description = body["error_description"].as_str().unwrap();
    assert!(description.starts_with(&format!("AADSTS{code}: ")), "{description}");
    for (name, field) in [
        ("Trace ID: ", "trace_id"),
        ("Correlation ID: ", "correlation_id"),
        ("Timestamp: ", "timestamp"),
    ] {
        assert!(
            description.contains(&format!("{name}{}", body[field].as_str().unwrap())),
            "{description}"
        );
    }
    assert!(
        body["error_uri"]
            .as_str()
            .unwrap()
            .ends_with(&format!("/error?code={code}"))
    );
    code
}

pub fn text<'a>(body: &'a Value, field: &str) -> &'a str {
    body[field].as_str().unwrap_or_else(|| panic!("no {field} in {body}"))
}

/// The registration of an application, to alter it.
pub fn app(world: &mut World, id: Uuid) -> &mut demo_cloud::model::App {
    world.apps.get_mut(&id).unwrap()
}

/// Words of a `scope` value.
pub fn words(scope: &str) -> std::collections::BTreeSet<&str> {
    scope.split_whitespace().collect()
}

pub fn intranet() -> Uuid {
    apps::INTRANET
}

async fn keep(State(answers): State<Arc<Mutex<Vec<Pairs>>>>, RawForm(fields): RawForm) -> &'static str {
    let pairs: Pairs = url::form_urlencoded::parse(&fields).into_owned().collect();
    if !pairs.is_empty() {
        answers.lock().unwrap().push(pairs);
    }
    "<html><head><title>Back in the application</title></head><body></body></html>"
}

/// The query of an address.
pub fn query(address: &str) -> Pairs {
    Url::parse(address).unwrap().query_pairs().into_owned().collect()
}
