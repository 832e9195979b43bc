//! What Graph answers: an object, a list, nothing, or an error in Graph's own shape (Graph, "Microsoft Graph error
//! responses").

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

/// An answer, whether it goes out alone or inside a `$batch`.
#[derive(Debug)]
pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: Vec<(&'static str, String)>,
    pub body: Option<Value>,
}

impl Answer {
    /// 200 with a body.
    pub(super) fn ok(body: Value) -> Self {
        Self::with(StatusCode::OK, body)
    }

    /// Any status with a body.
    pub(super) fn with(status: StatusCode, body: Value) -> Self {
        Self {
            status,
            headers: vec![],
            body: Some(body),
        }
    }

    /// 204.
    pub(super) fn nothing() -> Self {
        Self {
            status: StatusCode::NO_CONTENT,
            headers: vec![],
            body: None,
        }
    }
}

/// What every operation ends in.
pub(super) type Outcome = Result<Answer, Failure>;

/// A refusal.
#[derive(Debug)]
pub(super) struct Failure {
    status: StatusCode,
    code: &'static str,
    message: String,
    details: Vec<Value>,
    headers: Vec<(&'static str, String)>,
}

impl Failure {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            details: vec![],
            headers: vec![],
        }
    }

    /// 404: no such object, or none that readers can see yet.
    pub(super) fn not_found(id: &str) -> Self {
        let message =
            format!("Resource '{id}' does not exist or one of its queried reference-property objects are not present.");
        Self::new(StatusCode::NOT_FOUND, "Request_ResourceNotFound", message)
    }

    /// 404: an address that this demo does not answer.
    pub(super) fn not_simulated(path: &str) -> Self {
        let message = format!("'{path}' is not simulated: this demo answers below /v1.0/ only.");
        Self::new(StatusCode::NOT_FOUND, "ResourceNotFound", message)
    }

    /// 403: the token lacks the scope, or the person lacks the role.
    pub(super) fn denied() -> Self {
        let message = "Insufficient privileges to complete the operation.";
        Self::new(StatusCode::FORBIDDEN, "Authorization_RequestDenied", message)
    }

    /// 403 of role management, which has its own words for a scope that the token lacks.
    pub(super) fn scope_not_granted(scopes: &[&str]) -> Self {
        let message = json!({
            "errorCode": "PermissionScopeNotGranted",
            "message": format!("Authorization failed due to missing permission scope {}.", scopes.join(",")),
            "instanceAnnotations": [],
        });
        Self::new(StatusCode::FORBIDDEN, "UnknownError", message.to_string())
    }

    /// 400 of the directory: a value that it does not take.
    pub(super) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Request_BadRequest", message)
    }

    /// 400 of Graph's front: something that cannot be parsed.
    pub(super) fn malformed(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "BadRequest", message)
    }

    /// 400: a query that is well formed and not offered.
    pub(super) fn unsupported(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Request_UnsupportedQuery", message)
    }

    /// 400: the app id is unknown in this cloud.
    pub(super) fn no_backing_application(app_id: Uuid) -> Self {
        let message =
            format!("The appId '{app_id}' of the service principal does not reference a valid application object.");
        Self {
            details: vec![json!({ "code": "NoBackingApplicationObject", "message": message, "target": "appId" })],
            ..Self::bad_request(message)
        }
    }

    /// 409: it exists already.
    pub(super) fn duplicate(message: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, "Request_MultipleObjectsWithSameKeyValue", message)
    }

    /// 401, with what the client must do about it.
    pub(super) fn unauthenticated(message: &str, challenge: String) -> Self {
        Self {
            headers: vec![("WWW-Authenticate", challenge)],
            ..Self::new(StatusCode::UNAUTHORIZED, "InvalidAuthenticationToken", message)
        }
    }

    /// 405.
    pub(super) fn method_not_allowed() -> Self {
        let message = "Specified HTTP method is not allowed for the request target.";
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "Request_BadRequest", message)
    }

    /// 413.
    pub(super) fn too_large() -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "BadRequest",
            "The request body is too large.",
        )
    }

    /// 424: a request of the same `$batch`, that this one depends on, failed.
    pub(super) fn dependency() -> Self {
        Self::new(
            StatusCode::FAILED_DEPENDENCY,
            "FailedDependency",
            "The request depends on a failed request.",
        )
    }

    /// 429.
    pub(super) fn throttled(seconds: u64) -> Self {
        Self {
            headers: vec![("Retry-After", seconds.to_string())],
            ..Self::new(StatusCode::TOO_MANY_REQUESTS, "TooManyRequests", "Too many requests.")
        }
    }

    /// Puts the refusal into Graph's shape, with the ids that support asks for.
    pub(super) fn answer(self, trace: &Trace) -> Answer {
        let mut error = json!({
            "code": self.code,
            "message": self.message,
            "innerError": {
                "date": trace.at.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
                "request-id": trace.request_id,
                "client-request-id": trace.client_request_id,
            },
        });
        if !self.details.is_empty() {
            error["details"] = Value::Array(self.details);
        }
        Answer {
            status: self.status,
            headers: self.headers,
            body: Some(json!({ "error": error })),
        }
    }
}

/// The ids and the time that go with one answer.
#[derive(Clone, Debug)]
pub(super) struct Trace {
    pub request_id: String,
    pub client_request_id: String,
    pub at: Timestamp,
}

impl Trace {
    /// Makes a new request id; the client's own is repeated if it sent one.
    pub(super) fn new(client_request_id: Option<String>, at: Timestamp) -> Self {
        let request_id = Uuid::new_v4().to_string();
        Self {
            client_request_id: client_request_id.unwrap_or_else(|| request_id.clone()),
            request_id,
            at,
        }
    }
}
