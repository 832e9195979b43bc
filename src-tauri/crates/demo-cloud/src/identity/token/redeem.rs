//! Redeeming an authorization code (RFC 6749, section 4.1.3, with RFC 7636).

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::TokenRequest;
use super::issue::{Issue, issue};
use crate::identity::ledger::{Claims, Code};
use crate::identity::refusal::Refusal;
use crate::identity::refusals;
use crate::identity::scope::Requested;

/// How long a code lives, in seconds.
const LIFETIME: i64 = 600;

pub(super) fn redeem(request: &TokenRequest<'_>) -> Result<Value, Refusal> {
    let code = take(request)?;
    let platform = code.sign_in.platform;
    request.authenticate_client(platform)?;
    request.check_origin(platform)?;
    check_verifier(code.challenge.as_deref(), request.parameters.get("code_verifier"))?;
    let tenant = request
        .world
        .tenants
        .get(&code.sign_in.tenant)
        .map_or("", |tenant| tenant.name.as_str());
    let read = |scope: &str| Requested::read(request.world, request.client, tenant, scope);
    let signed_in_for = read(&code.scope)?;
    let (asked, openid) = match request.parameters.get("scope") {
        Some(scope) => {
            let named = read(scope)?;
            (
                named.single()?,
                named.openid.union(&signed_in_for.openid).cloned().collect(),
            )
        }
        None => (signed_in_for.first(), signed_in_for.openid),
    };
    let claims = code.claims.and(Claims::read(request.parameters.get("claims")));
    issue(
        request,
        Issue {
            sign_in: code.sign_in,
            asked,
            openid,
            nonce: code.nonce,
            claims,
            first_refresh: None,
        },
    )
}

/// Finds the code and marks it as used, also when the rest of the request turns out wrong.
fn take(request: &TokenRequest<'_>) -> Result<Code, Refusal> {
    let given = request.parameters.required("code")?;
    let redirect_uri = request.parameters.required("redirect_uri")?;
    let mut ledger = request.visit.simulation.ledger();
    let code = ledger.codes.get_mut(given).ok_or_else(refusals::malformed_grant)?;
    if code.sign_in.client != request.client.app_id {
        return Err(Refusal::new(
            70_000,
            "invalid_grant",
            "Provided grant is invalid or malformed.",
        ));
    }
    request.check_tenant(code.sign_in.tenant)?;
    if code.redeemed {
        let text = "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an \
                    existing refresh token.";
        return Err(Refusal::new(54_005, "invalid_grant", text));
    }
    if request.visit.stamp.at.duration_since(code.issued).as_secs() >= LIFETIME {
        let text = "The provided authorization code or refresh token has expired due to inactivity. Send a new \
                    interactive authorization request for this user and resource.";
        return Err(Refusal::new(70_008, "invalid_grant", text));
    }
    if code.redirect_uri != redirect_uri {
        return Err(Refusal {
            error: "invalid_grant",
            ..refusals::redirect_uri_not_registered(redirect_uri, request.client.app_id)
        });
    }
    code.redeemed = true;
    Ok(code.clone())
}

fn check_verifier(challenge: Option<&str>, verifier: Option<&str>) -> Result<(), Refusal> {
    match (challenge, verifier) {
        (None, None) => Ok(()),
        (Some(challenge), Some(verifier))
            if (43..=128).contains(&verifier.len())
                && BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) == challenge =>
        {
            Ok(())
        }
        (Some(_) | None, _) => Err(refusals::verifier_does_not_match()),
    }
}
