//! Scripts for Microsoft Graph PowerShell. The sources are beside this file, as PowerShell with a few blanks.

use readiness::cloud::Cloud;

use super::{AcsScript, template};

const ACS: &str = include_str!("acs.graph.ps1");

pub(super) fn acs(script: &AcsScript) -> String {
    let blanks = [
        ("tenant", script.tenant.to_string()),
        ("acs", script.acs.to_string()),
        ("environment", environment(script.cloud).to_owned()),
        (
            "device-code",
            if script.device_code { "$true" } else { "$false" }.to_owned(),
        ),
    ];
    template::fill(ACS, &blanks, script.language)
}

/// Names the cloud as `Connect-MgGraph -Environment` does; empty for one that it does not know.
const fn environment(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Worldwide => "Global",
        Cloud::UsGov => "USGov",
        Cloud::UsGovDod => "USGovDoD",
        Cloud::China => "China",
        Cloud::Other => "",
    }
}
