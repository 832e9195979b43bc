//! Scripts that an administrator runs instead of us.

mod graph_powershell;
mod template;

use readiness::{
    cloud::Cloud,
    ids::{AppId, TenantId},
};
use sha2::{Digest, Sha256};
use texts::Language;

/// The tool that a script is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// Microsoft Graph PowerShell, on PowerShell 7 and Windows PowerShell 5.1.
    GraphPowerShell,
}

impl Dialect {
    /// Every dialect that scripts are written in, the recommended one first.
    pub const ALL: [Self; 1] = [Self::GraphPowerShell];

    /// Names the dialect as the terminal does.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GraphPowerShell => "graph-powershell",
        }
    }

    /// Finds the dialect that the terminal names so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.name() == name)
    }
}

/// What a script that creates the Azure Communication Services principal is about.
#[derive(Clone, Copy, Debug)]
pub struct AcsScript {
    /// The only tenant that it works in.
    pub tenant: TenantId,
    /// The cloud that holds the tenant. For one that is not Microsoft's the script ends before it signs in.
    pub cloud: Cloud,
    /// The application id of Azure Communication Services, as the profile has it.
    pub acs: AppId,
    /// Whether it signs in with a code from the start; whoever runs it can still ask for that.
    pub device_code: bool,
    /// The language of its comments and messages.
    pub language: Language,
}

/// A script, as text to read and as a file to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// The name that the file should have.
    pub file_name: String,
    /// The script, lines ended by `\n`, to be shown or copied.
    pub text: String,
    /// The SHA-256 of [`Script::file`], in lower-case hexadecimal digits.
    pub sha256: String,
}

impl Script {
    fn new(file_name: String, text: String) -> Self {
        let sha256 = format!("{:x}", Sha256::digest(file(&text)));
        Self {
            file_name,
            text,
            sha256,
        }
    }

    /// The bytes of the file: UTF-8 with a byte order mark, without which Windows PowerShell 5.1 takes it for another
    /// encoding, and lines ended by `\r\n`.
    pub fn file(&self) -> Vec<u8> {
        file(&self.text)
    }
}

fn file(text: &str) -> Vec<u8> {
    format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()
}

/// Writes the script that creates the Azure Communication Services principal if it is missing, and verifies it.
///
/// It can be run again without harm, changes nothing with `-WhatIf`, and ends with one line for machines:
/// `MAGO-ACS: PRESENT <object id>` or `MAGO-ACS: FAILED <reason>`.
pub fn acs(dialect: Dialect, script: &AcsScript) -> Script {
    match dialect {
        Dialect::GraphPowerShell => {
            Script::new(format!("mago-acs-{}.ps1", script.tenant), graph_powershell::acs(script))
        }
    }
}
