//! Scripts that an administrator runs instead of us.

mod assembly;
mod blanks;
mod comment;
mod filling;
mod posix;
mod powershell;
mod sources;

use readiness::{
    cloud::Cloud,
    ids::TenantId,
    profile::Profile,
    script::{Dialect, ScriptPurpose, Shell},
};
use sha2::{Digest, Sha256};
use texts::Language;

pub(crate) use blanks::cloud as cloud_name;

/// What script is wanted, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// What it is to do.
    pub purpose: ScriptPurpose,
    /// The tool that it is written for.
    pub dialect: Dialect,
    /// The only tenant that it works in.
    pub tenant: TenantId,
    /// The cloud that holds the tenant. For one that is not Microsoft's the script ends before it signs in.
    pub cloud: Cloud,
    /// Where the application ids come from. Names in it never reach a script.
    pub profile: &'a Profile,
    /// Whether it signs in with a code from the start; whoever runs it can still ask for that.
    pub device_code: bool,
    /// The language of its comments and messages.
    pub language: Language,
}

/// A script, as text to read and as a file to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// What it does.
    pub purpose: ScriptPurpose,
    /// The tool that it is written for.
    pub dialect: Dialect,
    /// The name that the file should have.
    pub file_name: String,
    /// The script, lines ended by `\n`, to be shown or copied.
    pub text: String,
    /// The SHA-256 of [`Script::file`], in lower-case hexadecimal digits.
    pub sha256: String,
    /// What its lines do, from the first to the last.
    pub parts: Vec<Part>,
}

/// Some lines of a script, and what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The first line, counted from 1.
    pub first_line: u32,
    /// The last line.
    pub last_line: u32,
    /// What they do, in the person's language.
    pub does: String,
}

impl Script {
    /// The bytes of the file, see [`file`].
    pub fn file(&self) -> Vec<u8> {
        file(self.dialect.shell(), &self.text)
    }
}

/// The bytes of a script's file.
///
/// For PowerShell UTF-8 with a byte order mark, without which Windows PowerShell 5.1 takes it for another encoding, and
/// lines ended by `\r\n`. A POSIX shell stumbles over both.
pub fn file(shell: Shell, text: &str) -> Vec<u8> {
    match shell {
        Shell::PowerShell => format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(),
        Shell::Posix => text.as_bytes().to_vec(),
    }
}

/// Writes a script. `None` for a purpose that is not written in that dialect.
///
/// It can be run again without harm, changes nothing with `-WhatIf` or `--dry-run`, and ends with one line for machines,
/// such as `MAGO-ACS: PRESENT <object id> IN <tenant id>` or `MAGO-ACS: FAILED <reason> IN <tenant id>`.
pub fn write(wanted: &Wanted<'_>) -> Option<Script> {
    let Wanted { purpose, dialect, .. } = *wanted;
    if !purpose.dialects().contains(&dialect) {
        return None;
    }
    let source = assembly::assembled(purpose, dialect);
    let filled = filling::filled(&source, dialect.shell(), wanted.language, |name| {
        blanks::value(name, wanted)
    });
    Some(Script {
        purpose,
        dialect,
        file_name: format!(
            "mago-{purpose}-{dialect}-{}.{}",
            wanted.tenant,
            extension(dialect.shell())
        ),
        sha256: format!("{:x}", Sha256::digest(file(dialect.shell(), &filled.text))),
        text: filled.text,
        parts: filled.parts,
    })
}

const fn extension(shell: Shell) -> &'static str {
    match shell {
        Shell::PowerShell => "ps1",
        Shell::Posix => "sh",
    }
}
