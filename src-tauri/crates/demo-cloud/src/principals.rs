//! What happens to enterprise applications and their grants. Graph and the portal both keep to it.

use std::collections::BTreeSet;

use tokio::time::Instant;
use uuid::Uuid;

use crate::model::{ConsentType, Grant, ServicePrincipal, Tenant};

/// Makes an enterprise application with a new object id.
pub(crate) fn new(app_id: Uuid, created: Option<Instant>) -> ServicePrincipal {
    ServicePrincipal {
        id: Uuid::new_v4(),
        app_id,
        enabled: true,
        assignment_required: false,
        assigned: BTreeSet::new(),
        created,
    }
}

/// Tells whether the name is in use; a deleted application keeps it for a while.
pub(crate) fn is_taken(tenant: &Tenant, app_id: Uuid) -> bool {
    let deleted = tenant.deleted_service_principals.values();
    tenant.service_principal(app_id).is_some() || deleted.into_iter().any(|principal| principal.app_id == app_id)
}

/// Moves an enterprise application to the deleted items; its grants are gone.
pub(crate) fn delete(tenant: &mut Tenant, id: Uuid) {
    tenant
        .grants
        .retain(|_, grant| grant.client != id && grant.resource != id);
    if let Some(principal) = tenant.service_principals.remove(&id) {
        tenant.deleted_service_principals.insert(id, principal);
    }
}

/// Grants scopes, replacing what `client` had for this resource and these people.
pub(crate) fn grant(
    tenant: &mut Tenant,
    client: Uuid,
    consent: ConsentType,
    resource: Uuid,
    scopes: BTreeSet<String>,
) -> Grant {
    tenant.grants.retain(|_, old| !is_same(old, client, consent, resource));
    let grant = Grant {
        id: crate::tokens::random_text(43),
        client,
        consent,
        resource,
        scopes,
        created: Some(Instant::now()),
    };
    tenant.grants.insert(grant.id.clone(), grant.clone());
    grant
}

/// Tells whether a grant is for the same client, people and resource.
pub(crate) fn is_same(grant: &Grant, client: Uuid, consent: ConsentType, resource: Uuid) -> bool {
    grant.client == client && grant.consent == consent && grant.resource == resource
}
