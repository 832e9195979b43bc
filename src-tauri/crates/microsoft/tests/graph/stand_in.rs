//! A small server that answers as a test tells it, and keeps what it was asked.

use std::{
    net::Ipv4Addr,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Response, header},
};
use microsoft::{
    graph::{Graph, Patience},
    http::{Http, HttpOptions},
};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

/// One request as it arrived.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Its place in the order of arrival, from 0.
    pub number: usize,
    pub method: String,
    /// Path and query.
    pub target: String,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Seen {
    /// The items of a batch: id and address.
    pub fn items(&self) -> Vec<(String, String)> {
        let text = |item: &Value, name: &str| item[name].as_str().unwrap_or_default().to_owned();
        let items = self.body["requests"].as_array().cloned().unwrap_or_default();
        items.iter().map(|item| (text(item, "id"), text(item, "url"))).collect()
    }

    /// Answers every item of a batch by its address.
    pub fn answer_items(&self, answer: impl Fn(&str) -> Item) -> Said {
        let items = self.items().into_iter().map(|(id, url)| answer(&url).with_id(&id));
        Said::json(200, &json!({ "responses": items.collect::<Vec<_>>() }))
    }
}

/// The answer to one item of a batch.
pub struct Item {
    status: u16,
    headers: Value,
    body: Value,
}

impl Item {
    pub fn new(status: u16, body: Value) -> Self {
        let headers = json!({ "Content-Type": "application/json" });
        Self { status, headers, body }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers[name] = value.into();
        self
    }

    pub fn with_id(self, id: &str) -> Value {
        json!({ "id": id, "status": self.status, "headers": self.headers, "body": self.body })
    }
}

/// A whole answer.
pub struct Said {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

impl Said {
    pub fn json(status: u16, body: &Value) -> Self {
        Self {
            status,
            headers: vec![("content-type", "application/json".to_owned())],
            body: body.to_string(),
        }
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

type Answering = dyn Fn(&Seen) -> Said + Send + Sync;
type Log = Arc<Mutex<Vec<Seen>>>;

/// The running server.
pub struct StandIn {
    pub base: Url,
    log: Log,
}

impl StandIn {
    /// Answers everything with `answering`.
    pub async fn start(answering: impl Fn(&Seen) -> Said + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let base = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let log = Log::default();
        let answering: Arc<Answering> = Arc::new(answering);
        let router = Router::new().fallback(answer).with_state((answering, log.clone()));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { base, log }
    }

    /// A client of it that waits only as long as the server asks, and hardly at all otherwise.
    pub fn graph(&self) -> Graph {
        let http = Http::new(&HttpOptions::default()).unwrap();
        let patience = Patience {
            first_pause: Duration::from_millis(1),
            ..Patience::default()
        };
        Graph::new(http, &self.base, "token-of-ada".into()).with_patience(patience)
    }

    /// The requests so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.log.lock().unwrap().clone()
    }

    /// Method and address of the requests so far.
    pub fn targets(&self) -> Vec<String> {
        self.seen()
            .iter()
            .map(|seen| format!("{} {}", seen.method, seen.target))
            .collect()
    }
}

async fn answer(State((answering, log)): State<(Arc<Answering>, Log)>, request: Request) -> Response<Body> {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, 1024 * 1024).await.unwrap();
    let seen = {
        let mut log = log.lock().unwrap();
        let seen = Seen {
            number: log.len(),
            method: head.method.to_string(),
            target: head.uri.to_string(),
            headers: head.headers,
            body: serde_json::from_slice(&body).unwrap_or_default(),
        };
        log.push(seen.clone());
        seen
    };
    let said = answering(&seen);
    let response = Response::builder()
        .status(said.status)
        .header(header::CACHE_CONTROL, "no-store");
    let response = said
        .headers
        .into_iter()
        .fold(response, |response, (name, value)| response.header(name, value));
    response.body(Body::from(said.body)).unwrap()
}
