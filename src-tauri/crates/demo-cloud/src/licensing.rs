//! The rules by which a tenant's products become licences of its users. Graph and the portal both keep to them.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::{
    model::{Licence, Tenant, User},
    scenario::products::{self, TEAMS_PLANS},
};

/// What is to be given and taken.
#[derive(Clone, Debug, Default)]
pub(crate) struct Assignment {
    /// Products, each with the plans that are switched off. One that is held already is changed.
    pub add: Vec<(Uuid, BTreeSet<Uuid>)>,
    /// Products to take away.
    pub remove: Vec<Uuid>,
}

/// Why a licence was not assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The user has no usage location.
    NoUsageLocation,
    /// Every seat is taken.
    NoSeats(Uuid),
    /// The tenant has not bought it.
    UnknownProduct(Uuid),
    /// It cannot be taken from somebody who does not hold it.
    NotHeld(Uuid),
}

/// Gives and takes licences, all of them or none.
pub(crate) fn assign(tenant: &mut Tenant, user: Uuid, assignment: &Assignment) -> Result<(), Refusal> {
    let Some(before) = tenant.users.get(&user) else {
        return Ok(());
    };
    let mut after = before.clone();
    for sku in &assignment.remove {
        take(&mut after, *sku)?;
    }
    for (sku, disabled) in &assignment.add {
        give(tenant, &mut after, *sku, disabled)?;
    }
    tenant.users.insert(user, after);
    Ok(())
}

fn take(user: &mut User, sku: Uuid) -> Result<(), Refusal> {
    let before = user.licences.len();
    user.licences.retain(|licence| licence.sku != sku);
    if user.licences.len() == before {
        Err(Refusal::NotHeld(sku))
    } else {
        Ok(())
    }
}

fn give(tenant: &Tenant, user: &mut User, sku: Uuid, disabled: &BTreeSet<Uuid>) -> Result<(), Refusal> {
    if user.usage_location.is_none() {
        return Err(Refusal::NoUsageLocation);
    }
    let product = tenant
        .skus
        .iter()
        .find(|own| own.id == sku)
        .ok_or(Refusal::UnknownProduct(sku))?;
    if let Some(held) = user.licences.iter_mut().find(|licence| licence.sku == sku) {
        held.disabled_plans.clone_from(disabled);
        return Ok(());
    }
    if product.status != "Enabled" || consumed(tenant, sku) >= product.seats {
        return Err(Refusal::NoSeats(sku));
    }
    let disabled_plans = disabled.clone();
    user.licences.push(Licence {
        disabled_plans,
        ..products::licence(sku)
    });
    Ok(())
}

/// Counts the seats in use.
pub(crate) fn consumed(tenant: &Tenant, sku: Uuid) -> u32 {
    let licences = tenant.users.values().flat_map(|user| &user.licences);
    let used = licences
        .filter(|licence| licence.sku == sku && licence.error.is_none())
        .count();
    u32::try_from(used).unwrap_or(u32::MAX)
}

/// The provisioning status of one plan of a licence.
pub(crate) fn provisioning(licence: &Licence, plan: Uuid) -> &str {
    if licence.disabled_plans.contains(&plan) {
        "Disabled"
    } else {
        &licence.provisioning
    }
}

/// Tells whether somebody is a Teams user by licence, as `getTeamsLicensingDetails` does.
pub(crate) fn has_teams(tenant: &Tenant, user: &User) -> bool {
    user.licences
        .iter()
        .filter(|licence| licence.error.is_none())
        .any(|licence| {
            let sku = tenant.skus.iter().find(|sku| sku.id == licence.sku);
            sku.is_some_and(|sku| {
                ["Enabled", "Warning"].contains(&sku.status.as_str())
                    && sku
                        .plans
                        .iter()
                        .any(|plan| TEAMS_PLANS.contains(&plan.id) && provisioning(licence, plan.id) == "Success")
            })
        })
}
