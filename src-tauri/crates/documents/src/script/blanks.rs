//! The values that stand in a script: ids, and words for an enum. No name and no address from anywhere else.

use readiness::{
    cloud::Cloud,
    script::{Dialect, ScriptPurpose, Shell},
};

use super::Wanted;

/// What the last line begins with.
pub(super) const fn label(purpose: ScriptPurpose) -> &'static str {
    match purpose {
        ScriptPurpose::CreateAcs | ScriptPurpose::EnableAcs => "MAGO-ACS",
        ScriptPurpose::GrantAcsScopes => "MAGO-GRANT",
        ScriptPurpose::RegisterCheckingApp => "MAGO-APP",
    }
}

/// The value of a blank; empty for one that nothing fills, which the tests find.
pub(super) fn value(name: &str, wanted: &Wanted<'_>) -> String {
    let Wanted { purpose, profile, .. } = *wanted;
    match name {
        "tenant" => wanted.tenant.to_string(),
        "acs" => profile.acs.app_id.to_string(),
        "mago" => profile.mago.app_id.to_string(),
        "graph" => profile.graph.app_id.to_string(),
        "checking-app" => profile.checking_app.id.to_string(),
        "label" => label(purpose).to_owned(),
        "cloud" => cloud(wanted.cloud, wanted.dialect).to_owned(),
        "graph-address" => graph_address(wanted.cloud).to_owned(),
        "login-address" => login_address(wanted.cloud).to_owned(),
        "device-code" => device_code(wanted).to_owned(),
        "tool-stage" => tool_stage(wanted.dialect).to_owned(),
        "graph-modules" => graph_modules(purpose).to_owned(),
        "scopes" => list(scopes(purpose)),
        "read-scopes" => list(read_scopes(purpose)),
        "form-scope" => form(wanted.cloud, scopes(purpose)),
        "form-read-scope" => form(wanted.cloud, read_scopes(purpose)),
        _ => String::new(),
    }
}

/// Names the cloud as the tool does; empty for one that is not Microsoft's.
pub(crate) const fn cloud(cloud: Cloud, dialect: Dialect) -> &'static str {
    let [worldwide, us_gov, us_gov_dod, china] = match dialect {
        Dialect::GraphPowerShell | Dialect::EntraPowerShell => ["Global", "USGov", "USGovDoD", "China"],
        Dialect::AzPowerShell | Dialect::AzureCli | Dialect::AzureCliPowerShell | Dialect::AzureAd => [
            "AzureCloud",
            "AzureUSGovernment",
            "AzureUSGovernment",
            "AzureChinaCloud",
        ],
        Dialect::CliForMicrosoft365 => ["Public", "USGovHigh", "USGovDoD", "China"],
        Dialect::Curl => ["worldwide", "us-gov", "us-gov-dod", "china"],
    };
    match cloud {
        Cloud::Worldwide => worldwide,
        Cloud::UsGov => us_gov,
        Cloud::UsGovDod => us_gov_dod,
        Cloud::China => china,
        Cloud::Other => "",
    }
}

const fn graph_address(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Worldwide => "https://graph.microsoft.com",
        Cloud::UsGov => "https://graph.microsoft.us",
        Cloud::UsGovDod => "https://dod-graph.microsoft.us",
        Cloud::China => "https://microsoftgraph.chinacloudapi.cn",
        Cloud::Other => "",
    }
}

const fn login_address(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Worldwide => "https://login.microsoftonline.com",
        Cloud::UsGov | Cloud::UsGovDod => "https://login.microsoftonline.us",
        Cloud::China => "https://login.partner.microsoftonline.cn",
        Cloud::Other => "",
    }
}

const fn device_code(wanted: &Wanted<'_>) -> &'static str {
    match (wanted.dialect.shell(), wanted.device_code) {
        (Shell::PowerShell, true) => "$true",
        (Shell::PowerShell, false) => "$false",
        (Shell::Posix, true) => "yes",
        (Shell::Posix, false) => "no",
    }
}

/// What is said to have failed when the tool is missing.
const fn tool_stage(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::GraphPowerShell | Dialect::EntraPowerShell | Dialect::AzPowerShell | Dialect::AzureAd => "modules",
        Dialect::AzureCli | Dialect::AzureCliPowerShell | Dialect::CliForMicrosoft365 | Dialect::Curl => "tools",
    }
}

/// Requests need no module for single objects.
const fn graph_modules(purpose: ScriptPurpose) -> &'static str {
    match purpose {
        ScriptPurpose::CreateAcs => "'Microsoft.Graph.Authentication', 'Microsoft.Graph.Applications'",
        _ => "'Microsoft.Graph.Authentication'",
    }
}

/// The permissions that the change takes.
const fn scopes(purpose: ScriptPurpose) -> &'static [&'static str] {
    match purpose {
        ScriptPurpose::CreateAcs | ScriptPurpose::EnableAcs | ScriptPurpose::RegisterCheckingApp => {
            &["Application.ReadWrite.All"]
        }
        ScriptPurpose::GrantAcsScopes => &["DelegatedPermissionGrant.ReadWrite.All", "Application.Read.All"],
    }
}

/// The permissions that looking takes.
const fn read_scopes(purpose: ScriptPurpose) -> &'static [&'static str] {
    match purpose {
        ScriptPurpose::CreateAcs | ScriptPurpose::EnableAcs | ScriptPurpose::RegisterCheckingApp => {
            &["Application.Read.All"]
        }
        ScriptPurpose::GrantAcsScopes => &["Directory.Read.All"],
    }
}

fn list(scopes: &[&str]) -> String {
    let quoted: Vec<_> = scopes.iter().map(|scope| format!("'{scope}'")).collect();
    quoted.join(", ")
}

/// Scopes as a form sends them, with the one that reading the organisation's id takes.
fn form(cloud: Cloud, scopes: &[&str]) -> String {
    let host = graph_address(cloud).replace(':', "%3A").replace('/', "%2F");
    let all: Vec<_> = scopes
        .iter()
        .chain(&["User.Read"])
        .map(|scope| format!("{host}%2F{scope}"))
        .collect();
    all.join("%20")
}
