//! Whether an account, an application and a resource may meet in a tenant.

use uuid::Uuid;

use super::account_refusals;
use super::refusal::Refusal;
use super::refusals;
use crate::model::{App, Mfa, ServicePrincipal, Tenant, User, World};

/// Refuses a disabled application.
pub(crate) fn client_enabled(tenant: &Tenant, client: &App) -> Result<(), Refusal> {
    match tenant.service_principal(client.app_id) {
        Some(principal) if !principal.enabled => Err(refusals::client_disabled(client)),
        Some(_) | None => Ok(()),
    }
}

/// Refuses a resource that is missing, disabled or not for this user in the tenant.
pub(crate) fn resource_ready(world: &World, tenant: &Tenant, resource: Uuid, user: &User) -> Result<(), Refusal> {
    let unknown = || refusals::unknown_resource(&resource.to_string(), &tenant.name);
    let app = world.apps.get(&resource).ok_or_else(unknown)?;
    match tenant.service_principal(resource) {
        None if app.first_party => Ok(()),
        None => Err(refusals::resource_missing(app, tenant)),
        Some(principal) if !principal.enabled => Err(refusals::resource_disabled(app)),
        Some(_) => assigned(tenant, app, user),
    }
}

/// Refuses accounts that are disabled or have to change their password first.
pub(crate) fn account_usable(user: &User) -> Result<(), Refusal> {
    if !user.enabled {
        return Err(account_refusals::account_disabled());
    }
    if user.password_expired {
        return Err(account_refusals::password_expired());
    }
    Ok(())
}

/// Refuses what Conditional Access blocks.
pub(crate) fn allowed_by_policy(tenant: &Tenant, user: &User, by_device_code: bool) -> Result<(), Refusal> {
    let blocked = tenant.conditional_access_blocks.contains(&user.id) || (by_device_code && tenant.device_code_blocked);
    if blocked {
        Err(account_refusals::blocked_by_conditional_access())
    } else {
        Ok(())
    }
}

/// What the tenant demands of a user beyond the password.
pub(crate) fn second_factor(tenant: &Tenant, user: &User) -> Mfa {
    match user.mfa {
        Mfa::NotRequired if tenant.security_defaults => Mfa::MustRegister,
        state => state,
    }
}

/// Refuses users whom nobody assigned, where assignment is required; nested groups do not count, as at Entra.
pub(crate) fn assigned(tenant: &Tenant, app: &App, user: &User) -> Result<(), Refusal> {
    let may = |principal: &ServicePrincipal| {
        let through = |id: &Uuid| tenant.groups.get(id).is_some_and(|members| members.contains(&user.id));
        !principal.assignment_required || principal.assigned.iter().any(|id| *id == user.id || through(id))
    };
    if tenant.service_principal(app.app_id).is_none_or(may) {
        Ok(())
    } else {
        Err(refusals::not_assigned(app, &user.upn))
    }
}
