//! Explains error codes of Entra and Microsoft Graph. Help for people only; decisions never rest on it.

mod ids;
mod read;
mod table;

use serde::{Deserialize, Serialize};
use url::Url;

pub use table::{Entry, entries};

use crate::{codes::codes, fixer::Fixer, problem::SupportIds, remedy::RemedyKind};

codes! {
    /// What kind of trouble a code is.
    Family {
        /// Consent to the application.
        Consent = "consent",
        /// The application or the API in the tenant.
        ServicePrincipal = "service-principal",
        /// The account.
        Account = "account",
        /// The organisation, its cloud, or a network that restricts organisations.
        Tenant = "tenant",
        /// A second factor.
        Mfa = "mfa",
        /// A policy about devices, places or risks.
        ConditionalAccess = "conditional-access",
        /// The request itself.
        Protocol = "protocol",
        /// A stored sign-in or a session.
        Token = "token",
        /// A device code.
        DeviceCode = "device-code",
        /// The sign-in service.
        Service = "service",
        /// Microsoft Graph.
        Graph = "graph",
        /// The OAuth error in front of the number.
        Oauth = "oauth",
    }
}

codes! {
    /// What a code is about. Its text is `subject-{code}`.
    Subject {
        /// Mago's application.
        Mago = "mago",
        /// Azure Communication Services.
        Acs = "acs",
        /// The application that an administrator signs in to for checking.
        CheckingApp = "checking-app",
        /// The account.
        Account = "account",
        /// The organisation.
        Tenant = "tenant",
        /// The network.
        Network = "network",
        /// This program.
        Program = "program",
        /// Microsoft's service.
        Service = "service",
    }
}

/// What was found in a code, a message or a pasted page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The codes, numbers first, each once, in the order of the text.
    pub codes: Vec<Diagnosis>,
    /// Identifiers for support.
    pub ids: SupportIds,
}

/// One code, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Diagnosis {
    /// The code as people quote it: `AADSTS650052`, or Graph's or OAuth's own word.
    pub code: String,
    /// The message id, with `.hint`; `diagnosis-unknown` needs `$code`.
    pub message: String,
    /// What is known of it; `None`: not in the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<Known>,
    /// Microsoft's page about it; only numbers have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Url>,
}

/// What the table knows of a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Known {
    /// What kind of trouble.
    pub family: Family,
    /// What it is about.
    pub subject: Subject,
    /// Who can fix it, the least privileged first.
    pub fixed_by: Vec<Fixer>,
    /// What to do.
    pub remedy: RemedyKind,
}

/// Explains a code or the text that holds it: `650052`, `AADSTS650052: …`, a JSON body, an address with `error=…`, or a
/// copied page. Never fails; a text without a code gives an empty list.
pub fn explain(text: &str) -> Explanation {
    let read = read::read(text);
    let codes = read.codes.iter().map(|code| diagnosis(code)).collect();
    Explanation { codes, ids: read.ids }
}

fn diagnosis(code: &str) -> Diagnosis {
    let entry = table::find(code);
    let number: Option<u32> = code.parse().ok();
    Diagnosis {
        code: number.map_or_else(|| code.to_owned(), |number| format!("AADSTS{number}")),
        message: entry.map_or_else(|| "diagnosis-unknown".to_owned(), Entry::message),
        known: entry.map(|entry| entry.known.clone()),
        link: number.and_then(link),
    }
}

fn link(number: u32) -> Option<Url> {
    Url::parse(&format!("https://login.microsoftonline.com/error?code={number}")).ok()
}
