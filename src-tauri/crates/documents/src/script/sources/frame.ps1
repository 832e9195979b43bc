# ⟦part script-part-head⟧
#Requires -Version 5.1

# ⟦include warning⟧
# .SYNOPSIS
# ⟦text script-head-{purpose}⟧
#
# .DESCRIPTION
# ⟦text script-head-{purpose}-does⟧
#
# ⟦text script-head-changes-powershell⟧
#
# ⟦text script-head-{dialect}-role⟧
#
# ⟦text script-head-run-powershell⟧
#
# ⟦text script-head-{dialect}-versions⟧
#
# ⟦text script-head-{label}-line⟧
#
# ⟦include parameters⟧
# ⟦part script-part-values⟧
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$TenantId = '⟦tenant⟧'
$CloudName = '⟦cloud⟧'
# ⟦include values⟧

# ⟦part script-part-sign-in⟧
# ⟦include tool⟧

# ⟦part script-part-{purpose}-commands⟧
# ⟦include commands⟧

# ⟦part script-part-reasons⟧
# ⟦text script-note-reasons⟧
function Get-FailureReason($Failure, [string] $Stage) {
    if ($Stage -notin 'check', 'create', 'not-visible-yet') { return $Stage }
    $said = "$Failure $($Failure.FullyQualifiedErrorId)"
    if ($said -match 'Authorization_RequestDenied|Insufficient privileges|Status: 403|Forbidden') { return 'not-allowed' }
    if ($said -match 'NoBackingApplicationObject') { return 'wrong-cloud' }
    if ($said -match 'Request_MultipleObjectsWithSameKeyValue|already in use|already exists?|Status: 409') { return 'exists' }
    return $Stage
}

# ⟦part script-part-run⟧
$stage = 'wrong-cloud'
$connected = $false
try {
    if (-not $CloudName) { throw ⟦say script-say-not-microsoft⟧ }
    $stage = '⟦tool-stage⟧'
    Initialize-Tool

    $stage = 'sign-in'
    $connected = $true
    Connect-Tool

    $stage = 'wrong-tenant'
    if ((Get-SignedInTenant) -ne $TenantId) { throw ⟦say script-say-wrong-tenant⟧ }

    # ⟦part script-part-{purpose}⟧
    $stage = 'check'
    # ⟦include steps⟧
} catch {
    # ⟦part script-part-end⟧
    Write-Warning $_.Exception.Message
    $outcome = "FAILED $(Get-FailureReason $_ $stage)"
} finally {
    if ($connected) {
        try { Disconnect-Tool } catch { Write-Verbose $_.Exception.Message }
    }
}

Write-Output "⟦label⟧: $outcome IN $TenantId"
# ⟦text script-note-exit⟧
$exitCode = if ($outcome -like 'PRESENT *') { 0 } else { 1 }
if ($PSCommandPath -and $MyInvocation.InvocationName -ne '.') { exit $exitCode }
$global:LASTEXITCODE = $exitCode
