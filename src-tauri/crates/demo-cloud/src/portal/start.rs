//! The first page of the simulation, and the list of its organisations.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use maud::{Markup, html};

use super::frame;
use crate::{
    Scenario, Simulation,
    identity::Address,
    model::{Tenant, User, UserKind, role},
    pages,
    scenario::base,
};

/// Longer lists of people are left to the portal.
const MOST_PEOPLE: usize = 20;

/// `/`: what runs here, who can sign in, and what to try.
pub(super) fn page(simulation: &Simulation, address: &Address, scenario: Scenario) -> Response {
    let world = simulation.world();
    let origin = address.origin();
    let body = html! {
        p { "This is a simulated Microsoft cloud on your own computer: sign-in, directory and licences of an \
             organisation that does not exist. Nothing here leaves this computer, and nothing is kept when it stops." }
        h2 { "Scenario: " code { (scenario.name) } }
        p { (scenario.summary) }
        p.row {
            a href={ "/portal/" (scenario.tenant) "/applications" } { "Open the demo portal" }
            " " a href="/portal/links" { "Which page stands for which" }
        }
        h2 { "Check it from a terminal" }
        pre { code {
            "mago-setup-cli check --authority " (origin) " --tenant " (scenario.tenant) " --account " (quoted(scenario.account))
        } }
        p.note { "Sign in as " strong { (scenario.administrator) } ". Everybody’s password is " code { (base::PASSWORD) } "." }
        h2 { "Accounts" }
        @for tenant in world.tenants.values().filter(|tenant| is_worth_showing(tenant, &scenario)) { (accounts(tenant, &scenario)) }
        h2 { "Addresses for other clients" }
        dl {
            dt { "OpenID configuration" } dd { (origin) "/" (scenario.tenant) "/v2.0/.well-known/openid-configuration" }
            dt { "Graph" } dd { (origin) "/v1.0/" }
            dt { "Requests so far" } dd { a href="/demo/log" { (origin) "/demo/log" } }
            dt { "State" } dd { a href="/demo/state" { (origin) "/demo/state" } }
        }
    };
    pages::respond(StatusCode::OK, &frame::plain("The demo organisation", &body))
}

/// `/portal`: every organisation of the simulation.
pub(super) async fn organisations(State(simulation): State<Arc<Simulation>>) -> Response {
    let world = simulation.world();
    let rows = html! {
        @for tenant in world.tenants.values() {
            tr {
                th scope="row" { a href={ "/portal/" (tenant.id) "/applications" } { (tenant.name) } }
                td { (tenant.domains.first().map_or("", String::as_str)) }
                td { code { (tenant.id) } }
            }
        }
    };
    let body = html! {
        p.note { "No sign-in is needed here: this portal answers only on your own computer." }
        (frame::table("Organisations", &["Organisation", "Domain", "Tenant ID"], &rows))
        p { a href="/" { "What runs here" } " · " a href="/portal/links" { "Which page stands for which" } }
    };
    pages::respond(StatusCode::OK, &frame::plain("Organisations", &body))
}

/// With hundreds of customers only those that the scenario speaks of are listed.
fn is_worth_showing(tenant: &Tenant, scenario: &Scenario) -> bool {
    let administrator_is_here = tenant.users.values().any(|user| user.upn == scenario.administrator);
    administrator_is_here || tenant.is_called(scenario.tenant) || tenant.is_called(base::OTHER_DOMAIN)
}

fn accounts(tenant: &Tenant, scenario: &Scenario) -> Markup {
    let rows = html! {
        @for user in tenant.users.values().take(MOST_PEOPLE) {
            tr { th scope="row" { (user.name) } td { code { (user.upn) } } td { (what(user, scenario)) } }
        }
    };
    html! {
        h3 { (tenant.name) }
        (frame::table(&format!("Accounts of {}", tenant.name), &["Name", "Sign-in name", "Who"], &rows))
        @if tenant.users.len() > MOST_PEOPLE {
            p { a href={ "/portal/" (tenant.id) "/users" } { "All " (tenant.users.len()) " accounts" } }
        }
    }
}

fn what(user: &User, scenario: &Scenario) -> String {
    let roles: Vec<&str> = user.roles.iter().filter_map(|role| role::name(*role)).collect();
    match user.kind {
        _ if !user.enabled => "sign-in blocked".to_owned(),
        UserKind::Guest => "guest".to_owned(),
        UserKind::Personal => "personal account".to_owned(),
        UserKind::Member if user.upn == scenario.account => "the account that Mago uses".to_owned(),
        UserKind::Member if roles.is_empty() => "no role".to_owned(),
        UserKind::Member => roles.join(", "),
    }
}

/// Guests have a hash in their name, which shells take for a comment.
fn quoted(account: &str) -> String {
    if account.contains('#') {
        format!("'{account}'")
    } else {
        account.to_owned()
    }
}
