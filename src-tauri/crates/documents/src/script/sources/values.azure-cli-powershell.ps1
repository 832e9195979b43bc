$SignInWithCode = $UseDeviceCode.IsPresent -or ⟦device-code⟧
$GraphAddress = '⟦graph-address⟧'
# ⟦text script-note-own-folder⟧
$OwnSettings = @{
    AZURE_CONFIG_DIR                    = Join-Path ([IO.Path]::GetTempPath()) "mago-setup-$([guid]::NewGuid())"
    AZURE_CORE_LOGIN_EXPERIENCE_V2      = 'off'
    AZURE_CORE_ENABLE_BROKER_ON_WINDOWS = 'false'
    AZURE_CORE_ONLY_SHOW_ERRORS         = 'true'
}
$SettingsBefore = @{}
