//! Who may do what: the scope in the token, and the directory role of the person (Graph, "Permissions" of each page).

use uuid::Uuid;

use super::{answer::Failure, scene::Scene};
use crate::model::{MemberAccess, UserKind, role};

/// What a request needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Right {
    /// Read the own profile, licences and groups.
    ReadSelf,
    /// Read other users and their licences.
    ReadUsers,
    /// Read groups and roles with their properties, and a partner's contracts.
    ReadDirectory,
    /// Read the organisation's own properties.
    ReadOrganization,
    /// Read what was bought.
    ReadProducts,
    /// Read enterprise applications and who is assigned to them.
    ReadApplications,
    /// Read delegated permission grants.
    ReadGrants,
    /// Read policies.
    ReadPolicies,
    /// Read the roles that one may activate oneself.
    ReadOwnEligibleRoles,
    /// Read a partner's customers as delegated administration lists them.
    ReadDelegatedCustomers,
    /// Look up other tenants.
    ReadOtherTenants,
    /// Register applications, which members may without a role unless the organisation forbids it.
    RegisterApplications,
    /// Create and change enterprise applications.
    ManageApplications,
    /// Create and change delegated permission grants.
    ManageGrants,
    /// Assign licences.
    AssignLicenses,
    /// Change users.
    ManageUsers,
}

/// Which people may, given the scope.
enum Who {
    Anybody,
    Members,
    MembersAndGuests,
    GrantReaders,
    Roles(&'static [Uuid]),
}

const READERS: &[Uuid] = &[
    role::DIRECTORY_READERS,
    role::GLOBAL_READER,
    role::APPLICATION_DEVELOPER,
    role::APPLICATION_ADMINISTRATOR,
    role::CLOUD_APPLICATION_ADMINISTRATOR,
    role::PRIVILEGED_ROLE_ADMINISTRATOR,
    role::USER_ADMINISTRATOR,
    role::LICENSE_ADMINISTRATOR,
    role::TEAMS_ADMINISTRATOR,
];
const APPLICATION_ADMINISTRATORS: &[Uuid] = &[role::APPLICATION_ADMINISTRATOR, role::CLOUD_APPLICATION_ADMINISTRATOR];
const CONSENT_ADMINISTRATORS: &[Uuid] = &[
    role::APPLICATION_ADMINISTRATOR,
    role::CLOUD_APPLICATION_ADMINISTRATOR,
    role::PRIVILEGED_ROLE_ADMINISTRATOR,
];
const LICENSE_ADMINISTRATORS: &[Uuid] = &[role::LICENSE_ADMINISTRATOR, role::USER_ADMINISTRATOR];

impl Right {
    /// Any one of these scopes will do.
    pub(super) fn scopes(self) -> Vec<&'static str> {
        let own: &[&str] = match self {
            Self::ReadSelf => &["User.Read", "User.Read.All", "User.ReadWrite.All"],
            Self::ReadUsers => &["User.Read.All", "User.ReadWrite.All"],
            Self::ReadOrganization => &["User.Read", "Organization.Read.All"],
            Self::ReadProducts => &["Organization.Read.All", "LicenseAssignment.ReadWrite.All"],
            Self::ReadApplications => &["Application.Read.All", "Application.ReadWrite.All"],
            Self::ReadGrants | Self::ManageGrants => &["DelegatedPermissionGrant.ReadWrite.All"],
            Self::ReadDirectory => &[],
            Self::ReadPolicies => &["Policy.Read.All"],
            Self::ReadOwnEligibleRoles => &[
                "RoleEligibilitySchedule.Read.Directory",
                "RoleManagement.Read.Directory",
            ],
            Self::ReadDelegatedCustomers => &["DelegatedAdminRelationship.Read.All"],
            Self::ReadOtherTenants => &["CrossTenantInformation.ReadBasic.All"],
            Self::RegisterApplications | Self::ManageApplications => &["Application.ReadWrite.All"],
            Self::AssignLicenses => &["LicenseAssignment.ReadWrite.All", "User.ReadWrite.All"],
            Self::ManageUsers => &["User.ReadWrite.All"],
        };
        [own, self.directory_scopes()].concat()
    }

    /// The wide scopes that include this right.
    fn directory_scopes(self) -> &'static [&'static str] {
        match self {
            Self::ReadPolicies | Self::ReadOwnEligibleRoles | Self::ReadDelegatedCustomers | Self::ReadOtherTenants => {
                &[]
            }
            Self::RegisterApplications
            | Self::ManageApplications
            | Self::ManageGrants
            | Self::AssignLicenses
            | Self::ManageUsers => &["Directory.ReadWrite.All"],
            Self::ReadSelf
            | Self::ReadUsers
            | Self::ReadOrganization
            | Self::ReadProducts
            | Self::ReadApplications
            | Self::ReadGrants
            | Self::ReadDirectory => &["Directory.Read.All", "Directory.ReadWrite.All"],
        }
    }

    fn who(self) -> Who {
        match self {
            Self::ReadSelf | Self::ReadOwnEligibleRoles | Self::ReadOrganization | Self::ReadOtherTenants => {
                Who::Anybody
            }
            Self::ReadUsers
            | Self::ReadDirectory
            | Self::ReadProducts
            | Self::ReadPolicies
            | Self::RegisterApplications
            | Self::ReadDelegatedCustomers => Who::Members,
            Self::ReadApplications => Who::MembersAndGuests,
            Self::ReadGrants => Who::GrantReaders,
            Self::ManageApplications => Who::Roles(APPLICATION_ADMINISTRATORS),
            Self::ManageGrants => Who::Roles(CONSENT_ADMINISTRATORS),
            Self::AssignLicenses => Who::Roles(LICENSE_ADMINISTRATORS),
            Self::ManageUsers => Who::Roles(&[role::USER_ADMINISTRATOR]),
        }
    }
}

impl Scene<'_> {
    /// Refuses with 403 unless the token's scopes and the person's roles allow it.
    pub(super) fn require(&self, right: Right) -> Result<(), Failure> {
        if self.may(right) {
            Ok(())
        } else {
            Err(Failure::denied())
        }
    }

    /// Tells whether scopes and roles allow it.
    pub(super) fn may(&self, right: Right) -> bool {
        let scoped = right.scopes().iter().any(|scope| self.access.scopes.contains(*scope));
        scoped && self.is_one_of(&right.who())
    }

    fn is_one_of(&self, who: &Who) -> bool {
        let access = self.tenant().member_access;
        match who {
            Who::Anybody => true,
            Who::Members => self.holds(READERS) || self.is(UserKind::Member) && access != MemberAccess::OwnObjects,
            Who::MembersAndGuests => self.holds(READERS) || self.has_account() && access != MemberAccess::OwnObjects,
            Who::GrantReaders => self.holds(READERS) || self.has_account() && access == MemberAccess::Everything,
            Who::Roles(roles) => self.holds(roles),
        }
    }

    /// A Global Administrator holds every role.
    fn holds(&self, accepted: &[Uuid]) -> bool {
        let held = self.roles();
        held.contains(&role::GLOBAL_ADMINISTRATOR) || accepted.iter().any(|role| held.contains(role))
    }

    fn has_account(&self) -> bool {
        self.me().is_ok()
    }

    fn is(&self, kind: UserKind) -> bool {
        self.me().is_ok_and(|user| user.kind == kind)
    }
}
