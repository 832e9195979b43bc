#Requires -Version 5.1
# ./x.ps1 run · ./x.ps1 test · ./x.ps1 WORD …   installs what this Windows lacks for WORD, then runs `cargo xtask WORD …`.
#
# Every command is printed before it runs. It asks once before it installs; never when CI is set. With --no-install it
# only says what is missing and goes on. On Linux and macOS use ./x.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

$nodeWanted = [version]'20.19'
$rustWanted = [version]((Select-String -Path Cargo.toml -Pattern '^rust-version = "(.*)"').Matches[0].Groups[1].Value)
$install = $args -notcontains '--no-install'
$words = @($args | Where-Object { $_ -ne '--no-install' })
# The assembler of aws-lc comes built, so that NASM is not needed.
$env:AWS_LC_SYS_PREBUILT_NASM = '1'

function Test-Command([string] $name) { [bool](Get-Command $name -ErrorAction SilentlyContinue) }

function Test-AtLeast([version] $wanted, [string] $command, [string] $pattern) {
    if (-not (Test-Command $command)) { return $false }
    $found = [regex]::Match((& $command --version), $pattern)
    return $found.Success -and [version]$found.Groups[1].Value -ge $wanted
}

# The words for which the window and the page are built and checked.
$windowWords = 'run', 'test', 'check', 'journeys', 'soak', 'package'

function Test-Rust([string] $word) {
    if (-not (Test-AtLeast $rustWanted 'rustc' '(\d+\.\d+\.\d+)')) { return $false }
    if ($word -notin $windowWords) { return $true }
    foreach ($tool in 'clippy', 'fmt') {
        # Windows PowerShell takes what a program says on its error stream for an error.
        try { & cargo $tool --version *> $null } catch { return $false }
        if ($LASTEXITCODE -ne 0) { return $false }
    }
    return $true
}

function Test-VisualCpp {
    $finder = "${env:ProgramFiles(x86)}\Microsoft Visual Studio\Installer\vswhere.exe"
    if (-not (Test-Path $finder)) { return $false }
    return [bool](& $finder -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath)
}

function Test-WebView2 {
    $client = 'Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}'
    $places = "HKLM:\SOFTWARE\WOW6432Node\$client", "HKLM:\SOFTWARE\$client", "HKCU:\Software\$client"
    return [bool]($places | Where-Object { Test-Path $_ })
}

# What is missing: a name to show, and the arguments of winget that install it.
function Get-Missing([string] $word) {
    if (-not (Test-Rust $word)) {
        # A rustup that is there already brings its toolchain itself.
        $rustup = if (Test-Command 'rustup') { $null } else { @('Rustlang.Rustup') }
        @{ Name = "Rust $rustWanted or newer, with clippy and rustfmt"; Winget = $rustup }
    }
    if (-not (Test-VisualCpp)) {
        $workload = '--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended'
        @{ Name = 'Visual C++ build tools'; Winget = @('Microsoft.VisualStudio.2022.BuildTools', '--override', $workload) }
    }
    if ($word -notin $windowWords) { return }
    if (-not (Test-AtLeast $nodeWanted 'node' '(\d+\.\d+\.\d+)')) { @{ Name = "Node $nodeWanted or newer"; Winget = @('OpenJS.NodeJS.LTS') } }
    if (-not (Test-WebView2)) { @{ Name = 'WebView2 runtime'; Winget = @('Microsoft.EdgeWebView2Runtime') } }
}

function Install-Missing($missing) {
    if (($missing | Where-Object { $_.Winget }) -and -not (Test-Command 'winget')) { throw 'winget is missing. Install "App Installer" from the Microsoft Store, or the things listed above by hand.' }
    foreach ($item in $missing | Where-Object { $_.Winget }) {
        $arguments = @('install', '--exact', '--accept-source-agreements', '--accept-package-agreements', '--id') + $item.Winget
        Write-Host "+ winget $($arguments -join ' ')"
        & winget @arguments
        if ($LASTEXITCODE -ne 0) { throw "winget could not install $($item.Name)." }
    }
    $env:Path = "$env:USERPROFILE\.cargo\bin;" + [Environment]::GetEnvironmentVariable('Path', 'Machine') + ';' + [Environment]::GetEnvironmentVariable('Path', 'User')
    if (-not (Test-Rust $words[0])) {
        Write-Host '+ rustup toolchain install stable --profile minimal --component clippy --component rustfmt'
        & rustup toolchain install stable --profile minimal --component clippy --component rustfmt
        $env:RUSTUP_TOOLCHAIN = 'stable'
    }
}

if ($words.Count -eq 0) {
    Write-Host 'Say what to do: ./x.ps1 run, ./x.ps1 test, or any other word of cargo xtask.'
    exit 2
}
$missing = @(Get-Missing $words[0])
if ($missing.Count -gt 0) {
    Write-Host "Missing on this machine for `"$($words[0])`":"
    $missing | ForEach-Object { Write-Host "  $($_.Name)" }
    if ($install) {
        if (-not $env:CI -and (Read-Host 'Install this now? [Y/n]') -notmatch '^([Yy].*)?$') {
            Write-Host 'Nothing was installed. With --no-install the work goes on without.'
            exit 1
        }
        Install-Missing $missing
    }
}
& cargo xtask @words
exit $LASTEXITCODE
