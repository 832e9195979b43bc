//! The list of enterprise applications. Microsoft's own are hidden until the filter is cleared, as in the real portal.

use std::sync::Arc;

use axum::{
    extract::{self, Path, State},
    response::Response,
};
use maud::{Markup, html};
use uuid::Uuid;

use super::{Query, Word, address, change, frame, show};
use crate::{
    Simulation,
    model::{ServicePrincipal, Tenant, World},
    principals::{self, NotRestored},
    scenario::apps,
};

/// Shows the list.
pub(super) async fn list(
    State(simulation): State<Arc<Simulation>>,
    Path(tenant): Path<String>,
    extract::Query(query): extract::Query<Query>,
) -> Response {
    show(&simulation, &tenant, |world, tenant| Some(page(world, tenant, &query)))
}

/// Brings a deleted application back.
pub(super) async fn restore(
    State(simulation): State<Arc<Simulation>>,
    Path((tenant, id)): Path<(String, Uuid)>,
) -> Response {
    change(
        &simulation,
        &tenant,
        "applications",
        |_, tenant| match principals::restore(tenant, id) {
            Ok(_) => Word::Saved,
            Err(NotRestored::Unknown) => Word::Unknown,
            Err(NotRestored::NameTaken { .. }) => Word::NameTaken,
        },
    )
}

fn page(world: &World, tenant: &Tenant, query: &Query) -> Markup {
    let all = query.kind.as_deref() == Some("all");
    let shown = |principal: &&ServicePrincipal| all || !is_microsofts(world, principal);
    let rows = html! {
        @for principal in tenant.service_principals.values().filter(shown) { (row(world, tenant, principal)) }
    };
    let body = html! {
        form.row method="get" {
            div {
                label for="kind" { "Application type" }
                select id="kind" name="kind" {
                    option value="enterprise" selected[!all] { "Enterprise applications" }
                    option value="all" selected[all] { "All applications" }
                }
            }
            button.secondary { "Apply" }
        }
        @if !all { p.note { "Microsoft’s own applications, such as Azure Communication Services, are hidden. Choose “All applications” to see them." } }
        (frame::table("Applications", &["Name", "Application ID", "Sign-in", "Assignment"], &rows))
        (deleted(world, tenant))
    };
    frame::of_tenant(tenant, "applications", "Enterprise applications", query.word(), &body)
}

fn row(world: &World, tenant: &Tenant, principal: &ServicePrincipal) -> Markup {
    html! {
        tr {
            th scope="row" { a href=(address(tenant, "applications", principal.id)) { (name(world, principal)) } }
            td { code { (principal.app_id) } }
            td { (frame::state(principal.enabled, "allowed", "disabled")) }
            td { (if principal.assignment_required { "required" } else { "not required" }) }
        }
    }
}

fn deleted(world: &World, tenant: &Tenant) -> Markup {
    let rows = html! {
        @for principal in tenant.deleted_service_principals.values() {
            tr {
                th scope="row" { (name(world, principal)) }
                td { code { (principal.app_id) } }
                td {
                    form method="post" action={ (address(tenant, "applications", principal.id)) "/restore" } {
                        button.secondary { "Restore " span.unseen { (name(world, principal)) } }
                    }
                }
            }
        }
    };
    html! {
        @if !tenant.deleted_service_principals.is_empty() {
            h2 { "Recently deleted" }
            p.note { "A deleted application keeps its name for a while. Until then it cannot be created or approved again." }
            (frame::table("Recently deleted", &["Name", "Application ID", "Action"], &rows))
        }
    }
}

/// The name of an application as its publisher registered it.
pub(super) fn name<'a>(world: &'a World, principal: &ServicePrincipal) -> &'a str {
    world
        .apps
        .get(&principal.app_id)
        .map_or("(unknown application)", |app| app.name.as_str())
}

fn is_microsofts(world: &World, principal: &ServicePrincipal) -> bool {
    world.apps.get(&principal.app_id).is_some_and(apps::is_microsofts)
}
