//! People and rooms.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    answer::{Answer, Failure, Outcome},
    list,
    permission::Right,
    request::Request,
    scene::Scene,
    schema,
};
use crate::model::{Licence, Tenant, User, UserKind};

/// `GET /me`.
pub(super) fn me(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadSelf)?;
    list::entity(scene, request, &schema::USER, object(scene.tenant(), scene.me()?))
}

/// `GET /users`.
pub(super) fn list(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadUsers)?;
    let tenant = scene.tenant();
    let users = tenant.users.values().map(|user| object(tenant, user)).collect();
    list::list(scene, request, &schema::USER, users)
}

/// `GET /users/{id or sign-in name}`.
pub(super) fn get(scene: &Scene<'_>, request: &Request, name: &str) -> Outcome {
    let user = readable(scene, name)?;
    list::entity(scene, request, &schema::USER, object(scene.tenant(), user))
}

/// `PATCH /users/{id}`: usage location and whether sign-in is allowed.
pub(super) fn change(scene: &mut Scene<'_>, request: &Request, name: &str) -> Outcome {
    scene.require(Right::ManageUsers)?;
    let mut user = scene.user(name)?.clone();
    for (property, value) in request.object()? {
        match (property.as_str(), value) {
            ("usageLocation", Value::String(country)) if country.len() == 2 => {
                user.usage_location = Some(country.to_uppercase());
            }
            ("accountEnabled", Value::Bool(enabled)) => user.enabled = *enabled,
            _ => {
                return Err(Failure::bad_request(format!(
                    "Invalid value specified for property '{property}' of resource 'User'."
                )));
            }
        }
    }
    scene.tenant_mut()?.users.insert(user.id, user);
    Ok(Answer::nothing())
}

/// Finds a user whom the caller may read: oneself, or anybody with more rights.
pub(super) fn readable<'a>(scene: &'a Scene<'_>, name: &str) -> Result<&'a User, Failure> {
    let found = scene.user(name);
    let right = match &found {
        Ok(user) if user.id == scene.access.user => Right::ReadSelf,
        _ => Right::ReadUsers,
    };
    scene.require(right)?;
    found
}

/// A user with all properties that the simulation knows.
pub(super) fn object(tenant: &Tenant, user: &User) -> Value {
    let (given, family) = user.name.split_once(' ').unwrap_or((user.name.as_str(), ""));
    json!({
        "id": user.id,
        "displayName": user.name,
        "givenName": given,
        "surname": family,
        "userPrincipalName": user.upn,
        "mail": (user.kind == UserKind::Member).then_some(&user.upn),
        "jobTitle": null,
        "mobilePhone": null,
        "officeLocation": null,
        "preferredLanguage": null,
        "businessPhones": [],
        "accountEnabled": user.enabled,
        "userType": match user.kind {
            UserKind::Guest => "Guest",
            UserKind::Member | UserKind::Personal => "Member",
        },
        "usageLocation": user.usage_location,
        "assignedLicenses": held(user).map(assigned_licence).collect::<Vec<_>>(),
        "assignedPlans": assigned_plans(tenant, user),
        "licenseAssignmentStates": user.licences.iter().map(assignment_state).collect::<Vec<_>>(),
    })
}

/// Licences that took effect: one with an error gives nothing.
pub(super) fn held(user: &User) -> impl Iterator<Item = &Licence> {
    user.licences.iter().filter(|licence| licence.error.is_none())
}

fn assigned_licence(licence: &Licence) -> Value {
    json!({ "skuId": licence.sku, "disabledPlans": licence.disabled_plans })
}

fn assignment_state(licence: &Licence) -> Value {
    json!({
        "skuId": licence.sku,
        "assignedByGroup": licence.by_group,
        "disabledPlans": licence.disabled_plans,
        "state": if licence.error.is_some() { "Error" } else { "Active" },
        "error": licence.error.as_deref().unwrap_or("None"),
        "lastUpdatedDateTime": "2026-11-02T08:00:00Z",
    })
}

/// Each plan once, in its best state: the subscription's, or `Deleted` where it is switched off.
fn assigned_plans(tenant: &Tenant, user: &User) -> Vec<Value> {
    let mut plans: BTreeMap<Uuid, (&str, &str)> = BTreeMap::new();
    for licence in held(user) {
        for sku in tenant.skus.iter().filter(|sku| sku.id == licence.sku) {
            for plan in &sku.plans {
                let off = licence.disabled_plans.contains(&plan.id);
                let status = if off { "Deleted" } else { sku.status.as_str() };
                let best = plans.entry(plan.id).or_insert((status, plan.name.as_str()));
                if best.0 != "Enabled" && status != "Deleted" {
                    best.0 = status;
                }
            }
        }
    }
    let rows = plans.into_iter().map(|(id, (status, service))| {
        json!({
            "servicePlanId": id,
            "capabilityStatus": status,
            "service": service,
            "assignedDateTime": "2026-11-02T08:00:00Z",
        })
    });
    rows.collect()
}
