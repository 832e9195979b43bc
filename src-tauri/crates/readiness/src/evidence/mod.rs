//! What Graph or Entra answered, question by question, before anybody judges it.
//!
//! Field names are Graph's own (camelCase), so that a recorded answer can be read back in a test as it was.

mod graph;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use graph::{
    AdminConsentRequestPolicy, AssignedPlan, Assignment, AuthorizationPolicy, ConsentType, DefaultUserRolePermissions,
    DirectoryRole, EligibleRole, Grant, LicenseAssignmentState, LicenseDetails, Organization, PrepaidUnits,
    ServicePlan, ServicePrincipal, SubscribedSku, TeamsLicensing, User, VerifiedDomain, VerifiedPublisher,
};

use crate::{
    cloud::Cloud,
    ids::{ObjectId, TenantId},
    problem::Problem,
};

/// The answer to one question, and where it came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observed<T> {
    /// What came back.
    pub answer: Answer<T>,
    /// Who was asked, and when.
    pub source: Source,
}

impl<T> Observed<T> {
    /// The thing itself, when the server gave it.
    pub fn found(&self) -> Option<&T> {
        match &self.answer {
            Answer::Found(thing) => Some(thing),
            _ => None,
        }
    }

    /// Tells whether the server said that there is no such thing.
    pub fn is_not_found(&self) -> bool {
        matches!(self.answer, Answer::NotFound)
    }
}

/// What one question brought back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Answer<T> {
    /// The server answered with the thing itself; lists are complete, to their last page.
    Found(T),
    /// The server says that there is no such thing (404).
    NotFound,
    /// The server knows who asks and does not allow it (403, or 401 after a fresh token).
    Refused(Problem),
    /// No usable answer: network, throttling that did not end, an outage, something unreadable.
    Failed(Problem),
    /// The question was not asked, for example because no account was named.
    NotAsked,
}

/// Where and when an answer was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// What was asked, as a person would look it up: method and path, no host, no query.
    pub asked: String,
    /// When the answer arrived.
    #[ts(as = "String")]
    pub at: Timestamp,
    /// Graph's `request-id` or Entra's trace id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// Everything that one check of a tenant brought back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TenantEvidence {
    /// The tenant that was asked about.
    pub tenant: TenantId,
    /// The cloud that holds it.
    pub cloud: Cloud,
    /// GCC and its kin inside the worldwide cloud (`tenant_region_sub_scope`), for example `GCC`.
    pub region_sub_scope: Option<String>,
    /// The organisation itself.
    pub organization: Observed<Organization>,
    /// The Azure Communication Services service principal.
    pub acs: Observed<ServicePrincipal>,
    /// Mago's service principal (its enterprise application).
    pub mago: Observed<ServicePrincipal>,
    /// The delegated grants that Mago holds. `NotFound` means that Mago has no principal.
    pub mago_grants: Observed<Vec<Grant>>,
    /// Microsoft Graph's own principal, to tell its grants from those to ACS.
    pub graph: Observed<ServicePrincipal>,
    /// Who signed in to look. 404 is normal for a partner.
    pub me: Observed<User>,
    /// Directory roles of who signed in. 403 and 404 are normal for a partner.
    pub my_roles: Observed<Vec<DirectoryRole>>,
    /// Roles that who signed in may activate (PIM). 403 is expected: `Directory.Read.All` does not include it.
    pub my_eligible_roles: Observed<Vec<EligibleRole>>,
    /// Who is assigned to Mago; asked only when Mago requires assignment.
    pub mago_assignments: Observed<Vec<Assignment>>,
    /// Who is assigned to ACS; asked only when ACS requires assignment.
    pub acs_assignments: Observed<Vec<Assignment>>,
    /// The groups that the account is a member of itself, since nested ones assign nobody; asked only when
    /// assignment matters.
    pub account_groups: Observed<Vec<ObjectId>>,
    /// The account that Mago will use.
    pub account: AccountEvidence,
    /// The products that the tenant has bought.
    pub skus: Observed<Vec<SubscribedSku>>,
    /// The rules for user consent. 403 is expected without `Policy.Read.All`.
    pub consent_policy: Observed<AuthorizationPolicy>,
    /// The consent request workflow. 403 is expected without `Policy.Read.All`.
    pub consent_requests: Observed<AdminConsentRequestPolicy>,
}

/// What is known of one account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountEvidence {
    /// The account as it was named: a user principal name or an object id. `None`: nobody was named.
    pub named: Option<String>,
    /// The user object.
    pub user: Observed<User>,
    /// Its licences and their plans, direct and through groups.
    pub licences: Observed<Vec<LicenseDetails>>,
    /// Graph's own word on whether it holds a Teams licence (`getTeamsLicensingDetails`).
    pub teams: Observed<TeamsLicensing>,
}
