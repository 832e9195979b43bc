$AppName = 'Mago Setup check'
$GraphAppId = '⟦graph⟧'
$Wanted = @('User.Read', 'Directory.Read.All')

function Find-App {
    $answer = Invoke-Graph GET applications @("`$filter=displayName eq '$AppName'", '$select=id,appId,displayName')
    $answer.value | Select-Object -First 1
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
