//! One user: sign-in, and licences with their plans.

use std::{collections::BTreeSet, sync::Arc};

use axum::{
    Form,
    extract::{self, Path, State},
    response::Response,
};
use maud::{Markup, html};
use uuid::Uuid;

use super::{Fields, Query, Word, change as change_tenant, field, frame, show, users::product_name};
use crate::{
    Simulation,
    licensing::{self, Assignment, Refusal},
    model::{Licence, Sku, Tenant, User, role},
};

/// Shows it.
pub(super) async fn page(
    State(simulation): State<Arc<Simulation>>,
    Path((tenant, id)): Path<(String, Uuid)>,
    extract::Query(query): extract::Query<Query>,
) -> Response {
    show(&simulation, &tenant, |_, tenant| {
        let user = tenant.users.get(&id)?;
        let body = html! { (person(user)) (licences(tenant, user)) (more(tenant, user)) };
        Some(frame::of_tenant(tenant, "users", &user.name, query.word(), &body))
    })
}

/// Changes it: the field `do` says what.
pub(super) async fn change(
    State(simulation): State<Arc<Simulation>>,
    Path((tenant, id)): Path<(String, Uuid)>,
    Form(fields): Form<Fields>,
) -> Response {
    change_tenant(&simulation, &tenant, &format!("users/{id}"), |_, tenant| {
        perform(tenant, id, &fields).unwrap_or(Word::Unknown)
    })
}

fn perform(tenant: &mut Tenant, id: Uuid, fields: &Fields) -> Option<Word> {
    let user = tenant.users.get_mut(&id)?;
    let sku = || field(fields, "sku").and_then(|sku| sku.parse::<Uuid>().ok());
    let assignment = match field(fields, "do")? {
        "sign-in" => {
            user.enabled = field(fields, "enabled").is_some();
            return Some(Word::Saved);
        }
        "activate" => {
            let role = field(fields, "role")?.parse().ok()?;
            user.roles.extend(user.eligible_roles.get(&role));
            return Some(Word::Saved);
        }
        "assign" => Assignment {
            add: vec![(sku()?, BTreeSet::new())],
            remove: vec![],
        },
        "plans" => Assignment {
            add: vec![(sku()?, switched_off(tenant, sku()?, fields))],
            remove: vec![],
        },
        "remove" => Assignment {
            add: vec![],
            remove: vec![sku()?],
        },
        _ => return None,
    };
    Some(match licensing::assign(tenant, id, &assignment) {
        Ok(()) => Word::Saved,
        Err(Refusal::NoSeats(_)) => Word::NoSeats,
        Err(Refusal::NoUsageLocation) => Word::NoUsageLocation,
        Err(Refusal::UnknownProduct(_) | Refusal::NotHeld(_)) => Word::Unknown,
    })
}

/// A form sends the plans that are on; the others of the product are off.
fn switched_off(tenant: &Tenant, sku: Uuid, fields: &Fields) -> BTreeSet<Uuid> {
    let on: BTreeSet<&str> = fields
        .iter()
        .filter(|(name, _)| name == "plan")
        .map(|(_, plan)| plan.as_str())
        .collect();
    let product = tenant.skus.iter().find(|own| own.id == sku);
    let plans = product
        .into_iter()
        .flat_map(|product| &product.plans)
        .map(|plan| plan.id);
    plans.filter(|plan| !on.contains(plan.to_string().as_str())).collect()
}

fn person(user: &User) -> Markup {
    let roles: Vec<&str> = user.roles.iter().filter_map(|role| role::name(*role)).collect();
    let dormant = user.eligible_roles.difference(&user.roles);
    html! {
        dl {
            dt { "Sign-in name" } dd { (user.upn) }
            dt { "Object ID" } dd { (user.id) }
            dt { "Usage location" } dd { (user.usage_location.as_deref().unwrap_or("none")) }
            dt { "Roles" } dd { (if roles.is_empty() { "none".to_owned() } else { roles.join(", ") }) }
        }
        form method="post" {
            input type="hidden" name="do" value="sign-in";
            label.tick { input type="checkbox" name="enabled" checked[user.enabled]; "Allow sign-in" }
            p { button.secondary { "Save" } }
        }
        @for role in dormant { (to_activate(*role)) }
    }
}

fn to_activate(role: Uuid) -> Markup {
    html! {
        form method="post" {
            input type="hidden" name="do" value="activate";
            input type="hidden" name="role" value=(role);
            p { (role::name(role).unwrap_or("A role")) " can be activated. " button.secondary { "Activate" } }
        }
    }
}

fn licences(tenant: &Tenant, user: &User) -> Markup {
    html! {
        h2 { "Licences" }
        @if user.licences.is_empty() { p { "No licence is assigned." } }
        @for licence in &user.licences { (held(tenant, licence)) }
    }
}

fn held(tenant: &Tenant, licence: &Licence) -> Markup {
    let name = product_name(tenant, licence.sku);
    let plans = tenant
        .skus
        .iter()
        .find(|sku| sku.id == licence.sku)
        .map_or(&[][..], |sku| &sku.plans);
    html! {
        form method="post" {
            input type="hidden" name="sku" value=(licence.sku);
            fieldset {
                legend { (name) }
                @if licence.provisioning != "Success" { p.note { "State: " (licence.provisioning) } }
                @for plan in plans {
                    label.tick {
                        input type="checkbox" name="plan" value=(plan.id) checked[!licence.disabled_plans.contains(&plan.id)];
                        (plan.name)
                    }
                }
                div.row {
                    button.secondary name="do" value="plans" { "Save plans" span.unseen { " of " (name) } }
                    button.secondary name="do" value="remove" { "Remove licence" span.unseen { " " (name) } }
                }
            }
        }
    }
}

fn more(tenant: &Tenant, user: &User) -> Markup {
    let free = |sku: &&Sku| user.licences.iter().all(|licence| licence.sku != sku.id);
    html! {
        h2 { "Assign a licence" }
        form.row method="post" {
            input type="hidden" name="do" value="assign";
            div {
                label for="sku" { "Product" }
                select id="sku" name="sku" {
                    @for sku in tenant.skus.iter().filter(free) {
                        option value=(sku.id) {
                            (product_name(tenant, sku.id)) " – " (sku.seats.saturating_sub(licensing::consumed(tenant, sku.id))) " free"
                        }
                    }
                }
            }
            button.primary { "Assign" }
        }
    }
}
