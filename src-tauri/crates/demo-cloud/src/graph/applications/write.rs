//! What changes enterprise applications.

use axum::http::StatusCode;
use serde_json::Value;
use tokio::time::Instant;
use uuid::Uuid;

use super::{existing, object::object, wrong};
use crate::{
    graph::{
        answer::{Answer, Failure, Outcome},
        list,
        path::Part,
        permission::Right,
        request::Request,
        scene::Scene,
        schema,
    },
    model::ServicePrincipal,
    principals::{self, NotRestored},
};

/// `POST`: an app id is enough.
pub(super) fn create(scene: &mut Scene<'_>, request: &Request) -> Outcome {
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
    if principals::is_taken(scene.world, scene.tenant(), app_id) {
        return Err(name_in_use(app_id));
    }
    let tenant = scene.tenant_mut()?;
    let mut principal = principals::new(app_id, Some(Instant::now()));
    changes.apply(&mut principal);
    tenant.service_principals.insert(principal.id, principal.clone());
    Ok(object(scene, &principal))
}

/// `PATCH`: changes a principal, or makes it if an app id and `Prefer: create-if-missing` say so.
pub(super) fn change(scene: &mut Scene<'_>, request: &Request) -> Outcome {
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

/// Deletes softly: the name stays taken for a while, the grants are gone.
pub(super) fn delete(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageApplications)?;
    let part = &request.parts[1];
    let id = existing(scene.tenant(), part)?.ok_or_else(|| Failure::not_found(&part.text))?;
    let now = scene.world.now();
    principals::delete(scene.tenant_mut()?, id, now);
    Ok(Answer::nothing())
}

/// `POST …/restore`: brings a deleted one back, without its grants.
pub(super) fn restore(scene: &mut Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ManageApplications)?;
    let name = &request.parts[2].text;
    let id: Uuid = name
        .parse()
        .map_err(|_| Failure::bad_request(format!("Invalid object identifier '{name}'.")))?;
    let principal = principals::restore(scene.tenant_mut()?, id).map_err(|reason| match reason {
        NotRestored::Unknown => Failure::not_found(name),
        NotRestored::NameTaken { app_id } => name_in_use(app_id),
    })?;
    list::entity(scene, request, &schema::SERVICE_PRINCIPAL, object(scene, &principal))
}

fn name_in_use(name: Uuid) -> Failure {
    Failure::duplicate(format!(
        "The service principal cannot be created, updated, or restored because the service principal name {name} is \
         already in use."
    ))
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
