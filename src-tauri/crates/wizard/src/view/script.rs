//! Generated scripts, and the choice among them.

use readiness::{
    ids::TenantId,
    script::{Dialect, ScriptPurpose, Shell},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The scripts that a screen offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Scripts {
    /// What they do.
    pub purpose: ScriptPurpose,
    /// The tools that there is one for, the recommended one first.
    pub dialects: Vec<Dialect>,
    /// The tool that is chosen.
    pub dialect: Dialect,
    /// True: Microsoft has retired that tool, so that its script is to compare, not to run.
    pub retired: bool,
    /// Whether it signs in with a code.
    pub device_code: bool,
    /// The script; none: it is being written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown: Option<ScriptShown>,
}

/// A generated script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScriptShown {
    /// Whose tenant it is for.
    pub tenant: TenantId,
    /// What it does.
    pub purpose: ScriptPurpose,
    /// The tool that it is for.
    pub dialect: Dialect,
    /// The language that it is written in.
    pub shell: Shell,
    /// Whether it signs in with a code.
    pub device_code: bool,
    /// Its file name.
    pub file: String,
    /// Its text.
    pub text: String,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// What it does, part by part.
    pub parts: Vec<ScriptPart>,
}

/// Some lines of a script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScriptPart {
    /// The number of the first line; the first of all is 1.
    pub first: u32,
    /// The number of the last line.
    pub last: u32,
    /// What they do, in the person's language.
    pub does: String,
}
