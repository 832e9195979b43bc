//! Enterprise applications, and the deleted ones.

use serde_json::{Value, json};
use tokio::time::Instant;
use uuid::Uuid;

use super::{
    answer::{Answer, Failure, Outcome},
    grants, list,
    path::Part,
    permission::Right,
    request::Request,
    routes,
    scene::Scene,
    schema,
};
use axum::http::StatusCode;

use crate::{
    model::{App, ServicePrincipal, Tenant},
    principals,
    scenario::apps,
};

/// The tenant that Microsoft's own applications belong to.
const MICROSOFT_TENANT: &str = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/// Answers everything below `/servicePrincipals` and `/directory/deletedItems`.
pub(super) fn answer(scene: &mut Scene<'_>, request: &Request, names: &[&str]) -> Outcome {
    match (request.method.as_str(), names) {
        ("GET", ["serviceprincipals"]) => all(scene, request),
        ("POST", ["serviceprincipals"]) => create(scene, request),
        ("GET", ["serviceprincipals", _]) => one(scene, request),
        ("PATCH", ["serviceprincipals", _]) => change(scene, request),
        ("DELETE", ["serviceprincipals", _]) => delete(scene, request),
        ("GET", ["serviceprincipals", _, "oauth2permissiongrants"]) => its_grants(scene, request),
        ("GET", ["serviceprincipals", _, "approleassignedto"]) => assigned_to(scene, request),
        ("GET", ["serviceprincipals", _, "approleassignments"]) => its_assignments(scene, request),
        ("GET", ["directory", "deleteditems", "microsoft.graph.serviceprincipal"]) => deleted(scene, request),
        ("POST", ["directory", "deleteditems", _, "restore"]) => restore(scene, request),
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
        deleted["deletedDateTime"] = "2026-11-20T08:00:00Z".into();
        deleted
    });
    list::list(scene, request, &schema::SERVICE_PRINCIPAL, deleted.collect())
}

fn create(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageApplications)?;
    let changes = Changes::read(request)?;
    let app_id = changes.app_id.ok_or_else(|| wrong("appId"))?;
    let created = add(scene, app_id, &changes)?;
    let mut answer = list::entity(scene, request, &schema::SERVICE_PRINCIPAL, created)?;
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

/// Adds an enterprise application; one of that name, even a deleted one, is a conflict.
fn add(scene: &mut Scene<'_>, app_id: Uuid, changes: &Changes) -> Result<Value, Failure> {
    if !scene.world.apps.get(&app_id).is_some_and(|app| app.in_this_cloud) {
        return Err(Failure::no_backing_application(app_id));
    }
    let tenant = scene.tenant_mut()?;
    if principals::is_taken(tenant, app_id) {
        return Err(Failure::duplicate(format!(
            "The service principal cannot be created, updated, or restored because the service principal name \
             {app_id} is already in use."
        )));
    }
    let mut principal = principals::new(app_id, Some(Instant::now()));
    changes.apply(&mut principal);
    tenant.service_principals.insert(principal.id, principal.clone());
    Ok(object(scene, &principal))
}

/// `PATCH`: changes a principal, or makes it if an app id and `Prefer: create-if-missing` say so.
fn change(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageApplications)?;
    let part = &request.parts[1];
    let changes = match request.body {
        Some(_) => Changes::read(request)?,
        None => Changes::default(),
    };
    let Some(id) = existing(scene.tenant(), part)? else {
        return upsert(scene, request, part, &changes);
    };
    if let Some(principal) = scene.tenant_mut()?.service_principals.get_mut(&id) {
        changes.apply(principal);
    }
    Ok(Answer::nothing())
}

fn upsert(scene: &mut Scene<'_>, request: &Request, part: &Part, changes: &Changes) -> Outcome {
    let wanted = request.prefer.as_deref().is_some_and(|prefer| {
        prefer
            .split(',')
            .any(|wish| wish.trim().eq_ignore_ascii_case("create-if-missing"))
    });
    let app_id = part.key.as_ref().and_then(|_| part.text.parse().ok());
    match app_id.filter(|_| wanted) {
        Some(app_id) => Ok(Answer::with(StatusCode::CREATED, add(scene, app_id, changes)?)),
        None => Err(Failure::not_found(&part.text)),
    }
}

/// Deletes softly: the name stays taken, the grants are gone.
fn delete(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageApplications)?;
    let part = &request.parts[1];
    let id = existing(scene.tenant(), part)?.ok_or_else(|| Failure::not_found(&part.text))?;
    principals::delete(scene.tenant_mut()?, id);
    Ok(Answer::nothing())
}

fn restore(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageApplications)?;
    let name = &request.parts[2].text;
    let id: Uuid = name
        .parse()
        .map_err(|_| Failure::bad_request(format!("Invalid object identifier '{name}'.")))?;
    let tenant = scene.tenant_mut()?;
    let principal = tenant
        .deleted_service_principals
        .remove(&id)
        .ok_or_else(|| Failure::not_found(name))?;
    tenant.service_principals.insert(id, principal.clone());
    list::entity(scene, request, &schema::SERVICE_PRINCIPAL, object(scene, &principal))
}

/// What a request may set on an enterprise application.
#[derive(Debug, Default)]
struct Changes {
    app_id: Option<Uuid>,
    enabled: Option<bool>,
    assignment_required: Option<bool>,
}

impl Changes {
    fn read(request: &Request) -> Result<Self, Failure> {
        let mut changes = Self::default();
        for (property, value) in request.object()? {
            match (property.as_str(), value) {
                ("appId", Value::String(id)) => changes.app_id = Some(id.parse().map_err(|_| wrong("appId"))?),
                ("accountEnabled", Value::Bool(enabled)) => changes.enabled = Some(*enabled),
                ("appRoleAssignmentRequired", Value::Bool(required)) => changes.assignment_required = Some(*required),
                ("tags" | "notes" | "displayName", _) => {}
                _ => return Err(wrong(property)),
            }
        }
        Ok(changes)
    }

    fn apply(&self, principal: &mut ServicePrincipal) {
        principal.enabled = self.enabled.unwrap_or(principal.enabled);
        principal.assignment_required = self.assignment_required.unwrap_or(principal.assignment_required);
    }
}

fn wrong(property: &str) -> Failure {
    Failure::bad_request(format!(
        "Invalid value specified for property '{property}' of resource 'ServicePrincipal'."
    ))
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

fn object(scene: &Scene<'_>, principal: &ServicePrincipal) -> Value {
    let app = scene.world.apps.get(&principal.app_id);
    let name = app.map(|app| app.name.as_str());
    let is_microsofts = app.is_some_and(apps::is_microsofts);
    json!({
        "id": principal.id,
        "appId": principal.app_id,
        "displayName": name,
        "appDisplayName": name,
        "accountEnabled": principal.enabled,
        "appRoleAssignmentRequired": principal.assignment_required,
        "disabledByMicrosoftStatus": null,
        "verifiedPublisher": {
            "displayName": app.filter(|_| !is_microsofts).and_then(|app| app.verified_publisher.as_deref()),
            "verifiedPublisherId": null,
            "addedDateTime": null,
        },
        "replyUrls": app.map(|app| app.redirect_uris.iter().map(|redirect| redirect.uri.as_str()).collect::<Vec<_>>()),
        "servicePrincipalType": "Application",
        "servicePrincipalNames": [principal.app_id],
        "appOwnerOrganizationId": is_microsofts.then_some(MICROSOFT_TENANT),
        "oauth2PermissionScopes": app.map(published_scopes),
        "appRoles": [],
        "tags": ["WindowsAzureActiveDirectoryIntegratedApp"],
        "signInAudience": "AzureADMultipleOrgs",
        "deletedDateTime": null,
    })
}

fn published_scopes(app: &App) -> Vec<Value> {
    let scopes = app.scopes.iter().map(|scope| {
        json!({
            "id": scope.id,
            "value": scope.value,
            "type": if scope.admin_only { "Admin" } else { "User" },
            "isEnabled": true,
            "userConsentDisplayName": scope.text,
            "adminConsentDisplayName": scope.text,
        })
    });
    scopes.collect()
}

fn assignment(scene: &Scene<'_>, principal: &ServicePrincipal, assigned: Uuid) -> Value {
    let user = scene.tenant().users.get(&assigned);
    let resource = scene.world.apps.get(&principal.app_id);
    json!({
        "id": format!("{}-{}", principal.id.simple(), assigned.simple()),
        "appRoleId": Uuid::nil(),
        "createdDateTime": "2026-11-02T08:00:00Z",
        "principalId": assigned,
        "principalType": if user.is_some() { "User" } else { "Group" },
        "principalDisplayName": user.map_or_else(|| principals::group_name(assigned), |user| user.name.clone()),
        "resourceId": principal.id,
        "resourceDisplayName": resource.map(|app| app.name.as_str()),
    })
}
