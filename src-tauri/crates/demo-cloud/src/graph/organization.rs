//! The organisation itself and its policies.

use serde_json::{Value, json};

use super::{
    answer::{Failure, Outcome},
    list,
    permission::Right,
    request::Request,
    scene::Scene,
    schema,
};
use crate::model::{Tenant, UserConsent};

/// `GET /organization`: a list of one.
pub(super) fn list(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadOrganization)?;
    list::list(
        scene,
        request,
        &schema::ORGANIZATION,
        vec![organization(scene.tenant())],
    )
}

/// `GET /organization/{id}`.
pub(super) fn get(scene: &Scene<'_>, request: &Request, id: &str) -> Outcome {
    scene.require(Right::ReadOrganization)?;
    if !scene.tenant().id.to_string().eq_ignore_ascii_case(id) {
        return Err(Failure::not_found(id));
    }
    list::entity(scene, request, &schema::ORGANIZATION, organization(scene.tenant()))
}

/// `GET /policies/authorizationPolicy`.
pub(super) fn authorization_policy(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadPolicies)?;
    let assigned: &[&str] = match scene.tenant().user_consent {
        UserConsent::Nobody => &[],
        UserConsent::Managed => &["ManagePermissionGrantsForSelf.microsoft-user-default-recommended"],
        UserConsent::AnyApp => &["ManagePermissionGrantsForSelf.microsoft-user-default-legacy"],
    };
    let policy = json!({
        "id": "authorizationPolicy",
        "displayName": "Authorization Policy",
        "description": "Used to manage authorization related settings across the company.",
        "allowInvitesFrom": "everyone",
        "guestUserRoleId": "10dae51f-b6af-4016-8d66-8c2a99b929b3",
        "defaultUserRolePermissions": {
            "allowedToCreateApps": true,
            "allowedToReadOtherUsers": true,
            "permissionGrantPoliciesAssigned": assigned,
        },
    });
    list::entity(scene, request, &schema::AUTHORIZATION_POLICY, policy)
}

/// `GET /policies/adminConsentRequestPolicy`.
pub(super) fn consent_request_policy(scene: &Scene<'_>, request: &Request) -> Outcome {
    scene.require(Right::ReadPolicies)?;
    let policy = json!({
        "id": "adminConsentRequestPolicy",
        "isEnabled": scene.tenant().consent_workflow,
        "notifyReviewers": true,
        "remindersEnabled": true,
        "requestDurationInDays": 30,
        "reviewers": [],
        "version": 0,
    });
    list::entity(scene, request, &schema::CONSENT_REQUEST_POLICY, policy)
}

fn organization(tenant: &Tenant) -> Value {
    let domains = tenant.domains.iter().enumerate().map(|(index, name)| {
        json!({
            "name": name,
            "isDefault": index == 0,
            "isInitial": name.contains(".onmicrosoft."),
            "type": "Managed",
            "capabilities": "Email, OfficeCommunicationsOnline",
        })
    });
    json!({
        "id": tenant.id,
        "displayName": tenant.name,
        "verifiedDomains": domains.collect::<Vec<_>>(),
        "countryLetterCode": "IE",
        "tenantType": "AAD",
        "technicalNotificationMails": [],
    })
}
