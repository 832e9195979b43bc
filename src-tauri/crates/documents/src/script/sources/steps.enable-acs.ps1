$acs = Find-Principal $AcsAppId
if (-not $acs) {
    $stage = 'absent'
    throw ⟦say script-say-acs-absent⟧
}
$request = "PATCH /v1.0/servicePrincipals/$($acs.id) { ""accountEnabled"": true }"
if (-not $acs.accountEnabled -and $PSCmdlet.ShouldProcess("tenant $TenantId", $request)) {
    $stage = 'create'
    Invoke-Graph PATCH "servicePrincipals/$($acs.id)" @() @{ accountEnabled = $true } | Out-Null
    $stage = 'not-visible-yet'
    foreach ($seconds in 0, 2, 4, 8, 15, 30) {
        Start-Sleep -Seconds $seconds
        try {
            $acs = Find-Principal $AcsAppId
        } catch {
            # ⟦text script-note-asks-again⟧
            Write-Verbose $_.Exception.Message
            continue
        }
        if ($acs -and $acs.accountEnabled) { break }
    }
    if (-not $acs -or -not $acs.accountEnabled) { throw ⟦say script-say-change-not-visible-yet⟧ }
}
$stage = 'disabled'
if (-not $acs.accountEnabled) { throw ⟦say script-say-acs-still-disabled⟧ }
$outcome = "PRESENT $($acs.id)"
