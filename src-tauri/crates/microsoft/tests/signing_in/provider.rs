//! An OpenID provider with one account, which does as it is told: well by default.

use std::{
    collections::BTreeMap,
    net::Ipv4Addr,
    sync::{Arc, LazyLock, Mutex},
};

use aws_lc_rs::{
    encoding::AsDer as _,
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{KeyPair as _, RSA_PKCS1_SHA256},
};
use axum::{
    Form, Json, Router,
    body::Bytes,
    extract::State,
    http::{StatusCode, header},
    middleware::map_response_with_state,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use jiff::Timestamp;
use microsoft::{
    clouds::Directory,
    discovery::{TenantEndpoints, TenantName, discover},
    http::{Http, HttpOptions},
    sign_in::Request,
};
use readiness::ids::AppId;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::{net::TcpListener, task::JoinHandle};
use url::Url;

pub const TENANT: &str = "11111111-1111-4111-8111-111111111111";
pub const ACCOUNT: &str = "22222222-2222-4222-8222-222222222222";
pub const CLIENT: &str = "33333333-3333-4333-8333-333333333333";

/// Changes something before it is sent.
pub type Change = Mutex<Box<dyn Fn(&mut Value) + Send>>;

pub type Fields = BTreeMap<String, String>;

/// A running provider; stops when dropped.
pub struct Provider {
    pub base: Url,
    pub state: Arc<Told>,
    serving: JoinHandle<()>,
}

/// What the provider was told and what it has seen.
pub struct Told {
    /// Answers of the token endpoint, in order; when none is left, tokens.
    pub answers: Mutex<Vec<Answer>>,
    /// Changes the claims of the id token before it is signed.
    pub claims: Change,
    /// Changes the id token after it was signed.
    pub token: Mutex<Box<dyn Fn(String) -> String + Send>>,
    /// Changes the token response.
    pub response: Change,
    /// Changes the OpenID configuration.
    pub configuration: Change,
    /// The challenge and nonce of the last sign-in page.
    pub page: Mutex<Fields>,
    /// Forms that the token endpoint got.
    pub seen: Mutex<Vec<Fields>>,
    /// What `Date` says; the right time by default.
    pub date: Mutex<Option<String>>,
    base: Url,
}

/// One answer of the token endpoint.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

impl Answer {
    pub fn error(error: &str, more: &Value) -> Self {
        let mut body = json!({ "error": error });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Self {
            status: 400,
            headers: vec![("content-type", "application/json".into())],
            body: body.to_string(),
        }
    }
}

impl Provider {
    pub async fn start() -> Self {
        // Not in the middle of a sign-in, whose deadlines would pass meanwhile.
        LazyLock::force(&KEY);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let base: Url = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
        let state = Arc::new(Told {
            answers: Mutex::default(),
            claims: Mutex::new(Box::new(|_| {})),
            token: Mutex::new(Box::new(|token| token)),
            response: Mutex::new(Box::new(|_| {})),
            configuration: Mutex::new(Box::new(|_| {})),
            page: Mutex::default(),
            seen: Mutex::default(),
            date: Mutex::default(),
            base: base.clone(),
        });
        let router = Router::new()
            .route("/{tenant}/v2.0/.well-known/openid-configuration", get(configuration))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/devicecode", post(device_code))
            .layer(map_response_with_state(Arc::clone(&state), dated))
            .with_state(Arc::clone(&state));
        let serving = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { base, state, serving }
    }

    pub fn directory(&self) -> Directory {
        Directory::other(self.base.clone(), None).unwrap()
    }

    pub async fn endpoints(&self) -> TenantEndpoints {
        discover(&http(), &self.directory(), &TenantName::parse(TENANT).unwrap())
            .await
            .unwrap()
    }

    pub async fn request(&self) -> Request {
        Request {
            directory: self.directory(),
            endpoints: self.endpoints().await,
            client: CLIENT.parse::<AppId>().unwrap(),
            scopes: ["openid", "profile", "offline_access", "User.Read"]
                .map(str::to_owned)
                .to_vec(),
            login_hint: None,
            claims: None,
        }
    }

    pub fn tell(&self, answers: impl IntoIterator<Item = Answer>) {
        self.state.answers.lock().unwrap().extend(answers);
    }

    pub fn seen(&self) -> Vec<Fields> {
        self.state.seen.lock().unwrap().clone()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// The key of this process; making one takes a while.
static KEY: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());

pub fn http() -> Http {
    Http::new(&HttpOptions::default()).unwrap()
}

async fn configuration(State(told): State<Arc<Told>>) -> Json<Value> {
    let at = |path: &str| told.base.join(path).unwrap().to_string();
    let mut configuration = json!({
        "issuer": at(&format!("{TENANT}/v2.0")),
        "authorization_endpoint": at("authorize"),
        "token_endpoint": at("token"),
        "device_authorization_endpoint": at("devicecode"),
        "jwks_uri": at("keys"),
    });
    told.configuration.lock().unwrap()(&mut configuration);
    Json(configuration)
}

async fn keys(State(told): State<Arc<Told>>) -> Json<Value> {
    let public = KEY.public_key();
    let number = |bytes: &[u8]| BASE64.encode(bytes);
    let own = json!({
        "kty": "RSA", "use": "sig", "kid": "own", "issuer": told.base.join("{tenantid}/v2.0").unwrap().to_string()
            .replace("%7B", "{").replace("%7D", "}"),
        "n": number(public.modulus().big_endian_without_leading_zero()),
        "e": number(public.exponent().big_endian_without_leading_zero()),
    });
    let mut strange = own.clone();
    strange["kid"] = json!("of-another-issuer");
    strange["issuer"] = json!("https://login.example/{tenantid}/v2.0");
    Json(json!({ "keys": [strange, own] }))
}

async fn device_code(State(told): State<Arc<Told>>, Form(form): Form<Fields>) -> Json<Value> {
    told.seen.lock().unwrap().push(form);
    Json(json!({
        "device_code": "device-code", "user_code": "ABCD-EFGH", "interval": 0, "expires_in": 900,
        "verification_uri": told.base.join("device").unwrap(),
    }))
}

async fn token(State(told): State<Arc<Told>>, Form(form): Form<Fields>) -> Response {
    told.seen.lock().unwrap().push(form.clone());
    let scripted = {
        let mut answers = told.answers.lock().unwrap();
        (!answers.is_empty()).then(|| answers.remove(0))
    };
    match scripted {
        Some(answer) => scripted_response(answer),
        None if !verifier_fits(&told, &form) => StatusCode::BAD_REQUEST.into_response(),
        None => Json(tokens(&told, &form)).into_response(),
    }
}

/// Lets every answer say the time that was told.
async fn dated(State(told): State<Arc<Told>>, mut response: Response) -> Response {
    if let Some(date) = &*told.date.lock().unwrap() {
        response.headers_mut().insert(header::DATE, date.parse().unwrap());
    }
    response
}

fn scripted_response(answer: Answer) -> Response {
    let mut response = Response::builder().status(answer.status);
    for (name, value) in answer.headers {
        response = response.header(name, value);
    }
    response.body(Bytes::from(answer.body).into()).unwrap()
}

fn verifier_fits(told: &Told, form: &Fields) -> bool {
    let Some(challenge) = told.page.lock().unwrap().get("code_challenge").cloned() else {
        return true;
    };
    form.get("code_verifier")
        .is_some_and(|verifier| BASE64.encode(Sha256::digest(verifier)) == challenge)
}

fn tokens(told: &Told, form: &Fields) -> Value {
    let now = Timestamp::now().as_second();
    let mut claims = json!({
        "iss": told.base.join(&format!("{TENANT}/v2.0")).unwrap(), "aud": CLIENT, "sub": "pairwise", "tid": TENANT,
        "oid": ACCOUNT, "name": "Ada Admin", "preferred_username": "ada.admin@harbourworks.example",
        "iat": now, "nbf": now, "exp": now + 3600,
    });
    if let Some(nonce) = told.page.lock().unwrap().get("nonce") {
        claims["nonce"] = json!(nonce);
    }
    told.claims.lock().unwrap()(&mut claims);
    let id_token = told.token.lock().unwrap()(sign(&json!({ "alg": "RS256", "kid": "own" }), &claims));
    let mut response = json!({
        "token_type": "Bearer", "expires_in": 3600, "access_token": "access-1", "refresh_token": "refresh-1",
        "scope": form.get("scope").cloned().unwrap_or_else(|| "openid User.Read".into()), "id_token": id_token,
    });
    told.response.lock().unwrap()(&mut response);
    response
}

/// Signs claims under any header.
pub fn sign(header: &Value, claims: &Value) -> String {
    let message = format!(
        "{}.{}",
        BASE64.encode(header.to_string()),
        BASE64.encode(claims.to_string())
    );
    let mut signature = vec![0; KEY.public_modulus_len()];
    KEY.sign(
        &RSA_PKCS1_SHA256,
        &SystemRandom::new(),
        message.as_bytes(),
        &mut signature,
    )
    .unwrap();
    format!("{message}.{}", BASE64.encode(signature))
}

/// The public key as PEM would hold it, for the attack that uses it as a shared secret.
pub fn public_key() -> Vec<u8> {
    KEY.public_key().as_der().unwrap().as_ref().to_vec()
}
