//! Which application a code is about.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Details, Entry, Found, Subject, table::Door};
use crate::{ids::AppId, profile::Profile};

/// What a written id of Entra measures.
const GUID: usize = 36;
/// How far before an id the word stands that says what it names.
const NEAR: usize = 40;
/// Longer names are no names.
const LONGEST: usize = 100;
/// Words before an id that make it an application's. Tenants, traces and accounts have ids too.
const LABELS: [&str; 7] = [
    "app",
    "application",
    "client_id",
    "client",
    "service",
    "resource",
    "identifier",
];

/// The application that a code is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Which of ours it is; `application`: none of them.
    pub subject: Subject,
    /// Its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<AppId>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// An application where the text names it.
pub struct Named {
    at: usize,
    about: About,
}

/// Finds the applications that a text names, in its order.
pub fn named(text: &str, details: &Details, profile: &Profile) -> Vec<Named> {
    let mut found = by_id(text, profile);
    found.extend(acs_by_address(text, profile));
    found.sort_by_key(|named| named.at);
    for named in &mut found {
        if named.about.id == details.app_id && named.about.name.is_none() {
            named.about.name.clone_from(&details.app_name);
        }
    }
    found
}

/// The application that a code is about: an API where codes of its kind are about one, else the application that is
/// named beside the code or elsewhere, else, for codes about applications, the one that the asker knows of.
pub fn about(entry: &Entry, found: &Found) -> Option<About> {
    let api = found.acs().filter(|_| entry.is_about_an_api());
    let named = api.or_else(|| found.beside(&entry.code));
    let asked = || found.asked.about.filter(|_| is_application(entry.known.subject));
    named
        .map(|named| named.about.clone())
        .or_else(|| asked().map(About::only))
}

/// Accounts, networks and services fail for every application alike.
const fn is_application(subject: Subject) -> bool {
    matches!(
        subject,
        Subject::Mago | Subject::Acs | Subject::CheckingApp | Subject::Application
    )
}

/// The door that a code has for this application.
pub fn door<'entry>(entry: &'entry Entry, about: Option<&About>) -> Option<(Subject, &'entry Door)> {
    let subject = about?.subject;
    Some((subject, entry.doors.get(&subject)?))
}

impl Found {
    fn acs(&self) -> Option<&Named> {
        let mut named = self.applications.iter();
        named.find(|named| named.about.subject == Subject::Acs)
    }

    /// The first application behind the code, else the first of the text.
    fn beside(&self, code: &str) -> Option<&Named> {
        let at = self.text.find(code).unwrap_or_default();
        let behind = self.applications.iter().find(|named| named.at >= at);
        behind.or(self.applications.first())
    }
}

impl About {
    /// Whether it says more exactly what a code is about that is about `subject` as a rule. An account stays an account,
    /// and an API is not the application that asks for it.
    pub const fn stands_for(&self, subject: Subject) -> bool {
        match subject {
            Subject::Application | Subject::Mago | Subject::CheckingApp => true,
            Subject::Acs => matches!(self.subject, Subject::Acs | Subject::Application),
            Subject::Account | Subject::Tenant | Subject::Network | Subject::Program | Subject::Service => false,
        }
    }

    const fn only(subject: Subject) -> Self {
        Self {
            subject,
            id: None,
            name: None,
        }
    }
}

/// Ids of the three applications, wherever they stand, and of others behind a word that says so.
fn by_id(text: &str, profile: &Profile) -> Vec<Named> {
    let ends = text.match_indices('-').filter_map(|(dash, _)| dash.checked_sub(8));
    let found = ends.filter_map(|at| {
        let id: Uuid = text.get(at..at + GUID)?.parse().ok()?;
        let subject = subject(AppId(id), profile);
        (subject != Subject::Application || is_labelled(text, at)).then(|| Named {
            at,
            about: About {
                subject,
                id: Some(AppId(id)),
                name: name(text, at),
            },
        })
    });
    found.collect()
}

fn subject(id: AppId, profile: &Profile) -> Subject {
    let ours = [
        (profile.mago.app_id, Subject::Mago),
        (profile.acs.app_id, Subject::Acs),
        (profile.checking_app.id, Subject::CheckingApp),
    ];
    let ours = ours.into_iter().find(|(known, _)| *known == id);
    ours.map_or(Subject::Application, |(_, subject)| subject)
}

fn is_labelled(text: &str, at: usize) -> bool {
    let mut from = at.saturating_sub(NEAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text[from..at].to_ascii_lowercase();
    let mut words = before.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
    let last = words.rfind(|word| !word.is_empty() && !matches!(*word, "id" | "with" | "named"));
    last.is_some_and(|last| LABELS.contains(&last)) || before.ends_with("('")
}

/// `'id'(Name)`, `'id' named 'Name'`, and `application Name ('id')`.
fn name(text: &str, at: usize) -> Option<String> {
    let behind = text.get(at + GUID..)?.trim_start_matches(['\'', '"']);
    let behind = behind.strip_prefix('(').and_then(|name| name.split_once(')'));
    let named = text.get(at + GUID + 1..).and_then(|rest| rest.strip_prefix(" named '"));
    let named = named.and_then(|name| name.split_once('\''));
    let before = text.get(..at).and_then(|before| before.strip_suffix("('"));
    let before = before.and_then(|before| before.rsplit_once("application "));
    let name = behind
        .or(named)
        .map(|(name, _)| name)
        .or(before.map(|(_, name)| name))?;
    let name = name.trim();
    (!name.is_empty() && name.len() <= LONGEST).then(|| name.to_owned())
}

/// 500011 and 500014 may name the API by its address, and a request by its scopes.
fn acs_by_address(text: &str, profile: &Profile) -> Option<Named> {
    let address = profile.acs.scope_prefix.as_str().trim_end_matches('/');
    Some(Named {
        at: text.find(address)?,
        about: About {
            subject: Subject::Acs,
            id: Some(profile.acs.app_id),
            name: Some(profile.acs.name.clone()),
        },
    })
}
