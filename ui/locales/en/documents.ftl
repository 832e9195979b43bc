# Comments and messages of the scripts that an administrator runs. Comments are wrapped, so line breaks do not matter.

## What a script is about, at its beginning

script-head-create-acs = Makes sure that Azure Communication Services is known in your Microsoft 365 tenant, so that Mago can make authenticated calls with Microsoft Teams.
script-head-create-acs-does = The script signs you in, makes sure that it is in the right tenant, and looks for the enterprise application of Azure Communication Services. Only if that is missing it creates it, waits until Microsoft shows it, and signs out. It needs no Azure subscription, and it causes no cost.
script-head-enable-acs = Switches Azure Communication Services on again in your Microsoft 365 tenant, so that Mago can make authenticated calls with Microsoft Teams.
script-head-enable-acs-does = The script signs you in, makes sure that it is in the right tenant, and looks for the enterprise application of Azure Communication Services. Only if that is disabled it enables it, waits until Microsoft shows it, and signs out.
script-head-grant-acs-scopes = Grants Mago the two permissions for calls with Microsoft Teams, Teams.ManageCalls and Teams.ManageChats, for your whole organisation.
script-head-grant-acs-scopes-does = The script signs you in, makes sure that it is in the right tenant, and reads what Mago was granted there. Only if one of the two permissions is missing it adds it, keeps all the others, waits until Microsoft shows it, and signs out.
script-head-register-checking-app = Registers an application of your own, named Mago Setup check, which you can use for checking instead of Microsoft Graph Command Line Tools.
script-head-register-checking-app-does = The script signs you in, makes sure that it is in the right tenant, and looks for an application with that name. If there is one that is not as this script would register it, it stops. Only if there is none it registers one for this tenant alone, without a secret, with the permissions User.Read and Directory.Read.All, which still have to be approved. Then it signs out.
script-head-changes-powershell = It changes nothing else, and it can be run as often as you like. With -WhatIf it only looks.
script-head-changes-posix = It changes nothing else, and it can be run as often as you like. With --dry-run it only looks.
script-head-graph-powershell-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator, and Microsoft Graph Command Line Tools must be allowed to use the permissions that the sign-in asks for.
script-head-entra-powershell-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator, and Microsoft Graph Command Line Tools must be allowed to use the permissions that the sign-in asks for.
script-head-az-powershell-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator. Microsoft allows Azure PowerShell the rest, so no consent is asked for.
script-head-azure-cli-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator. Microsoft allows the Azure CLI the rest, so no consent is asked for.
script-head-azure-cli-powershell-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator. Microsoft allows the Azure CLI the rest, so no consent is asked for.
script-head-cli-microsoft365-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator, and an application of your organisation for the CLI for Microsoft 365 with the permissions Application.ReadWrite.All and User.Read. Name it with --app-id, in CLIMICROSOFT365_ENTRAAPPID, or once with m365 setup.
script-head-curl-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator, and the application that the sign-in names must be allowed to use Application.ReadWrite.All for you. If you have an access token for Microsoft Graph already, put it into GRAPH_ACCESS_TOKEN instead of signing in.
script-head-azure-ad-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator.
script-head-run-powershell = Run it in an ordinary window, not as administrator: pwsh -File NAME.ps1, or powershell -ExecutionPolicy Bypass -File NAME.ps1.
script-head-run-posix = Run it in an ordinary shell, without sudo:
script-head-graph-powershell-versions = It needs PowerShell 7 or Windows PowerShell 5.1, and the module Microsoft.Graph.Authentication, for creating Azure Communication Services Microsoft.Graph.Applications too, version 2.0.0 or later. It offers to install them for you alone. Checked against Microsoft's documentation in November 2026.
script-head-entra-powershell-versions = It needs PowerShell 7 or Windows PowerShell 5.1, and the modules Microsoft.Entra.Authentication and Microsoft.Entra.Applications, version 1.0.0 or later. It offers to install them for you alone. Checked against Microsoft's documentation in November 2026.
script-head-az-powershell-versions = It needs PowerShell 7 or Windows PowerShell 5.1, and the modules Az.Accounts 2.12.0 and Az.Resources 6.5.0 or later. It offers to install them for you alone. Checked against Microsoft's documentation in November 2026.
script-head-azure-cli-versions = It needs the Azure CLI 2.37 or later, in the cloud of the US Department of Defense 2.75 or later. Checked against Microsoft's documentation in November 2026.
script-head-azure-cli-powershell-versions = It needs PowerShell 7 or Windows PowerShell 5.1, and the Azure CLI 2.37 or later, in the cloud of the US Department of Defense 2.75 or later. Checked against Microsoft's documentation in November 2026.
script-head-cli-microsoft365-versions = It needs the CLI for Microsoft 365, version 10 or later. Checked against its documentation in November 2026.
script-head-curl-versions = It needs curl 7.21 or later, and nothing else that a POSIX shell does not bring. Checked against Microsoft's documentation in November 2026.
script-head-azure-ad-versions = It would need Windows PowerShell 5.1 and the module AzureAD 2.0.2.140. Checked against Microsoft's documentation in November 2026.
script-head-retired = DO NOT USE THIS SCRIPT. Microsoft has retired the AzureAD module and is shutting it off. The script stands here only to compare it with older guides. Use the one for Microsoft Graph PowerShell.
script-head-mago-acs-line = The last line is MAGO-ACS: PRESENT with the object id, or MAGO-ACS: FAILED with a reason, and the tenant. You can paste it into Mago Setup.
script-head-mago-grant-line = The last line is MAGO-GRANT: PRESENT with the id of the grant, or MAGO-GRANT: FAILED with a reason, and the tenant. It is for you: check again in Mago Setup to see what was granted.
script-head-mago-app-line = The last line is MAGO-APP: PRESENT with the application (client) id, or MAGO-APP: FAILED with a reason, and the tenant. Give the id to Mago Setup in a terminal: mago-setup-cli --checking-app ID.
script-head-use-device-code = Signs in with a code that you type in any browser. Use it where the sign-in window fails or does not appear.
script-head-install-modules = Installs missing modules without asking.

## Why a line is as it is

script-note-elevated = The Microsoft sign-in window of recent modules fails in a window that runs as administrator.
script-note-constrained = A restricted PowerShell does not tell. The sign-in may work all the same.
script-note-versions = The newest version of each module; where two modules work together in the same version only, the newest that both have.
script-note-tls = The PowerShell Gallery accepts TLS 1.2 and later only, which Windows PowerShell 5.1 does not offer by itself.
script-note-reasons = Names what failed, in the words that Mago Setup understands.
script-note-exit = Editors run a script inside their own window, which exit would close, as it would the one that somebody pastes it into.
script-note-subshell = In a shell of its own, so that neither its end nor its settings reach a window that it is pasted into.
script-note-signals = Whoever stops it is answered by the lines above, which sign out first.
script-note-out-host = The sign-in code comes as output, and must be seen even if somebody collects the output.
script-note-az-process = Keeps this sign-in in this process, apart from the ones that you have already.
script-note-own-folder = A settings folder of its own, removed at the end, leaves your sign-in and your default cloud as they are.
script-note-own-eyes = Nobody else on this computer may look into it.
script-note-own-home = A home folder of its own, removed at the end, leaves your connections as they are.
script-note-native = Windows PowerShell takes every line on the error output for an error; only the exit code tells.
script-note-requests = Sends a request to Microsoft Graph.
script-note-body = A file, since quotation marks get lost on the way to a command on Windows.
script-note-conflict = Somebody else has created it since, or it was there and not visible yet: both are fine, and checked below.
script-note-asks-again = The change was made already. Microsoft may be too busy to answer for a moment, so the question is asked again.
script-note-whole-tenant = The grant for the whole organisation. What single people have granted stays out of it.
script-note-keeps = Permissions that are granted already are kept.
script-note-scope-ids = The ids of the permissions, as Microsoft Graph publishes them in this tenant.
script-note-own-app = A name proves nothing. Only an application for this tenant alone is taken, without a secret or a certificate, which answers to this computer only and wants nothing but Microsoft Graph on behalf of whoever signs in.
script-note-namesakes = The first one that is as it should be, or none of several with that name.
script-note-public-client = An application without a secret, for this tenant only.
script-note-stderr = Messages go to the error output, so that the other one has the last line only.
script-note-last-line = Signs out, removes what was written, and says how it ended.
script-note-ask = Keeps the answer and the error text for the lines below.
script-note-line = One line of the answer; on Windows lines end with a carriage return too.
script-note-field = One value of the answer, by its name.
script-note-principal = Answers with the object id and whether it is enabled, in two lines; with nothing if there is none.
script-note-find = No id means that there is none; a failure means that nobody knows.
script-note-app-id = The CLI for Microsoft 365 has no application of its own, so you have to name yours.
script-note-form = What is sent comes from standard input, where no list of processes shows it.
script-note-token = The token too comes from standard input.
script-note-curl-sign-in = A token from GRAPH_ACCESS_TOKEN, or one for the code that you type in a browser. Nothing else may stand in a header.
script-note-no-session = Nothing is kept that could be signed out: the token is forgotten.

## What a script says

script-say-elevated = This window runs as administrator, where the Microsoft sign-in window often fails. If it does, use an ordinary window.
script-say-needs-modules = These modules are needed, and one of them at least is missing:
script-say-may-install = Install them from the PowerShell Gallery, for your user account only?
script-say-no-modules = Modules are missing. Run the script again and let it install them, or install them yourself with Install-Module -Scope CurrentUser. If you just did, open a new window first.
script-say-no-az = The Azure CLI (az) is missing or too old. Install a present version, or use the script for another tool.
script-say-no-m365 = The CLI for Microsoft 365 (m365) is missing. Install it with npm install -g @pnp/cli-microsoft365, or use the script for another tool.
script-say-no-app-id = Name the application that the CLI for Microsoft 365 signs in with: --app-id and its client id.
script-say-no-curl = curl is missing. Install it, or use the script for another tool.
script-say-no-folder = No temporary folder could be made.
script-say-usage = Options: --dry-run, --use-device-code; for the CLI for Microsoft 365 also --app-id with a client id.
script-say-code = Open this page in any browser and type the code:
script-say-not-microsoft = This script was made for a demo organisation, which is not at Microsoft. Make a new one for your own organisation.
script-say-no-sign-in = Nobody signed in. Run the script again when you can, or use --use-device-code (in PowerShell -UseDeviceCode).
script-say-wrong-tenant = You signed in to another tenant than this script is for. Nothing was changed. Sign in with an account of the right tenant, or make a new script for yours.
script-say-no-check = The tenant did not answer the question. Microsoft's words stand above. Nothing was changed by this.
script-say-no-change = The change was not made. Microsoft's words stand above.
script-say-acs-absent = Azure Communication Services is missing in this tenant. Nothing was changed.
script-say-acs-disabled = Azure Communication Services is there, but somebody has disabled it. Enable it in the Microsoft Entra admin center: Enterprise applications, Azure Communication Services, Properties, Enabled for users to sign in.
script-say-acs-still-disabled = Azure Communication Services is disabled. Nothing was changed.
script-say-acs-not-visible-yet = Azure Communication Services was created, but Microsoft does not show it yet. Run the script again in a few minutes; it does not create it twice. If it was deleted a short while ago, wait a quarter of an hour.
script-say-change-not-visible-yet = The change was made, but Microsoft does not show it yet. Run the script again in a few minutes.
script-say-acs-first = Azure Communication Services is missing in this tenant. Create it first; Mago Setup has a script for that.
script-say-mago-absent = Mago is not known in this tenant. Approve it first; Mago Setup leads you there.
script-say-grant-absent = The permissions for calls are not granted for the whole organisation. Nothing was changed.
script-say-app-absent = There is no application named Mago Setup check. Nothing was changed.
script-say-other-app = There is an application named Mago Setup check, but it is not as this script would register it: another tenant may use it, or it has a secret, a certificate, another address to answer to or further permissions. Nothing was changed. Find out whose it is, and rename or remove it before you run the script again.
script-say-retired = Microsoft has retired the AzureAD module. Do not use this script; use the one for Microsoft Graph PowerShell.

## What the lines of a script do, for whoever reads it first

script-part-head = Says what the script is for, what you need, and how it ends. Comments only.
script-part-parameters = The choices that whoever runs it has.
script-part-values = Fixes the tenant and the cloud that it works in.
script-part-sign-in = Looks for the tool, signs in, asks in which tenant that was, and signs out. Nothing runs yet.
script-part-helpers = Prints messages, ends the script, and names what failed. Nothing runs yet.
script-part-reasons = Finds the name of what failed.
script-part-create-acs-commands = How to look for Azure Communication Services, and how to create it.
script-part-enable-acs-commands = How to look for Azure Communication Services, and how to send a request.
script-part-grant-acs-scopes-commands = How to look for both applications and for what was granted.
script-part-register-checking-app-commands = How to look for the application, how to tell it from others with its name, and what it is to have.
script-part-run = Begins: looks for the tool, signs you in, and stops if that is not the right tenant.
script-part-create-acs = Looks for Azure Communication Services; creates it only if it is missing, and then waits until Microsoft shows it. The only change.
script-part-enable-acs = Looks for Azure Communication Services; enables it only if it is disabled, and then waits until Microsoft shows it. The only change.
script-part-grant-acs-scopes = Reads what Mago was granted; adds the two permissions only if one is missing, and then waits until Microsoft shows them. The only change.
script-part-register-checking-app = Looks for the application; registers it only if it is missing, and then waits until Microsoft shows it. The only change.
script-part-begin = Runs the lines above, and passes on how they ended.
script-part-end = Names what failed, signs out in any case, and prints the last line.
