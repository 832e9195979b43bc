#Requires -Version 5.1

# .SYNOPSIS
# ⟦text acs-script-synopsis⟧
#
# .DESCRIPTION
# ⟦text acs-script-description⟧
#
# ⟦text acs-script-changes⟧
#
# ⟦text acs-script-role⟧
#
# ⟦text acs-script-how⟧
#
# ⟦text acs-script-last-line⟧
#
# .PARAMETER UseDeviceCode
# ⟦text acs-script-use-device-code⟧
#
# .PARAMETER InstallModules
# ⟦text acs-script-install-modules⟧

[CmdletBinding(SupportsShouldProcess)]
param(
    [switch] $UseDeviceCode,
    [switch] $InstallModules
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$TenantId = '⟦tenant⟧'
$AcsAppId = '⟦acs⟧'
$CloudEnvironment = '⟦environment⟧'
$SignInWithCode = $UseDeviceCode.IsPresent -or ⟦device-code⟧
$ModuleNames = 'Microsoft.Graph.Authentication', 'Microsoft.Graph.Applications'
$MinimumVersion = [version] '2.0.0'

# ⟦text acs-script-elevated-why⟧
function Test-Elevated {
    if ($env:OS -ne 'Windows_NT') { return $false }
    try {
        $person = [Security.Principal.WindowsPrincipal] [Security.Principal.WindowsIdentity]::GetCurrent()
        return $person.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
    } catch {
        # ⟦text acs-script-constrained⟧
        return $false
    }
}

# ⟦text acs-script-same-version⟧
function Get-CommonVersion {
    $authentication = @(Get-Module -ListAvailable -Name $ModuleNames[0] | ForEach-Object { $_.Version })
    $applications = @(Get-Module -ListAvailable -Name $ModuleNames[1] | ForEach-Object { $_.Version })
    $authentication |
        Where-Object { $_ -ge $MinimumVersion -and $applications -contains $_ } |
        Sort-Object -Descending |
        Select-Object -First 1
}

function Install-GraphModule {
    if ($PSVersionTable.PSVersion.Major -lt 6) {
        # ⟦text acs-script-tls⟧
        $protocols = [Net.ServicePointManager]::SecurityProtocol
        [Net.ServicePointManager]::SecurityProtocol = $protocols -bor [Net.SecurityProtocolType]::Tls12
        $nuget = Get-PackageProvider -ListAvailable -ErrorAction SilentlyContinue |
            Where-Object { $_.Name -eq 'NuGet' -and $_.Version -ge [version] '2.8.5.201' }
        if (-not $nuget) {
            Install-PackageProvider -Name NuGet -MinimumVersion 2.8.5.201 -Scope CurrentUser -Force | Out-Null
        }
    }
    foreach ($name in $ModuleNames) {
        Write-Host "Install-Module -Name $name -Repository PSGallery -Scope CurrentUser -Force"
        Install-Module -Name $name -Repository PSGallery -Scope CurrentUser -Force -ErrorAction Stop
    }
}

function Find-Acs {
    Get-MgServicePrincipal -Filter "appId eq '$AcsAppId'" -Property 'id', 'appId', 'accountEnabled' -ErrorAction Stop |
        Select-Object -First 1
}

# ⟦text acs-script-reasons⟧
function Get-FailureReason($Failure, [string] $Stage) {
    if ($Stage -notin 'check', 'create', 'not-visible-yet') { return $Stage }
    $said = "$Failure $($Failure.FullyQualifiedErrorId)"
    if ($said -match 'Authorization_RequestDenied|Insufficient privileges|Status: 403') { return 'not-allowed' }
    if ($said -match 'NoBackingApplicationObject') { return 'wrong-cloud' }
    if ($said -match 'Request_MultipleObjectsWithSameKeyValue|already in use|Status: 409') { return 'exists' }
    return $Stage
}

$stage = 'wrong-cloud'
$connected = $false
try {
    if (-not $CloudEnvironment) { throw ⟦say acs-script-not-microsoft⟧ }
    $stage = 'modules'
    if (Test-Elevated) { Write-Warning ⟦say acs-script-elevated⟧ }
    $version = Get-CommonVersion
    if (-not $version) {
        Write-Host ⟦say acs-script-needs-modules⟧
        $ModuleNames | ForEach-Object { Write-Host "  $_ $MinimumVersion" }
        $names = $ModuleNames -join ', '
        if ($PSCmdlet.ShouldProcess($names, 'Install-Module -Scope CurrentUser')) {
            if ($InstallModules -or $PSCmdlet.ShouldContinue(⟦say acs-script-may-install⟧, 'Install-Module')) {
                Install-GraphModule
                $version = Get-CommonVersion
            }
        }
        if (-not $version) { throw ⟦say acs-script-no-modules⟧ }
    }
    foreach ($name in $ModuleNames) { Import-Module -Name $name -RequiredVersion $version -ErrorAction Stop }

    $stage = 'sign-in'
    $connection = @{
        TenantId     = $TenantId
        Environment  = $CloudEnvironment
        Scopes       = $(if ($WhatIfPreference) { 'Application.Read.All' } else { 'Application.ReadWrite.All' })
        ContextScope = 'Process'
        NoWelcome    = $true
        ErrorAction  = 'Stop'
    }
    if ($SignInWithCode) { $connection.UseDeviceCode = $true }
    $connected = $true
    # ⟦text acs-script-out-host⟧
    Connect-MgGraph @connection | Out-Host

    $stage = 'wrong-tenant'
    if ((Get-MgContext).TenantId -ne $TenantId) { throw ⟦say acs-script-wrong-tenant⟧ }

    $stage = 'check'
    $acs = Find-Acs
    $request = "POST /v1.0/servicePrincipals { ""appId"": ""$AcsAppId"" }"
    if (-not $acs -and $PSCmdlet.ShouldProcess("tenant $TenantId", $request)) {
        $stage = 'create'
        try {
            New-MgServicePrincipal -AppId $AcsAppId -ErrorAction Stop | Out-Null
        } catch {
            # ⟦text acs-script-conflict⟧
            if ((Get-FailureReason $_ $stage) -ne 'exists') { throw }
        }
        $stage = 'not-visible-yet'
        foreach ($seconds in 0, 2, 4, 8, 15, 30) {
            Start-Sleep -Seconds $seconds
            $acs = Find-Acs
            if ($acs) { break }
        }
        if (-not $acs) { throw ⟦say acs-script-not-visible-yet⟧ }
    }

    if (-not $acs) {
        $stage = 'absent'
        throw ⟦say acs-script-absent⟧
    }
    $stage = 'disabled'
    if (-not $acs.AccountEnabled) { throw ⟦say acs-script-disabled⟧ }
    $outcome = "PRESENT $($acs.Id)"
} catch {
    Write-Warning $_.Exception.Message
    $outcome = "FAILED $(Get-FailureReason $_ $stage)"
} finally {
    if ($connected) {
        try { Disconnect-MgGraph -ErrorAction Stop | Out-Null } catch { Write-Verbose $_.Exception.Message }
    }
}

Write-Output "MAGO-ACS: $outcome"
# ⟦text acs-script-exit⟧
if ($MyInvocation.InvocationName -ne '.') { exit $(if ($outcome -like 'PRESENT *') { 0 } else { 1 }) }
