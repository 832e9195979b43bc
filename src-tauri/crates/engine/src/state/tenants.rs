//! The discovery cache: what a tenant's OpenID configuration said, for a day.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use microsoft::{
    clouds::Directory,
    discovery::{TenantEndpoints, TenantName},
};
use serde::{Deserialize, Serialize};

use super::{State, StateError, file};

const FILE: &str = "tenants.json";
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);

#[derive(Default, Serialize, Deserialize)]
struct Cache {
    tenants: BTreeMap<String, Cached>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Cached {
    at: Timestamp,
    endpoints: TenantEndpoints,
}

impl State {
    /// Finds what was discovered within the last day and still lies in the directory's allow-list.
    pub fn tenant(&self, name: &TenantName, directory: &Directory, now: Timestamp) -> Option<TenantEndpoints> {
        let cached = self.tenants().remove(&name.to_string())?;
        let age = now.duration_since(cached.at);
        let fresh = age >= SignedDuration::ZERO && age < LIFETIME;
        (fresh && cached.endpoints.allowed(directory).is_ok()).then_some(cached.endpoints)
    }

    /// Keeps what was discovered, and drops what is too old.
    pub fn keep_tenant(&self, name: &TenantName, endpoints: TenantEndpoints, now: Timestamp) -> Result<(), StateError> {
        let path = self.folder().join(FILE);
        let _lock = file::lock(&path)?;
        let mut tenants = self.tenants();
        tenants.retain(|_, cached| now.duration_since(cached.at) < LIFETIME);
        tenants.insert(name.to_string(), Cached { at: now, endpoints });
        file::write(&path, &Cache { tenants })
    }

    fn tenants(&self) -> BTreeMap<String, Cached> {
        file::read::<Cache>(&self.folder().join(FILE))
            .unwrap_or_default()
            .tenants
    }
}
