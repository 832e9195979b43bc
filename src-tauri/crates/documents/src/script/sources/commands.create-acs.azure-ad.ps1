$AcsAppId = '⟦acs⟧'

function Find-Acs {
    Get-AzureADServicePrincipal -Filter "AppId eq '$AcsAppId'" -ErrorAction Stop |
        Select-Object -First 1 -Property @(@{ Name = 'Id'; Expression = { $_.ObjectId } }, 'AccountEnabled')
}

function New-Acs { New-AzureADServicePrincipal -AppId $AcsAppId -ErrorAction Stop | Out-Null }
