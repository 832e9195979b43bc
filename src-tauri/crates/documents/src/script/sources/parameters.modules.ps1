# .PARAMETER UseDeviceCode
# ⟦text script-head-use-device-code⟧
#
# .PARAMETER InstallModules
# ⟦text script-head-install-modules⟧

# ⟦part script-part-parameters⟧
[CmdletBinding(SupportsShouldProcess)]
param(
    [switch] $UseDeviceCode,
    [switch] $InstallModules
)

