# ⟦text script-note-native⟧
function Invoke-Az {
    $ErrorActionPreference = 'Continue'
    $said = @(& az @args 2>&1)
    $failed = $LASTEXITCODE -ne 0
    $errors = @($said | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
    if ($failed) { throw (($errors | ForEach-Object { "$_" }) -join ' ') }
    $said | Where-Object { $_ -isnot [Management.Automation.ErrorRecord] }
}

function Initialize-Tool {
    if (-not (Get-Command -Name az -ErrorAction SilentlyContinue)) { throw ⟦say script-say-no-az⟧ }
}

function Connect-Tool {
    foreach ($name in $OwnSettings.Keys) {
        $SettingsBefore[$name] = [Environment]::GetEnvironmentVariable($name)
        [Environment]::SetEnvironmentVariable($name, $OwnSettings[$name])
    }
    New-Item -ItemType Directory -Path $OwnSettings.AZURE_CONFIG_DIR -WhatIf:$false | Out-Null
    # ⟦text script-note-own-eyes⟧
    if ($env:OS -ne 'Windows_NT') { & chmod 700 $OwnSettings.AZURE_CONFIG_DIR }
    Invoke-Az cloud set --name $CloudName --output none
    if ($GraphAddress -eq 'https://dod-graph.microsoft.us') {
        Invoke-Az cloud update --name $CloudName --endpoint-microsoft-graph-resource-id "$GraphAddress/" --output none
    }
    $options = @('--tenant', $TenantId, '--allow-no-subscriptions', '--output', 'none')
    if ($SignInWithCode) { $options += '--use-device-code' }
    & az login @options | Out-Host
    if ($LASTEXITCODE -ne 0) { throw ⟦say script-say-no-sign-in⟧ }
}

function Get-SignedInTenant { Invoke-Az account show --query tenantId --output tsv }

function Disconnect-Tool {
    try { Invoke-Az logout } catch { Write-Verbose $_.Exception.Message }
    $folder = $OwnSettings.AZURE_CONFIG_DIR
    Remove-Item -LiteralPath $folder -Recurse -Force -WhatIf:$false -ErrorAction SilentlyContinue
    foreach ($name in $SettingsBefore.Keys) {
        if ($null -ne $SettingsBefore[$name]) {
            [Environment]::SetEnvironmentVariable($name, $SettingsBefore[$name])
        } else {
            Remove-Item -Path "Env:$name" -WhatIf:$false -ErrorAction SilentlyContinue
        }
    }
}
