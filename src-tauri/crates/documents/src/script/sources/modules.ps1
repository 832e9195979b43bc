# ⟦text script-note-elevated⟧
function Test-Elevated {
    if ($env:OS -ne 'Windows_NT') { return $false }
    try {
        $person = [Security.Principal.WindowsPrincipal] [Security.Principal.WindowsIdentity]::GetCurrent()
        return $person.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
    } catch {
        # ⟦text script-note-constrained⟧
        return $false
    }
}

function Get-UsableVersion([string] $Name) {
    Get-Module -ListAvailable -Name $Name |
        ForEach-Object { $_.Version } |
        Where-Object { $_ -ge [version] $MinimumVersions[$Name] } |
        Sort-Object -Descending -Unique
}

# ⟦text script-note-versions⟧
function Select-Version {
    $versions = @{}
    foreach ($name in $ModuleNames) {
        $usable = @(Get-UsableVersion $name)
        foreach ($other in $ModuleNames) {
            if ($SameVersion) { $usable = @($usable | Where-Object { @(Get-UsableVersion $other) -contains $_ }) }
        }
        if ($usable.Count -eq 0) { return }
        $versions[$name] = $usable[0]
    }
    return $versions
}

function Install-Missing {
    if ($PSVersionTable.PSVersion.Major -lt 6) {
        # ⟦text script-note-tls⟧
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

function Initialize-Tool {
    if (Test-Elevated) { Write-Warning ⟦say script-say-elevated⟧ }
    $versions = Select-Version
    if (-not $versions) {
        Write-Host ⟦say script-say-needs-modules⟧
        $ModuleNames | ForEach-Object { Write-Host "  $_ $($MinimumVersions[$_])" }
        if ($PSCmdlet.ShouldProcess($ModuleNames -join ', ', 'Install-Module -Scope CurrentUser')) {
            if ($InstallModules -or $PSCmdlet.ShouldContinue(⟦say script-say-may-install⟧, 'Install-Module')) {
                Install-Missing
                $versions = Select-Version
            }
        }
        if (-not $versions) { throw ⟦say script-say-no-modules⟧ }
    }
    foreach ($name in $ModuleNames) { Import-Module -Name $name -RequiredVersion $versions[$name] -ErrorAction Stop }
}
