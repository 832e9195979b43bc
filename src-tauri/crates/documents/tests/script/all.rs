//! Every script that can be wanted.

use documents::script::{Script, Wanted, write};
use readiness::{
    cloud::Cloud,
    ids::TenantId,
    profile::Profile,
    script::{Dialect, ScriptPurpose},
};
use texts::Language;

pub const CLOUDS: [Cloud; 5] = [
    Cloud::Worldwide,
    Cloud::UsGov,
    Cloud::UsGovDod,
    Cloud::China,
    Cloud::Other,
];

pub fn tenant() -> TenantId {
    "3f2504e0-4f89-41d3-9a0c-0305e82c3301".parse().unwrap()
}

/// Every purpose with every dialect that it is written in.
pub fn kinds() -> Vec<(ScriptPurpose, Dialect)> {
    let of = |purpose: &ScriptPurpose| {
        let purpose = *purpose;
        purpose.dialects().iter().map(move |dialect| (purpose, *dialect))
    };
    ScriptPurpose::ALL.iter().flat_map(of).collect()
}

pub fn script(purpose: ScriptPurpose, dialect: Dialect) -> Script {
    script_in(purpose, dialect, Cloud::Worldwide, false)
}

pub fn script_in(purpose: ScriptPurpose, dialect: Dialect, cloud: Cloud, device_code: bool) -> Script {
    let wanted = Wanted {
        purpose,
        dialect,
        tenant: tenant(),
        cloud,
        profile: &Profile::built_in(),
        device_code,
        language: Language::English,
    };
    write(&wanted).unwrap()
}

/// Every script for [`tenant`], in every cloud, with and without a code, in every language.
pub fn scripts() -> Vec<Script> {
    let profile = Profile::built_in();
    let mut scripts = vec![];
    for (purpose, dialect) in kinds() {
        for cloud in CLOUDS {
            for device_code in [false, true] {
                scripts.extend(Language::ALL.map(|language| {
                    write(&Wanted {
                        purpose,
                        dialect,
                        tenant: tenant(),
                        cloud,
                        profile: &profile,
                        device_code,
                        language,
                    })
                    .unwrap()
                }));
            }
        }
    }
    scripts
}
