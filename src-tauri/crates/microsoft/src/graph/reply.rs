//! One answer of Graph, alone or out of a batch, before anybody judges it.

use std::{
    collections::BTreeMap,
    time::{Duration, SystemTime},
};

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use readiness::{evidence::Source, problem::SupportIds};
use serde_json::Value;

use super::{claims, patience};
use crate::entra::id;

/// One answer: a status, the few headers that matter, and JSON.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    /// The question, as a person would look it up.
    pub asked: String,
    /// The HTTP status.
    pub status: u16,
    /// Header names are in lower case.
    pub headers: BTreeMap<String, String>,
    /// `Null` when there is none.
    pub body: Value,
    /// When it arrived, by our clock.
    pub at: Timestamp,
}

impl Reply {
    /// Tells whether the question was answered.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Tells whether the same question may be answered a little later. That goes for reads: a change that met a 500 may
    /// have been made, and is never sent twice.
    pub fn is_busy(&self) -> bool {
        matches!(self.status, 429 | 500 | 502 | 503 | 504)
    }

    /// How long the server asked to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        patience::retry_after(self.headers.get("retry-after")?, self.server_time())
    }

    /// The further claims that Graph asks for, decoded.
    pub fn claims(&self) -> Option<String> {
        let refused = matches!(self.status, 401 | 403);
        self.headers
            .get("www-authenticate")
            .filter(|_| refused)
            .and_then(|header| claims::decoded(header))
    }

    /// Where and when the answer was given.
    pub fn source(&self) -> Source {
        Source {
            asked: self.asked.clone(),
            at: self.at,
            request_id: self.ids().request,
        }
    }

    /// What Microsoft's support asks for.
    pub fn ids(&self) -> SupportIds {
        SupportIds {
            request: self.id("request-id"),
            client_request: self.id("client-request-id"),
            at: self.said_date(),
            ..SupportIds::default()
        }
    }

    /// Graph's error code, for example `Request_ResourceNotFound`.
    pub fn code(&self) -> Option<&str> {
        self.body
            .pointer("/error/code")?
            .as_str()
            .filter(|code| !code.is_empty())
    }

    /// Graph's message, for developers; shown as a quotation only.
    pub fn message(&self) -> Option<&str> {
        self.body
            .pointer("/error/message")?
            .as_str()
            .filter(|message| !message.is_empty())
    }

    /// The codes in the error's details, for example `NoBackingApplicationObject`.
    pub fn detail_codes(&self) -> impl Iterator<Item = &str> {
        let details = self.body.pointer("/error/details").and_then(Value::as_array);
        details
            .into_iter()
            .flatten()
            .filter_map(|detail| detail.get("code")?.as_str())
    }

    /// One item of this batch answer; it has the batch's identifiers where it names none itself.
    pub fn item(&self, asked: String, status: u16, headers: BTreeMap<String, String>, body: Value) -> Self {
        let own = headers
            .into_iter()
            .map(|(name, value)| (name.to_ascii_lowercase(), value));
        let mut item = Self {
            asked,
            status,
            headers: own.collect(),
            body,
            at: self.at,
        };
        for name in ["request-id", "client-request-id", "date"] {
            if let (None, Some(value)) = (item.id(name), self.headers.get(name)) {
                item.headers.insert(name.to_owned(), value.clone());
            }
        }
        item
    }

    /// An identifier from the headers, otherwise from the error itself, fit to be shown.
    fn id(&self, name: &str) -> Option<String> {
        let from_error = || inner_error(&self.body)?.get(name)?.as_str();
        self.headers.get(name).map(String::as_str).or_else(from_error).map(id)
    }

    /// The server's own time, from the header or the error.
    fn said_date(&self) -> Option<Timestamp> {
        let header = self
            .headers
            .get("date")
            .and_then(|date| httpdate::parse_http_date(date).ok());
        match header {
            Some(date) => Timestamp::try_from(date).ok(),
            None => read_date(inner_error(&self.body)?.get("date")?.as_str()?),
        }
    }

    /// The server's own time, or ours when it gave none.
    fn server_time(&self) -> SystemTime {
        self.said_date()
            .unwrap_or(self.at)
            .try_into()
            .unwrap_or(SystemTime::UNIX_EPOCH)
    }
}

/// The innermost error that holds identifiers; Graph spells the name in two ways.
fn inner_error(body: &Value) -> Option<&Value> {
    let error = body.get("error")?;
    error.get("innerError").or_else(|| error.get("innererror"))
}

/// Dates in Graph's errors are in UTC and carry no offset.
fn read_date(text: &str) -> Option<Timestamp> {
    let without_offset = || TimeZone::UTC.to_timestamp(text.parse::<DateTime>().ok()?).ok();
    text.parse().ok().or_else(without_offset)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn reply(status: u16, headers: &[(&str, &str)], body: Value) -> Reply {
        let headers = headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Reply {
            asked: "GET /v1.0/me".to_owned(),
            status,
            headers: headers.collect(),
            body,
            at: "2026-11-23T12:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn identifiers_come_from_the_error_when_the_headers_hold_none() {
        let refused = reply(
            403,
            &[],
            json!({ "error": { "code": "Authorization_RequestDenied", "message": "Insufficient privileges.", "innerError": {
                "date": "2026-11-23T12:00:05", "request-id": "r-1", "client-request-id": "c-1" } } }),
        );

        let ids = refused.ids();

        assert_eq!(ids.request.as_deref(), Some("r-1"));
        assert_eq!(ids.client_request.as_deref(), Some("c-1"));
        assert_eq!(ids.at, Some("2026-11-23T12:00:05Z".parse().unwrap()));
    }

    #[test]
    fn a_retry_date_counts_from_the_date_of_the_same_answer() {
        let headers = [
            ("date", "Mon, 23 Nov 2026 18:00:00 GMT"),
            ("retry-after", "Mon, 23 Nov 2026 18:00:07 GMT"),
        ];

        assert_eq!(
            reply(429, &headers, Value::Null).retry_after(),
            Some(Duration::from_secs(7))
        );
    }

    #[test]
    fn codes_are_found_in_the_details() {
        let details =
            json!({ "error": { "code": "Request_BadRequest", "details": [{ "code": "NoBackingApplicationObject" }] } });

        let refused = reply(400, &[], details);

        assert_eq!(
            refused.detail_codes().collect::<Vec<_>>(),
            ["NoBackingApplicationObject"]
        );
    }

    #[test]
    fn no_identifier_carries_an_escape_sequence_or_a_page_of_text() {
        let hostile = "\u{1b}[2J\u{9b}31m".repeat(100);
        let inner = json!({ "error": { "innerError": { "client-request-id": hostile } } });
        let headers = BTreeMap::from([("request-id".to_owned(), hostile)]);

        let ids = reply(200, &[], Value::Null)
            .item("GET /v1.0/me".to_owned(), 403, headers, inner)
            .ids();

        for shown in [ids.request, ids.client_request] {
            let shown = shown.unwrap();
            assert_eq!(shown.chars().count(), 100);
            assert!(!shown.contains(char::is_control), "{shown:?}");
        }
    }

    #[test]
    fn an_item_keeps_its_own_identifiers_and_borrows_those_that_it_lacks() {
        let batch = reply(
            200,
            &[("request-id", "batch"), ("client-request-id", "ours")],
            Value::Null,
        );
        let headers = BTreeMap::from([("Request-Id".to_owned(), "item".to_owned())]);

        let ids = batch.item("GET /v1.0/me".to_owned(), 200, headers, Value::Null).ids();

        assert_eq!(ids.request.as_deref(), Some("item"));
        assert_eq!(ids.client_request.as_deref(), Some("ours"));
    }
}
