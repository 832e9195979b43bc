# .PARAMETER UseDeviceCode
# ⟦text script-head-use-device-code⟧

# ⟦part script-part-parameters⟧
[CmdletBinding(SupportsShouldProcess)]
param(
    [switch] $UseDeviceCode
)

