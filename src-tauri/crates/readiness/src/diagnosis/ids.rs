//! Finds the identifiers that Microsoft's support asks for.

use jiff::Timestamp;
use uuid::Uuid;

use crate::problem::SupportIds;

/// Reads trace, correlation and request ids and the time, as error bodies, messages and Entra's pages write them.
pub fn read(text: &str) -> SupportIds {
    let lower = text.to_ascii_lowercase();
    let id = |labels: &[&str]| labels.iter().find_map(|label| behind(&lower, label, guid));
    let is_graph = lower.contains("request-id");
    SupportIds {
        // Entra's page calls the trace id "Request Id".
        trace: id(&["trace id", "trace_id", "traceid", "request id"]),
        correlation: id(&["correlation id", "correlation_id", "correlationid"]),
        request: is_graph
            .then(|| without(&lower, "client-request-id"))
            .and_then(|lower| behind(&lower, "request-id", guid)),
        client_request: id(&["client-request-id"]),
        at: ["timestamp", "\"date\"", "\ndate"]
            .iter()
            .find_map(|label| behind(&lower, label, time)),
    }
}

fn without(lower: &str, label: &str) -> String {
    lower.replace(label, "")
}

/// Reads what stands behind a label, over colons, quotes and spaces.
fn behind<T>(lower: &str, label: &str, read: fn(&str) -> Option<T>) -> Option<T> {
    let rest = lower.match_indices(label).map(|(at, _)| &lower[at + label.len()..]);
    let between = |letter: char| letter.is_whitespace() || matches!(letter, ':' | '"' | '=' | '\'' | '>' | '<');
    rest.map(|rest| rest.trim_start_matches(between)).find_map(read)
}

fn guid(text: &str) -> Option<String> {
    const LENGTH: usize = 36;
    let id: Uuid = text.get(..LENGTH)?.parse().ok()?;
    Some(id.to_string())
}

/// `2026-11-23 22:40:02Z`, with a T or a space, and with or without the Z: Graph leaves it out and means UTC.
fn time(text: &str) -> Option<Timestamp> {
    const SECONDS: usize = "2026-11-23t22:40:02".len();
    let time = text.get(..SECONDS)?.to_ascii_uppercase();
    format!("{time}Z").parse().ok()
}
