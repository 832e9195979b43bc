//! Signing out of the browser. Tokens stay valid, as at Entra.

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;

use super::answer::{Answer, ResponseMode};
use super::parameters::Parameters;
use super::redirect_uri;
use super::visit::Visit;
use crate::pages::{self, notice};

/// OpenID Connect RP-Initiated Logout 1.0; `logout_hint` signs out one account, otherwise all.
pub(crate) async fn logout(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let parameters = Parameters::read(query.unwrap_or_default().as_bytes()).unwrap_or_default();
    forget(&visit, parameters.get("logout_hint"));
    match parameters
        .get("post_logout_redirect_uri")
        .filter(|uri| is_registered(&visit, uri))
    {
        Some(uri) => Answer::new(uri, ResponseMode::Query)
            .with_some("state", parameters.get("state"))
            .respond(),
        None => pages::respond(StatusCode::OK, &notice::signed_out()),
    }
}

fn forget(visit: &Visit, hint: Option<&str>) {
    let Some(browser) = &visit.browser else { return };
    let mut ledger = visit.simulation.ledger();
    match (hint, ledger.browsers.get_mut(browser)) {
        (Some(hint), Some(people)) => {
            people.retain(|person| !person.account.sign_in_name.eq_ignore_ascii_case(hint));
        }
        (None, Some(_)) => drop(ledger.browsers.remove(browser)),
        (_, None) => {}
    }
}

/// Only addresses that some application registered are followed.
fn is_registered(visit: &Visit, uri: &str) -> bool {
    let world = visit.simulation.world();
    world
        .apps
        .values()
        .any(|app| redirect_uri::target(app, Some(uri)).is_ok())
}
