//! What properties the simulated resources have, which come without `$select`, and which `$filter` takes.

use serde_json::{Map, Value};

use super::answer::Failure;

/// One kind of object.
#[derive(Debug)]
pub(super) struct Schema {
    /// As in error messages, for example `User`.
    pub name: &'static str,
    /// As in `@odata.type`, for example `microsoft.graph.user`.
    pub type_name: &'static str,
    /// As in `@odata.context`, for example `users`.
    pub set: &'static str,
    /// What comes without `$select`.
    pub defaults: &'static [&'static str],
    /// What comes only when it is selected.
    pub on_request: &'static [&'static str],
    /// What `$filter` takes.
    pub filterable: &'static [&'static str],
}

impl Schema {
    /// Finds a property by its name, without regard to case.
    pub(super) fn property(&self, name: &str) -> Result<&'static str, Failure> {
        let mut all = self.defaults.iter().chain(self.on_request);
        all.find(|property| property.eq_ignore_ascii_case(name))
            .copied()
            .ok_or_else(|| {
                Failure::malformed(format!(
                    "Parsing OData Select and Expand failed: Could not find a property named '{name}' on type '{}'.",
                    self.type_name
                ))
            })
    }

    /// Reads `$select`; `None` stands for the defaults.
    pub(super) fn selection(&self, select: Option<&str>) -> Result<Vec<&'static str>, Failure> {
        match select.map(str::trim) {
            None => Ok(self.defaults.to_vec()),
            Some("*") => Ok([self.defaults, self.on_request].concat()),
            Some(names) => names.split(',').map(|name| self.property(name.trim())).collect(),
        }
    }
}

/// Keeps the selected properties of an object, and its annotations.
pub(super) fn shaped(object: Value, selection: &[&str]) -> Value {
    let Value::Object(properties) = object else {
        return object;
    };
    let kept: Map<String, Value> = properties
        .into_iter()
        .filter(|(name, _)| name.starts_with('@') || selection.contains(&name.as_str()))
        .collect();
    Value::Object(kept)
}

macro_rules! schemas {
    ($($(#[$doc:meta])* $constant:ident = $name:literal, $type_name:literal, $set:literal, [$($default:literal),*], [$($more:literal),*], [$($filterable:literal),*];)*) => {$(
        $(#[$doc])*
        pub(super) const $constant: Schema = Schema {
            name: $name,
            type_name: $type_name,
            set: $set,
            defaults: &[$($default),*],
            on_request: &[$($more),*],
            filterable: &[$($filterable),*],
        };
    )*};
}

schemas! {
    /// The tenant itself.
    ORGANIZATION = "Organization", "microsoft.graph.organization", "organization",
        ["id", "displayName", "verifiedDomains", "countryLetterCode", "tenantType", "technicalNotificationMails"], [], [];
    /// A person or a room.
    USER = "User", "microsoft.graph.user", "users",
        ["id", "displayName", "givenName", "surname", "userPrincipalName", "mail", "jobTitle", "mobilePhone",
         "officeLocation", "preferredLanguage", "businessPhones"],
        ["accountEnabled", "userType", "usageLocation", "assignedLicenses", "assignedPlans", "licenseAssignmentStates"],
        ["id", "userPrincipalName", "displayName", "mail", "accountEnabled", "userType"];
    /// A product of one user.
    LICENSE_DETAILS = "LicenseDetails", "microsoft.graph.licenseDetails", "licenseDetails",
        ["id", "skuId", "skuPartNumber", "servicePlans"], [], [];
    /// A product of the tenant.
    SUBSCRIBED_SKU = "SubscribedSku", "microsoft.graph.subscribedSku", "subscribedSkus",
        ["id", "accountId", "accountName", "appliesTo", "capabilityStatus", "consumedUnits", "prepaidUnits",
         "servicePlans", "skuId", "skuPartNumber", "subscriptionIds"], [], [];
    /// An enterprise application.
    SERVICE_PRINCIPAL = "ServicePrincipal", "microsoft.graph.servicePrincipal", "servicePrincipals",
        ["id", "appId", "displayName", "appDisplayName", "accountEnabled", "appRoleAssignmentRequired",
         "disabledByMicrosoftStatus", "verifiedPublisher", "replyUrls", "servicePrincipalType",
         "servicePrincipalNames", "appOwnerOrganizationId", "oauth2PermissionScopes", "appRoles", "tags",
         "signInAudience", "deletedDateTime"], [],
        ["id", "appId", "displayName", "accountEnabled", "servicePrincipalType"];
    /// A delegated permission grant.
    GRANT = "OAuth2PermissionGrant", "microsoft.graph.oAuth2PermissionGrant", "oauth2PermissionGrants",
        ["id", "clientId", "consentType", "principalId", "resourceId", "scope"], [],
        ["id", "clientId", "consentType", "principalId", "resourceId"];
    /// Who may use an application.
    APP_ROLE_ASSIGNMENT = "AppRoleAssignment", "microsoft.graph.appRoleAssignment", "appRoleAssignments",
        ["id", "appRoleId", "createdDateTime", "principalId", "principalType", "principalDisplayName", "resourceId",
         "resourceDisplayName"], [],
        ["id", "principalId"];
    /// A group or a directory role.
    DIRECTORY_OBJECT = "DirectoryObject", "microsoft.graph.directoryObject", "directoryObjects",
        ["id", "displayName", "description", "roleTemplateId", "securityEnabled"], [], ["id", "displayName", "roleTemplateId"];
    /// What users may consent to.
    AUTHORIZATION_POLICY = "AuthorizationPolicy", "microsoft.graph.authorizationPolicy", "policies/authorizationPolicy",
        ["id", "displayName", "description", "defaultUserRolePermissions", "allowInvitesFrom", "guestUserRoleId"], [], [];
    /// Whether people can ask for approval.
    CONSENT_REQUEST_POLICY = "AdminConsentRequestPolicy", "microsoft.graph.adminConsentRequestPolicy", "policies/adminConsentRequestPolicy",
        ["id", "isEnabled", "notifyReviewers", "remindersEnabled", "requestDurationInDays", "reviewers", "version"], [], [];
    /// A customer of a partner.
    DELEGATED_ADMIN_CUSTOMER = "DelegatedAdminCustomer", "microsoft.graph.delegatedAdminCustomer", "tenantRelationships/delegatedAdminCustomers",
        ["id", "tenantId", "displayName"], [], ["tenantId", "displayName"];
    /// A customer of a partner, the older list.
    CONTRACT = "Contract", "microsoft.graph.contract", "contracts",
        ["id", "contractType", "customerId", "defaultDomainName", "displayName"], [],
        ["customerId", "defaultDomainName", "displayName"];
    /// What anybody may know of a tenant.
    TENANT_INFORMATION = "TenantInformation", "microsoft.graph.tenantInformation", "microsoft.graph.tenantInformation",
        ["tenantId", "defaultDomainName", "displayName", "federationBrandName"], [], [];
}
