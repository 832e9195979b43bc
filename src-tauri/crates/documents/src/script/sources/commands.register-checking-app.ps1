$AppName = 'Mago Setup check'
$GraphAppId = '⟦graph⟧'
$Wanted = @('User.Read', 'Directory.Read.All')

$Looked = @(
    'id', 'appId', 'displayName', 'signInAudience', 'isFallbackPublicClient', 'publicClient', 'web', 'spa',
    'passwordCredentials', 'keyCredentials', 'requiredResourceAccess'
) -join ','

# ⟦text script-note-own-app⟧
function Test-App($App) {
    $redirects = @($App.publicClient.redirectUris)
    $others = @($App.web.redirectUris) + @($App.spa.redirectUris)
    $credentials = @($App.passwordCredentials) + @($App.keyCredentials)
    $foreign = @($App.requiredResourceAccess | Where-Object {
        $_.resourceAppId -ne $GraphAppId -or @($_.resourceAccess | Where-Object { $_.type -ne 'Scope' }).Count -gt 0
    })
    $App.signInAudience -eq 'AzureADMyOrg' -and $App.isFallbackPublicClient -eq $true -and
        $redirects.Count -eq 1 -and $redirects[0] -eq 'http://localhost' -and
        $others.Count -eq 0 -and $credentials.Count -eq 0 -and $foreign.Count -eq 0
}

# ⟦text script-note-namesakes⟧
function Find-App {
    $answer = Invoke-Graph GET applications @("`$filter=displayName eq '$AppName'", "`$select=$Looked")
    $found = @($answer.value)
    @($found | Where-Object { Test-App $_ }) + $found | Select-Object -First 1
}

# ⟦text script-note-scope-ids⟧
function Get-Access {
    $answer = Invoke-Graph GET servicePrincipals @("`$filter=appId eq '$GraphAppId'", '$select=id,oauth2PermissionScopes')
    $published = @($answer.value)[0].oauth2PermissionScopes
    foreach ($name in $Wanted) {
        $scope = $published | Where-Object { $_.value -eq $name } | Select-Object -First 1
        @{ id = $scope.id; type = 'Scope' }
    }
}
