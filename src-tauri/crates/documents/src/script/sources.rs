//! The sources of the scripts, which stand beside this file as PowerShell and as shell with a few blanks.

use readiness::script::{Dialect, ScriptPurpose, Shell};

macro_rules! source {
    ($name:literal) => {
        include_str!(concat!("sources/", $name))
    };
}

/// What every script of a shell has in common: options, order of the work, last line.
pub(super) const fn frame(shell: Shell) -> &'static str {
    match shell {
        Shell::PowerShell => source!("frame.ps1"),
        Shell::Posix => source!("frame.sh"),
    }
}

/// The sources that a frame includes under this name, in their order; none where there is nothing to include.
pub(super) fn named(name: &str, purpose: ScriptPurpose, dialect: Dialect) -> Vec<&'static str> {
    match name {
        "warning" if dialect.is_retired() => vec![source!("warning.azure-ad.ps1")],
        "parameters" => vec![parameters(dialect)],
        "options" if dialect == Dialect::CliForMicrosoft365 => vec![source!("options.cli-microsoft365.sh")],
        "values" => values(dialect),
        "fields" => vec![source!("fields.sh")],
        "tool" => tool(dialect),
        "commands" => commands(purpose, dialect),
        "steps" => vec![steps(purpose, dialect.shell())],
        _ => vec![],
    }
}

const fn parameters(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::AzureCliPowerShell => source!("parameters.command.ps1"),
        Dialect::AzureAd => source!("parameters.azure-ad.ps1"),
        _ => source!("parameters.modules.ps1"),
    }
}

fn values(dialect: Dialect) -> Vec<&'static str> {
    match dialect {
        Dialect::GraphPowerShell => vec![source!("values.graph-powershell.ps1")],
        Dialect::EntraPowerShell => vec![source!("values.entra-powershell.ps1")],
        Dialect::AzPowerShell => vec![source!("values.az-powershell.ps1")],
        Dialect::AzureCliPowerShell => vec![source!("values.azure-cli-powershell.ps1")],
        Dialect::AzureAd => vec![source!("values.azure-ad.ps1")],
        Dialect::AzureCli => vec![],
        Dialect::CliForMicrosoft365 => vec![source!("values.cli-microsoft365.sh")],
        Dialect::Curl => vec![source!("values.curl.sh")],
    }
}

/// Looking for the tool, signing in and out, and asking in which tenant that was.
fn tool(dialect: Dialect) -> Vec<&'static str> {
    let modules = source!("modules.ps1");
    match dialect {
        Dialect::GraphPowerShell => vec![modules, source!("tool.graph-powershell.ps1")],
        Dialect::EntraPowerShell => vec![modules, source!("tool.entra-powershell.ps1")],
        Dialect::AzPowerShell => vec![modules, source!("tool.az-powershell.ps1")],
        Dialect::AzureAd => vec![modules, source!("tool.azure-ad.ps1")],
        Dialect::AzureCliPowerShell => vec![source!("tool.azure-cli-powershell.ps1")],
        Dialect::AzureCli => vec![source!("tool.azure-cli.sh")],
        Dialect::CliForMicrosoft365 => vec![source!("tool.cli-microsoft365.sh")],
        Dialect::Curl => vec![source!("tool.curl.sh")],
    }
}

/// The questions and the changes that the steps consist of.
///
/// Creating the ACS principal uses each tool's own commands, which administrators know; the rest sends requests.
fn commands(purpose: ScriptPurpose, dialect: Dialect) -> Vec<&'static str> {
    let shell = dialect.shell();
    match purpose {
        ScriptPurpose::CreateAcs => vec![create_acs(dialect)],
        ScriptPurpose::EnableAcs => vec![requests(dialect), principals(shell), enable_acs(shell)],
        ScriptPurpose::GrantAcsScopes => vec![requests(dialect), principals(shell), grant_acs_scopes(shell)],
        ScriptPurpose::RegisterCheckingApp => vec![requests(dialect), register_checking_app(shell)],
    }
}

const fn create_acs(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::GraphPowerShell => source!("commands.create-acs.graph-powershell.ps1"),
        Dialect::EntraPowerShell => source!("commands.create-acs.entra-powershell.ps1"),
        Dialect::AzPowerShell => source!("commands.create-acs.az-powershell.ps1"),
        Dialect::AzureCliPowerShell => source!("commands.create-acs.azure-cli-powershell.ps1"),
        Dialect::AzureAd => source!("commands.create-acs.azure-ad.ps1"),
        Dialect::AzureCli => source!("commands.create-acs.azure-cli.sh"),
        Dialect::CliForMicrosoft365 => source!("commands.create-acs.cli-microsoft365.sh"),
        Dialect::Curl => source!("commands.create-acs.curl.sh"),
    }
}

const fn requests(dialect: Dialect) -> &'static str {
    match (dialect, dialect.shell()) {
        (Dialect::AzureCliPowerShell, _) => source!("requests.azure-cli-powershell.ps1"),
        (_, Shell::PowerShell) => source!("requests.graph-powershell.ps1"),
        (_, Shell::Posix) => source!("requests.azure-cli.sh"),
    }
}

const fn principals(shell: Shell) -> &'static str {
    match shell {
        Shell::PowerShell => source!("principals.ps1"),
        Shell::Posix => source!("principals.sh"),
    }
}

const fn enable_acs(shell: Shell) -> &'static str {
    match shell {
        Shell::PowerShell => source!("commands.enable-acs.ps1"),
        Shell::Posix => source!("commands.enable-acs.sh"),
    }
}

const fn grant_acs_scopes(shell: Shell) -> &'static str {
    match shell {
        Shell::PowerShell => source!("commands.grant-acs-scopes.ps1"),
        Shell::Posix => source!("commands.grant-acs-scopes.sh"),
    }
}

const fn register_checking_app(shell: Shell) -> &'static str {
    match shell {
        Shell::PowerShell => source!("commands.register-checking-app.ps1"),
        Shell::Posix => source!("commands.register-checking-app.sh"),
    }
}

const fn steps(purpose: ScriptPurpose, shell: Shell) -> &'static str {
    match (purpose, shell) {
        (ScriptPurpose::CreateAcs, Shell::PowerShell) => source!("steps.create-acs.ps1"),
        (ScriptPurpose::CreateAcs, Shell::Posix) => source!("steps.create-acs.sh"),
        (ScriptPurpose::EnableAcs, Shell::PowerShell) => source!("steps.enable-acs.ps1"),
        (ScriptPurpose::EnableAcs, Shell::Posix) => source!("steps.enable-acs.sh"),
        (ScriptPurpose::GrantAcsScopes, Shell::PowerShell) => source!("steps.grant-acs-scopes.ps1"),
        (ScriptPurpose::GrantAcsScopes, Shell::Posix) => source!("steps.grant-acs-scopes.sh"),
        (ScriptPurpose::RegisterCheckingApp, Shell::PowerShell) => source!("steps.register-checking-app.ps1"),
        (ScriptPurpose::RegisterCheckingApp, Shell::Posix) => source!("steps.register-checking-app.sh"),
    }
}
