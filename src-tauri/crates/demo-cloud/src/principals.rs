//! What happens to enterprise applications and their grants. Graph and the portal both keep to it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use tokio::time::Instant;
use uuid::Uuid;

use crate::model::{ConsentRequest, ConsentType, Grant, ServicePrincipal, Tenant, World};

/// Why an application was not approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotApproved {
    /// A service that it needs has no principal in the tenant (AADSTS650052).
    MissingResource,
    /// It was deleted a short while ago and keeps its name (AADSTS650051).
    NameTaken,
}

/// Why a deleted application did not come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotRestored {
    /// It is not among the deleted items.
    Unknown,
    /// The application has a new principal meanwhile.
    NameTaken {
        /// The name.
        app_id: Uuid,
    },
}

/// How long a deleted application keeps its name, if nothing else is said.
const NAME_SECONDS: u64 = 600;

/// Makes an enterprise application with a new object id.
pub(crate) fn new(app_id: Uuid, created: Option<Instant>) -> ServicePrincipal {
    ServicePrincipal {
        id: Uuid::new_v4(),
        app_id,
        enabled: true,
        assignment_required: false,
        assigned: BTreeSet::new(),
        created,
        deleted: None,
    }
}

/// Tells whether the name is in use.
pub(crate) fn is_taken(world: &World, tenant: &Tenant, app_id: Uuid) -> bool {
    tenant.service_principal(app_id).is_some() || is_held_by_deleted(world, tenant, app_id)
}

/// Tells whether an application that was deleted a short while ago keeps the name.
pub(crate) fn is_held_by_deleted(world: &World, tenant: &Tenant, app_id: Uuid) -> bool {
    let seconds = world.behaviour.deleted_name_seconds.unwrap_or(NAME_SECONDS);
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
    let is_recent = |deleted| world.now().duration_since(deleted).as_secs() < seconds;
    let mut deleted = tenant.deleted_service_principals.values();
    deleted.any(|principal| principal.app_id == app_id && principal.deleted.is_none_or(is_recent))
}

/// Moves an enterprise application to the deleted items; its grants are gone.
pub(crate) fn delete(tenant: &mut Tenant, id: Uuid, now: Timestamp) {
    tenant
        .grants
        .retain(|_, grant| grant.client != id && grant.resource != id);
    if let Some(mut principal) = tenant.service_principals.remove(&id) {
        principal.deleted = Some(now);
        tenant.deleted_service_principals.insert(id, principal);
    }
}

/// Brings a deleted application back, without its grants, unless another one has the name by now.
pub(crate) fn restore(tenant: &mut Tenant, id: Uuid) -> Result<ServicePrincipal, NotRestored> {
    let deleted = tenant.deleted_service_principals.get(&id);
    let mut principal = deleted.cloned().ok_or(NotRestored::Unknown)?;
    if tenant.service_principal(principal.app_id).is_some() {
        return Err(NotRestored::NameTaken {
            app_id: principal.app_id,
        });
    }
    principal.deleted = None;
    tenant.deleted_service_principals.remove(&id);
    tenant.service_principals.insert(id, principal.clone());
    Ok(principal)
}

/// Grants scopes, replacing what `client` had for this resource and these people.
pub(crate) fn grant(
    tenant: &mut Tenant,
    client: Uuid,
    consent: ConsentType,
    resource: Uuid,
    scopes: BTreeSet<String>,
) -> Grant {
    let mut grants = tenant.grants.values_mut();
    if let Some(old) = grants.find(|old| is_same(old, client, consent, resource)) {
        set_scopes(old, scopes);
        return old.clone();
    }
    let grant = Grant {
        id: crate::tokens::random_text(43),
        client,
        consent,
        resource,
        scopes,
        created: Some(Instant::now()),
        before: None,
    };
    tenant.grants.insert(grant.id.clone(), grant.clone());
    grant
}

/// Changes a grant; it remembers what it was, for readers whom the change has not reached.
pub(crate) fn set_scopes(grant: &mut Grant, scopes: BTreeSet<String>) {
    let before = grant.clone();
    grant.scopes = scopes;
    grant.created = Some(Instant::now());
    grant.before = Some(Box::new(before));
}

/// Tells whether a grant is for the same client, people and resource.
pub(crate) fn is_same(grant: &Grant, client: Uuid, consent: ConsentType, resource: Uuid) -> bool {
    grant.client == client && grant.consent == consent && grant.resource == resource
}

/// Grants an application what its registration lists, for everybody, in place of what it had for everybody.
pub(crate) fn approve(world: &World, tenant: &mut Tenant, principal: Uuid) -> Result<(), NotApproved> {
    let app_id = tenant
        .service_principals
        .get(&principal)
        .map(|principal| principal.app_id);
    let app = app_id.and_then(|app_id| world.apps.get(&app_id));
    let scopes = app.map_or(&[][..], |app| &app.static_scopes);
    let scopes = available(world, tenant, scopes)?;
    replace_for_all(tenant, principal, scopes);
    Ok(())
}

/// Grants what somebody asked for, to everybody.
pub(crate) fn approve_request(world: &World, tenant: &mut Tenant, request: &ConsentRequest) -> Result<(), NotApproved> {
    let scopes = available(world, tenant, &request.scopes)?;
    if tenant.service_principal(request.app_id).is_none() && is_held_by_deleted(world, tenant, request.app_id) {
        return Err(NotApproved::NameTaken);
    }
    let client = find_or_add(tenant, request.app_id);
    replace_for_all(tenant, client, scopes);
    Ok(())
}

/// Sorts scopes by resource, if the tenant has every resource or can have it.
fn available(
    world: &World,
    tenant: &Tenant,
    scopes: &[(Uuid, String)],
) -> Result<BTreeMap<Uuid, BTreeSet<String>>, NotApproved> {
    let mut by_resource: BTreeMap<Uuid, BTreeSet<String>> = BTreeMap::new();
    for (resource, scope) in scopes {
        by_resource.entry(*resource).or_default().insert(scope.clone());
    }
    let is_there = |app_id: &Uuid| {
        tenant.service_principal(*app_id).is_some() || world.apps.get(app_id).is_some_and(|app| app.first_party)
    };
    if by_resource.keys().all(is_there) {
        Ok(by_resource)
    } else {
        Err(NotApproved::MissingResource)
    }
}

/// Makes `scopes`, by the resource's app id, the whole of what a client holds for the organisation.
pub(crate) fn replace_for_all(tenant: &mut Tenant, client: Uuid, scopes: BTreeMap<Uuid, BTreeSet<String>>) {
    let mut granted = BTreeSet::new();
    for (resource, scopes) in scopes {
        let resource = find_or_add(tenant, resource);
        grant(tenant, client, ConsentType::AllPrincipals, resource, scopes);
        granted.insert(resource);
    }
    let is_for_all = |grant: &Grant| grant.client == client && grant.consent == ConsentType::AllPrincipals;
    tenant
        .grants
        .retain(|_, grant| !is_for_all(grant) || granted.contains(&grant.resource));
}

/// Finds the enterprise application of `app_id`, or makes it.
pub(crate) fn find_or_add(tenant: &mut Tenant, app_id: Uuid) -> Uuid {
    if let Some(principal) = tenant.service_principal(app_id) {
        return principal.id;
    }
    let principal = new(app_id, Some(Instant::now()));
    let id = principal.id;
    tenant.service_principals.insert(id, principal);
    id
}

/// Names a group for people.
pub(crate) fn group_name(id: Uuid) -> String {
    format!("Group {}", id.as_u128() & 0xffff)
}
