//! What a check asks.

use readiness::{
    cloud::Cloud,
    ids::{AppId, TenantId},
};
use uuid::Uuid;

use crate::graph::{Get, service_principal};

/// Microsoft Graph's own application id, the same everywhere.
const GRAPH: AppId = AppId(Uuid::from_u128(0x0000_0003_0000_0000_c000_0000_0000_0000));

/// The tenant in question, and what to look for in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    /// The tenant that is meant; another one that answers is an error.
    pub tenant: TenantId,
    /// The cloud that holds it.
    pub cloud: Cloud,
    /// From discovery: `tenant_region_sub_scope`, for example `GCC`.
    pub region_sub_scope: Option<String>,
    /// Mago's application id.
    pub mago: AppId,
    /// The application id of Azure Communication Services.
    pub acs: AppId,
    /// The account that Mago will use: a user principal name or an object id. `None` means whoever signed in.
    pub account: Option<String>,
}

/// One question of a check, named like the evidence that it brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the field of `TenantEvidence` of the same name")]
pub enum Part {
    Organization,
    Acs,
    Mago,
    MagoGrants,
    Graph,
    Me,
    MyRoles,
    MyEligibleRoles,
    MagoAssignments,
    AcsAssignments,
    AccountUser,
    AccountLicences,
    AccountTeams,
    AccountGroups,
    Skus,
    ConsentPolicy,
    ConsentRequests,
}

const ORGANIZATION: [&str; 4] = ["id", "displayName", "verifiedDomains", "countryLetterCode"];
const USER: [&str; 8] = [
    "id",
    "userPrincipalName",
    "displayName",
    "accountEnabled",
    "userType",
    "usageLocation",
    "assignedPlans",
    "licenseAssignmentStates",
];
const SKU: [&str; 6] = [
    "skuId",
    "skuPartNumber",
    "capabilityStatus",
    "consumedUnits",
    "prepaidUnits",
    "servicePlans",
];

impl Questions {
    /// Everything that can be asked without knowing any answer; it fits one batch.
    ///
    /// Grants, licence details and the policies are asked for whole: nearly all they hold is used, and `$select` is not
    /// documented for each of them.
    pub(super) fn first(&self) -> Vec<(Part, Get)> {
        let principal = |app_id| Get::service_principal(app_id).select(&service_principal::PROPERTIES);
        let mut questions = vec![
            (Part::Organization, Get::new("/organization").select(&ORGANIZATION)),
            (Part::Acs, principal(self.acs)),
            (Part::Mago, principal(self.mago)),
            (
                Part::MagoGrants,
                Get::service_principal(self.mago).below("oauth2PermissionGrants"),
            ),
            (Part::Graph, principal(GRAPH)),
            (Part::Me, Get::new("/me").select(&USER)),
            (Part::MyRoles, my_roles()),
            (Part::MyEligibleRoles, my_eligible_roles()),
            (Part::AccountLicences, self.account().below("licenseDetails")),
            (
                Part::AccountTeams,
                self.account().below("licenseDetails").below("getTeamsLicensingDetails"),
            ),
            (Part::Skus, Get::new("/subscribedSkus").select(&SKU)),
            (Part::ConsentPolicy, Get::new("/policies/authorizationPolicy")),
            (Part::ConsentRequests, Get::new("/policies/adminConsentRequestPolicy")),
        ];
        if self.account.is_some() {
            questions.push((Part::AccountUser, self.account().select(&USER)));
        }
        questions
    }

    /// The account itself, to go on from.
    pub(super) fn account(&self) -> Get {
        self.account.as_deref().map_or_else(|| Get::new("/me"), Get::user)
    }
}

/// Directory roles, also those held through groups.
fn my_roles() -> Get {
    Get::new("/me/transitiveMemberOf/microsoft.graph.directoryRole").select(&["id", "displayName", "roleTemplateId"])
}

/// Roles that can be activated now (Graph, "unifiedRoleEligibilityScheduleInstance: filterByCurrentUser").
///
/// It takes `RoleManagement.Read.Directory` or `RoleEligibilitySchedule.Read.Directory`, which nobody is asked for only to
/// forecast: a checking app that was once given one carries it.
fn my_eligible_roles() -> Get {
    Get::new("/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')")
        .select(&["roleDefinitionId", "directoryScopeId"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_of_a_named_account_fits_one_batch() {
        let questions = Questions {
            tenant: TenantId(Uuid::from_u128(1)),
            cloud: Cloud::Worldwide,
            region_sub_scope: None,
            mago: "17781659-6867-4c77-9ba3-40670305181c".parse().unwrap(),
            acs: "1fd5118e-2576-4263-8130-9503064c837a".parse().unwrap(),
            account: Some("room.pier@harbourworks.example".to_owned()),
        };

        let urls: Vec<_> = questions.first().iter().map(|(_, get)| get.relative()).collect();

        assert!(urls.len() <= 20);
        insta::assert_snapshot!(urls.join("\n"));
    }
}
