$acs = Find-Acs
$request = "POST /v1.0/servicePrincipals { ""appId"": ""$AcsAppId"" }"
if (-not $acs -and $PSCmdlet.ShouldProcess("tenant $TenantId", $request)) {
    $stage = 'create'
    try {
        New-Acs
    } catch {
        # ⟦text script-note-conflict⟧
        if ((Get-FailureReason $_ $stage) -ne 'exists') { throw }
    }
    $stage = 'not-visible-yet'
    foreach ($seconds in 0, 2, 4, 8, 15, 30) {
        Start-Sleep -Seconds $seconds
        try {
            $acs = Find-Acs
        } catch {
            # ⟦text script-note-asks-again⟧
            Write-Verbose $_.Exception.Message
            continue
        }
        if ($acs) { break }
    }
    if (-not $acs) { throw ⟦say script-say-acs-not-visible-yet⟧ }
}
if (-not $acs) {
    $stage = 'absent'
    throw ⟦say script-say-acs-absent⟧
}
$stage = 'disabled'
if (-not $acs.AccountEnabled) { throw ⟦say script-say-acs-disabled⟧ }
$outcome = "PRESENT $($acs.Id)"
