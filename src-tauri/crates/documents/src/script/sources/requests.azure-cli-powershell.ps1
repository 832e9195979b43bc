# ⟦text script-note-requests⟧
function Invoke-Graph([string] $Method, [string] $Path, [string[]] $Query = @(), $Body = $null) {
    $options = @('--method', $Method, '--url', "$GraphAddress/v1.0/$Path", '--resource', "$GraphAddress/")
    if ($Query.Count -gt 0) { $options += @('--url-parameters') + $Query }
    if ($null -ne $Body) {
        # ⟦text script-note-body⟧
        $file = Join-Path $OwnSettings.AZURE_CONFIG_DIR 'request.json'
        [IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject $Body -Depth 8 -Compress))
        $options += @('--headers', 'Content-Type=application/json', '--body', "@$file")
    }
    $answer = (Invoke-Az rest @options --output json) -join "`n"
    if ($answer) { ConvertFrom-Json -InputObject $answer }
}
