# .PARAMETER InstallModules
# ⟦text script-head-install-modules⟧

# ⟦part script-part-parameters⟧
[CmdletBinding(SupportsShouldProcess)]
param(
    [switch] $InstallModules
)

