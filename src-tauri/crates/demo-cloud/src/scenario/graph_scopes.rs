//! The delegated permissions of Microsoft Graph that the simulation publishes
//! (Graph, "Microsoft Graph permissions reference").

use uuid::{Uuid, uuid};

use crate::model::Scope;

/// Lists them.
pub(super) fn published() -> Vec<Scope> {
    EVERYBODY
        .iter()
        .map(|row| scope(row, false))
        .chain(ADMINISTRATORS.iter().map(|row| scope(row, true)))
        .collect()
}

fn scope(&(id, value, text): &Row, admin_only: bool) -> Scope {
    Scope {
        id,
        value: value.into(),
        admin_only,
        text: text.into(),
    }
}

type Row = (Uuid, &'static str, &'static str);

const EVERYBODY: &[Row] = &[
    (uuid!("37f7f235-527c-4136-accd-4a02d197296e"), "openid", "Sign you in"),
    (
        uuid!("14dad69e-099b-42c9-bcb2-d002b8df5a1c"),
        "profile",
        "View your basic profile",
    ),
    (
        uuid!("64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0"),
        "email",
        "View your email address",
    ),
    (
        uuid!("7427e0e9-2fba-42fe-b0c0-848c9e6a8182"),
        "offline_access",
        "Maintain access to data you have given it access to",
    ),
    (
        uuid!("e1fe6dd8-ba31-4d61-89e7-88639da4683d"),
        "User.Read",
        "Sign you in and read your profile",
    ),
    (
        uuid!("465a38f9-76ea-45b9-9f34-9e8b0d4b0b42"),
        "Calendars.Read",
        "Read your calendars",
    ),
    (
        uuid!("2b9c4092-424d-4249-948d-b43879977640"),
        "Calendars.Read.Shared",
        "Read calendars you can access",
    ),
    (
        uuid!("1ec239c2-d7c9-4623-a91a-a9775856bb36"),
        "Calendars.ReadWrite",
        "Have full access to your calendars",
    ),
    (
        uuid!("12466101-c9b8-439a-8589-dd09ee67e8e9"),
        "Calendars.ReadWrite.Shared",
        "Read and write to your and shared calendars",
    ),
    (
        uuid!("570282fd-fa5c-430d-a7fd-fc8dc98a9dca"),
        "Mail.Read",
        "Read your mail",
    ),
    (
        uuid!("e383f46e-2787-4529-855e-0e479a3ffac0"),
        "Mail.Send",
        "Send mail as you",
    ),
    (
        uuid!("a65f2972-a4f8-4f5e-afd7-69ccb046d5dc"),
        "OnlineMeetings.ReadWrite",
        "Read and create your online meetings",
    ),
    (
        uuid!("863451e7-0667-486c-a5d6-d135439485f0"),
        "Files.ReadWrite.All",
        "Have full access to all files you have access to",
    ),
    (
        uuid!("cac97e40-6730-457d-ad8d-4852fddab7ad"),
        "CrossTenantInformation.ReadBasic.All",
        "Read basic information of other organisations",
    ),
];

const ADMINISTRATORS: &[Row] = &[
    (
        uuid!("06da0dbc-49e2-44d2-8312-53f166ab848a"),
        "Directory.Read.All",
        "Read directory data",
    ),
    (
        uuid!("c5366453-9fb0-48a5-a156-24f0c49a4b84"),
        "Directory.ReadWrite.All",
        "Read and write directory data",
    ),
    (
        uuid!("c79f8feb-a9db-4090-85f9-90d820caa0eb"),
        "Application.Read.All",
        "Read applications",
    ),
    (
        uuid!("bdfbf15f-ee85-4955-8675-146e8e5296b5"),
        "Application.ReadWrite.All",
        "Read and write applications",
    ),
    (
        uuid!("41ce6ca6-6826-4807-84f1-1c82854f7ee5"),
        "DelegatedPermissionGrant.ReadWrite.All",
        "Manage all delegated permission grants",
    ),
    (
        uuid!("a154be20-db9c-4678-8ab7-66f6cc099a59"),
        "User.Read.All",
        "Read all users' full profiles",
    ),
    (
        uuid!("204e0828-b5ca-4ad8-b9f3-f32a958e7cc4"),
        "User.ReadWrite.All",
        "Read and write all users' full profiles",
    ),
    (
        uuid!("4908d5b9-3fb2-4b1e-9336-1888b7937185"),
        "Organization.Read.All",
        "Read organization information",
    ),
    (
        uuid!("f55016cc-149c-447e-8f21-7cf3ec1d6350"),
        "LicenseAssignment.ReadWrite.All",
        "Manage all license assignments",
    ),
    (
        uuid!("572fea84-0151-49b2-9301-11cb16974376"),
        "Policy.Read.All",
        "Read your organization's policies",
    ),
    (
        uuid!("0c0064ea-477b-4130-82a5-4c2cc4ff68aa"),
        "DelegatedAdminRelationship.Read.All",
        "Read Delegated Admin relationships with customers",
    ),
    (
        uuid!("eb0788c2-6d4e-4658-8c9e-c0fb8053f03d"),
        "RoleEligibilitySchedule.Read.Directory",
        "Read all eligible role assignments for your company's directory",
    ),
    (
        uuid!("741c54c3-0c1e-44a1-818b-3f97ab4e8c83"),
        "RoleManagement.Read.Directory",
        "Read directory RBAC settings",
    ),
    (
        uuid!("84bccea3-f856-4a8a-967b-dbe0a3d53a64"),
        "AppRoleAssignment.ReadWrite.All",
        "Manage app permission grants and app role assignments",
    ),
    (
        uuid!("e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20"),
        "AuditLog.Read.All",
        "Read audit log data",
    ),
    (
        uuid!("0e263e50-5827-48a4-b97c-d940288653c7"),
        "Directory.AccessAsUser.All",
        "Access the directory as you",
    ),
    (
        uuid!("4e46008b-f24c-477d-8fff-7bb4ec7aafe0"),
        "Group.ReadWrite.All",
        "Read and write all groups",
    ),
];
