//! Situations of the Azure Communication Services principal, and of clouds that lack it.

use super::{
    Scenario, apps,
    base::{self, harbour, person},
    people, products,
};
use crate::model::World;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "acs-missing",
        "The ACS principal is missing, so approving Mago fails with AADSTS650052.",
        acs_missing,
    ),
    Scenario::new("acs-disabled", "Somebody switched sign-in to ACS off.", acs_disabled),
    Scenario::new(
        "acs-assignment-required",
        "ACS is for assigned people only; the room is not one of them.",
        acs_assignment_required,
    ),
    Scenario::new(
        "acs-soft-deleted",
        "The ACS principal was deleted a moment ago and its name is still taken.",
        acs_soft_deleted,
    ),
    Scenario::new(
        "government-cloud",
        "The organisation is in the US government cloud, which knows neither Mago nor this ACS id.",
        government_cloud,
    ),
];

/// The room is licensed, and that is all.
pub(super) fn acs_missing() -> World {
    base::fresh()
}

fn acs_disabled() -> World {
    let mut world = base::ready();
    base::add_principal(harbour(&mut world), apps::ACS).enabled = false;
    world
}

fn acs_assignment_required() -> World {
    let mut world = base::ready();
    let tenant = harbour(&mut world);
    let member = person(tenant, people::MEMBER).id;
    let acs = base::add_principal(tenant, apps::ACS);
    acs.assignment_required = true;
    acs.assigned.insert(member);
    world
}

fn acs_soft_deleted() -> World {
    let mut world = base::ready();
    let tenant = harbour(&mut world);
    base::soft_delete(tenant, apps::MAGO);
    tenant.deleted_service_principals.clear();
    base::soft_delete(tenant, apps::ACS);
    world
}

fn government_cloud() -> World {
    let mut world = base::fresh();
    for unknown in [apps::MAGO, apps::ACS] {
        world.apps.entry(unknown).and_modify(|app| app.in_this_cloud = false);
    }
    let tenant = harbour(&mut world);
    tenant.region = "USGov".into();
    tenant.sub_region = Some("DODCON".into());
    tenant.skus = vec![products::product(products::E3_GCCHIGH, 25)];
    for user in tenant.users.values_mut() {
        user.licences.clear();
    }
    person(tenant, people::ROOM).licences = vec![products::licence(products::E3_GCCHIGH)];
    world
}
