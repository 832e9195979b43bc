//! What a request asks for: `scope`, read against the resources that exist.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::refusal::Refusal;
use super::refusals;
use crate::model::{App, World};

/// Microsoft Graph, which owns every scope without a prefix.
pub(crate) const GRAPH: Uuid = Uuid::from_u128(0x0000_0003_0000_0000_c000_0000_0000_0000);

/// The scopes of OpenID Connect; every tenant knows them.
pub(crate) const OPENID_SCOPES: [&str; 4] = ["openid", "profile", "email", "offline_access"];

/// A request's scopes, sorted out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Requested {
    pub openid: BTreeSet<String>,
    /// By resource, in the order in which they were named.
    pub resources: Vec<Asked>,
}

/// Scopes of one resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub resource: Uuid,
    pub scopes: BTreeSet<String>,
}

impl Requested {
    /// Reads `scope` as `client` sent it; `tenant` is how refusals call the tenant.
    pub fn read(world: &World, client: &App, tenant: &str, scope: &str) -> Result<Self, Refusal> {
        if scope
            .chars()
            .any(|letter| letter.is_control() || letter == '"' || letter == '\\')
        {
            return Err(refusals::malformed_scope(&scope.escape_default().to_string()));
        }
        let mut requested = Self::default();
        let (mut defaults, mut named) = (BTreeSet::new(), BTreeSet::new());
        for part in scope.split_whitespace() {
            if OPENID_SCOPES.contains(&part) {
                requested.openid.insert(part.to_owned());
                continue;
            }
            let (resource, value) = resource_of(world, tenant, part)?;
            if value == ".default" {
                defaults.insert(resource.app_id)
            } else {
                named.insert(resource.app_id)
            };
            requested.add(client, resource, value, part)?;
        }
        if defaults.intersection(&named).next().is_some() {
            return Err(refusals::default_with_others());
        }
        Ok(requested)
    }

    /// What `client` registered, as the v1 consent page and `.default` ask for it.
    pub fn registered(client: &App) -> Self {
        let mut requested = Self::default();
        for (resource, scope) in &client.static_scopes {
            if OPENID_SCOPES.contains(&scope.as_str()) {
                requested.openid.insert(scope.clone());
            } else {
                requested.asked(*resource).scopes.insert(scope.clone());
            }
        }
        requested
    }

    /// The one resource that a token can be for; Graph if only OpenID Connect scopes are asked for.
    pub fn single(&self) -> Result<Asked, Refusal> {
        match self.resources.as_slice() {
            [] => Ok(Asked {
                resource: GRAPH,
                scopes: BTreeSet::new(),
            }),
            [one] => Ok(one.clone()),
            _ => Err(refusals::several_resources()),
        }
    }

    /// The first resource, which an authorization code is for unless its redemption says otherwise.
    pub fn first(&self) -> Asked {
        self.resources.first().cloned().unwrap_or(Asked {
            resource: GRAPH,
            scopes: BTreeSet::new(),
        })
    }

    fn add(&mut self, client: &App, resource: &App, value: &str, part: &str) -> Result<(), Refusal> {
        let registered = client.static_scopes.iter().filter(|(of, _)| *of == resource.app_id);
        let found: Vec<String> = match value {
            ".default" => registered.map(|(_, scope)| scope.clone()).collect(),
            _ => published(resource, value).map(|scope| vec![scope]).unwrap_or_default(),
        };
        if found.is_empty() && value != ".default" {
            return Err(refusals::unknown_scope(client, part, resource.app_id));
        }
        let scopes = &mut self.asked(resource.app_id).scopes;
        scopes.extend(
            found
                .into_iter()
                .filter(|scope| !OPENID_SCOPES.contains(&scope.as_str())),
        );
        Ok(())
    }

    fn asked(&mut self, resource: Uuid) -> &mut Asked {
        let place = self
            .resources
            .iter()
            .position(|asked| asked.resource == resource)
            .unwrap_or_else(|| {
                self.resources.push(Asked {
                    resource,
                    scopes: BTreeSet::new(),
                });
                self.resources.len() - 1
            });
        &mut self.resources[place]
    }
}

/// Splits a scope into the resource and the value; values are compared without regard to case.
fn resource_of<'a, 'b>(world: &'a World, tenant: &str, part: &'b str) -> Result<(&'a App, &'b str), Refusal> {
    let (prefix, value) = part.rsplit_once('/').unwrap_or(("", part));
    let found = match prefix.trim_end_matches('/') {
        "" => world.apps.get(&GRAPH),
        name => world.apps.values().find(|app| is_called(app, name)),
    };
    match found {
        Some(app) if app.in_this_cloud => Ok((app, value)),
        Some(_) | None => Err(refusals::unknown_resource(
            if prefix.is_empty() { part } else { prefix },
            tenant,
        )),
    }
}

fn is_called(app: &App, name: &str) -> bool {
    let prefix = app.scope_prefix.as_deref().map(|prefix| prefix.trim_end_matches('/'));
    prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case(name)) || app.app_id.to_string().eq_ignore_ascii_case(name)
}

fn published(resource: &App, value: &str) -> Option<String> {
    let same = |known: &str| known.eq_ignore_ascii_case(value);
    let openid = OPENID_SCOPES
        .iter()
        .find(|known| resource.app_id == GRAPH && same(known));
    let scope = resource.scopes.iter().find(|scope| same(&scope.value));
    scope
        .map(|scope| scope.value.clone())
        .or(openid.map(|known| (*known).to_owned()))
}
