$SignInWithCode = $UseDeviceCode.IsPresent -or ⟦device-code⟧
$ModuleNames = @(⟦graph-modules⟧)
$MinimumVersions = @{ 'Microsoft.Graph.Authentication' = '2.0.0'; 'Microsoft.Graph.Applications' = '2.0.0' }
$SameVersion = $true
