function Connect-Tool {
    # ⟦text script-note-az-process⟧
    Disable-AzContextAutosave -Scope Process -WhatIf:$false | Out-Null
    $connection = @{
        Tenant      = $TenantId
        Environment = $CloudName
        Scope       = 'Process'
        ErrorAction = 'Stop'
    }
    if ($SignInWithCode) { $connection.UseDeviceAuthentication = $true }
    # ⟦text script-note-out-host⟧
    Connect-AzAccount @connection -WhatIf:$false | Out-Host
}

function Get-SignedInTenant { (Get-AzContext).Tenant.Id }

function Disconnect-Tool { Disconnect-AzAccount -Scope Process -ErrorAction Stop -WhatIf:$false | Out-Null }
