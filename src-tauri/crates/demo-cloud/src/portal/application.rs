//! One enterprise application: properties, permissions, who is assigned.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Form,
    extract::{self, Path, State},
    response::Response,
};
use maud::{Markup, html};
use uuid::Uuid;

use super::{Fields, Query, Word, applications, change as change_tenant, field, frame, show};
use crate::{
    Simulation,
    model::{ConsentType, Grant, ServicePrincipal, Tenant, World},
    principals,
};

/// Shows it.
pub(super) async fn page(
    State(simulation): State<Arc<Simulation>>,
    Path((tenant, id)): Path<(String, Uuid)>,
    extract::Query(query): extract::Query<Query>,
) -> Response {
    show(&simulation, &tenant, |world, tenant| {
        let principal = tenant.service_principals.get(&id)?;
        let body = html! {
            (properties(world, principal))
            (permissions(world, tenant, principal))
            (assigned(tenant, principal))
        };
        Some(frame::of_tenant(
            tenant,
            "applications",
            applications::name(world, principal),
            query.word(),
            &body,
        ))
    })
}

/// Changes it: the field `do` says what.
pub(super) async fn change(
    State(simulation): State<Arc<Simulation>>,
    Path((tenant, id)): Path<(String, Uuid)>,
    Form(fields): Form<Fields>,
) -> Response {
    change_tenant(&simulation, &tenant, &format!("applications/{id}"), |world, tenant| {
        perform(world, tenant, id, &fields).unwrap_or(Word::Unknown)
    })
}

fn perform(world: &World, tenant: &mut Tenant, id: Uuid, fields: &Fields) -> Option<Word> {
    let principal = tenant.service_principals.get_mut(&id)?;
    match field(fields, "do")? {
        "properties" => {
            principal.enabled = field(fields, "enabled").is_some();
            principal.assignment_required = field(fields, "assignment").is_some();
        }
        "assign" => {
            principal.assigned.insert(field(fields, "who")?.parse().ok()?);
        }
        "unassign" => {
            principal.assigned.remove(&field(fields, "who")?.parse().ok()?);
        }
        "consent" => return Some(principals::approve(world, tenant, id).into()),
        _ => return None,
    }
    Some(Word::Saved)
}

fn properties(world: &World, principal: &ServicePrincipal) -> Markup {
    let publisher = world
        .apps
        .get(&principal.app_id)
        .and_then(|app| app.verified_publisher.as_deref());
    html! {
        dl {
            dt { "Application ID" } dd { (principal.app_id) }
            dt { "Object ID" } dd { (principal.id) }
            dt { "Verified publisher" } dd { (publisher.unwrap_or("none")) }
        }
        h2 { "Properties" }
        form method="post" {
            input type="hidden" name="do" value="properties";
            label.tick { input type="checkbox" name="enabled" checked[principal.enabled]; "Enabled for users to sign in" }
            label.tick { input type="checkbox" name="assignment" checked[principal.assignment_required]; "Assignment required" }
            p { button.primary { "Save" } }
        }
    }
}

fn permissions(world: &World, tenant: &Tenant, principal: &ServicePrincipal) -> Markup {
    let rows = html! {
        @for grant in tenant.grants.values().filter(|grant| grant.client == principal.id) { (grant_rows(world, tenant, grant)) }
    };
    let asks = world
        .apps
        .get(&principal.app_id)
        .is_some_and(|app| !app.static_scopes.is_empty());
    html! {
        h2 id="permissions" { "Permissions" }
        @if rows.0.is_empty() { p { "Nothing was granted to this application." } }
        @else { (frame::table("Permissions", &["Service", "Permission", "Granted for"], &rows)) }
        @if asks {
            p.note { "Granting admin consent gives the application what its registration lists, for everybody, in place \
                      of what was granted for everybody before." }
            form method="post" {
                button.primary name="do" value="consent" { "Grant admin consent for " (tenant.name) }
            }
        }
    }
}

fn grant_rows(world: &World, tenant: &Tenant, grant: &Grant) -> Markup {
    let resource = tenant.service_principals.get(&grant.resource);
    let resource = resource.map_or("(deleted service)", |principal| applications::name(world, principal));
    let holder = match grant.consent {
        ConsentType::AllPrincipals => "the whole organisation",
        ConsentType::Principal(user) => tenant
            .users
            .get(&user)
            .map_or("a deleted user", |user| user.name.as_str()),
    };
    html! { @for scope in &grant.scopes { tr { td { (resource) } th scope="row" { (scope) } td { (holder) } } } }
}

fn assigned(tenant: &Tenant, principal: &ServicePrincipal) -> Markup {
    let names = names(tenant);
    let name = |id: &Uuid| names.get(id).cloned().unwrap_or_else(|| id.to_string());
    let rows = html! {
        @for id in &principal.assigned {
            tr {
                th scope="row" { (name(id)) }
                td { form method="post" {
                    input type="hidden" name="do" value="unassign";
                    button.secondary name="who" value=(id) { "Remove " span.unseen { (name(id)) } }
                } }
            }
        }
    };
    html! {
        h2 { "Users and groups" }
        @if principal.assigned.is_empty() { p { "Nobody is assigned." } }
        @else { (frame::table("Assigned", &["Name", "Action"], &rows)) }
        form.row method="post" {
            input type="hidden" name="do" value="assign";
            div {
                label for="who" { "User or group" }
                select id="who" name="who" {
                    @for (id, name) in names.iter().filter(|(id, _)| !principal.assigned.contains(id)) { option value=(id) { (name) } }
                }
            }
            button.secondary { "Assign" }
        }
    }
}

/// Everybody who can be assigned, with a name to show.
fn names(tenant: &Tenant) -> BTreeMap<Uuid, String> {
    let users = tenant
        .users
        .values()
        .map(|user| (user.id, format!("{} ({})", user.name, user.upn)));
    let groups = tenant.groups.keys().map(|id| (*id, principals::group_name(*id)));
    users.chain(groups).collect()
}
