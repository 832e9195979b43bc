//! How a sign-in ends: with an answer to the client, or with a last page.

use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::{DeviceSignIn, Flow, Purpose, show};
use crate::identity::admin_consent::AdminConsent;
use crate::identity::answer::Answer;
use crate::identity::authorize::AuthorizeRequest;
use crate::identity::device::State;
use crate::identity::ledger::{Code, SignIn};
use crate::identity::refusal::Refusal;
use crate::identity::refusals;
use crate::identity::visit::Visit;
use crate::pages::{self, device};
use crate::tokens::random_text;

/// Ends a sign-in that succeeded.
pub(super) fn done(visit: &Visit, id: &str, flow: &Flow, sign_in: SignIn) -> Response {
    visit.simulation.ledger().flows.remove(id);
    match &flow.purpose {
        Purpose::Authorize(request) => code(visit, request, sign_in),
        Purpose::AdminConsent(request) => consented(visit, request, flow, sign_in.tenant),
        Purpose::Device(request) => approved(visit, request, sign_in),
    }
}

/// Ends a sign-in that failed in a way that the client is told.
pub(super) fn refused(visit: &Visit, id: &str, flow: &Flow, refusal: &Refusal) -> Response {
    visit.simulation.ledger().flows.remove(id);
    match &flow.purpose {
        Purpose::Authorize(request) => request.refusal(visit, refusal).respond(),
        Purpose::AdminConsent(request) => match request.refusal(visit, refusal) {
            Some(answer) => answer.respond(),
            None => show::error_page(visit, Some(flow), refusal),
        },
        Purpose::Device(request) => declined(visit, request, flow, refusal),
    }
}

fn code(visit: &Visit, request: &AuthorizeRequest, sign_in: SignIn) -> Response {
    let code = format!("1.{}", random_text(700));
    let mut answer = Answer::new(&request.target.uri, request.mode).with("code", &code);
    if request.client_info {
        answer = answer.with("client_info", &sign_in.account.client_info());
    }
    let issued = Code {
        sign_in,
        redirect_uri: request.target.uri.clone(),
        scope: request.scope.clone(),
        challenge: request.challenge.clone(),
        nonce: request.nonce.clone(),
        claims: request.claims.clone(),
        issued: visit.stamp.at,
        redeemed: false,
    };
    visit.simulation.ledger().codes.insert(code, issued);
    answer
        .with_some("state", request.state.as_deref())
        .with("session_state", &Uuid::new_v4().to_string())
        .respond()
}

/// Without any reply address the browser ends on an error page, although the consent was given.
fn consented(visit: &Visit, request: &AdminConsent, flow: &Flow, tenant: Uuid) -> Response {
    match request.success(tenant) {
        Some(answer) => answer.respond(),
        None => show::error_page(visit, Some(flow), &refusals::no_reply_address(request.client)),
    }
}

fn approved(visit: &Visit, request: &DeviceSignIn, sign_in: SignIn) -> Response {
    if let Some(device) = visit.simulation.ledger().devices.get_mut(&request.device_code) {
        device.state = State::Approved(Box::new(sign_in));
    }
    pages::respond(StatusCode::OK, &device::finished(&application(visit, request)))
}

fn declined(visit: &Visit, request: &DeviceSignIn, flow: &Flow, refusal: &Refusal) -> Response {
    if refusal.error != "access_denied" {
        return show::error_page(visit, Some(flow), refusal);
    }
    if let Some(device) = visit.simulation.ledger().devices.get_mut(&request.device_code) {
        device.state = State::Declined;
    }
    pages::respond(StatusCode::OK, &device::declined(&application(visit, request)))
}

fn application(visit: &Visit, request: &DeviceSignIn) -> String {
    let world = visit.simulation.world();
    world
        .apps
        .get(&request.client)
        .map(|app| app.name.clone())
        .unwrap_or_default()
}
