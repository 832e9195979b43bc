$ModuleNames = @('AzureAD')
$MinimumVersions = @{ 'AzureAD' = '2.0.2.140' }
$SameVersion = $false
