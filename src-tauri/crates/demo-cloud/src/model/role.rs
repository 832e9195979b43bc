//! Template ids of built-in directory roles, the same in every tenant (Entra, "Microsoft Entra built-in roles").

use uuid::{Uuid, uuid};

/// May do everything.
pub const GLOBAL_ADMINISTRATOR: Uuid = uuid!("62e90394-69f5-4237-9190-012177145e10");
/// Consents to any permission of any API.
pub const PRIVILEGED_ROLE_ADMINISTRATOR: Uuid = uuid!("e8611ab8-c189-46e8-94e1-60213ab1f814");
/// Manages enterprise applications and consents to delegated permissions.
pub const APPLICATION_ADMINISTRATOR: Uuid = uuid!("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3");
/// The same without application proxy: the least role for approving Mago.
pub const CLOUD_APPLICATION_ADMINISTRATOR: Uuid = uuid!("158c047a-c907-4556-b7ef-446551a6b5f7");
/// Registers applications.
pub const APPLICATION_DEVELOPER: Uuid = uuid!("cf1c38e5-3621-4004-a7cb-879624dced7c");
/// Assigns licences.
pub const LICENSE_ADMINISTRATOR: Uuid = uuid!("4d6ac14f-3453-41d0-bef9-a3e0c569773a");
/// Manages users, their usage location and licences.
pub const USER_ADMINISTRATOR: Uuid = uuid!("fe930be7-5e62-47db-91af-98c3a49a38b1");
/// Manages Teams; cannot consent.
pub const TEAMS_ADMINISTRATOR: Uuid = uuid!("69091246-20e8-4a56-aa4d-066075b2a7a8");
/// Reads everything.
pub const GLOBAL_READER: Uuid = uuid!("f2ef992c-3afb-46b9-b7cf-a126ee74c451");
/// Reads the directory.
pub const DIRECTORY_READERS: Uuid = uuid!("88d8e3e3-8f55-4a1e-953a-9b9898b8876b");

/// Names a role as the portal does.
pub fn name(template: Uuid) -> Option<&'static str> {
    Some(match template {
        GLOBAL_ADMINISTRATOR => "Global Administrator",
        PRIVILEGED_ROLE_ADMINISTRATOR => "Privileged Role Administrator",
        APPLICATION_ADMINISTRATOR => "Application Administrator",
        CLOUD_APPLICATION_ADMINISTRATOR => "Cloud Application Administrator",
        APPLICATION_DEVELOPER => "Application Developer",
        LICENSE_ADMINISTRATOR => "License Administrator",
        USER_ADMINISTRATOR => "User Administrator",
        TEAMS_ADMINISTRATOR => "Teams Administrator",
        GLOBAL_READER => "Global Reader",
        DIRECTORY_READERS => "Directory Readers",
        _ => return None,
    })
}
