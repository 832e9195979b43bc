//! The groups and directory roles that somebody belongs to.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    answer::{Failure, Outcome},
    list,
    permission::Right,
    request::Request,
    scene::Scene,
    schema, users,
};
use crate::{
    model::{Tenant, User, role},
    principals,
};

/// How far memberships are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Only what holds the user itself.
    Direct,
    /// Also what holds those groups.
    Transitive,
}

/// `GET …/memberOf` and `GET …/transitiveMemberOf`, with or without a type at the end.
pub(super) fn list(scene: &Scene<'_>, request: &Request, user: &str, reach: Reach, cast: Option<&str>) -> Outcome {
    let user = users::readable(scene, user)?;
    let mut found = match cast {
        None => [groups(scene.tenant(), user, reach), roles(user)].concat(),
        Some("microsoft.graph.group") => groups(scene.tenant(), user, reach),
        Some("microsoft.graph.directoryrole") => roles(user),
        Some(other) => {
            return Err(Failure::malformed(format!(
                "Resource not found for the segment '{other}'."
            )));
        }
    };
    if cast.is_some() {
        found.iter_mut().for_each(leave_type_out);
    }
    if !scene.may(Right::ReadDirectory) {
        found.iter_mut().for_each(keep_id_only);
    }
    list::list(scene, request, &schema::DIRECTORY_OBJECT, found)
}

/// Objects say what they are only in a list of several kinds.
fn leave_type_out(object: &mut Value) {
    if let Some(properties) = object.as_object_mut() {
        properties.remove("@odata.type");
    }
}

/// Without a right to read the directory only ids are told (Graph, "Limited information returned for inaccessible
/// member objects").
fn keep_id_only(object: &mut Value) {
    if let Some(properties) = object.as_object_mut() {
        for (name, value) in properties {
            if name != "id" && !name.starts_with('@') {
                *value = Value::Null;
            }
        }
    }
}

fn groups(tenant: &Tenant, user: &User, reach: Reach) -> Vec<Value> {
    holding(tenant, user.id, reach).into_iter().map(group).collect()
}

/// Finds the groups that hold a member. Groups that hold each other are found once.
fn holding(tenant: &Tenant, member: Uuid, reach: Reach) -> BTreeSet<Uuid> {
    let mut found = BTreeSet::new();
    let mut members = vec![member];
    while let Some(member) = members.pop() {
        for (group, held) in &tenant.groups {
            if held.contains(&member) && found.insert(*group) && reach == Reach::Transitive {
                members.push(*group);
            }
        }
    }
    found
}

fn group(id: Uuid) -> Value {
    json!({
        "@odata.type": "#microsoft.graph.group",
        "id": id,
        "displayName": principals::group_name(id),
        "description": null,
        "roleTemplateId": null,
        "securityEnabled": true,
    })
}

fn roles(user: &User) -> Vec<Value> {
    let roles = user.roles.iter().map(|template| {
        json!({
            "@odata.type": "#microsoft.graph.directoryRole",
            // The role's object in this tenant is not its template: never compare this id.
            "id": Uuid::from_u128(template.as_u128() ^ 0xffff),
            "displayName": role::name(*template),
            "description": role::name(*template),
            "roleTemplateId": template,
            "securityEnabled": null,
        })
    });
    roles.collect()
}
