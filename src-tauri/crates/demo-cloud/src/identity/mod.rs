//! The identity provider: discovery, sign-in pages, consent, tokens, as Entra documents them.
//!
//! What Entra refuses is refused here, with the same code; where the pages of a browser stay put at Entra and nothing
//! goes back to the client, so they do here. Only S256 is accepted as PKCE method. The `scope` of a token answer names
//! Microsoft Graph's scopes without prefix and those of other resources in full, and leaves `offline_access` out.

mod account;
mod account_refusals;
mod address;
mod admin_consent;
mod admission;
mod answer;
mod authorize;
mod consent;
mod device;
mod discovery;
mod flow;
mod keys;
mod ledger;
mod logout;
mod parameters;
mod realm;
mod redirect_uri;
mod refusal;
mod refusals;
mod scope;
mod token;
mod visit;

use std::sync::Arc;

use axum::Router;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

pub use address::Address;
pub(crate) use ledger::Ledger;

use crate::pages::{self, notice};
use crate::simulation::Simulation;

/// Answers everything that the login host answers.
pub fn router() -> Router<Arc<Simulation>> {
    Router::new()
        .route(
            "/{tenant}/v2.0/.well-known/openid-configuration",
            get(discovery::configuration),
        )
        .route("/{tenant}/discovery/v2.0/keys", get(discovery::keys))
        .route("/getuserrealm.srf", get(discovery::user_realm))
        .route(
            "/{tenant}/oauth2/v2.0/authorize",
            get(authorize::by_get).post(authorize::by_post),
        )
        .route(
            "/{tenant}/oauth2/v2.0/token",
            post(token::token).options(token::preflight),
        )
        .route("/{tenant}/oauth2/v2.0/devicecode", post(device::authorize))
        .route("/{tenant}/oauth2/v2.0/logout", get(logout::logout))
        .route("/{tenant}/adminconsent", get(admin_consent::v1))
        .route("/{tenant}/v2.0/adminconsent", get(admin_consent::v2))
        .route("/devicelogin", get(device::page).post(device::enter))
        .route("/common/oauth2/deviceauth", get(device::page).post(device::enter))
        .route("/common/login", post(flow::proceed))
        .route("/error", get(explain))
        .merge(pages::router())
}

/// Makes the signing key ahead of the first sign-in.
pub(crate) fn prepare() {
    keys::signing_key();
}

/// The page that error addresses lead to.
async fn explain(RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let code = url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "code")
        .and_then(|(_, value)| value.trim_start_matches("AADSTS").parse().ok());
    pages::respond(StatusCode::OK, &notice::explanation(code))
}
