//! `POST /$batch`: up to twenty questions in one (Graph, "Combine multiple HTTP requests using JSON batching").

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    Call,
    answer::{Answer, Failure, Outcome, Trace},
    request::Request,
};
use crate::log::Seen;

const MOST_ITEMS: usize = 20;

#[derive(Deserialize)]
struct Batch {
    requests: Vec<Item>,
}

/// One question of a batch.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    id: String,
    method: String,
    url: String,
    #[serde(default)]
    headers: Map<String, Value>,
    body: Option<Value>,
    #[serde(default)]
    depends_on: Vec<String>,
}

impl Item {
    fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .and_then(|(_, value)| value.as_str())
    }

    /// What the log shows: no query, for it may name people.
    fn for_the_log(&self) -> String {
        let path = self.url.split('?').next().unwrap_or_default();
        format!("{} /{}", self.method, path.trim_start_matches('/'))
    }
}

/// Answers a batch. A batch that breaks the rules is refused whole; else every item is judged alone.
pub(super) fn answer(call: &Call<'_>, body: Option<Value>, seen: &mut Seen) -> Outcome {
    if call.graph.throttles_whole_batches() {
        call.graph.throttle()?;
    }
    let body = body.ok_or_else(|| Failure::malformed("Empty Payload. JSON content expected."))?;
    let batch: Batch = serde_json::from_value(body).map_err(|_| Failure::malformed("Invalid batch payload format."))?;
    seen.batch = batch.requests.iter().map(Item::for_the_log).collect();
    check(&batch)?;
    let mut answers: BTreeMap<&str, Answer> = BTreeMap::new();
    for item in &batch.requests {
        let answer = answer_item(call, item, &answers);
        answers.insert(&item.id, answer);
    }
    let mut responses: Vec<Value> = answers.into_iter().map(|(id, answer)| response(id, answer)).collect();
    responses.sort_by_key(|response| shuffled(&response["id"]));
    Ok(Answer::ok(json!({ "responses": responses })))
}

fn check(batch: &Batch) -> Result<(), Failure> {
    let count = batch.requests.len();
    if count == 0 || count > MOST_ITEMS {
        return Err(Failure::malformed(format!(
            "Number of batch request steps exceeds the maximum value of {MOST_ITEMS} or is zero."
        )));
    }
    let mut known = BTreeSet::new();
    for item in &batch.requests {
        if item.id.is_empty() || !known.insert(item.id.as_str()) {
            return Err(Failure::malformed(format!(
                "Request Id {} is missing or not unique.",
                item.id
            )));
        }
        if !item
            .depends_on
            .iter()
            .all(|earlier| *earlier != item.id && known.contains(earlier.as_str()))
        {
            return Err(Failure::malformed(format!(
                "Request {} depends on a request that does not come before it.",
                item.id
            )));
        }
        check_item(item)?;
    }
    Ok(())
}

fn check_item(item: &Item) -> Result<(), Failure> {
    let id = &item.id;
    if item.url.contains("://") || item.url.starts_with("//") {
        return Err(Failure::malformed(format!("Request {id} must have a relative url.")));
    }
    if item.url.trim_start_matches('/').starts_with("$batch") {
        return Err(Failure::malformed(format!("Request {id} must not be a batch.")));
    }
    let writes = item.method == "POST" || item.method == "PATCH" || item.method == "PUT";
    let is_json = item
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("application/json"));
    if item.body.is_some() && !is_json || writes && item.body.is_none() {
        return Err(Failure::malformed(format!(
            "Write request id : {id} does not contain Content-Type header or body."
        )));
    }
    Ok(())
}

fn answer_item(call: &Call<'_>, item: &Item, earlier: &BTreeMap<&str, Answer>) -> Answer {
    let trace = Trace::new(item.header("client-request-id").map(str::to_owned), call.trace.at);
    ask(call, item, earlier).unwrap_or_else(|failure| failure.answer(&trace))
}

fn ask(call: &Call<'_>, item: &Item, earlier: &BTreeMap<&str, Answer>) -> Outcome {
    let worked = |id: &String| {
        earlier
            .get(id.as_str())
            .is_some_and(|answer| answer.status.is_success())
    };
    if !item.depends_on.iter().all(worked) {
        return Err(Failure::dependency());
    }
    let method = Method::from_bytes(item.method.as_bytes()).map_err(|_| Failure::method_not_allowed())?;
    let mut request = Request::parse(method, item.url.trim_start_matches('/'))?;
    request.body.clone_from(&item.body);
    request.prefer = item.header("prefer").map(str::to_owned);
    call.graph.ask(call.access, call.origin, &request)
}

fn response(id: &str, answer: Answer) -> Value {
    let mut headers: Map<String, Value> = answer
        .headers
        .into_iter()
        .map(|(name, value)| (name.into(), value.into()))
        .collect();
    headers.insert("Cache-Control".into(), "no-cache".into());
    if answer.body.is_some() {
        headers.insert("Content-Type".into(), "application/json".into());
    }
    let mut response = json!({ "id": id, "status": answer.status.as_u16(), "headers": headers });
    if let Some(body) = answer.body.filter(|_| answer.status != StatusCode::NO_CONTENT) {
        response["body"] = body;
    }
    response
}

/// Answers come in no order that a client could rely on, and in the same one each time.
fn shuffled(id: &Value) -> u32 {
    let text = id.as_str().unwrap_or_default();
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
