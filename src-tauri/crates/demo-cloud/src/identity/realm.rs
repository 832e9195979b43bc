//! The first segment of every path: a tenant, or a name for many.

use uuid::Uuid;

use super::refusal::Refusal;
use super::refusals;
use crate::model::{App, Tenant, World};

/// The tenant of all personal accounts.
pub(crate) const PERSONAL_TENANT: Uuid = Uuid::from_u128(0x9188_040d_6c67_4c5b_b112_36a3_04b6_6dad);

const PERSONAL_DOMAINS: [&str; 5] = ["outlook.com", "hotmail.com", "live.com", "msn.com", "passport.com"];

/// For whom a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Realm {
    /// One organisation.
    Tenant(Uuid),
    /// The organisation of whoever signs in.
    Organizations,
    /// The same, or a personal account.
    Common,
    /// Personal accounts only.
    Consumers,
}

impl Realm {
    /// Reads the path segment.
    pub fn read(world: &World, segment: &str) -> Result<Self, Refusal> {
        let segment = segment.to_lowercase();
        match segment.as_str() {
            "organizations" => return Ok(Self::Organizations),
            "common" => return Ok(Self::Common),
            "consumers" => return Ok(Self::Consumers),
            _ => {}
        }
        if PERSONAL_DOMAINS.contains(&segment.as_str()) || segment == PERSONAL_TENANT.to_string() {
            return Ok(Self::Consumers);
        }
        match world.tenant(&segment) {
            Some(tenant) => Ok(Self::Tenant(tenant.id)),
            None if is_tenant_name(&segment) => Err(refusals::unknown_tenant(&segment)),
            None => Err(refusals::no_tenant_name(&segment)),
        }
    }

    /// What stands in the issuer.
    pub fn issuer_segment(self) -> String {
        match self {
            Self::Tenant(id) => id.to_string(),
            Self::Organizations | Self::Common => "{tenantid}".to_owned(),
            Self::Consumers => PERSONAL_TENANT.to_string(),
        }
    }

    /// What stands in the addresses of the endpoints.
    pub fn path_segment(self) -> String {
        match self {
            Self::Tenant(id) => id.to_string(),
            Self::Organizations => "organizations".to_owned(),
            Self::Common => "common".to_owned(),
            Self::Consumers => "consumers".to_owned(),
        }
    }

    /// The one tenant that is meant, if there is one.
    pub fn tenant(self, world: &World) -> Option<&Tenant> {
        match self {
            Self::Tenant(id) => world.tenants.get(&id),
            Self::Organizations | Self::Common | Self::Consumers => None,
        }
    }

    /// What refusals call it.
    pub fn name(self, world: &World) -> String {
        self.tenant(world)
            .map_or_else(|| self.path_segment(), |tenant| tenant.name.clone())
    }
}

/// Finds the application that a request names, as this cloud knows it.
pub(crate) fn client<'a>(world: &'a World, id: &str, realm: Realm) -> Result<&'a App, Refusal> {
    let app = id
        .parse()
        .ok()
        .and_then(|id: Uuid| world.apps.get(&id))
        .filter(|app| app.in_this_cloud && app.only_in.is_none_or(|tenant| realm == Realm::Tenant(tenant)));
    app.ok_or_else(|| refusals::unknown_client(id, &realm.name(world)))
}

fn is_tenant_name(text: &str) -> bool {
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    text.parse::<Uuid>().is_ok() || (text.contains('.') && text.split('.').all(is_label))
}
