//! Judges the bearer token of a request before anything else is looked at.

use axum::http::{HeaderMap, header};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use super::answer::Failure;
use crate::{Simulation, scenario::apps, tokens::Access};

/// Finds what the token allows. Everything that is wrong with it is a 401.
pub(super) fn access(simulation: &Simulation, headers: &HeaderMap, origin: &str) -> Result<Access, Failure> {
    let refused = |message: &str| Failure::unauthenticated(message, challenge(origin));
    let token = token(headers).ok_or_else(|| refused("Access token is empty."))?;
    let access = simulation
        .access_tokens()
        .find(token)
        .ok_or_else(|| refused("CompactToken parsing failed with error code: 80049217"))?;
    let world = simulation.world();
    if access.audience != apps::GRAPH {
        return Err(refused("Access token validation failure. Invalid audience."));
    }
    if access.expires <= world.now() || !world.tenants.contains_key(&access.tenant) {
        return Err(refused("Lifetime validation failed, the token is expired."));
    }
    if world.behaviour.claims_challenge && access.capabilities.contains("cp1") && !access.claims_satisfied {
        let message = "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: \
                       TokenIssuedBeforeRevocationTimestamp";
        return Err(Failure::unauthenticated(
            message,
            claims_challenge(origin, world.now().as_second()),
        ));
    }
    Ok(access)
}

fn token(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("Bearer") && !token.is_empty()).then_some(token)
}

fn challenge(origin: &str) -> String {
    format!(
        "Bearer realm=\"\", authorization_uri=\"{origin}/common/oauth2/authorize\", client_id=\"{}\"",
        apps::GRAPH
    )
}

/// Asks for a sign-in newer than now (Entra, "Claims challenges, claims requests and client capabilities").
fn claims_challenge(origin: &str, now: i64) -> String {
    let claims = json!({ "access_token": { "nbf": { "essential": true, "value": now.to_string() } } });
    let claims = BASE64_STANDARD.encode(claims.to_string());
    format!(
        "{}, error=\"insufficient_claims\", claims=\"{claims}\"",
        challenge(origin)
    )
}
