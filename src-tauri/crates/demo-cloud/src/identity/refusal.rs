//! A refusal as Entra words it: an OAuth error, an AADSTS code, and the ids that support asks for.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::visit::{Stamp, Visit};

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The number after `AADSTS`.
    pub code: u32,
    /// The OAuth error, for example `invalid_grant` (RFC 6749, section 5.2).
    pub error: &'static str,
    /// What happened, for developers.
    pub text: String,
    /// Entra's finer distinction, where it gives one.
    pub suberror: Option<&'static str>,
}

impl Refusal {
    pub fn new(code: u32, error: &'static str, text: impl Into<String>) -> Self {
        Self {
            code,
            error,
            text: text.into(),
            suberror: None,
        }
    }

    pub fn suberror(self, suberror: &'static str) -> Self {
        Self {
            suberror: Some(suberror),
            ..self
        }
    }

    /// The whole `error_description`.
    pub fn description(&self, stamp: &Stamp) -> String {
        format!(
            "AADSTS{}: {} Trace ID: {} Correlation ID: {} Timestamp: {}",
            self.code,
            self.text,
            stamp.trace,
            stamp.correlation,
            stamp.time()
        )
    }

    /// The answer to a program: 401 for a client that did not prove itself, otherwise 400.
    pub fn answer(&self, visit: &Visit) -> Response {
        let status = if self.error == "invalid_client" {
            StatusCode::UNAUTHORIZED
        } else {
            StatusCode::BAD_REQUEST
        };
        let stamp = &visit.stamp;
        let mut body = json!({
            "error": self.error,
            "error_description": self.description(stamp),
            "error_codes": [self.code],
            "timestamp": stamp.time(),
            "trace_id": stamp.trace,
            "correlation_id": stamp.correlation,
            "error_uri": self.uri(visit),
        });
        if let Some(suberror) = self.suberror {
            body["suberror"] = suberror.into();
        }
        let headers = [
            ("cache-control", "no-store, no-cache".to_owned()),
            ("x-ms-request-id", stamp.trace.to_string()),
        ];
        (status, headers, Json(body)).into_response()
    }

    /// Where more is said about the code.
    pub fn uri(&self, visit: &Visit) -> String {
        format!("{}/error?code={}", visit.address.origin(), self.code)
    }
}
