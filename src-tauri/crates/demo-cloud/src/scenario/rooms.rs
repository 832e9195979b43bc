//! An organisation with many rooms.

use super::{
    Scenario,
    base::{self, harbour},
    people,
    products::{self, licence},
};
use crate::model::{User, World};

pub(super) const SCENARIOS: &[Scenario] = &[Scenario::new(
    "two-hundred-rooms",
    "Two hundred room accounts in every state of licence.",
    two_hundred_rooms,
)];

fn two_hundred_rooms() -> World {
    let mut world = base::ready();
    let tenant = harbour(&mut world);
    for number in 1..=200 {
        let room = room(number);
        tenant.users.insert(room.id, room);
    }
    for sku in &mut tenant.skus {
        sku.seats = 250;
    }
    world
}

/// One room; its number says what is wrong with it.
fn room(number: u32) -> User {
    let upn = format!("room.{number:03}@{}", base::DOMAIN);
    let mut room = people::room(people::person(2000 + number, &upn, &format!("Room {number:03}")));
    match number % 10 {
        3 => room.licences.clear(),
        5 => room.licences = vec![licence(products::E3_NO_TEAMS)],
        7 => room.licences[0].disabled_plans.extend([products::TEAMS1]),
        8 => room.enabled = false,
        9 => room.licences[0].provisioning = "PendingProvisioning".into(),
        _ => {}
    }
    room
}
