//! An enterprise application and its assignments as Graph shows them.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    graph::scene::Scene,
    model::{App, ServicePrincipal},
    principals,
    scenario::apps,
};

/// The tenant that Microsoft's own applications belong to.
const MICROSOFT_TENANT: &str = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/// A principal with all its properties.
pub(super) fn object(scene: &Scene<'_>, principal: &ServicePrincipal) -> Value {
    let app = scene.world.apps.get(&principal.app_id);
    let name = app.map(|app| app.name.as_str());
    let is_microsofts = app.is_some_and(apps::is_microsofts);
    json!({
        "id": principal.id,
        "appId": principal.app_id,
        "displayName": name,
        "appDisplayName": name,
        "accountEnabled": principal.enabled,
        "appRoleAssignmentRequired": principal.assignment_required,
        "disabledByMicrosoftStatus": null,
        "verifiedPublisher": {
            "displayName": app.filter(|_| !is_microsofts).and_then(|app| app.verified_publisher.as_deref()),
            "verifiedPublisherId": null,
            "addedDateTime": null,
        },
        "replyUrls": app.map(|app| app.redirect_uris.iter().map(|redirect| redirect.uri.as_str()).collect::<Vec<_>>()),
        "servicePrincipalType": "Application",
        "servicePrincipalNames": [principal.app_id],
        "appOwnerOrganizationId": is_microsofts.then_some(MICROSOFT_TENANT),
        "oauth2PermissionScopes": app.map(published_scopes),
        "appRoles": [],
        "tags": ["WindowsAzureActiveDirectoryIntegratedApp"],
        "signInAudience": "AzureADMultipleOrgs",
        "deletedDateTime": null,
    })
}

fn published_scopes(app: &App) -> Vec<Value> {
    let scopes = app.scopes.iter().map(|scope| {
        json!({
            "id": scope.id,
            "value": scope.value,
            "type": if scope.admin_only { "Admin" } else { "User" },
            "isEnabled": true,
            "userConsentDisplayName": scope.text,
            "adminConsentDisplayName": scope.text,
        })
    });
    scopes.collect()
}

/// Somebody's assignment to an application.
pub(super) fn assignment(scene: &Scene<'_>, principal: &ServicePrincipal, assigned: Uuid) -> Value {
    let user = scene.tenant().users.get(&assigned);
    let resource = scene.world.apps.get(&principal.app_id);
    json!({
        "id": format!("{}-{}", principal.id.simple(), assigned.simple()),
        "appRoleId": Uuid::nil(),
        "createdDateTime": "2026-11-02T08:00:00Z",
        "principalId": assigned,
        "principalType": if user.is_some() { "User" } else { "Group" },
        "principalDisplayName": user.map_or_else(|| principals::group_name(assigned), |user| user.name.clone()),
        "resourceId": principal.id,
        "resourceDisplayName": resource.map(|app| app.name.as_str()),
    })
}
