# ⟦text script-note-requests⟧
function Invoke-Graph([string] $Method, [string] $Path, [string[]] $Query = @(), $Body = $null) {
    $address = "/v1.0/$Path"
    $separator = '?'
    foreach ($pair in $Query) {
        $name, $value = $pair -split '=', 2
        $address += "$separator$name=$([uri]::EscapeDataString($value))"
        $separator = '&'
    }
    $request = @{ Method = $Method; Uri = $address; OutputType = 'PSObject'; ErrorAction = 'Stop' }
    if ($null -ne $Body) {
        $request.Body = ConvertTo-Json -InputObject $Body -Depth 8 -Compress
        $request.ContentType = 'application/json'
    }
    Invoke-MgGraphRequest @request
}
