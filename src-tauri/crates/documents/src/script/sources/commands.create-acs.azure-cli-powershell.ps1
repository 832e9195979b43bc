$AcsAppId = '⟦acs⟧'

function Find-Acs {
    $found = Invoke-Az ad sp list --filter "appId eq '$AcsAppId'" --query '[].{Id: id, AccountEnabled: accountEnabled}' --output json
    ($found -join "`n" | ConvertFrom-Json) | Select-Object -First 1
}

function New-Acs { Invoke-Az ad sp create --id $AcsAppId --output none }
