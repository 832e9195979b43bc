//! Polling for a device code (RFC 8628, section 3.5).

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::TokenRequest;
use super::issue::{Issue, issue};
use crate::identity::device::{Device, State};
use crate::identity::ledger::SignIn;
use crate::identity::realm::Realm;
use crate::identity::refusal::Refusal;

/// Polls may come this much early, in milliseconds: networks are not even.
const TOLERANCE: i128 = 500;

pub(super) fn poll(request: &TokenRequest<'_>) -> Result<Value, Refusal> {
    request.authenticate_client(None)?;
    let given = request.parameters.required("device_code")?;
    let (device, sign_in) = {
        let mut ledger = request.visit.simulation.ledger();
        let device = ledger
            .devices
            .get_mut(given)
            .filter(|device| device.client == request.client.app_id);
        let device = device.ok_or_else(unknown_code)?;
        if let Some(tenant) = tenant(device) {
            request.check_tenant(tenant)?;
        }
        let sign_in = answer(device, request.visit.stamp.at)?;
        device.state = State::Redeemed;
        (device.clone(), sign_in)
    };
    issue(
        request,
        Issue {
            sign_in,
            asked: device.requested.first(),
            openid: device.requested.openid,
            nonce: None,
            claims: device.claims,
            first_refresh: None,
        },
    )
}

/// The tenant that the code is for, as far as that is known before somebody has signed in.
fn tenant(device: &Device) -> Option<Uuid> {
    match (&device.state, device.realm) {
        (State::Approved(sign_in), _) => Some(sign_in.tenant),
        (_, Realm::Tenant(tenant)) => Some(tenant),
        (_, Realm::Organizations | Realm::Common | Realm::Consumers) => None,
    }
}

fn answer(device: &mut Device, now: Timestamp) -> Result<SignIn, Refusal> {
    if now >= device.expires {
        let text = "The provided value for the input parameter 'device_code' is not valid. This device code has \
                    expired.";
        return Err(Refusal::new(70_020, "expired_token", text));
    }
    let early = device
        .last_poll
        .replace(now)
        .is_some_and(|last| is_early(last, now, device.interval));
    match &device.state {
        State::Approved(sign_in) => Ok((**sign_in).clone()),
        State::Declined => {
            let text = "User declined to consent to access the app.";
            Err(Refusal::new(65_004, "authorization_declined", text))
        }
        State::Redeemed => {
            let text = "OAuth2 device code was already redeemed.";
            Err(Refusal::new(54_005, "invalid_grant", text))
        }
        State::Pending if early => {
            device.interval += 5;
            Err(Refusal::new(
                70_016,
                "slow_down",
                "OAuth 2.0 device flow error. Polling is too frequent.",
            ))
        }
        State::Pending => {
            let text = "OAuth 2.0 device flow error. Authorization is pending. Continue polling.";
            Err(Refusal::new(70_016, "authorization_pending", text))
        }
    }
}

fn is_early(last: Timestamp, now: Timestamp, interval: u64) -> bool {
    now.duration_since(last).as_millis() + TOLERANCE < i128::from(interval) * 1_000
}

fn unknown_code() -> Refusal {
    let text = "Invalid verification code: no sign-in is under way for this device code.";
    Refusal::new(70_018, "bad_verification_code", text)
}
