$app = Find-App
if ($app -and -not (Test-App $app)) {
    $stage = 'other-app'
    throw ⟦say script-say-other-app⟧
}
$body = @{
    displayName            = $AppName
    signInAudience         = 'AzureADMyOrg'
    isFallbackPublicClient = $true
    publicClient           = @{ redirectUris = @('http://localhost') }
    requiredResourceAccess = @(@{ resourceAppId = $GraphAppId; resourceAccess = @(Get-Access) })
}
$request = "POST /v1.0/applications $(ConvertTo-Json -InputObject $body -Depth 8 -Compress)"
if (-not $app -and $PSCmdlet.ShouldProcess("tenant $TenantId", $request)) {
    $stage = 'create'
    Invoke-Graph POST applications @() $body | Out-Null
    $stage = 'not-visible-yet'
    foreach ($seconds in 0, 2, 4, 8, 15, 30) {
        Start-Sleep -Seconds $seconds
        try {
            $app = Find-App
        } catch {
            # ⟦text script-note-asks-again⟧
            Write-Verbose $_.Exception.Message
            continue
        }
        if ($app) { break }
    }
    if (-not $app) { throw ⟦say script-say-change-not-visible-yet⟧ }
}
$stage = 'absent'
if (-not $app) { throw ⟦say script-say-app-absent⟧ }
$outcome = "PRESENT $($app.appId)"
