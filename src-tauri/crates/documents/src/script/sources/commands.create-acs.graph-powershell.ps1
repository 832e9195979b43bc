$AcsAppId = '⟦acs⟧'

function Find-Acs {
    Get-MgServicePrincipal -Filter "appId eq '$AcsAppId'" -Property 'id', 'appId', 'accountEnabled' -ErrorAction Stop |
        Select-Object -First 1
}

function New-Acs { New-MgServicePrincipal -AppId $AcsAppId -ErrorAction Stop | Out-Null }
