//! The state that the simulation keeps: applications known everywhere, and tenants that change.

pub mod app;
pub mod behaviour;
pub mod role;
pub mod tenant;
pub mod user;

use std::collections::BTreeMap;

use uuid::Uuid;

pub use app::{App, RedirectPlatform, RedirectUri, Scope};
pub use behaviour::Behaviour;
pub use tenant::{
    ConsentRequest, ConsentType, Grant, MemberAccess, Registration, ServicePrincipal, Sku, SkuPlan, Tenant, UserConsent,
};
pub use user::{Licence, Mfa, User, UserKind};

/// Everything that one running simulation holds.
#[derive(Clone, Debug)]
pub struct World {
    /// Applications by client id, as their publishers registered them.
    pub apps: BTreeMap<Uuid, App>,
    /// Tenants by id.
    pub tenants: BTreeMap<Uuid, Tenant>,
    /// How the servers behave: slow, throttled, flaky and so on.
    pub behaviour: Behaviour,
}

impl World {
    /// Finds a tenant by id or by one of its domains, without regard to case.
    pub fn tenant(&self, name: &str) -> Option<&Tenant> {
        self.tenants.values().find(|tenant| tenant.is_called(name))
    }

    /// The same, to change it.
    pub fn tenant_mut(&mut self, name: &str) -> Option<&mut Tenant> {
        self.tenants.values_mut().find(|tenant| tenant.is_called(name))
    }
}
