//! What somebody said that is done. It is no evidence: it is shown as reported, and verified at the next chance.

use jiff::Timestamp;
use readiness::finding::Prerequisite;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How it was said. Its text is `reported-by-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportedBy {
    /// The last line of a script was pasted back.
    ReadBack,
    /// "I did it in the portal."
    Portal,
    /// The answer to a hand-off came back.
    HandOff,
}

/// A prerequisite that somebody says is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reported {
    /// Which.
    pub prerequisite: Prerequisite,
    /// How it was said.
    pub by: ReportedBy,
    /// When.
    #[ts(as = "String")]
    pub at: Timestamp,
    /// True: it was looked for since, and is not there.
    pub contradicted: bool,
}
