$AcsAppId = '⟦acs⟧'

function Find-Acs {
    Get-EntraServicePrincipal -Filter "appId eq '$AcsAppId'" -ErrorAction Stop | Select-Object -First 1
}

function New-Acs { New-EntraServicePrincipal -AppId $AcsAppId -ErrorAction Stop | Out-Null }
