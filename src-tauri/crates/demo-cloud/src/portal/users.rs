//! The list of users with their licences, and the products with their seats.

use std::sync::Arc;

use axum::{
    extract::{self, Path, State},
    response::Response,
};
use maud::{Markup, html};

use super::{Query, address, frame, show};
use crate::{
    Simulation, licensing,
    model::{Tenant, User},
};

/// Shows the list.
pub(super) async fn list(
    State(simulation): State<Arc<Simulation>>,
    Path(tenant): Path<String>,
    extract::Query(query): extract::Query<Query>,
) -> Response {
    show(&simulation, &tenant, |_, tenant| Some(page(tenant, &query)))
}

fn page(tenant: &Tenant, query: &Query) -> Markup {
    let mut users: Vec<&User> = tenant.users.values().collect();
    users.sort_by_key(|user| user.upn.to_lowercase());
    let rows = html! { @for user in users { (row(tenant, user)) } };
    let body = html! {
        (frame::table("Users", &["Name", "Sign-in name", "Sign-in", "Licences", "Teams"], &rows))
        h2 { "Products" }
        (products(tenant))
    };
    frame::of_tenant(tenant, "users", "Users and licences", query.word(), &body)
}

fn row(tenant: &Tenant, user: &User) -> Markup {
    let licences: Vec<String> = user
        .licences
        .iter()
        .map(|licence| product_name(tenant, licence.sku))
        .collect();
    html! {
        tr {
            th scope="row" { a href=(address(tenant, "users", user.id)) { (user.name) } }
            td { (user.upn) }
            td { (frame::state(user.enabled, "allowed", "blocked")) }
            td { (if licences.is_empty() { "none".to_owned() } else { licences.join(", ") }) }
            td { (if licensing::has_teams(tenant, user) { "yes" } else { "no" }) }
        }
    }
}

fn products(tenant: &Tenant) -> Markup {
    let rows = html! {
        @for sku in &tenant.skus {
            tr {
                th scope="row" { (readable(&sku.part_number)) }
                td { (licensing::consumed(tenant, sku.id)) " of " (sku.seats) }
                td { (sku.status) }
            }
        }
    };
    frame::table("Products", &["Product", "Seats in use", "State"], &rows)
}

/// Names a product that somebody holds.
pub(super) fn product_name(tenant: &Tenant, sku: uuid::Uuid) -> String {
    let product = tenant.skus.iter().find(|own| own.id == sku);
    product.map_or_else(|| sku.to_string(), |product| readable(&product.part_number))
}

/// Part numbers are written with underscores.
fn readable(part_number: &str) -> String {
    part_number.replace('_', " ")
}
