$AcsAppId = '⟦acs⟧'

function Find-Acs {
    Get-AzADServicePrincipal -ApplicationId $AcsAppId -Select 'Id', 'AppId', 'AccountEnabled' -ErrorAction Stop |
        Select-Object -First 1
}

function New-Acs { New-AzADServicePrincipal -ApplicationId $AcsAppId -ErrorAction Stop | Out-Null }
