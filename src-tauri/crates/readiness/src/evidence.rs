//! What Graph or Entra answered, question by question, before anybody judges it.
//!
//! Field names are Graph's own (camelCase), so that a recorded answer can be read back in a test as it was.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    cloud::Cloud,
    ids::{AppId, ObjectId, PlanId, RoleTemplateId, SkuId, TenantId},
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// What was asked, as a person would look it up: method and path, no host, no query.
    pub asked: String,
    /// When the answer arrived.
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
    /// Who is assigned to Mago; asked only when Mago requires assignment.
    pub mago_assignments: Observed<Vec<Assignment>>,
    /// Who is assigned to ACS; asked only when ACS requires assignment.
    pub acs_assignments: Observed<Vec<Assignment>>,
    /// The groups that hold the account, nested ones too; asked only when assignment matters.
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

/// `organization`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Organization {
    /// The tenant id.
    pub id: TenantId,
    /// Its name.
    pub display_name: String,
    /// Its domains.
    #[serde(default)]
    pub verified_domains: Vec<VerifiedDomain>,
    /// Its country.
    #[serde(default)]
    pub country_letter_code: Option<String>,
}

/// One domain of an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerifiedDomain {
    /// For example `contoso.com`.
    pub name: String,
    /// Whether it is the default one.
    #[serde(default)]
    pub is_default: bool,
    /// Whether it is the `onmicrosoft.com` one that the tenant began with.
    #[serde(default)]
    pub is_initial: bool,
}

/// `servicePrincipal`: an application as it stands in one tenant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ServicePrincipal {
    /// The object id in this tenant; grants name this one, not the app id.
    pub id: ObjectId,
    /// The application that it stands for.
    pub app_id: AppId,
    /// Its name.
    #[serde(default)]
    pub display_name: Option<String>,
    /// False: nobody can sign in to it.
    #[serde(default)]
    pub account_enabled: Option<bool>,
    /// True: only assigned people can.
    #[serde(default)]
    pub app_role_assignment_required: Option<bool>,
    /// Set when Microsoft itself disabled it.
    #[serde(default)]
    pub disabled_by_microsoft_status: Option<String>,
    /// What Entra knows of the publisher.
    #[serde(default)]
    pub verified_publisher: Option<VerifiedPublisher>,
}

/// `verifiedPublisher`; all fields are null for an unverified one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerifiedPublisher {
    /// The verified name.
    #[serde(default)]
    pub display_name: Option<String>,
}

/// `oauth2PermissionGrant`: one client, one resource, one principal or all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Grant {
    /// The service principal that may call.
    pub client_id: ObjectId,
    /// For whom.
    pub consent_type: ConsentType,
    /// The one user, for [`ConsentType::Principal`].
    #[serde(default)]
    pub principal_id: Option<ObjectId>,
    /// The service principal that may be called.
    pub resource_id: ObjectId,
    /// Scope values with white space between them, sometimes before them.
    #[serde(default)]
    pub scope: Option<String>,
}

/// For whom a grant counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConsentType {
    /// The whole organisation.
    AllPrincipals,
    /// One user.
    Principal,
    /// A value that did not exist when this was written; counts for nobody.
    #[serde(other)]
    Unknown,
}

/// `user`, as far as we ask.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// The object id.
    pub id: ObjectId,
    /// The sign-in name.
    #[serde(default)]
    pub user_principal_name: Option<String>,
    /// The name that people see.
    #[serde(default)]
    pub display_name: Option<String>,
    /// False: sign-in is blocked.
    #[serde(default)]
    pub account_enabled: Option<bool>,
    /// `Member` or `Guest`.
    #[serde(default)]
    pub user_type: Option<String>,
    /// Needed before a licence can be assigned.
    #[serde(default)]
    pub usage_location: Option<String>,
    /// Plans with their subscription's state.
    #[serde(default)]
    pub assigned_plans: Vec<AssignedPlan>,
    /// How each licence came, and what went wrong with it.
    #[serde(default)]
    pub license_assignment_states: Vec<LicenseAssignmentState>,
}

/// `assignedPlan`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AssignedPlan {
    /// The plan.
    pub service_plan_id: PlanId,
    /// `Enabled`, `Warning`, `Suspended`, `LockedOut` or `Deleted`.
    #[serde(default)]
    pub capability_status: Option<String>,
}

/// `licenseAssignmentState`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LicenseAssignmentState {
    /// The product.
    pub sku_id: SkuId,
    /// The group that gave it; none: given directly.
    #[serde(default)]
    pub assigned_by_group: Option<ObjectId>,
    /// Plans that were switched off in the assignment.
    #[serde(default)]
    pub disabled_plans: Vec<PlanId>,
    /// `Active`, `ActiveWithError`, `Disabled` or `Error`.
    #[serde(default)]
    pub state: Option<String>,
    /// For example `CountViolation` (no seats).
    #[serde(default)]
    pub error: Option<String>,
}

/// `licenseDetails`: one product of one account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LicenseDetails {
    /// The product.
    pub sku_id: SkuId,
    /// Its name in the price list, for example `SPE_E5`.
    #[serde(default)]
    pub sku_part_number: Option<String>,
    /// What is in it.
    #[serde(default)]
    pub service_plans: Vec<ServicePlan>,
}

/// `servicePlanInfo`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ServicePlan {
    /// The plan; its name is never used to judge.
    pub service_plan_id: PlanId,
    /// Its name.
    #[serde(default)]
    pub service_plan_name: Option<String>,
    /// `Success`, `Disabled`, `Error`, `PendingInput`, `PendingActivation` or `PendingProvisioning`.
    #[serde(default)]
    pub provisioning_status: Option<String>,
}

/// `getTeamsLicensingDetails`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TeamsLicensing {
    /// Graph's own word.
    pub has_teams_license: bool,
}

/// `subscribedSku`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SubscribedSku {
    /// The product.
    pub sku_id: SkuId,
    /// Its name in the price list.
    #[serde(default)]
    pub sku_part_number: Option<String>,
    /// `Enabled`, `Warning`, `Suspended`, `Deleted` or `LockedOut`.
    #[serde(default)]
    pub capability_status: Option<String>,
    /// Seats in use.
    #[serde(default)]
    pub consumed_units: u32,
    /// Seats bought.
    #[serde(default)]
    pub prepaid_units: PrepaidUnits,
    /// What is in it.
    #[serde(default)]
    pub service_plans: Vec<ServicePlan>,
}

/// Seats by state.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PrepaidUnits {
    /// Seats that can be assigned.
    #[serde(default)]
    pub enabled: u32,
}

/// `directoryRole`, or a role assignment that names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DirectoryRole {
    /// The same in every tenant.
    pub role_template_id: RoleTemplateId,
    /// Its name.
    #[serde(default)]
    pub display_name: Option<String>,
}

/// `appRoleAssignment`: who may use an application.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Assignment {
    /// A user, a group or a service principal.
    pub principal_id: ObjectId,
    /// `User`, `Group` or `ServicePrincipal`.
    #[serde(default)]
    pub principal_type: Option<String>,
}

/// `authorizationPolicy`, as far as consent goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AuthorizationPolicy {
    /// What ordinary users may do.
    pub default_user_role_permissions: DefaultUserRolePermissions,
}

/// `defaultUserRolePermissions`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DefaultUserRolePermissions {
    /// Empty: users cannot consent to anything.
    #[serde(default)]
    pub permission_grant_policies_assigned: Vec<String>,
}

/// `adminConsentRequestPolicy`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdminConsentRequestPolicy {
    /// Whether people can ask for approval from the consent page.
    pub is_enabled: bool,
}
