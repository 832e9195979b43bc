//! One organisation's directory.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use uuid::Uuid;

use super::user::User;

/// One organisation.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own that scenarios combine freely"
)]
pub struct Tenant {
    /// The tenant id.
    pub id: Uuid,
    /// The organisation's name.
    pub name: String,
    /// Its domains, the default one first.
    pub domains: Vec<String>,
    /// `NA`, `EU`, `USGov` and so on.
    pub region: String,
    /// `GCC`, `DODCON`, `DOD`.
    pub sub_region: Option<String>,
    /// `Managed` or `Federated`.
    pub federated: bool,
    /// Users by object id.
    pub users: BTreeMap<Uuid, User>,
    /// Groups by object id, each with its members (users or groups).
    pub groups: BTreeMap<Uuid, BTreeSet<Uuid>>,
    /// Enterprise applications by object id.
    pub service_principals: BTreeMap<Uuid, ServicePrincipal>,
    /// Applications that the organisation registered itself, by object id.
    pub registrations: BTreeMap<Uuid, Registration>,
    /// Deleted: each keeps its name for a while and can be restored.
    pub deleted_service_principals: BTreeMap<Uuid, ServicePrincipal>,
    /// Delegated permission grants by id.
    pub grants: BTreeMap<String, Grant>,
    /// Products that were bought.
    pub skus: Vec<Sku>,
    /// Who may consent alone.
    pub user_consent: UserConsent,
    /// Whether people can ask for approval from the consent page.
    pub consent_workflow: bool,
    /// What people asked for.
    pub consent_requests: Vec<ConsentRequest>,
    /// Security defaults: everybody must register for MFA.
    pub security_defaults: bool,
    /// Conditional Access blocks the sign-in of these users (AADSTS53003).
    pub conditional_access_blocks: BTreeSet<Uuid>,
    /// Conditional Access blocks the device code flow.
    pub device_code_blocked: bool,
    /// Refresh tokens older than this are refused with AADSTS70043.
    pub sign_in_frequency_seconds: Option<u64>,
    /// What members without a directory role may read.
    pub member_access: MemberAccess,
    /// Partner technicians, who have no object here: object id in their home tenant, and their role template ids.
    pub delegated_admins: BTreeMap<Uuid, BTreeSet<Uuid>>,
    /// Tenant ids of the customers that this tenant, a partner, looks after.
    pub customers: Vec<Uuid>,
}

impl Tenant {
    /// Tells whether `name` is this tenant's id or one of its domains.
    pub fn is_called(&self, name: &str) -> bool {
        self.id.to_string().eq_ignore_ascii_case(name)
            || self.domains.iter().any(|domain| domain.eq_ignore_ascii_case(name))
    }

    /// The enterprise application that stands for `app_id` here.
    pub fn service_principal(&self, app_id: Uuid) -> Option<&ServicePrincipal> {
        self.service_principals
            .values()
            .find(|principal| principal.app_id == app_id)
    }
}

/// An application as it stands in one tenant.
#[derive(Clone, Debug)]
pub struct ServicePrincipal {
    /// The object id.
    pub id: Uuid,
    /// The application.
    pub app_id: Uuid,
    /// Whether anybody can sign in to it.
    pub enabled: bool,
    /// Whether only assigned people can.
    pub assignment_required: bool,
    /// Assigned users and groups.
    pub assigned: BTreeSet<Uuid>,
    /// When it was made: readers do not see it before the replication delay is over. `None`: from the start.
    pub created: Option<tokio::time::Instant>,
    /// When it was deleted, by the servers' clock.
    pub deleted: Option<Timestamp>,
}

/// That an organisation registered an application; the application itself stands in the world.
#[derive(Clone, Debug)]
pub struct Registration {
    /// The object id.
    pub id: Uuid,
    /// The application.
    pub app_id: Uuid,
    /// When it was made: readers do not see it before the replication delay is over. `None`: from the start.
    pub created: Option<tokio::time::Instant>,
}

/// A delegated permission grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Its id.
    pub id: String,
    /// The calling service principal.
    pub client: Uuid,
    /// For the organisation or for one user.
    pub consent: ConsentType,
    /// The called service principal.
    pub resource: Uuid,
    /// Scope values.
    pub scopes: BTreeSet<String>,
    /// When it got these scopes: readers do not see it before the replication delay is over. `None`: from the start.
    pub created: Option<tokio::time::Instant>,
    /// What it was until then, which readers see so long.
    pub before: Option<Box<Grant>>,
}

/// For whom a grant counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentType {
    /// The whole organisation.
    AllPrincipals,
    /// One user.
    Principal(Uuid),
}

/// A product with its seats.
#[derive(Clone, Debug)]
pub struct Sku {
    /// The SKU id.
    pub id: Uuid,
    /// The part number.
    pub part_number: String,
    /// Seats bought.
    pub seats: u32,
    /// `Enabled`, `Warning`, `Suspended`, `LockedOut`, `Deleted`.
    pub status: String,
    /// What is in it.
    pub plans: Vec<SkuPlan>,
}

/// A service plan in a product.
#[derive(Clone, Debug)]
pub struct SkuPlan {
    /// The plan id.
    pub id: Uuid,
    /// The plan's name.
    pub name: String,
}

/// What ordinary users may consent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserConsent {
    /// Nothing.
    Nobody,
    /// Let Microsoft manage: only harmless scopes.
    Managed,
    /// Any app, any scope that is not for administrators only.
    AnyApp,
}

/// What members without a directory role may read of the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberAccess {
    /// All of it, as in a tenant that nobody locked down.
    Everything,
    /// All but delegated permission grants.
    NoGrants,
    /// Only what belongs to themselves.
    OwnObjects,
}

/// Somebody asked an administrator for approval.
#[derive(Clone, Debug)]
pub struct ConsentRequest {
    /// Its id.
    pub id: Uuid,
    /// The application.
    pub app_id: Uuid,
    /// Who asked.
    pub user: Uuid,
    /// Why.
    pub reason: String,
    /// Scopes: resource app id and value.
    pub scopes: Vec<(Uuid, String)>,
    /// `Some(true)` approved, `Some(false)` denied.
    pub decided: Option<bool>,
}
