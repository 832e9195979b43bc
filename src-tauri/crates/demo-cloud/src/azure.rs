//! Azure Resource Manager, as far as a sign-in without subscriptions asks it: tools look there for what they could
//! manage (Azure, "Subscriptions - List").

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::json;

use crate::{Simulation, log::Seen, scenario::apps, tokens::Access};

/// Answers everything that the host of Azure Resource Manager answers.
pub(crate) fn router(simulation: Arc<Simulation>) -> Router {
    Router::new()
        .route("/subscriptions", get(subscriptions))
        .with_state(simulation)
}

/// Lists the subscriptions: no organisation of this demo has bought anything there.
async fn subscriptions(
    State(simulation): State<Arc<Simulation>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let access = match access(&simulation, &headers) {
        Ok(access) => access,
        Err(refusal) => return refusal.into_response(),
    };
    let mut response = match version(&query.unwrap_or_default()) {
        Ok(()) => Json(json!({ "value": [], "count": { "type": "Total", "value": 0 } })).into_response(),
        Err(refusal) => refusal.into_response(),
    };
    response.extensions_mut().insert(Seen {
        client: Some(access.client),
        batch: vec![],
    });
    response
}

/// Takes tokens that are for Azure and for now.
fn access(simulation: &Simulation, headers: &HeaderMap) -> Result<Access, Refusal> {
    let refused = |code, message| Refusal(StatusCode::UNAUTHORIZED, code, message);
    let header = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = header.and_then(|value| value.split_once(' '));
    let token = token.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"));
    let (_, token) = token.ok_or_else(|| {
        let message = "Authentication failed. The 'Authorization' header is missing.";
        refused("AuthenticationFailed", message)
    })?;
    let access = simulation.access_tokens().find(token.trim());
    let access = access.ok_or_else(|| refused("InvalidAuthenticationToken", "The access token is invalid."))?;
    if access.audience != apps::AZURE {
        let message = "The access token has been obtained for wrong audience or resource.";
        return Err(refused("InvalidAuthenticationTokenAudience", message));
    }
    if access.expires <= simulation.now() {
        return Err(refused("ExpiredAuthenticationToken", "The access token has expired."));
    }
    Ok(access)
}

/// Every request names the version of the interface that it was written for.
fn version(query: &str) -> Result<(), Refusal> {
    let mut names = url::form_urlencoded::parse(query.as_bytes()).map(|(name, _)| name);
    let is_named = names.any(|name| name.eq_ignore_ascii_case("api-version"));
    let message = "The api-version query parameter (?api-version=) is required for all requests.";
    let refusal = Refusal(StatusCode::BAD_REQUEST, "MissingApiVersionParameter", message);
    is_named.then_some(()).ok_or(refusal)
}

/// A status, a code and a message.
struct Refusal(StatusCode, &'static str, &'static str);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self(status, code, message) = self;
        (status, Json(json!({ "error": { "code": code, "message": message } }))).into_response()
    }
}
