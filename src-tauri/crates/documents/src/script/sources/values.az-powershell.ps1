$SignInWithCode = $UseDeviceCode.IsPresent -or ⟦device-code⟧
$ModuleNames = @('Az.Accounts', 'Az.Resources')
$MinimumVersions = @{ 'Az.Accounts' = '2.12.0'; 'Az.Resources' = '6.5.0' }
$SameVersion = $false
