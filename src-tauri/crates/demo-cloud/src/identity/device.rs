//! The device authorization grant (RFC 8628): codes for devices, and the page where people type them.

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::flow::{self, DeviceSignIn, Purpose};
use super::ledger::{Claims, SignIn};
use super::parameters::Parameters;
use super::realm::{Realm, client};
use super::refusal::Refusal;
use super::refusals;
use super::scope::Requested;
use super::visit::Visit;
use crate::log::Seen;
use crate::pages::{self, device as page};
use crate::tokens::random_text;

/// Letters and digits that cannot be mistaken for each other.
const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// A device that waits for somebody to sign in elsewhere.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    pub user_code: String,
    pub client: Uuid,
    pub realm: Realm,
    pub requested: Requested,
    pub claims: Claims,
    pub expires: Timestamp,
    /// Seconds between polls; grows by five with every poll that comes too early.
    pub interval: u64,
    pub last_poll: Option<Timestamp>,
    pub state: State,
}

/// What became of it.
#[derive(Clone, Debug)]
pub(crate) enum State {
    Pending,
    Declined,
    Approved(Box<SignIn>),
    Redeemed,
}

/// Hands out a device code and a user code.
pub(crate) async fn authorize(visit: Visit, Path(segment): Path<String>, body: Bytes) -> Response {
    let mut response = match issue(&visit, &segment, &body) {
        Ok(answer) => Json(answer).into_response(),
        Err(refusal) => refusal.answer(&visit),
    };
    response.extensions_mut().insert(Seen::in_form(&body));
    response
}

fn issue(visit: &Visit, segment: &str, body: &[u8]) -> Result<Value, Refusal> {
    let parameters = Parameters::read(body)?;
    let world = visit.simulation.world();
    let realm = Realm::read(&world, segment)?;
    let client = client(&world, parameters.required("client_id")?, realm)?;
    if realm == Realm::Consumers {
        return Err(refusals::consumers_not_served(&client.app_id.to_string()));
    }
    let requested = Requested::read(&world, client, &realm.name(&world), parameters.required("scope")?)?;
    // The device gets its token without naming a scope again.
    requested.single()?;
    let lifetime = world.behaviour.device_code_seconds.unwrap_or(900);
    let device = Device {
        user_code: user_code(),
        client: client.app_id,
        realm,
        requested,
        claims: Claims::read(parameters.get("claims")),
        expires: after(visit.stamp.at, lifetime),
        interval: world.behaviour.device_code_interval.unwrap_or(5),
        last_poll: None,
        state: State::Pending,
    };
    let device_code = random_text(180);
    let answer = answer(visit, &device, &device_code, lifetime);
    visit.simulation.ledger().devices.insert(device_code, device);
    Ok(answer)
}

fn answer(visit: &Visit, device: &Device, device_code: &str, lifetime: u64) -> Value {
    let page = format!("{}/devicelogin", visit.address.origin());
    json!({
        "user_code": device.user_code,
        "device_code": device_code,
        "verification_uri": page,
        "expires_in": lifetime,
        "interval": device.interval,
        "message": format!(
            "To sign in, use a web browser to open the page {page} and enter the code {} to authenticate.",
            device.user_code
        ),
    })
}

/// The page that asks for the code.
pub(crate) async fn page() -> Response {
    pages::respond(StatusCode::OK, &page::enter_code(None))
}

/// Takes the code and goes on to the sign-in.
pub(crate) async fn enter(visit: Visit, body: Bytes) -> Response {
    let typed = Parameters::read(&body)
        .ok()
        .and_then(|form| form.owned("otc"))
        .unwrap_or_default();
    match find(&visit, &typed) {
        Ok(device) => flow::start(&visit, Purpose::Device(device), None),
        Err(problem) => pages::respond(StatusCode::OK, &page::enter_code(Some(problem))),
    }
}

fn find(visit: &Visit, typed: &str) -> Result<DeviceSignIn, page::CodeProblem> {
    let typed: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let ledger = visit.simulation.ledger();
    let found = ledger
        .devices
        .iter()
        .find(|(_, device)| device.user_code.eq_ignore_ascii_case(&typed));
    let (device_code, device) = found.ok_or(page::CodeProblem::Unknown)?;
    if device.expires <= visit.stamp.at {
        return Err(page::CodeProblem::Expired);
    }
    if !matches!(device.state, State::Pending) {
        return Err(page::CodeProblem::Used);
    }
    Ok(DeviceSignIn {
        device_code: device_code.clone(),
        client: device.client,
        realm: device.realm,
        requested: device.requested.clone(),
    })
}

fn user_code() -> String {
    let mut bytes = [0; 9];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]))
        .collect()
}

/// `seconds` after `time`.
pub(crate) fn after(time: Timestamp, seconds: u64) -> Timestamp {
    let seconds = SignedDuration::from_secs(i64::try_from(seconds).unwrap_or(i64::MAX));
    time.checked_add(seconds).unwrap_or(Timestamp::MAX)
}
