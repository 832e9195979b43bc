//! The table of known codes, from `table.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::{Family, Known, Subject};
use crate::{fixer::Fixer, remedy::RemedyKind};

/// One known code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number, or Graph's or OAuth's word.
    pub code: String,
    /// What is known of it.
    pub known: Known,
}

impl Entry {
    /// Names the text: `diagnosis-650052`, `diagnosis-authorization-request-denied`.
    pub fn message(&self) -> String {
        let mut message = String::from("diagnosis-");
        let mut before = None;
        for letter in self.code.chars() {
            if letter.is_ascii_uppercase() && before.is_some_and(|before: char| before.is_ascii_lowercase()) {
                message.push('-');
            }
            message.push(if letter == '_' {
                '-'
            } else {
                letter.to_ascii_lowercase()
            });
            before = Some(letter);
        }
        message
    }
}

/// Every code of the table.
pub fn entries() -> &'static [Entry] {
    static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
        let file: File = toml::from_str(include_str!("table.toml")).unwrap_or_else(|error| panic!("{error}"));
        file.entries()
    });
    &ENTRIES
}

/// Finds a code; words are compared without regard to case.
pub fn find(code: &str) -> Option<&'static Entry> {
    entries().iter().find(|entry| entry.code.eq_ignore_ascii_case(code))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    who: BTreeMap<String, Vec<Fixer>>,
    codes: BTreeMap<Family, Vec<Row>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    subject: Subject,
    who: String,
    remedy: RemedyKind,
}

impl File {
    fn entries(self) -> Vec<Entry> {
        let who = self.who;
        let entry = |family, row: Row| Entry {
            known: Known {
                family,
                subject: row.subject,
                fixed_by: who
                    .get(&row.who)
                    .unwrap_or_else(|| panic!("unknown group {}", row.who))
                    .clone(),
                remedy: row.remedy,
            },
            code: row.code,
        };
        let rows = self
            .codes
            .into_iter()
            .flat_map(|(family, rows)| rows.into_iter().map(move |row| (family, row)));
        rows.map(|(family, row)| entry(family, row)).collect()
    }
}
