//! Who consented to what, who may, and what consent does to the tenant.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::refusal::Refusal;
use super::refusals;
use super::scope::{GRAPH, OPENID_SCOPES, Requested};
use crate::model::{App, ConsentType, Grant, Tenant, User, UserConsent, World, role};
use crate::principals;

/// Scope values by resource.
pub(crate) type Scopes = BTreeMap<Uuid, BTreeSet<String>>;

/// Directory roles that may consent for the organisation; Teams Administrators may not.
const CONSENT_ROLES: [Uuid; 4] = [
    role::GLOBAL_ADMINISTRATOR,
    role::PRIVILEGED_ROLE_ADMINISTRATOR,
    role::APPLICATION_ADMINISTRATOR,
    role::CLOUD_APPLICATION_ADMINISTRATOR,
];

/// What "let Microsoft manage" leaves to users.
const HARMLESS: [&str; 5] = ["openid", "profile", "email", "offline_access", "User.Read"];

/// Tells whether somebody may consent for the whole organisation.
pub(crate) fn may_consent_for_all(user: &User) -> bool {
    CONSENT_ROLES.iter().any(|role| user.roles.contains(role))
}

/// Tells whether somebody may consent to `scopes` for themselves.
pub(crate) fn may_consent_alone(world: &World, tenant: &Tenant, client: &App, user: &User, scopes: &Scopes) -> bool {
    if may_consent_for_all(user) {
        return true;
    }
    if tenant
        .service_principal(client.app_id)
        .is_some_and(|principal| principal.assignment_required)
    {
        return false;
    }
    let every = |allowed: &dyn Fn(Uuid, &str) -> bool| {
        scopes
            .iter()
            .all(|(resource, values)| values.iter().all(|value| allowed(*resource, value)))
    };
    match tenant.user_consent {
        UserConsent::Nobody => false,
        UserConsent::Managed => every(&|resource, value| resource == GRAPH && HARMLESS.contains(&value)),
        UserConsent::AnyApp => every(&|resource, value| !is_admin_only(world, resource, value)),
    }
}

fn is_admin_only(world: &World, resource: Uuid, value: &str) -> bool {
    let published = world.apps.get(&resource).into_iter().flat_map(|app| &app.scopes);
    published
        .into_iter()
        .any(|scope| scope.value == value && scope.admin_only)
}

/// Scopes of `resource` that `client` holds for `user`: everywhere, for everybody's sake, or for their own.
pub(crate) fn granted(tenant: &Tenant, client: &App, resource: Uuid, user: Uuid) -> BTreeSet<String> {
    let principal = tenant.service_principal(resource).map(|principal| principal.id);
    let consented = grants(tenant, client.app_id, user)
        .filter(|grant| Some(grant.resource) == principal)
        .flat_map(|grant| &grant.scopes);
    consented.chain(preauthorized(client, resource)).cloned().collect()
}

/// Tells whether the client needs nobody's consent, or anybody consented to anything for this user.
pub(crate) fn is_known(tenant: &Tenant, client: &App, user: Uuid) -> bool {
    !client.preauthorized.is_empty() || grants(tenant, client.app_id, user).next().is_some()
}

fn preauthorized(client: &App, resource: Uuid) -> impl Iterator<Item = &String> {
    let all = client.preauthorized.iter();
    all.filter(move |(of, _)| *of == resource).map(|(_, scope)| scope)
}

/// Refuses to ask anybody for what one of Microsoft's own services gives to those of its clients alone that it chose.
pub(crate) fn allowed(client: &App, requested: &Requested) -> Result<(), Refusal> {
    let refused = requested.resources.iter().find(|asked| {
        let held: BTreeSet<&String> = preauthorized(client, asked.resource).collect();
        asked.scopes.iter().any(|scope| !held.contains(scope))
    });
    match refused {
        Some(asked) if !client.preauthorized.is_empty() => Err(refusals::not_preauthorized(client, asked.resource)),
        Some(_) | None => Ok(()),
    }
}

/// What is asked for and not granted yet; the first consent also covers the OpenID Connect scopes.
pub(crate) fn missing(tenant: &Tenant, client: &App, user: Uuid, requested: &Requested) -> Scopes {
    let mut missing = Scopes::new();
    if !is_known(tenant, client, user) {
        missing.insert(GRAPH, openid_scopes(requested));
    }
    for asked in &requested.resources {
        let granted = granted(tenant, client, asked.resource, user);
        let lacking = asked.scopes.difference(&granted).cloned();
        missing.entry(asked.resource).or_default().extend(lacking);
    }
    missing.retain(|_, scopes| !scopes.is_empty());
    missing
}

/// Everything that is asked for, granted or not.
pub(crate) fn everything(requested: &Requested) -> Scopes {
    let mut scopes = Scopes::from([(GRAPH, openid_scopes(requested))]);
    for asked in &requested.resources {
        scopes
            .entry(asked.resource)
            .or_default()
            .extend(asked.scopes.iter().cloned());
    }
    scopes
}

/// Nobody signs in to an application without letting it see who they are.
fn openid_scopes(requested: &Requested) -> BTreeSet<String> {
    if requested.openid.is_empty() {
        return ["openid", "profile"].map(str::to_owned).into();
    }
    requested.openid.clone()
}

fn grants(tenant: &Tenant, client: Uuid, user: Uuid) -> impl Iterator<Item = &Grant> {
    let client = tenant.service_principal(client).map(|principal| principal.id);
    tenant.grants.values().filter(move |grant| {
        Some(grant.client) == client
            && [ConsentType::AllPrincipals, ConsentType::Principal(user)].contains(&grant.consent)
    })
}

/// Refuses consent while a deleted application holds the name.
pub(crate) fn name_free(world: &World, tenant: &Tenant, client: &App) -> Result<(), Refusal> {
    let is_there = tenant.service_principal(client.app_id).is_some();
    if !is_there && principals::is_held_by_deleted(world, tenant, client.app_id) {
        return Err(refusals::principal_name_taken(client, tenant));
    }
    Ok(())
}

/// Adds `scopes` to what `client` holds for `consent`, and makes the enterprise applications that this needs.
pub(crate) fn add(tenant: &mut Tenant, client: Uuid, consent: ConsentType, scopes: Scopes) {
    let client = principals::find_or_add(tenant, client);
    for (resource, mut scopes) in scopes {
        let resource = principals::find_or_add(tenant, resource);
        let before = tenant
            .grants
            .values()
            .find(|grant| principals::is_same(grant, client, consent, resource));
        scopes.extend(before.into_iter().flat_map(|grant| grant.scopes.iter().cloned()));
        principals::grant(tenant, client, consent, resource, scopes);
    }
}

/// Makes `scopes` the whole of what `client` holds for the organisation; grants of single users stay.
pub(crate) fn replace_for_all(tenant: &mut Tenant, client: Uuid, scopes: Scopes) {
    let client = principals::find_or_add(tenant, client);
    principals::replace_for_all(tenant, client, scopes);
}

/// What the consent page says about a scope.
pub(crate) fn words(world: &World, resource: Uuid, value: &str) -> String {
    let published = world.apps.get(&resource).into_iter().flat_map(|app| &app.scopes);
    let text = published
        .into_iter()
        .find(|scope| scope.value == value)
        .map(|scope| scope.text.clone());
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| match value {
        "openid" => "Sign you in".to_owned(),
        "profile" => "View your basic profile".to_owned(),
        "email" => "View your e-mail address".to_owned(),
        "offline_access" => "Maintain access to data you have given it access to".to_owned(),
        other => other.to_owned(),
    })
}

/// Tells scopes of OpenID Connect from those of a resource.
pub(crate) fn is_openid(value: &str) -> bool {
    OPENID_SCOPES.contains(&value)
}
