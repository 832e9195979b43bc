function Find-Principal([string] $AppId) {
    $answer = Invoke-Graph GET servicePrincipals @("`$filter=appId eq '$AppId'", '$select=id,appId,accountEnabled')
    $answer.value | Select-Object -First 1
}
