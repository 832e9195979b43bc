//! Explains error codes of Entra and Microsoft Graph. Help for people only; decisions never rest on it.

mod about;
mod cause;
mod details;
mod ids;
mod kinds;
mod pages;
mod plain;
mod read;
mod table;

use serde::{Deserialize, Serialize};
use url::Url;

pub use about::About;
pub use details::Details;
pub use kinds::{Cause, Family, Subject};
pub(crate) use pages::consent;
pub use table::{Entry, entries};

use crate::{fixer::Fixer, problem::SupportIds, profile::Profile, remedy::RemedyKind};

/// What was found in a code, a message or a pasted page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The codes, numbers first, each once, in the order of the text.
    pub codes: Vec<Diagnosis>,
    /// Identifiers for support.
    pub ids: SupportIds,
    /// What the page says of the sign-in under "More details".
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    #[ts(as = "Option<Details>", optional)]
    pub details: Box<Details>,
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
    /// The application that it is about, where the text names one or the asker knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// What lies behind it, where that is a condition of Conditional Access.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
    /// The text holds no code: its wording fits this one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub by_wording: bool,
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

/// What the asker knows beside the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The application that was being signed in to or approved. An application that the text names comes first.
    pub about: Option<Subject>,
    /// Whether it was with a device code.
    pub device_code: bool,
}

impl Asked {
    /// While an application was being signed in to or approved.
    pub const fn about(subject: Subject) -> Self {
        Self {
            about: Some(subject),
            device_code: false,
        }
    }
}

/// Explains a code or the text that holds it: `650052`, `AADSTS650052: …`, a JSON body, an address with `error=…`, or a
/// copied page. Never fails; a text without a code gives an empty list.
pub fn explain(text: &str) -> Explanation {
    explain_with(text, &Profile::built_in(), Asked::default())
}

/// The same for somebody who knows the applications' ids and where the text came from.
pub fn explain_with(text: &str, profile: &Profile, asked: Asked) -> Explanation {
    let (raw, text) = (text, plain::plain(text));
    let read = read::read(raw, &text);
    let details = details::read(&text);
    let found = Found {
        applications: about::named(&text, &details, profile),
        folded: plain::folded(&text),
        text,
        asked,
        by_wording: read.by_wording,
    };
    Explanation {
        codes: read.codes.iter().map(|code| found.diagnosis(code)).collect(),
        ids: read.ids,
        details: Box::new(details),
    }
}

/// A text that was read, for its codes to be explained by.
struct Found {
    text: String,
    folded: String,
    applications: Vec<about::Named>,
    asked: Asked,
    by_wording: Option<&'static str>,
}

impl Found {
    fn diagnosis(&self, code: &str) -> Diagnosis {
        let number: Option<u32> = code.parse().ok();
        let mut diagnosis = Diagnosis {
            code: number.map_or_else(|| code.to_owned(), |number| format!("AADSTS{number}")),
            message: "diagnosis-unknown".to_owned(),
            known: None,
            about: None,
            cause: None,
            by_wording: self.by_wording == Some(code),
            link: number.and_then(link),
        };
        if let Some(entry) = table::find(code) {
            self.tell(entry, &mut diagnosis);
        }
        diagnosis
    }

    fn tell(&self, entry: &Entry, diagnosis: &mut Diagnosis) {
        let mut known = entry.known.clone();
        diagnosis.message = entry.message();
        diagnosis.about = about::about(entry, self);
        if let Some(about) = diagnosis.about.as_ref().filter(|about| about.stands_for(known.subject)) {
            known.subject = about.subject;
        }
        if let Some((subject, door)) = about::door(entry, diagnosis.about.as_ref()) {
            diagnosis.message = entry.message_about(subject);
            known.go_through(door);
        }
        diagnosis.cause = cause::of(entry, self);
        if let Some(door) = cause::other_door(entry, diagnosis.cause) {
            known.go_through(door);
        }
        diagnosis.known = Some(known);
    }
}

impl Known {
    fn go_through(&mut self, door: &table::Door) {
        self.fixed_by.clone_from(&door.fixed_by);
        self.remedy = door.remedy;
    }
}

fn link(number: u32) -> Option<Url> {
    Url::parse(&format!("https://login.microsoftonline.com/error?code={number}")).ok()
}
