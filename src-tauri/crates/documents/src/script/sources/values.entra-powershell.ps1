$SignInWithCode = $UseDeviceCode.IsPresent -or ⟦device-code⟧
$ModuleNames = @('Microsoft.Entra.Authentication', 'Microsoft.Entra.Applications')
$MinimumVersions = @{ 'Microsoft.Entra.Authentication' = '1.0.0'; 'Microsoft.Entra.Applications' = '1.0.0' }
$SameVersion = $true
