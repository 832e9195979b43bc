# Comments and messages of the scripts that an administrator runs. Comments are wrapped, so line breaks do not matter.

acs-script-synopsis = Makes sure that Azure Communication Services is known in your Microsoft 365 tenant, so that Mago can make authenticated calls with Microsoft Teams.
acs-script-description = The script signs you in, makes sure that it is in the right tenant, and looks for the enterprise application of Azure Communication Services. Only if that is missing it creates it, waits until Microsoft shows it, and signs out. It can be run as often as you like.
acs-script-changes = It changes nothing else. It needs no Azure subscription, and it causes no cost. With -WhatIf it only looks, and asks for the permission to read only.
acs-script-role = You need one of the roles Cloud Application Administrator, Application Administrator or Global Administrator, and Microsoft Graph Command Line Tools must be allowed to use Application.ReadWrite.All for you.
acs-script-how = Run it in an ordinary window of PowerShell 7 or Windows PowerShell 5.1, not as administrator: pwsh -File NAME.ps1, or powershell -ExecutionPolicy Bypass -File NAME.ps1. It needs the modules Microsoft.Graph.Authentication and Microsoft.Graph.Applications, version 2.0.0 or later, and offers to install them for you alone.
acs-script-last-line = The last line is MAGO-ACS: PRESENT with the object id, or MAGO-ACS: FAILED with a reason. You can paste it into Mago Setup.
acs-script-use-device-code = Signs in with a code that you type in any browser. Use it where the sign-in window fails or does not appear.
acs-script-install-modules = Installs missing modules without asking.
acs-script-elevated-why = Since version 2.34 the sign-in window of Microsoft Graph PowerShell fails in a window that runs as administrator.
acs-script-elevated = This window runs as administrator, where the Microsoft sign-in window often fails. If it does, use an ordinary window, or run the script with -UseDeviceCode.
acs-script-constrained = A restricted PowerShell does not tell. The sign-in may work all the same.
acs-script-same-version = The newest version that both modules have, since two versions do not work together.
acs-script-tls = The PowerShell Gallery accepts TLS 1.2 and later only, which Windows PowerShell 5.1 does not offer by itself.
acs-script-reasons = Names what failed, in the words that Mago Setup understands.
acs-script-needs-modules = These modules are missing, in the same version each:
acs-script-may-install = Install both modules from the PowerShell Gallery, for your user account only?
acs-script-no-modules = The modules Microsoft.Graph.Authentication and Microsoft.Graph.Applications are missing. Run the script again and let it install them, or install both yourself with Install-Module -Scope CurrentUser. If you just did, open a new window first.
acs-script-not-microsoft = This script was made for a demo organisation, which is not at Microsoft. Make a new one for your own organisation.
acs-script-out-host = The sign-in code comes as output, and must be seen even if somebody collects the output.
acs-script-wrong-tenant = You signed in to another tenant than this script is for. Nothing was changed. Sign in with an account of the right tenant, or make a new script for yours.
acs-script-conflict = Somebody else has created it since, or it was there and not visible yet: both are fine, and checked below.
acs-script-not-visible-yet = Azure Communication Services was created, but Microsoft does not show it yet. Run the script again in a few minutes; it does not create it twice. If it was deleted a short while ago, wait a quarter of an hour.
acs-script-absent = Azure Communication Services is missing in this tenant. Nothing was changed.
acs-script-disabled = Azure Communication Services is there, but somebody has disabled it. Enable it in the Microsoft Entra admin center: Enterprise applications, Azure Communication Services, Properties, Enabled for users to sign in.
acs-script-exit = Editors run a script inside their own window, which exit would close.
