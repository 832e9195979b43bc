//! The roles that somebody may activate (Privileged Identity Management).

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    answer::{Failure, Outcome},
    list,
    path::Part,
    permission::Right,
    request::Request,
    scene::Scene,
    schema,
};

/// `GET /roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')`.
pub(super) fn of_current_user(scene: &Scene<'_>, request: &Request, on: &Part) -> Outcome {
    let takes = |key: &str| key.eq_ignore_ascii_case("on");
    if !on.key.as_deref().is_some_and(takes) || !on.text.eq_ignore_ascii_case("principal") {
        return Err(Failure::malformed(
            "The parameter 'on' of 'filterByCurrentUser' must be 'principal'.",
        ));
    }
    if !scene.may(Right::ReadOwnEligibleRoles) {
        return Err(Failure::scope_not_granted(&Right::ReadOwnEligibleRoles.scopes()));
    }
    // A partner's technician has no object here, and nothing to activate.
    let user = scene.me().ok();
    let roles = user.into_iter().flat_map(|user| &user.eligible_roles);
    let instances = roles.map(|role| instance(scene.access.user, *role)).collect();
    list::list(scene, request, &schema::ELIGIBLE_ROLE, instances)
}

fn instance(principal: Uuid, role: Uuid) -> Value {
    let id = format!("{}{}-1-e", role.simple(), principal.simple());
    json!({
        "id": id,
        "principalId": principal,
        // The definition of a built-in role has the id of its template.
        "roleDefinitionId": role,
        "directoryScopeId": "/",
        "appScopeId": null,
        "startDateTime": "2026-01-01T00:00:00Z",
        "endDateTime": null,
        "memberType": "Direct",
        "roleEligibilityScheduleId": Uuid::from_u128(role.as_u128() ^ principal.as_u128()),
    })
}
