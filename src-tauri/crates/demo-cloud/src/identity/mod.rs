//! The identity provider: discovery, sign-in pages, consent, tokens, as Entra documents them.

mod address;
mod keys;
mod ledger;

use std::sync::Arc;

use axum::routing::get;
use axum::{Json, Router};

pub use address::Address;
pub(crate) use ledger::Ledger;

use crate::simulation::Simulation;

/// Answers everything that the login host answers.
pub fn router() -> Router<Arc<Simulation>> {
    Router::new().route(
        "/{tenant}/discovery/v2.0/keys",
        get(|address: Address| async move { Json(keys::signing_key().public_keys(&address.issuer("{tenantid}"))) }),
    )
}
