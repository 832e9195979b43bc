$AcsAppId = '⟦acs⟧'
$MagoAppId = '⟦mago⟧'
$Wanted = @('Teams.ManageCalls', 'Teams.ManageChats')

# ⟦text script-note-whole-tenant⟧
function Find-Grant([string] $ClientId, [string] $ResourceId) {
    $filter = "`$filter=clientId eq '$ClientId' and consentType eq 'AllPrincipals'"
    $answer = Invoke-Graph GET oauth2PermissionGrants @($filter)
    $answer.value | Where-Object { $_.resourceId -eq $ResourceId } | Select-Object -First 1
}

function Get-Scope($Grant) {
    if ($Grant) { "$($Grant.scope)" -split '\s+' | Where-Object { $_ } }
}

function Get-Missing($Grant) {
    $scopes = @(Get-Scope $Grant)
    $Wanted | Where-Object { $scopes -notcontains $_ }
}
