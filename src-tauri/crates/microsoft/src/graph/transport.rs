//! The one place where requests to Graph leave us.

use std::collections::BTreeMap;

use jiff::Timestamp;
use reqwest::{
    Method,
    header::{ACCEPT, HeaderMap},
};
use secrecy::ExposeSecret;
use serde_json::Value;
use tokio::time::{Instant, timeout_at};
use url::Url;
use uuid::Uuid;

use super::{Graph, error::Error, reply::Reply};
use crate::http;

/// The headers that anybody here looks at.
const HEADERS: [&str; 5] = [
    "request-id",
    "client-request-id",
    "date",
    "retry-after",
    "www-authenticate",
];

/// A request before it is sent.
#[derive(Clone, Debug)]
pub(super) struct Outgoing {
    pub method: Method,
    pub address: Url,
    pub body: Option<Value>,
    /// The question, as a person would look it up.
    pub asked: String,
}

impl Graph {
    /// Reads one address, again while Graph is busy.
    pub(super) async fn patiently(&self, address: Url, asked: &str) -> Result<Reply, Error> {
        let mut attempts = self.patience.start();
        let outgoing = Outgoing {
            method: Method::GET,
            address,
            body: None,
            asked: asked.to_owned(),
        };
        loop {
            let reply = self.read(&outgoing, attempts.ends()).await?;
            if !reply.is_busy() || !attempts.pause(reply.retry_after()).await {
                return Ok(reply);
            }
        }
    }

    /// Sends something that changes nothing, a second time when the connection breaks.
    pub(super) async fn read(&self, outgoing: &Outgoing, ends: Instant) -> Result<Reply, Error> {
        match self.once(outgoing, ends).await {
            Err(error) if error.is_interrupted() => self.once(outgoing, ends).await,
            settled => settled,
        }
    }

    /// Sends one request, with an identifier of its own, and reads the whole answer.
    pub(super) async fn once(&self, outgoing: &Outgoing, ends: Instant) -> Result<Reply, Error> {
        let our_id = Uuid::new_v4().to_string();
        let request = self
            .http
            .request(outgoing.method.clone(), outgoing.address.clone())
            .bearer_auth(self.token.expose_secret())
            .header(ACCEPT, "application/json")
            .header("client-request-id", &our_id);
        let request = match &outgoing.body {
            Some(body) => request.json(body),
            None => request,
        };
        let answer = timeout_at(ends, self.http.send(request)).await;
        let answer = answer.map_err(|_elapsed| Error::OutOfTime {
            asked: outgoing.asked.clone(),
        })??;
        let reply = reply(&answer, outgoing.asked.clone(), our_id)?;
        tracing::debug!(asked = reply.asked, status = reply.status, ids = ?reply.ids(), "Graph answered");
        self.unchallenged(reply)
    }
}

/// Keeps what matters. A busy server may say so in any words; anything else has to be JSON or nothing.
fn reply(answer: &http::Answer, asked: String, our_id: String) -> Result<Reply, Error> {
    let mut reply = Reply {
        asked,
        status: answer.status.as_u16(),
        headers: kept(&answer.headers),
        body: Value::Null,
        at: Timestamp::now(),
    };
    reply.headers.entry("client-request-id".to_owned()).or_insert(our_id);
    if !answer.body().is_empty() {
        match answer.json() {
            Ok(body) => reply.body = body,
            Err(_) if reply.is_busy() => {}
            Err(unusable) => return Err(unusable.into()),
        }
    }
    Ok(reply)
}

fn kept(headers: &HeaderMap) -> BTreeMap<String, String> {
    let present = HEADERS.into_iter().filter(|name| headers.contains_key(*name));
    present.map(|name| (name.to_owned(), joined(headers, name))).collect()
}

/// A header that is given several times counts as one list.
fn joined(headers: &HeaderMap, name: &str) -> String {
    let values = headers
        .get_all(name)
        .into_iter()
        .filter_map(|value| value.to_str().ok());
    values.collect::<Vec<_>>().join(", ")
}
