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
    Connect-MgGraph @connection | Out-Host
}

function Get-SignedInTenant { (Get-MgContext).TenantId }

function Disconnect-Tool { Disconnect-MgGraph -ErrorAction Stop | Out-Null }
