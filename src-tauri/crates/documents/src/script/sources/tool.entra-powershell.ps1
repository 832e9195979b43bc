function Connect-Tool {
    $connection = @{
        TenantId     = $TenantId
        Environment  = $CloudName
        Scopes       = $(if ($WhatIfPreference) { @(⟦read-scopes⟧) } else { @(⟦scopes⟧) })
        ContextScope = 'Process'
        NoWelcome    = $true
        ErrorAction  = 'Stop'
    }
    if ($SignInWithCode) { $connection.UseDeviceCode = $true }
    # ⟦text script-note-out-host⟧
    Connect-Entra @connection | Out-Host
}

function Get-SignedInTenant { (Get-EntraContext).TenantId }

function Disconnect-Tool { Disconnect-Entra -ErrorAction Stop | Out-Null }
