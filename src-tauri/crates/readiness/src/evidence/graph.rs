//! What Graph's objects hold, as far as we ask for it. Names are Graph's own.

use serde::{Deserialize, Serialize};

use crate::ids::{AppId, ObjectId, PlanId, RoleTemplateId, SkuId, TenantId};

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

/// `unifiedRoleEligibilityScheduleInstance`: a role that can be activated, and gives nothing until then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EligibleRole {
    /// The role; the definition of a built-in one has the id of its template.
    pub role_definition_id: RoleTemplateId,
    /// Where it will count: `/` is the whole directory, anything else a part of it.
    #[serde(default)]
    pub directory_scope_id: Option<String>,
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
