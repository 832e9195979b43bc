//! Which scripts there are, and for which tools.

use crate::codes::codes;

codes! {
    /// What a generated script does. Its text is `script-{code}`.
    ScriptPurpose {
        /// Creates the ACS service principal if it is missing.
        CreateAcs = "create-acs",
        /// Switches the ACS service principal on again.
        EnableAcs = "enable-acs",
        /// Creates or extends the organisation-wide grant for the two ACS scopes.
        GrantAcsScopes = "grant-acs-scopes",
        /// Registers an application of the organisation's own for checking.
        RegisterCheckingApp = "register-checking-app",
    }
}

codes! {
    /// The tool that a script is written for, as the terminal names it, the recommended one first.
    Dialect {
        /// Microsoft Graph PowerShell, on PowerShell 7 and Windows PowerShell 5.1.
        GraphPowerShell = "graph-powershell",
        /// Microsoft Entra PowerShell.
        EntraPowerShell = "entra-powershell",
        /// Az PowerShell.
        AzPowerShell = "az-powershell",
        /// Azure CLI in a POSIX shell, such as the Azure Cloud Shell.
        AzureCli = "azure-cli",
        /// Azure CLI in PowerShell.
        AzureCliPowerShell = "azure-cli-powershell",
        /// CLI for Microsoft 365, in a POSIX shell.
        CliForMicrosoft365 = "cli-microsoft365",
        /// curl and Microsoft Graph, in a POSIX shell.
        Curl = "curl",
        /// The retired `AzureAD` module, as the knowledge base has it: to compare, not to run.
        AzureAd = "azure-ad",
    }
}

impl ScriptPurpose {
    /// The dialects that such a script is written in, the recommended one first.
    ///
    /// Creating the ACS principal is the step that everybody needs; the others are rare, and are written for the two
    /// tools that are met most.
    pub const fn dialects(self) -> &'static [Dialect] {
        match self {
            Self::CreateAcs => Dialect::ALL,
            Self::EnableAcs | Self::GrantAcsScopes | Self::RegisterCheckingApp => {
                &[Dialect::GraphPowerShell, Dialect::AzureCli, Dialect::AzureCliPowerShell]
            }
        }
    }
}

impl Dialect {
    /// The language that a script in this dialect is written in.
    pub const fn shell(self) -> Shell {
        match self {
            Self::AzureCli | Self::CliForMicrosoft365 | Self::Curl => Shell::Posix,
            Self::GraphPowerShell
            | Self::EntraPowerShell
            | Self::AzPowerShell
            | Self::AzureCliPowerShell
            | Self::AzureAd => Shell::PowerShell,
        }
    }

    /// Whether Microsoft has retired the tool, so that the script is shown for comparison only.
    pub const fn is_retired(self) -> bool {
        matches!(self, Self::AzureAd)
    }
}

codes! {
    /// The language that a script is written in.
    Shell {
        /// PowerShell; the file has a byte order mark and `\r\n`.
        PowerShell = "powershell",
        /// A POSIX shell; the file has neither.
        Posix = "posix",
    }
}
