//! Who works at the demo organisation.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{
    base::{Kind, PASSWORD, object_id},
    products,
};
use crate::model::{Mfa, User, UserKind, role};

/// Checks the tenant; holds the least role that can also approve and create.
pub const ADMINISTRATOR: &str = "ada.admin@harbourworks.example";
/// May do everything.
pub const GLOBAL_ADMINISTRATOR: &str = "gloria.global@harbourworks.example";
/// Assigns licences and nothing else.
pub const LICENSE_ADMINISTRATOR: &str = "lena.licence@harbourworks.example";
/// Reads everything, changes nothing.
pub const READER: &str = "rita.reader@harbourworks.example";
/// Has no role.
pub const MEMBER: &str = "eve.user@harbourworks.example";
/// The room account that Mago uses.
pub const ROOM: &str = "room.pier@harbourworks.example";
/// Another room account.
pub const SECOND_ROOM: &str = "room.quay@harbourworks.example";
/// Invited from the other organisation.
pub const GUEST: &str = "fred.admin_fabrica.example#EXT#@harbourworks.example";
/// Administers the other organisation.
pub const OTHER_ADMINISTRATOR: &str = "fred.admin@fabrica.example";
/// The other organisation's room.
pub const OTHER_ROOM: &str = "room.loft@fabrica.example";

/// Makes the people of the base organisation.
pub(super) fn harbour_works() -> Vec<User> {
    vec![
        with_role(
            person(1, ADMINISTRATOR, "Ada Admin"),
            role::CLOUD_APPLICATION_ADMINISTRATOR,
        ),
        with_role(
            person(2, GLOBAL_ADMINISTRATOR, "Gloria Global"),
            role::GLOBAL_ADMINISTRATOR,
        ),
        with_role(
            person(3, LICENSE_ADMINISTRATOR, "Lena Licence"),
            role::LICENSE_ADMINISTRATOR,
        ),
        with_role(person(4, READER, "Rita Reader"), role::GLOBAL_READER),
        employee(person(5, MEMBER, "Eve User")),
        room(person(6, ROOM, "Room Pier")),
        room(person(7, SECOND_ROOM, "Room Quay")),
        User {
            kind: UserKind::Guest,
            ..person(8, GUEST, "Fred Admin")
        },
    ]
}

/// Makes the people of the other organisation.
pub(super) fn fabrica() -> Vec<User> {
    vec![
        with_role(
            person(101, OTHER_ADMINISTRATOR, "Fred Admin"),
            role::GLOBAL_ADMINISTRATOR,
        ),
        room(person(102, OTHER_ROOM, "Room Loft")),
    ]
}

/// Makes somebody without role and licence.
pub(super) fn person(number: u32, upn: &str, name: &str) -> User {
    User {
        id: object_id(Kind::User, number),
        upn: upn.into(),
        name: name.into(),
        password: PASSWORD.into(),
        password_expired: false,
        enabled: true,
        kind: UserKind::Member,
        roles: BTreeSet::new(),
        eligible_roles: BTreeSet::new(),
        licences: vec![],
        usage_location: Some("IE".into()),
        mfa: Mfa::NotRequired,
    }
}

/// Gives somebody a directory role.
pub(super) fn with_role(mut user: User, role: Uuid) -> User {
    user.roles.insert(role);
    user
}

/// Gives a room its licence.
pub(super) fn room(mut user: User) -> User {
    user.licences = vec![products::licence(products::ROOMS_PRO)];
    user
}

fn employee(mut user: User) -> User {
    user.licences = vec![
        products::licence(products::E3_NO_TEAMS),
        products::licence(products::TEAMS_EEA),
    ];
    user
}
