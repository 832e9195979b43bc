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
    /// An app registration.
    APPLICATION = "Application", "microsoft.graph.application", "applications",
        ["id", "appId", "displayName", "signInAudience", "isFallbackPublicClient", "publicClient", "web", "spa",
         "passwordCredentials", "keyCredentials",
         "requiredResourceAccess", "identifierUris", "deletedDateTime"], [],
        ["id", "appId", "displayName", "signInAudience"];
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
    /// A role that can be activated.
    ELIGIBLE_ROLE = "UnifiedRoleEligibilityScheduleInstance", "microsoft.graph.unifiedRoleEligibilityScheduleInstance",
        "Collection(unifiedRoleEligibilityScheduleInstance)",
        ["id", "principalId", "roleDefinitionId", "directoryScopeId", "appScopeId", "startDateTime", "endDateTime",
         "memberType", "roleEligibilityScheduleId"], [], ["roleDefinitionId", "directoryScopeId"];
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use axum::http::Method;
    use jiff::Timestamp;
    use serde_json::Value;
    use uuid::Uuid;

    use super::*;
    use crate::{
        graph::{request::Request, routes, scene::Scene},
        model::Registration,
        scenario::{self, apps},
        tokens::Access,
    };

    #[test]
    fn every_property_that_a_resource_promises_is_there() {
        let cases: [(&str, &Schema); 12] = [
            ("organization", &ORGANIZATION),
            ("me", &USER),
            ("users/room.pier@harbourworks.example/licenseDetails", &LICENSE_DETAILS),
            ("subscribedSkus", &SUBSCRIBED_SKU),
            ("servicePrincipals", &SERVICE_PRINCIPAL),
            ("applications", &APPLICATION),
            ("oauth2PermissionGrants", &GRANT),
            (
                "servicePrincipals(appId='17781659-6867-4c77-9ba3-40670305181c')/appRoleAssignedTo",
                &APP_ROLE_ASSIGNMENT,
            ),
            ("me/memberOf", &DIRECTORY_OBJECT),
            ("policies/authorizationPolicy", &AUTHORIZATION_POLICY),
            ("policies/adminConsentRequestPolicy", &CONSENT_REQUEST_POLICY),
            (
                "tenantRelationships/findTenantInformationByDomainName(domainName='fabrica.example')",
                &TENANT_INFORMATION,
            ),
        ];
        for (address, schema) in cases {
            let promised: BTreeSet<&str> = [schema.defaults, schema.on_request].concat().into_iter().collect();
            let object = first_object(address);
            let found = object.as_object().unwrap().keys().map(String::as_str);
            assert_eq!(
                found.filter(|name| !name.starts_with('@')).collect::<BTreeSet<_>>(),
                promised,
                "{address}"
            );
        }
    }

    /// Asks for everything as a Global Administrator of a tenant in which Mago is assigned to somebody.
    fn first_object(address: &str) -> Value {
        let mut world = scenario::named("assignment-required").unwrap().world();
        let tenant = world.tenant_mut("harbourworks.example").unwrap();
        let registration = Registration {
            id: Uuid::nil(),
            app_id: apps::INTRANET,
            created: None,
        };
        tenant.registrations.insert(registration.id, registration);
        let user = tenant
            .users
            .values()
            .find(|user| user.upn.starts_with("gloria."))
            .unwrap()
            .id;
        let scopes = apps::registered()[&apps::GRAPH].scopes.clone();
        let access = Access {
            tenant: tenant.id,
            user,
            client: apps::CHECKING,
            audience: apps::GRAPH,
            scopes: scopes.into_iter().map(|scope| scope.value).collect(),
            expires: Timestamp::MAX,
            capabilities: BTreeSet::new(),
            claims_satisfied: false,
        };
        let request = Request::parse(Method::GET, &format!("{address}?$select=*")).unwrap();
        let mut scene = Scene {
            world: &mut world,
            access: &access,
            origin: "http://127.0.0.1",
        };
        let body = routes::answer(&mut scene, &request).unwrap().body.unwrap();
        body.get("value").map_or_else(|| body.clone(), |list| list[0].clone())
    }
}
