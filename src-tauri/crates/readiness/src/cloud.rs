//! The Microsoft clouds that hold tenants; registrations and tokens never cross from one to another.

use serde::{Deserialize, Serialize};

/// A Microsoft cloud, or a stand-in named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
pub enum Cloud {
    /// Worldwide, which also holds GCC tenants.
    Worldwide,
    /// US Government L4, GCC High.
    UsGov,
    /// US Government L5, Department of Defense.
    UsGovDod,
    /// Operated by 21Vianet in China.
    China,
    /// Not a Microsoft cloud: the demo organisation, or the provider named by `--authority`.
    Other,
}

impl Cloud {
    /// Every Microsoft cloud.
    pub const MICROSOFT: [Self; 4] = [Self::Worldwide, Self::UsGov, Self::UsGovDod, Self::China];

    /// Names the cloud as it stands in files, keychain accounts and the terminal.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worldwide => "worldwide",
            Self::UsGov => "us-gov",
            Self::UsGovDod => "us-gov-dod",
            Self::China => "china",
            Self::Other => "other",
        }
    }
}
