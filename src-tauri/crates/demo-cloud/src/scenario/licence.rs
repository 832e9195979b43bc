//! Situations of the account that Mago will use and of its licence.

use super::{
    Scenario,
    base::{self, harbour, person},
    people,
    products::{self, licence, product},
};
use crate::model::{User, World};

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "no-licence",
        "The room has a licence without Teams; Teams Rooms seats are free.",
        no_licence,
    ),
    Scenario::new(
        "teams-essentials",
        "The room has Teams Essentials, whose plan does not count for ACS.",
        teams_essentials,
    ),
    Scenario::new(
        "plan-switched-off",
        "The room has a licence in which Teams is switched off.",
        plan_switched_off,
    ),
    Scenario::new(
        "no-seats",
        "The room has no licence, and every Teams Rooms seat is taken.",
        no_seats,
    ),
    Scenario::new(
        "licence-pending",
        "The licence was assigned a moment ago and is not ready yet.",
        licence_pending,
    ),
    Scenario::new(
        "licence-suspended",
        "The subscription was not paid and is suspended.",
        licence_suspended,
    ),
    Scenario::new(
        "gov-plan",
        "The licence holds the government plan, on which Microsoft's pages disagree.",
        gov_plan,
    ),
    Scenario::new(
        "account-blocked",
        "The room account is blocked from signing in.",
        account_blocked,
    ),
    Scenario::new(
        "guest-account",
        "The account for Mago is a guest of the organisation.",
        base::ready,
    )
    .for_account(people::GUEST),
    Scenario::new("account-missing", "The account for Mago does not exist.", base::ready)
        .for_account("room.nowhere@harbourworks.example"),
];

fn no_licence() -> World {
    with_room(|room| room.licences = vec![licence(products::E3_NO_TEAMS)])
}

fn teams_essentials() -> World {
    let mut world = with_room(|room| room.licences = vec![licence(products::TEAMS_ESSENTIALS)]);
    harbour(&mut world).skus.push(product(products::TEAMS_ESSENTIALS, 5));
    world
}

fn plan_switched_off() -> World {
    with_room(|room| {
        room.licences[0].disabled_plans.insert(products::TEAMS1);
    })
}

fn no_seats() -> World {
    let mut world = with_room(|room| room.licences.clear());
    let tenant = harbour(&mut world);
    tenant.skus.retain(|sku| sku.id != products::TEAMS_EEA);
    person(tenant, people::MEMBER).licences.truncate(1);
    for sku in &mut tenant.skus {
        if sku.id == products::ROOMS_PRO {
            sku.seats = 1;
        }
    }
    world
}

fn licence_pending() -> World {
    with_room(|room| room.licences[0].provisioning = "PendingProvisioning".into())
}

fn licence_suspended() -> World {
    let mut world = base::ready();
    for sku in &mut harbour(&mut world).skus {
        if sku.id == products::ROOMS_PRO {
            sku.status = "Suspended".into();
        }
    }
    world
}

fn gov_plan() -> World {
    let mut world = with_room(|room| room.licences = vec![licence(products::ROOMS_GOV)]);
    let tenant = harbour(&mut world);
    tenant.region = "NA".into();
    tenant.sub_region = Some("GCC".into());
    tenant.skus.push(product(products::ROOMS_GOV, 5));
    world
}

fn account_blocked() -> World {
    with_room(|room| room.enabled = false)
}

/// The ready world with a change to the room.
fn with_room(change: impl FnOnce(&mut User)) -> World {
    let mut world = base::ready();
    change(person(harbour(&mut world), people::ROOM));
    world
}
