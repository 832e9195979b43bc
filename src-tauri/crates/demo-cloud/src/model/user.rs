//! People and rooms.

use std::collections::BTreeSet;

use uuid::Uuid;

/// A user object.
#[derive(Clone, Debug)]
pub struct User {
    /// The object id.
    pub id: Uuid,
    /// The sign-in name.
    pub upn: String,
    /// The name that people see.
    pub name: String,
    /// The demo password.
    pub password: String,
    /// Expired passwords get AADSTS50055.
    pub password_expired: bool,
    /// False: AADSTS50057.
    pub enabled: bool,
    /// Member, guest or personal.
    pub kind: UserKind,
    /// Template ids of active directory roles.
    pub roles: BTreeSet<Uuid>,
    /// Template ids of directory roles that can be activated for the whole directory.
    pub eligible_roles: BTreeSet<Uuid>,
    /// Licences.
    pub licences: Vec<Licence>,
    /// Two-letter country, needed before a licence can be assigned.
    pub usage_location: Option<String>,
    /// Second factor.
    pub mfa: Mfa,
}

/// What kind of account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserKind {
    /// Belongs here.
    Member,
    /// Invited.
    Guest,
    /// A personal Microsoft account.
    Personal,
}

/// One assigned product.
#[derive(Clone, Debug)]
pub struct Licence {
    /// The product.
    pub sku: Uuid,
    /// The group that gave it.
    pub by_group: Option<Uuid>,
    /// Plans that were switched off.
    pub disabled_plans: BTreeSet<Uuid>,
    /// `Success` or another provisioning status for all plans that are on.
    pub provisioning: String,
    /// For example `CountViolation`.
    pub error: Option<String>,
}

/// The state of the second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mfa {
    /// Not asked for.
    NotRequired,
    /// Asked for, and registered.
    Registered,
    /// Asked for, and not registered yet (AADSTS50072, 50079).
    MustRegister,
}
