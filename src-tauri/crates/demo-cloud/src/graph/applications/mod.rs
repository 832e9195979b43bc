//! Enterprise applications, and the deleted ones.

mod object;
mod write;

use uuid::Uuid;

use self::object::{assignment, object};
use super::{
    answer::{Failure, Outcome},
    grants, list,
    path::Part,
    permission::Right,
    request::Request,
    routes,
    scene::Scene,
    schema,
};
use crate::model::{ServicePrincipal, Tenant};

/// Answers everything below `/servicePrincipals` and `/directory/deletedItems`.
pub(super) fn answer(scene: &mut Scene<'_>, request: &Request, names: &[&str]) -> Outcome {
    match (request.method.as_str(), names) {
        ("GET", ["serviceprincipals"]) => all(scene, request),
        ("POST", ["serviceprincipals"]) => write::create(scene, request),
        ("GET", ["serviceprincipals", _]) => one(scene, request),
        ("PATCH", ["serviceprincipals", _]) => write::change(scene, request),
        ("DELETE", ["serviceprincipals", _]) => write::delete(scene, request),
        ("GET", ["serviceprincipals", _, "oauth2permissiongrants"]) => its_grants(scene, request),
        ("GET", ["serviceprincipals", _, "approleassignedto"]) => assigned_to(scene, request),
        ("GET", ["serviceprincipals", _, "approleassignments"]) => its_assignments(scene, request),
        ("GET", ["directory", "deleteditems", "microsoft.graph.serviceprincipal"]) => deleted(scene, request),
        ("POST", ["directory", "deleteditems", _, "restore"]) => write::restore(scene, request),
        _ => Err(routes::unknown(names, request)),
    }
}

fn all(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadApplications)?;
    let principals = scene.principals().map(|principal| object(scene, principal)).collect();
    list::list(scene, request, &schema::SERVICE_PRINCIPAL, principals)
}

fn one(scene: &Scene<'_>, request: &Request) -> Outcome {
    let principal = named(scene, request)?;
    list::entity(scene, request, &schema::SERVICE_PRINCIPAL, object(scene, principal))
}

fn its_grants(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadGrants)?;
    let client = find(scene, &request.parts[1])?.id;
    grants::of_client(scene, request, client)
}

fn assigned_to(scene: &Scene<'_>, request: &Request) -> Outcome {
    let principal = named(scene, request)?;
    let assigned = principal
        .assigned
        .iter()
        .map(|id| assignment(scene, principal, *id))
        .collect();
    list::list(scene, request, &schema::APP_ROLE_ASSIGNMENT, assigned)
}

/// Application permissions: Mago and ACS have delegated ones only, so nobody here holds any.
fn its_assignments(scene: &Scene<'_>, request: &Request) -> Outcome {
    named(scene, request)?;
    list::list(scene, request, &schema::APP_ROLE_ASSIGNMENT, vec![])
}

fn deleted(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadApplications)?;
    let deleted = scene.tenant().deleted_service_principals.values();
    let deleted = deleted.map(|principal| {
        let mut deleted = object(scene, principal);
        deleted["deletedDateTime"] = principal
            .deleted
            .map(|at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
            .into();
        deleted
    });
    list::list(scene, request, &schema::SERVICE_PRINCIPAL, deleted.collect())
}

/// Finds the principal that the address names, if the caller may read and replication has brought it.
fn named<'a>(scene: &'a Scene<'_>, request: &Request) -> Result<&'a ServicePrincipal, Failure> {
    scene.require(Right::ReadApplications)?;
    find(scene, &request.parts[1])
}

fn find<'a>(scene: &'a Scene<'_>, part: &Part) -> Result<&'a ServicePrincipal, Failure> {
    let id = existing(scene.tenant(), part)?;
    let mut arrived = scene.principals();
    arrived
        .find(|principal| Some(principal.id) == id)
        .ok_or_else(|| Failure::not_found(&part.text))
}

/// Finds a principal by object id or `appId='…'`, arrived or not.
fn existing(tenant: &Tenant, part: &Part) -> Result<Option<Uuid>, Failure> {
    match part.key.as_deref() {
        None => {
            let id = part.text.parse();
            let id = id.map_err(|_| Failure::bad_request(format!("Invalid object identifier '{}'.", part.text)))?;
            Ok(tenant.service_principals.contains_key(&id).then_some(id))
        }
        Some(key) if key.eq_ignore_ascii_case("appId") => {
            let app_id = part.text.parse().map_err(|_| wrong("appId"))?;
            Ok(tenant.service_principal(app_id).map(|principal| principal.id))
        }
        Some(key) => Err(Failure::malformed(format!(
            "'{key}' is not a key of 'ServicePrincipal'."
        ))),
    }
}

fn wrong(property: &str) -> Failure {
    Failure::bad_request(format!(
        "Invalid value specified for property '{property}' of resource 'ServicePrincipal'."
    ))
}
