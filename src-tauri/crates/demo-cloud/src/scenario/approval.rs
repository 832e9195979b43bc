//! Situations of the administrator's approval.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{
    Scenario, apps,
    base::{self, Kind, approve, grant, harbour, object_id, person},
    people,
};
use crate::model::{ConsentRequest, ConsentType, MemberAccess, Tenant, UserConsent, World, role};

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario::new(
        "fresh-tenant",
        "Nothing is prepared yet: no approval, no ACS principal, no licence.",
        fresh_tenant,
    ),
    Scenario::new("ready", "All three prerequisites are fulfilled.", base::ready),
    Scenario::new("not-approved", "Only the approval is missing.", not_approved),
    Scenario::new(
        "user-consent-only",
        "One employee approved Mago for themselves, nobody else.",
        user_consent_only,
    ),
    Scenario::new(
        "partly-approved",
        "Mago is approved without the two ACS permissions.",
        partly_approved,
    ),
    Scenario::new(
        "approval-workflow",
        "People ask for approval; one request waits for an administrator.",
        approval_workflow,
    ),
    Scenario::new(
        "assignment-required",
        "Mago is approved for assigned people only; the room is not one of them.",
        assignment_required,
    ),
    Scenario::new(
        "assigned-through-group",
        "Mago is for assigned people only; the room is, through a group.",
        assigned_through_group,
    ),
    Scenario::new(
        "assigned-through-nested-group",
        "Mago is for assigned people only; the room is through a group in a group, which does not count.",
        assigned_through_nested_group,
    ),
    Scenario::new("mago-disabled", "Somebody switched sign-in to Mago off.", mago_disabled),
    Scenario::new(
        "soft-deleted-principal",
        "Mago was deleted a moment ago and its name is still taken.",
        soft_deleted_principal,
    ),
    Scenario::new(
        "acs-scopes-not-static",
        "Mago's registration does not list the ACS permissions, so approving cannot grant them.",
        acs_scopes_not_static,
    ),
    Scenario::new(
        "no-directory-reader",
        "Whoever checks may not read permission grants.",
        no_directory_reader,
    )
    .checked_by(people::MEMBER),
    Scenario::new(
        "role-eligible",
        "Whoever checks may approve only after activating a role (PIM).",
        role_eligible,
    )
    .checked_by(people::GLOBAL_ADMINISTRATOR),
    Scenario::new(
        "policy-unreadable",
        "The rules for consent cannot be read, as in most tenants.",
        not_approved,
    ),
];

fn fresh_tenant() -> World {
    let mut world = base::fresh();
    for room in [people::ROOM, people::SECOND_ROOM] {
        person(harbour(&mut world), room).licences.clear();
    }
    world
}

fn not_approved() -> World {
    let mut world = base::fresh();
    base::add_principal(harbour(&mut world), apps::ACS);
    world
}

fn user_consent_only() -> World {
    let mut world = not_approved();
    let tenant = harbour(&mut world);
    tenant.user_consent = UserConsent::AnyApp;
    let member = ConsentType::Principal(person(tenant, people::MEMBER).id);
    grant(tenant, apps::MAGO, member, apps::GRAPH, &apps::MAGO_GRAPH_SCOPES);
    grant(tenant, apps::MAGO, member, apps::ACS, &apps::ACS_SCOPES);
    world
}

fn partly_approved() -> World {
    let mut world = not_approved();
    approve(harbour(&mut world), apps::GRAPH, &apps::MAGO_GRAPH_SCOPES);
    world
}

fn approval_workflow() -> World {
    let mut world = not_approved();
    let scopes = world.apps[&apps::MAGO].static_scopes.clone();
    let tenant = harbour(&mut world);
    tenant.user_consent = UserConsent::Nobody;
    tenant.consent_workflow = true;
    let user = person(tenant, people::MEMBER).id;
    tenant.consent_requests.push(ConsentRequest {
        id: object_id(Kind::ConsentRequest, 1),
        app_id: apps::MAGO,
        user,
        reason: "Room Pier should join our Teams meetings.".into(),
        scopes,
        decided: None,
    });
    world
}

fn assignment_required() -> World {
    with_assigned(|tenant| person(tenant, people::MEMBER).id)
}

fn assigned_through_group() -> World {
    with_assigned(|tenant| {
        let room = person(tenant, people::ROOM).id;
        add_group(tenant, 1, room)
    })
}

fn assigned_through_nested_group() -> World {
    with_assigned(|tenant| {
        let room = person(tenant, people::ROOM).id;
        let rooms = add_group(tenant, 1, room);
        add_group(tenant, 2, rooms)
    })
}

fn add_group(tenant: &mut Tenant, number: u32, member: Uuid) -> Uuid {
    let id = object_id(Kind::Group, number);
    tenant.groups.insert(id, BTreeSet::from([member]));
    id
}

/// The ready world in which Mago is only for whom `who` names.
fn with_assigned(who: impl FnOnce(&mut Tenant) -> Uuid) -> World {
    let mut world = base::ready();
    let tenant = harbour(&mut world);
    let assigned = who(tenant);
    let mago = base::add_principal(tenant, apps::MAGO);
    mago.assignment_required = true;
    mago.assigned.insert(assigned);
    world
}

fn mago_disabled() -> World {
    let mut world = base::ready();
    base::add_principal(harbour(&mut world), apps::MAGO).enabled = false;
    world
}

fn soft_deleted_principal() -> World {
    let mut world = base::ready();
    base::soft_delete(harbour(&mut world), apps::MAGO);
    world
}

fn acs_scopes_not_static() -> World {
    let mut world = partly_approved();
    let mago = world.apps.get_mut(&apps::MAGO).expect("Mago is registered");
    mago.static_scopes.retain(|(resource, _)| *resource != apps::ACS);
    world
}

fn no_directory_reader() -> World {
    let mut world = base::ready();
    let tenant = harbour(&mut world);
    tenant.member_access = MemberAccess::NoGrants;
    base::approve_checking(tenant);
    world
}

/// Roles that wait to be activated, and a checking app that was once allowed to see them.
fn role_eligible() -> World {
    let mut world = not_approved();
    let tenant = harbour(&mut world);
    let administrator = person(tenant, people::GLOBAL_ADMINISTRATOR);
    administrator.roles.clear();
    administrator.eligible_roles = BTreeSet::from([role::GLOBAL_ADMINISTRATOR, role::PRIVILEGED_ROLE_ADMINISTRATOR]);
    base::approve_checking_for(tenant, &["RoleManagement.Read.Directory"]);
    world
}
