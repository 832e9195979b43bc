//! Situations of partners, who look after other organisations.

use std::collections::BTreeSet;

use super::{
    Scenario, apps,
    base::{self, add_principal, approve, harbour, tenant},
    people::{self, person, with_role},
};
use crate::model::{World, role};

/// The partner's domain.
const DOMAIN: &str = "beacon.example";
/// The technician who looks after the customers.
const TECHNICIAN: &str = "tess.tech@beacon.example";
const CUSTOMERS: u32 = 300;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "partner",
        "A partner's technician checks a customer, where they have roles but no account.",
        partner,
    )
    .checked_by(TECHNICIAN),
    Scenario::new(
        "three-hundred-customers",
        "A partner looks after three hundred organisations in every state.",
        three_hundred_customers,
    )
    .checked_by(TECHNICIAN),
];

fn partner() -> World {
    let mut world = base::ready();
    for domain in [base::DOMAIN, base::OTHER_DOMAIN] {
        if let Some(customer) = world.tenant_mut(domain) {
            base::approve_checking(customer);
        }
    }
    let guest = people::GUEST;
    harbour(&mut world).users.retain(|_, user| user.upn != guest);
    look_after_everybody(&mut world);
    world
}

fn three_hundred_customers() -> World {
    let mut world = base::ready();
    for number in 1..=CUSTOMERS {
        let customer = customer(number);
        world.tenants.insert(customer.id, customer);
    }
    world.tenants.values_mut().for_each(base::approve_checking);
    look_after_everybody(&mut world);
    world
}

/// A small organisation; its number says what it lacks.
fn customer(number: u32) -> crate::model::Tenant {
    let domain = format!("customer{number:03}.example");
    let mut room = people::room(person(1000 + number, &format!("room@{domain}"), "Room"));
    if number.is_multiple_of(5) {
        room.licences.clear();
    }
    let mut customer = tenant(1000 + number, &format!("Customer {number:03}"), &domain, vec![room]);
    if !number.is_multiple_of(3) {
        add_principal(&mut customer, apps::ACS);
        if !number.is_multiple_of(4) {
            approve(&mut customer, apps::GRAPH, &apps::MAGO_GRAPH_SCOPES);
            approve(&mut customer, apps::ACS, &apps::ACS_SCOPES);
        }
    }
    customer
}

/// Adds the partner, whose technician gets the usual roles in all tenants so far.
fn look_after_everybody(world: &mut World) {
    let technician = with_role(person(900, TECHNICIAN, "Tess Tech"), role::GLOBAL_ADMINISTRATOR);
    let roles = BTreeSet::from([
        role::CLOUD_APPLICATION_ADMINISTRATOR,
        role::DIRECTORY_READERS,
        role::LICENSE_ADMINISTRATOR,
    ]);
    for customer in world.tenants.values_mut() {
        customer.delegated_admins.insert(technician.id, roles.clone());
    }
    let mut partner = tenant(900, "Beacon Partners", DOMAIN, vec![technician]);
    base::approve_checking(&mut partner);
    partner.customers = world.tenants.keys().copied().collect();
    world.tenants.insert(partner.id, partner);
}
