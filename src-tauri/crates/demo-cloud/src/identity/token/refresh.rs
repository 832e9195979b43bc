//! Refreshing (RFC 6749, section 6): everything is checked anew, and the answer carries a new refresh token.

use serde_json::Value;

use super::TokenRequest;
use super::issue::{Issue, issue};
use crate::identity::account_refusals;
use crate::identity::consent;
use crate::identity::ledger::{Claims, Refresh, SignIn};
use crate::identity::realm::Realm;
use crate::identity::refusal::Refusal;
use crate::identity::refusals;
use crate::identity::scope::Requested;
use crate::model::{RedirectPlatform, Tenant};

const DAY: i64 = 86_400;

pub(super) fn refresh(request: &TokenRequest<'_>) -> Result<Value, Refusal> {
    let refresh = find(request)?;
    request.authenticate_client(refresh.sign_in.platform)?;
    request.check_origin(refresh.sign_in.platform)?;
    check_age(request, &refresh)?;
    let mut sign_in = refresh.sign_in.clone();
    sign_in.tenant = match request.realm {
        Realm::Tenant(tenant) => tenant,
        Realm::Organizations | Realm::Common => sign_in.tenant,
        Realm::Consumers => return Err(refusals::malformed_grant()),
    };
    let tenant = request
        .world
        .tenants
        .get(&sign_in.tenant)
        .ok_or_else(|| refusals::unknown_tenant("common"))?;
    check_frequency(request, tenant, &sign_in)?;
    let (asked, mut openid) = match request.parameters.get("scope") {
        Some(scope) => {
            let requested = Requested::read(request.world, request.client, &tenant.name, scope)?;
            consent::allowed(request.client, &requested)?;
            (requested.single()?, requested.openid)
        }
        None => (refresh.asked, refresh.openid),
    };
    // Whoever may stay signed in stays so, whether or not this request repeats it.
    openid.insert("offline_access".to_owned());
    issue(
        request,
        Issue {
            asked,
            openid,
            nonce: None,
            claims: refresh.claims.and(Claims::read(request.parameters.get("claims"))),
            first_refresh: (sign_in.platform == Some(RedirectPlatform::SinglePage)).then_some(refresh.issued),
            sign_in,
        },
    )
}

fn find(request: &TokenRequest<'_>) -> Result<Refresh, Refusal> {
    let given = request.parameters.required("refresh_token")?;
    let ledger = request.visit.simulation.ledger();
    let refresh = ledger.refresh_tokens.get(given).ok_or_else(refusals::malformed_grant)?;
    if refresh.sign_in.client != request.client.app_id {
        let text = "Provided grant is invalid or malformed: the refresh token was issued to another client.";
        return Err(Refusal::new(70_000, "invalid_grant", text));
    }
    Ok(refresh.clone())
}

fn check_age(request: &TokenRequest<'_>, refresh: &Refresh) -> Result<(), Refusal> {
    let now = request.visit.stamp.at;
    let age = now.duration_since(refresh.issued).as_secs();
    let issued = refresh.issued.to_string();
    if refresh.sign_in.platform == Some(RedirectPlatform::SinglePage) && age >= DAY {
        return Err(account_refusals::single_page_token_ended());
    }
    if age >= 90 * DAY {
        return Err(account_refusals::inactive_too_long(&issued));
    }
    Ok(())
}

/// Counts from the sign-in itself, however often it was refreshed since.
fn check_frequency(request: &TokenRequest<'_>, tenant: &Tenant, sign_in: &SignIn) -> Result<(), Refusal> {
    let age = request.visit.stamp.at.duration_since(sign_in.at).as_secs();
    match tenant.sign_in_frequency_seconds {
        Some(limit) if age >= i64::try_from(limit).unwrap_or(i64::MAX) => {
            Err(account_refusals::sign_in_too_old(&sign_in.at.to_string(), limit))
        }
        Some(_) | None => Ok(()),
    }
}
