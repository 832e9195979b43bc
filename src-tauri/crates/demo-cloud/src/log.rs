//! What the simulation was asked, for tests and training; never a token, a code or any other value of a query.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use axum::{
    extract::{Request, State},
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
    /// The HTTP status that was answered.
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

/// All requests so far.
#[derive(Debug, Default)]
pub(crate) struct Log(Mutex<VecDeque<Entry>>);

impl Log {
    /// Lists the requests, the oldest first.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        locked(&self.0).iter().cloned().collect()
    }

    /// Forgets all of them.
    pub(crate) fn clear(&self) {
        locked(&self.0).clear();
    }

    fn add(&self, entry: Entry) {
        let mut entries = locked(&self.0);
        if entries.len() == KEPT {
            entries.pop_front();
        }
        entries.push_back(entry);
    }
}

/// Writes down each request when it has been answered. The demo's own pages are left out.
pub(crate) async fn record(State(log): State<Arc<Log>>, request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let mut entry = Entry {
        at: Timestamp::now(),
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query_keys: keys(query),
        batch: vec![],
        status: 0,
        client: client(query),
    };
    let mut response = next.run(request).await;
    let seen = response.extensions_mut().remove::<Seen>().unwrap_or_default();
    entry.status = response.status().as_u16();
    entry.client = seen.client.or(entry.client);
    entry.batch = seen.batch;
    if !crate::server::is_own_page(&entry.path) {
        log.add(entry);
    }
    response
}

fn keys(query: &str) -> Vec<String> {
    url::form_urlencoded::parse(query.as_bytes())
        .map(|(key, _)| key.into_owned())
        .collect()
}

/// A client id is no secret, and says who asked.
fn client(query: &str) -> Option<Uuid> {
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
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
