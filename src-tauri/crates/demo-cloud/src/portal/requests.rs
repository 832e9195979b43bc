//! Requests for approval that people sent from the consent page.

use std::sync::Arc;

use axum::{
    Form,
    extract::{self, Path, State},
    response::Response,
};
use maud::{Markup, html};
use uuid::Uuid;

use super::{Fields, Query, Word, change, field, frame, show};
use crate::{
    Simulation,
    model::{ConsentRequest, Tenant, World},
    principals,
};

/// Shows the list.
pub(super) async fn list(
    State(simulation): State<Arc<Simulation>>,
    Path(tenant): Path<String>,
    extract::Query(query): extract::Query<Query>,
) -> Response {
    show(&simulation, &tenant, |world, tenant| Some(page(world, tenant, &query)))
}

/// Approves or denies one: the field `decision` says which.
pub(super) async fn decide(
    State(simulation): State<Arc<Simulation>>,
    Path((tenant, id)): Path<(String, Uuid)>,
    Form(fields): Form<Fields>,
) -> Response {
    change(&simulation, &tenant, "requests", |world, tenant| {
        match field(&fields, "decision") {
            Some("approve") => settle(world, tenant, id, true),
            Some("deny") => settle(world, tenant, id, false),
            _ => Word::Unknown,
        }
    })
}

fn settle(world: &World, tenant: &mut Tenant, id: Uuid, approved: bool) -> Word {
    let Some(request) = tenant
        .consent_requests
        .iter()
        .find(|request| request.id == id && request.decided.is_none())
    else {
        return Word::Unknown;
    };
    let request = request.clone();
    let outcome = if approved {
        principals::approve_request(world, tenant, &request).into()
    } else {
        Word::Saved
    };
    if outcome.is_good() {
        let asked = tenant.consent_requests.iter_mut().filter(|open| open.id == id);
        asked.for_each(|open| open.decided = Some(approved));
    }
    outcome
}

fn page(world: &World, tenant: &Tenant, query: &Query) -> Markup {
    let body = html! {
        @if !tenant.consent_workflow { p.note { "People cannot ask for approval in this organisation: the workflow is off." } }
        @if tenant.consent_requests.is_empty() { p { "There are no requests." } }
        @for request in &tenant.consent_requests { (one(world, tenant, request)) }
    };
    frame::of_tenant(tenant, "requests", "Admin consent requests", query.word(), &body)
}

fn one(world: &World, tenant: &Tenant, request: &ConsentRequest) -> Markup {
    let name = world
        .apps
        .get(&request.app_id)
        .map_or("(unknown application)", |app| app.name.as_str());
    let person = tenant
        .users
        .get(&request.user)
        .map_or("somebody who left", |user| user.name.as_str());
    html! {
        section {
            h2 { (name) }
            dl {
                dt { "Asked by" } dd { (person) }
                dt { "Reason" } dd { (request.reason) }
                dt { "Permissions" } dd { (request.scopes.iter().map(|(_, scope)| scope.as_str()).collect::<Vec<_>>().join(", ")) }
            }
            @match request.decided {
                Some(true) => p { (frame::state(true, "approved", "")) },
                Some(false) => p { (frame::state(false, "", "denied")) },
                None => form.row method="post" action={ "/portal/" (tenant.id) "/requests/" (request.id) } {
                    button.primary name="decision" value="approve" { "Approve" span.unseen { " " (name) } }
                    button.secondary name="decision" value="deny" { "Deny" span.unseen { " " (name) } }
                },
            }
        }
    }
}
