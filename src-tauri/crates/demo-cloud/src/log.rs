//! What the simulation was asked, for tests and training; never a token, a code or any other value of a query.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::Response,
};
use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use crate::simulation::locked;

/// Older requests than these are forgotten.
const KEPT: usize = 20_000;

/// One request that the simulation saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// When it came, by the real clock.
    pub at: Timestamp,
    /// For example `POST`.
    pub method: String,
    /// The path without the query.
    pub path: String,
    /// The names of the query's parameters.
    pub query_keys: Vec<String>,
    /// What a `$batch` asked for, for example `GET /me`.
    pub batch: Vec<String>,
    /// The HTTP status that was answered; 0 until then, and for good if the client hung up before.
    pub status: u16,
    /// The client that asked, if it said so.
    pub client: Option<Uuid>,
}

/// What only the answering handler knows of a request; it puts this among the response's extensions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    /// The client that asked.
    pub client: Option<Uuid>,
    /// What a `$batch` asked for.
    pub batch: Vec<String>,
}

impl Seen {
    /// Reads who asked from a submitted form.
    pub(crate) fn in_form(form: &[u8]) -> Self {
        Self {
            client: client(form),
            batch: vec![],
        }
    }
}

/// All requests so far.
#[derive(Debug, Default)]
pub(crate) struct Log(Mutex<Kept>);

/// Requests with the numbers that they got as they came.
#[derive(Debug, Default)]
struct Kept {
    last: u64,
    entries: VecDeque<(u64, Entry)>,
}

impl Log {
    /// Lists the requests, the oldest first.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        locked(&self.0).entries.iter().map(|(_, entry)| entry.clone()).collect()
    }

    /// Forgets all of them.
    pub(crate) fn clear(&self) {
        locked(&self.0).entries.clear();
    }

    fn add(&self, entry: Entry) -> u64 {
        let mut kept = locked(&self.0);
        if kept.entries.len() == KEPT {
            kept.entries.pop_front();
        }
        kept.last += 1;
        let number = kept.last;
        kept.entries.push_back((number, entry));
        number
    }

    /// Completes an entry, if nobody cleared the log meanwhile.
    fn complete(&self, number: u64, status: StatusCode, seen: Seen) {
        let mut kept = locked(&self.0);
        if let Some((_, entry)) = kept.entries.iter_mut().rev().find(|(other, _)| *other == number) {
            entry.status = status.as_u16();
            entry.client = seen.client.or(entry.client);
            entry.batch = seen.batch;
        }
    }
}

/// Writes down each request as it comes, so that one whose client hangs up is there too. The demo's own pages are left
/// out.
pub(crate) async fn record(State(log): State<Arc<Log>>, request: Request, next: Next) -> Response {
    if crate::server::is_own_page(request.uri().path()) {
        return next.run(request).await;
    }
    let number = log.add(entry(&request));
    let mut response = next.run(request).await;
    let seen = response.extensions_mut().remove().unwrap_or_default();
    log.complete(number, response.status(), seen);
    response
}

fn entry(request: &Request) -> Entry {
    let query = request.uri().query().unwrap_or_default();
    Entry {
        at: Timestamp::now(),
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query_keys: keys(query),
        batch: vec![],
        status: 0,
        client: client(query.as_bytes()),
    }
}

fn keys(query: &str) -> Vec<String> {
    url::form_urlencoded::parse(query.as_bytes())
        .map(|(key, _)| key.into_owned())
        .collect()
}

/// A client id is no secret, and says who asked.
fn client(encoded: &[u8]) -> Option<Uuid> {
    let mut pairs = url::form_urlencoded::parse(encoded);
    pairs
        .find(|(key, _)| key == "client_id")
        .and_then(|(_, value)| value.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_query_parameters_are_kept() {
        assert_eq!(keys("code=secret&%24select=id&state"), ["code", "$select", "state"]);
    }
}
