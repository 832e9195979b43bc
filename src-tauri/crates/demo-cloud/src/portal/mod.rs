//! A small portal where an administrator does by hand what the wizard asks for: approve, enable, assign, license.
//!
//! It needs no sign-in, so it answers only on loopback names and takes changes only from its own pages. The ACS
//! principal cannot be made here, as it cannot in the real portal: a script or Graph does that.

mod application;
mod applications;
mod frame;
mod links;
mod requests;
mod start;
mod user;
mod users;

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    middleware,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{
    Scenario, Simulation,
    identity::Address,
    loopback,
    model::{Tenant, World},
    pages,
    principals::NotApproved,
};

/// Answers `/` and everything under `/portal`.
pub(crate) fn router(simulation: Arc<Simulation>, scenario: Scenario) -> Router {
    let first_page = move |State(simulation): State<Arc<Simulation>>, address: Address| async move {
        start::page(&simulation, &address, scenario)
    };
    Router::new()
        .route("/", get(first_page))
        .route("/portal", get(start::organisations))
        .route("/portal/links", get(links::page))
        .route("/portal/portal.css", get(frame::style))
        .route("/portal/{tenant}", get(applications::list))
        .route("/portal/{tenant}/applications", get(applications::list))
        .route(
            "/portal/{tenant}/applications/{id}",
            get(application::page).post(application::change),
        )
        .route(
            "/portal/{tenant}/applications/{id}/restore",
            post(applications::restore),
        )
        .route("/portal/{tenant}/users", get(users::list))
        .route("/portal/{tenant}/users/{id}", get(user::page).post(user::change))
        .route("/portal/{tenant}/requests", get(requests::list))
        .route("/portal/{tenant}/requests/{id}", post(requests::decide))
        .route_layer(middleware::from_fn(loopback::only))
        .with_state(simulation)
}

/// The pairs of a submitted form.
type Fields = Vec<(String, String)>;

/// Reads one field of a form.
fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

/// Shows a page of one tenant, or says that there is no such thing.
fn show(simulation: &Simulation, tenant: &str, page: impl FnOnce(&World, &Tenant) -> Option<Markup>) -> Response {
    let world = simulation.world();
    match world.tenant(tenant).and_then(|tenant| page(&world, tenant)) {
        Some(page) => pages::respond(StatusCode::OK, &page),
        None => not_found(),
    }
}

/// Changes one tenant and goes back to the page that asked for it, with word of what happened. Of a change that failed
/// nothing is kept.
fn change(
    simulation: &Simulation,
    tenant: &str,
    back: &str,
    change: impl FnOnce(&World, &mut Tenant) -> Word,
) -> Response {
    let word = simulation.change(|world| {
        let mut changed = world.tenant(tenant)?.clone();
        let word = change(world, &mut changed);
        if word.is_good() {
            world.tenants.insert(changed.id, changed);
        }
        Some(word)
    });
    match word {
        Some(word) => Redirect::to(&format!("/portal/{tenant}/{back}?word={}", word.code())).into_response(),
        None => not_found(),
    }
}

fn not_found() -> Response {
    let body = html! { main { h1 { "Not found" } p { "There is no such thing in this demo organisation." } p { a href="/portal" { "All organisations" } } } };
    pages::respond(
        StatusCode::NOT_FOUND,
        &pages::document("Not found", "Demo portal", pages::Layout::Wide, &body),
    )
}

/// What a change came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Saved,
    Granted,
    NoAcs,
    NoSeats,
    NoUsageLocation,
    NameTaken,
    Unknown,
}

impl Word {
    const ALL: [Self; 7] = [
        Self::Saved,
        Self::Granted,
        Self::NoAcs,
        Self::NoSeats,
        Self::NoUsageLocation,
        Self::NameTaken,
        Self::Unknown,
    ];

    /// Names it in an address.
    fn code(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Granted => "granted",
            Self::NoAcs => "no-resource",
            Self::NoSeats => "no-seats",
            Self::NoUsageLocation => "no-usage-location",
            Self::NameTaken => "name-taken",
            Self::Unknown => "unknown",
        }
    }

    fn is_good(self) -> bool {
        matches!(self, Self::Saved | Self::Granted)
    }

    fn text(self) -> &'static str {
        match self {
            Self::Saved => "Saved.",
            Self::Granted => "Admin consent was granted for the whole organisation.",
            Self::NoAcs => {
                "Consent failed: this organisation lacks a service principal for a service that the application \
                 requires (AADSTS650052). Create it first; this portal cannot."
            }
            Self::NoSeats => "The licence was not assigned: no seats are left.",
            Self::NoUsageLocation => "The licence was not assigned: the user has no usage location.",
            Self::NameTaken => {
                "Nothing was changed: an application has this name already, or a deleted one still keeps it."
            }
            Self::Unknown => "Nothing was changed: that is not there any more.",
        }
    }
}

impl From<Result<(), NotApproved>> for Word {
    fn from(approved: Result<(), NotApproved>) -> Self {
        match approved {
            Ok(()) => Self::Granted,
            Err(NotApproved::MissingResource) => Self::NoAcs,
            Err(NotApproved::NameTaken) => Self::NameTaken,
        }
    }
}

/// The query of every page: word of the last change, and the filter of lists.
#[derive(Debug, Default, serde::Deserialize)]
struct Query {
    word: Option<String>,
    kind: Option<String>,
}

impl Query {
    fn word(&self) -> Option<Word> {
        let code = self.word.as_deref()?;
        Word::ALL.into_iter().find(|word| word.code() == code)
    }
}

/// Where a page of one application or user is.
fn address(tenant: &Tenant, kind: &str, id: Uuid) -> String {
    format!("/portal/{}/{kind}/{id}", tenant.id)
}
