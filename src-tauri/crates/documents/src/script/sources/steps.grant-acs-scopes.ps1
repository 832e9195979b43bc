$acs = Find-Principal $AcsAppId
$mago = Find-Principal $MagoAppId
if (-not $acs) {
    $stage = 'acs-absent'
    throw ⟦say script-say-acs-first⟧
}
if (-not $mago) {
    $stage = 'mago-absent'
    throw ⟦say script-say-mago-absent⟧
}
$grant = Find-Grant $mago.id $acs.id
$missing = @(Get-Missing $grant)
$scope = (@(Get-Scope $grant) + $missing) -join ' '
$body = @{ clientId = $mago.id; consentType = 'AllPrincipals'; resourceId = $acs.id; scope = $scope }
$method, $path = 'POST', 'oauth2PermissionGrants'
if ($grant) {
    # ⟦text script-note-keeps⟧
    $body = @{ scope = $scope }
    $method, $path = 'PATCH', "oauth2PermissionGrants/$($grant.id)"
}
$request = "$method /v1.0/$path $(ConvertTo-Json -InputObject $body -Compress)"
if ($missing.Count -gt 0 -and $PSCmdlet.ShouldProcess("tenant $TenantId", $request)) {
    $stage = 'create'
    try {
        Invoke-Graph $method $path @() $body | Out-Null
    } catch {
        # ⟦text script-note-conflict⟧
        if ((Get-FailureReason $_ $stage) -ne 'exists') { throw }
    }
    $stage = 'not-visible-yet'
    foreach ($seconds in 0, 2, 4, 8, 15, 30) {
        Start-Sleep -Seconds $seconds
        try {
            $grant = Find-Grant $mago.id $acs.id
        } catch {
            # ⟦text script-note-asks-again⟧
            Write-Verbose $_.Exception.Message
            continue
        }
        $missing = @(Get-Missing $grant)
        if ($missing.Count -eq 0) { break }
    }
    if ($missing.Count -gt 0) { throw ⟦say script-say-change-not-visible-yet⟧ }
}
$stage = 'absent'
if ($missing.Count -gt 0) { throw ⟦say script-say-grant-absent⟧ }
$outcome = "PRESENT $($grant.id)"
