//! What an operation works on: the world, who asks, and what they may see.

use std::collections::BTreeSet;

use tokio::time::Instant;
use uuid::Uuid;

use super::answer::Failure;
use crate::{
    model::{Grant, Registration, ServicePrincipal, Tenant, User, World},
    tokens::Access,
};

/// The world while one request is answered.
pub(super) struct Scene<'a> {
    pub world: &'a mut World,
    /// What the token allows.
    pub access: &'a Access,
    /// The origin for absolute links, for example `https://graph.microsoft.com`.
    pub origin: &'a str,
}

impl Scene<'_> {
    /// The tenant of the token. It was there when the token was accepted.
    pub(super) fn tenant(&self) -> &Tenant {
        &self.world.tenants[&self.access.tenant]
    }

    /// The same, to change it.
    pub(super) fn tenant_mut(&mut self) -> Result<&mut Tenant, Failure> {
        let id = self.access.tenant;
        self.world
            .tenants
            .get_mut(&id)
            .ok_or_else(|| Failure::not_found(&id.to_string()))
    }

    /// Who is signed in. A partner's technician has no object here: 404.
    pub(super) fn me(&self) -> Result<&User, Failure> {
        let id = self.access.user;
        self.tenant()
            .users
            .get(&id)
            .ok_or_else(|| Failure::not_found(&id.to_string()))
    }

    /// The directory roles of who is signed in, also through delegated administration.
    pub(super) fn roles(&self) -> BTreeSet<Uuid> {
        let tenant = self.tenant();
        let own = tenant.users.get(&self.access.user).map(|user| &user.roles);
        let delegated = tenant.delegated_admins.get(&self.access.user);
        own.into_iter().chain(delegated).flatten().copied().collect()
    }

    /// Finds a user by object id or sign-in name.
    pub(super) fn user(&self, name: &str) -> Result<&User, Failure> {
        let id = Uuid::try_parse(name).ok();
        let mut users = self.tenant().users.values();
        users
            .find(|user| Some(user.id) == id || user.upn.to_lowercase() == name.to_lowercase())
            .ok_or_else(|| Failure::not_found(name))
    }

    /// Enterprise applications that readers see by now.
    pub(super) fn principals(&self) -> impl Iterator<Item = &ServicePrincipal> {
        let all = self.tenant().service_principals.values();
        all.filter(|principal| self.has_arrived(principal.created))
    }

    /// App registrations that readers see by now.
    pub(super) fn registrations(&self) -> impl Iterator<Item = &Registration> {
        let all = self.tenant().registrations.values();
        all.filter(|registration| self.has_arrived(registration.created))
    }

    /// Grants as readers see them by now.
    pub(super) fn grants(&self) -> impl Iterator<Item = &Grant> {
        self.tenant().grants.values().filter_map(|grant| self.arrived(grant))
    }

    /// The newest state of a grant that has reached readers.
    fn arrived<'a>(&self, grant: &'a Grant) -> Option<&'a Grant> {
        if self.has_arrived(grant.created) {
            return Some(grant);
        }
        self.arrived(grant.before.as_deref()?)
    }

    /// Replication takes its time: what was just made is not there yet.
    fn has_arrived(&self, created: Option<Instant>) -> bool {
        created.is_none_or(|created| created.elapsed() >= self.world.behaviour.replication_delay)
    }
}
