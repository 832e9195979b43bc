//! The last attempt to create the ACS principal in each tenant, so that the next check does not take it for missing.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use readiness::{ids::TenantId, proof::AcsCreation};
use serde::{Deserialize, Serialize};

use super::{State, StateError, file};

const FILE: &str = "acs-creations.json";
/// Far longer than any replication takes.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);

#[derive(Default, Serialize, Deserialize)]
struct Creations {
    tenants: BTreeMap<TenantId, AcsCreation>,
}

impl State {
    /// Finds the last attempt of the last day.
    pub fn acs_creation(&self, tenant: TenantId, now: Timestamp) -> Option<AcsCreation> {
        self.creations()
            .remove(&tenant)
            .filter(|creation| is_recent(creation, now))
    }

    /// Notes an attempt, or with `None` that there was none after all; drops what is too old.
    pub fn note_acs_creation(&self, tenant: TenantId, creation: Option<AcsCreation>) -> Result<(), StateError> {
        let path = self.folder().join(FILE);
        let _lock = file::lock(&path)?;
        let mut tenants = self.creations();
        tenants.remove(&tenant);
        tenants.extend(creation.map(|creation| (tenant, creation)));
        tenants.retain(|_, creation| is_recent(creation, Timestamp::now()));
        file::write(&path, &Creations { tenants })
    }

    fn creations(&self) -> BTreeMap<TenantId, AcsCreation> {
        file::read::<Creations>(&self.folder().join(FILE))
            .unwrap_or_default()
            .tenants
    }
}

fn is_recent(creation: &AcsCreation, now: Timestamp) -> bool {
    now.duration_since(creation.at).abs() < LIFETIME
}
