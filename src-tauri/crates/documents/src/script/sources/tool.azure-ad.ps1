function Connect-Tool {
    Write-Warning ⟦say script-say-retired⟧
    Connect-AzureAD -TenantId $TenantId -AzureEnvironmentName $CloudName -ErrorAction Stop -WhatIf:$false | Out-Host
}

function Get-SignedInTenant { (Get-AzureADTenantDetail).ObjectId }

function Disconnect-Tool { Disconnect-AzureAD -ErrorAction Stop -Confirm:$false -WhatIf:$false | Out-Null }
