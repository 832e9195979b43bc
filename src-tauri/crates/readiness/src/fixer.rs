//! Who can put something right: a directory role, or a party that holds no role here.

use uuid::{Uuid, uuid};

use crate::{codes::codes, ids::RoleTemplateId};

codes! {
    /// Somebody who can fix a finding, roles first and the less privileged before the more. Its text is `who-{code}`.
    Fixer {
        /// Reads the directory; the least role that sees applications and licences.
        DirectoryReaders = "directory-readers",
        /// Reads everything.
        GlobalReader = "global-reader",
        /// Runs Teams, and can neither approve applications nor assign licences.
        TeamsAdministrator = "teams-administrator",
        /// Assigns licences.
        LicenseAdministrator = "license-administrator",
        /// Buys seats and renews subscriptions.
        BillingAdministrator = "billing-administrator",
        /// Manages groups, and so what a group gives its members.
        GroupsAdministrator = "groups-administrator",
        /// Resets the passwords of accounts without a role.
        HelpdeskAdministrator = "helpdesk-administrator",
        /// Resets second factors of accounts without a role.
        AuthenticationAdministrator = "authentication-administrator",
        /// Device compliance.
        IntuneAdministrator = "intune-administrator",
        /// Assigns licences, sets the usage location, enables accounts and resets passwords.
        UserAdministrator = "user-administrator",
        /// Writes Conditional Access policies.
        ConditionalAccessAdministrator = "conditional-access-administrator",
        /// Cross-tenant access, risk, and Conditional Access.
        SecurityAdministrator = "security-administrator",
        /// The least built-in role that may approve Mago and create the ACS principal.
        CloudApplicationAdministrator = "cloud-application-administrator",
        /// The same rights, with on-premises application proxies.
        ApplicationAdministrator = "application-administrator",
        /// May consent to any permission of any API; creates no principals.
        PrivilegedRoleAdministrator = "privileged-role-administrator",
        /// May do everything.
        GlobalAdministrator = "global-administrator",
        /// Whoever signs in with the account in question.
        AccountOwner = "account-owner",
        /// Whoever runs the network that the computer is in.
        NetworkAdministrator = "network-administrator",
        /// The organisation that the account really belongs to.
        HomeOrganisation = "home-organisation",
        /// The partner's own security team.
        PartnerSecurity = "partner-security",
        /// Whoever registered the application that signs in to check.
        CheckingAppOwner = "checking-app-owner",
        /// Mago's makers.
        Vendor = "vendor",
        /// Microsoft.
        Microsoft = "microsoft",
        /// Nobody: it passes, or it is no fault.
        Nobody = "nobody",
    }
}

/// Roles that may approve an application with delegated permissions, the least privileged first
/// (learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent).
pub const APPROVERS: &[Fixer] = &[
    Fixer::CloudApplicationAdministrator,
    Fixer::ApplicationAdministrator,
    Fixer::PrivilegedRoleAdministrator,
    Fixer::GlobalAdministrator,
];

/// Roles that may create and change service principals and their assignments.
pub const APP_ADMINISTRATORS: &[Fixer] = &[
    Fixer::CloudApplicationAdministrator,
    Fixer::ApplicationAdministrator,
    Fixer::GlobalAdministrator,
];

/// Roles that may read applications, grants and licences.
pub const READERS: &[Fixer] = &[
    Fixer::DirectoryReaders,
    Fixer::GlobalReader,
    Fixer::CloudApplicationAdministrator,
    Fixer::ApplicationAdministrator,
    Fixer::GlobalAdministrator,
];

/// Roles that may assign licences.
pub const LICENSERS: &[Fixer] = &[
    Fixer::LicenseAdministrator,
    Fixer::UserAdministrator,
    Fixer::GlobalAdministrator,
];

/// Roles that may enable an account and set its usage location.
pub const ACCOUNT_ADMINISTRATORS: &[Fixer] = &[Fixer::UserAdministrator, Fixer::GlobalAdministrator];

/// Roles that may buy and renew.
pub const BUYERS: &[Fixer] = &[Fixer::BillingAdministrator, Fixer::GlobalAdministrator];

/// Roles that may change a group that gives licences.
pub const GROUP_ADMINISTRATORS: &[Fixer] = &[
    Fixer::GroupsAdministrator,
    Fixer::UserAdministrator,
    Fixer::GlobalAdministrator,
];

impl Fixer {
    /// Names the role in every directory; `None` for a party that holds none.
    pub const fn role_template_id(self) -> Option<RoleTemplateId> {
        match template(self) {
            Some(id) => Some(RoleTemplateId(id)),
            None => None,
        }
    }
}

/// Template ids from learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference.
const fn template(fixer: Fixer) -> Option<Uuid> {
    Some(match fixer {
        Fixer::CloudApplicationAdministrator => uuid!("158c047a-c907-4556-b7ef-446551a6b5f7"),
        Fixer::ApplicationAdministrator => uuid!("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"),
        Fixer::PrivilegedRoleAdministrator => uuid!("e8611ab8-c189-46e8-94e1-60213ab1f814"),
        Fixer::GlobalAdministrator => uuid!("62e90394-69f5-4237-9190-012177145e10"),
        Fixer::LicenseAdministrator => uuid!("4d6ac14f-3453-41d0-bef9-a3e0c569773a"),
        Fixer::UserAdministrator => uuid!("fe930be7-5e62-47db-91af-98c3a49a38b1"),
        Fixer::HelpdeskAdministrator => uuid!("729827e3-9c14-49f7-bb1b-9608f156bbb8"),
        Fixer::GroupsAdministrator => uuid!("fdd7a751-b60b-444a-984c-02652fe8fa1c"),
        Fixer::BillingAdministrator => uuid!("b0f54661-2d74-4c50-afa3-1ec803f12efe"),
        Fixer::AuthenticationAdministrator => uuid!("c4e39bd9-1100-46d3-8c65-fb160da0071f"),
        Fixer::ConditionalAccessAdministrator => uuid!("b1be1c3e-b65d-4f19-8427-f6fa0d97feb9"),
        Fixer::SecurityAdministrator => uuid!("194ae4cb-b126-40b2-bd5b-6091b380977d"),
        Fixer::IntuneAdministrator => uuid!("3a2c62db-5318-420d-8d74-23affee5d9d5"),
        Fixer::DirectoryReaders => uuid!("88d8e3e3-8f55-4a1e-953a-9b9898b8876b"),
        Fixer::GlobalReader => uuid!("f2ef992c-3afb-46b9-b7cf-a126ee74c451"),
        Fixer::TeamsAdministrator => uuid!("69091246-20e8-4a56-aa4d-066075b2a7a8"),
        Fixer::AccountOwner
        | Fixer::NetworkAdministrator
        | Fixer::HomeOrganisation
        | Fixer::PartnerSecurity
        | Fixer::CheckingAppOwner
        | Fixer::Vendor
        | Fixer::Microsoft
        | Fixer::Nobody => return None,
    })
}
