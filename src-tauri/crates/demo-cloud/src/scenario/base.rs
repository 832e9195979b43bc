//! The organisation that all scenarios start from, and the small changes that they are made of.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use uuid::Uuid;

use super::{apps, people, products};
use crate::model::{Behaviour, ConsentType, Grant, MemberAccess, ServicePrincipal, Tenant, User, UserConsent, World};
use crate::principals;

/// The domain of the demo organisation.
pub const DOMAIN: &str = "harbourworks.example";
/// The domain of the other organisation, for whoever signs in at the wrong one.
pub const OTHER_DOMAIN: &str = "fabrica.example";
/// Everybody's password, shown on the pages.
pub const PASSWORD: &str = "demo";

/// What an object id stands for.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Tenant = 1,
    User,
    Group,
    ServicePrincipal,
    ConsentRequest,
}

/// Makes an object id that is the same each time.
pub(super) fn object_id(kind: Kind, number: u32) -> Uuid {
    let kind = kind as u128;
    Uuid::from_u128(0xde30_0000_0000_4000_8000_0000_0000_0000 | (kind << 80) | u128::from(number))
}

/// Everything in place: what the other scenarios take something away from.
pub(super) fn ready() -> World {
    let mut world = fresh();
    let tenant = harbour(&mut world);
    add_principal(tenant, apps::ACS);
    approve(tenant, apps::GRAPH, &apps::MAGO_GRAPH_SCOPES);
    approve(tenant, apps::ACS, &apps::ACS_SCOPES);
    world
}

/// Nothing done yet but the room's licence.
pub(super) fn fresh() -> World {
    let mut harbour = tenant(1, "Harbour Works", DOMAIN, people::harbour_works());
    add_principal(&mut harbour, apps::INTRANET);
    harbour.user_consent = UserConsent::Managed;
    let fabrica = tenant(2, "Fabrica", OTHER_DOMAIN, people::fabrica());
    World {
        apps: apps::registered(),
        tenants: [harbour, fabrica]
            .into_iter()
            .map(|tenant| (tenant.id, tenant))
            .collect(),
        behaviour: Behaviour::default(),
    }
}

/// Makes a tenant with Microsoft Graph and some products, and nothing of Mago's.
pub(super) fn tenant(number: u32, name: &str, domain: &str, users: Vec<User>) -> Tenant {
    let mut tenant = Tenant {
        id: object_id(Kind::Tenant, number),
        name: name.into(),
        domains: vec![
            domain.into(),
            format!("{}.onmicrosoft.example", domain.trim_end_matches(".example")),
        ],
        region: "EU".into(),
        sub_region: None,
        federated: false,
        users: users.into_iter().map(|user| (user.id, user)).collect(),
        groups: BTreeMap::new(),
        service_principals: BTreeMap::new(),
        registrations: BTreeMap::new(),
        deleted_service_principals: BTreeMap::new(),
        grants: BTreeMap::new(),
        skus: vec![
            products::product(products::ROOMS_PRO, 5),
            products::product(products::E3_NO_TEAMS, 25),
            products::product(products::TEAMS_EEA, 25),
        ],
        user_consent: UserConsent::Managed,
        consent_workflow: false,
        consent_requests: vec![],
        security_defaults: false,
        conditional_access_blocks: BTreeSet::new(),
        device_code_blocked: false,
        sign_in_frequency_seconds: None,
        member_access: MemberAccess::Everything,
        delegated_admins: BTreeMap::new(),
        customers: vec![],
    };
    add_principal(&mut tenant, apps::GRAPH);
    tenant
}

/// The demo organisation of a world.
pub(super) fn harbour(world: &mut World) -> &mut Tenant {
    world
        .tenant_mut(DOMAIN)
        .expect("every scenario has the demo organisation")
}

/// One of its people.
pub(super) fn person<'a>(tenant: &'a mut Tenant, upn: &str) -> &'a mut User {
    let found = tenant.users.values_mut().find(|user| user.upn == upn);
    found.expect("scenarios change only people who are there")
}

/// Adds the enterprise application of `app_id`, or finds it.
pub(super) fn add_principal(tenant: &mut Tenant, app_id: Uuid) -> &mut ServicePrincipal {
    let number = u32::try_from(app_id.as_u128() >> 96).unwrap_or_default()
        ^ u32::try_from(tenant.id.as_u128() & 0xffff).unwrap_or_default();
    let id = object_id(Kind::ServicePrincipal, number);
    tenant.service_principals.entry(id).or_insert(ServicePrincipal {
        id,
        app_id,
        enabled: true,
        assignment_required: false,
        assigned: BTreeSet::new(),
        created: None,
        deleted: None,
    })
}

/// Grants Mago scopes of one resource for the whole organisation.
pub(super) fn approve(tenant: &mut Tenant, resource: Uuid, scopes: &[&str]) {
    grant(tenant, apps::MAGO, ConsentType::AllPrincipals, resource, scopes);
}

/// Grants a client scopes of one resource.
pub(super) fn grant(tenant: &mut Tenant, client: Uuid, consent: ConsentType, resource: Uuid, scopes: &[&str]) {
    let client = add_principal(tenant, client).id;
    let resource = add_principal(tenant, resource).id;
    let id = format!("demo-grant-{}", tenant.grants.len() + 1);
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    tenant.grants.insert(
        id.clone(),
        Grant {
            id,
            client,
            consent,
            resource,
            scopes,
            created: None,
            before: None,
        },
    );
}

/// Approves the checking app for everybody, so that people without a role can check too.
pub(super) fn approve_checking(tenant: &mut Tenant) {
    approve_checking_for(tenant, &[]);
}

/// The same with further scopes of Microsoft Graph, which its tokens then carry unasked.
pub(super) fn approve_checking_for(tenant: &mut Tenant, further: &[&str]) {
    let usual = ["openid", "profile", "offline_access", "User.Read", "Directory.Read.All"];
    let scopes = [&usual, further].concat();
    grant(tenant, apps::CHECKING, ConsentType::AllPrincipals, apps::GRAPH, &scopes);
}

/// Moves an enterprise application to the deleted items a moment ago, with its grants gone.
pub(super) fn soft_delete(tenant: &mut Tenant, app_id: Uuid) {
    let id = add_principal(tenant, app_id).id;
    principals::delete(tenant, id, Timestamp::now());
}
