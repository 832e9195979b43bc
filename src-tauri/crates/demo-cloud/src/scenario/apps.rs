//! The applications that every scenario knows, as their publishers registered them.

use std::collections::BTreeMap;

use uuid::{Uuid, uuid};

use crate::model::{App, RedirectPlatform, RedirectUri, Scope};

/// Microsoft Graph.
pub const GRAPH: Uuid = uuid!("00000003-0000-0000-c000-000000000000");
/// Azure Communication Services.
pub const ACS: Uuid = uuid!("1fd5118e-2576-4263-8130-9503064c837a");
/// Mago.
pub const MAGO: Uuid = uuid!("17781659-6867-4c77-9ba3-40670305181c");
/// Microsoft Graph Command Line Tools, the usual checking app.
pub const CHECKING: Uuid = uuid!("14d82eec-204b-4c2f-b7e8-296a70dab67e");
/// Azure CLI.
pub const AZURE_CLI: Uuid = uuid!("04b07795-8ddb-461a-bbee-02f9e1bf7b46");
/// Windows Azure Service Management API, which stands for Azure Resource Manager.
pub const AZURE: Uuid = uuid!("797f4846-ba00-4fd7-ba43-dac1f8f63013");
/// An enterprise application of somebody else, so that Mago is not alone in the list.
pub const INTRANET: Uuid = uuid!("5e7e9a52-8c37-4d6b-9a0f-2d6f6f1c7a01");

/// Both scopes that an authenticated Teams call needs.
pub const ACS_SCOPES: [&str; 2] = ["Teams.ManageCalls", "Teams.ManageChats"];
/// The Graph scopes that Mago's features ask for.
pub const MAGO_GRAPH_SCOPES: [&str; 12] = [
    "openid",
    "profile",
    "offline_access",
    "User.Read",
    "Calendars.Read",
    "Calendars.Read.Shared",
    "Calendars.ReadWrite",
    "Calendars.ReadWrite.Shared",
    "Mail.Read",
    "Mail.Send",
    "OnlineMeetings.ReadWrite",
    "Files.ReadWrite.All",
];
/// The Graph scopes that Azure CLI holds everywhere.
const AZURE_CLI_GRAPH_SCOPES: [&str; 8] = [
    "Application.ReadWrite.All",
    "AppRoleAssignment.ReadWrite.All",
    "AuditLog.Read.All",
    "DelegatedPermissionGrant.ReadWrite.All",
    "Directory.AccessAsUser.All",
    "Group.ReadWrite.All",
    "User.Read.All",
    "User.ReadWrite.All",
];
/// The only delegated permission of Azure Resource Manager.
const AZURE_SCOPE: &str = "user_impersonation";
/// The publisher of Microsoft's own applications.
pub const MICROSOFT: &str = "Microsoft Services";

/// Tells whether an application is one of Microsoft's own, which the portal hides at first.
pub fn is_microsofts(app: &App) -> bool {
    app.verified_publisher.as_deref() == Some(MICROSOFT)
}

/// Makes the registrations of all applications by client id.
pub fn registered() -> BTreeMap<Uuid, App> {
    [graph(), acs(), azure(), mago(), checking(), azure_cli(), intranet()]
        .into_iter()
        .map(|app| (app.app_id, app))
        .collect()
}

fn graph() -> App {
    App {
        scopes: super::graph_scopes::published(),
        scope_prefix: Some("https://graph.microsoft.com/".into()),
        first_party: true,
        verified_publisher: Some(MICROSOFT.into()),
        ..app(GRAPH, "Microsoft Graph")
    }
}

fn acs() -> App {
    App {
        scopes: vec![
            scope(
                "de8ec1df-066a-4817-bc5d-9a985b986262",
                ACS_SCOPES[0],
                "Manage calls in Teams",
            ),
            scope(
                "6290af7f-b407-49f9-92d5-bf584fdc4019",
                ACS_SCOPES[1],
                "Manage chats in Teams",
            ),
            scope(
                "9ed60762-c537-4e50-8984-4b1db3d922ce",
                "TeamsExtension.ManageCalls",
                "Manage calls of Teams Phone extensions",
            ),
        ],
        scope_prefix: Some("https://auth.msft.communication.azure.com/".into()),
        verified_publisher: Some(MICROSOFT.into()),
        ..app(ACS, "Azure Communication Services")
    }
}

fn azure() -> App {
    App {
        scopes: vec![scope(
            "41094075-9dad-400e-a0bd-54e686782033",
            AZURE_SCOPE,
            "Access Azure Service Management as you",
        )],
        scope_prefix: Some("https://management.core.windows.net/".into()),
        first_party: true,
        verified_publisher: Some(MICROSOFT.into()),
        ..app(AZURE, "Windows Azure Service Management API")
    }
}

fn mago() -> App {
    App {
        verified_publisher: Some("Valarea".into()),
        public_client: true,
        redirect_uris: vec![redirect("http://localhost", RedirectPlatform::Native)],
        static_scopes: MAGO_GRAPH_SCOPES
            .iter()
            .map(|value| (GRAPH, (*value).to_owned()))
            .chain(ACS_SCOPES.iter().map(|value| (ACS, (*value).to_owned())))
            .collect(),
        ..app(MAGO, "Mago")
    }
}

fn checking() -> App {
    App {
        verified_publisher: Some(MICROSOFT.into()),
        public_client: true,
        redirect_uris: vec![redirect("http://localhost", RedirectPlatform::Native)],
        static_scopes: vec![(GRAPH, "User.Read".into())],
        ..app(CHECKING, "Microsoft Graph Command Line Tools")
    }
}

fn azure_cli() -> App {
    let graph = AZURE_CLI_GRAPH_SCOPES.map(|value| (GRAPH, value.to_owned()));
    App {
        verified_publisher: Some(MICROSOFT.into()),
        public_client: true,
        redirect_uris: vec![redirect("http://localhost", RedirectPlatform::Native)],
        preauthorized: graph.into_iter().chain([(AZURE, AZURE_SCOPE.to_owned())]).collect(),
        ..app(AZURE_CLI, "Microsoft Azure CLI")
    }
}

fn intranet() -> App {
    App {
        redirect_uris: vec![redirect(
            "https://intranet.harbourworks.example/signed-in",
            RedirectPlatform::Web,
        )],
        static_scopes: vec![(GRAPH, "User.Read".into())],
        ..app(INTRANET, "Harbour Works Intranet")
    }
}

/// A registration that asks for nothing and offers nothing.
pub(crate) fn app(app_id: Uuid, name: &str) -> App {
    App {
        app_id,
        name: name.into(),
        verified_publisher: None,
        public_client: false,
        redirect_uris: vec![],
        static_scopes: vec![],
        preauthorized: vec![],
        scopes: vec![],
        scope_prefix: None,
        first_party: false,
        only_in: None,
        in_this_cloud: true,
    }
}

/// Makes a redirect URI.
pub(super) fn redirect(uri: &str, platform: RedirectPlatform) -> RedirectUri {
    RedirectUri {
        uri: uri.into(),
        platform,
    }
}

fn scope(id: &str, value: &str, text: &str) -> Scope {
    Scope {
        id: id.parse().expect("a scope id in this file is a GUID"),
        value: value.into(),
        admin_only: false,
        text: text.into(),
    }
}
