//! The table of known codes, from `table.toml`, and the doors that some of them have, from `doors.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::{Cause, Family, Known, Subject};
use crate::{fixer::Fixer, remedy::RemedyKind};

/// One known code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number, or Graph's or OAuth's word.
    pub code: String,
    /// What is known of it.
    pub known: Known,
    /// What lies behind it as a rule, where that is a condition of Conditional Access.
    pub cause: Option<Cause>,
    /// Who and what next where it is about this application.
    pub doors: BTreeMap<Subject, Door>,
}

/// Who can put something right, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Who can fix it, the least privileged first.
    pub fixed_by: Vec<Fixer>,
    /// What to do.
    pub remedy: RemedyKind,
}

/// Everything that the data files hold.
pub struct Table {
    /// Every known code.
    pub entries: Vec<Entry>,
    /// Codes that are about the API that is asked for.
    pub apis: Vec<String>,
    /// Who and what next behind a cause.
    pub causes: BTreeMap<Cause, Door>,
    /// How words tell causes apart.
    pub told: Told,
}

/// How words tell causes apart.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The codes that several causes share.
    pub codes: Vec<String>,
    /// What to look for, in this order.
    pub by: Vec<Telling>,
}

/// Words that tell of a cause.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telling {
    /// The cause.
    pub cause: Cause,
    /// Any of these tells of it.
    pub words: Vec<String>,
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

    /// Names the text for one application: `diagnosis-50105-acs`.
    pub fn message_about(&self, subject: Subject) -> String {
        format!("{}-{subject}", self.message())
    }

    /// Whether it is about the API that is asked for, rather than the application that asks.
    pub fn is_about_an_api(&self) -> bool {
        table().apis.contains(&self.code)
    }
}

/// Every code of the table.
pub fn entries() -> &'static [Entry] {
    &table().entries
}

/// Finds a code; words are compared without regard to case.
pub fn find(code: &str) -> Option<&'static Entry> {
    entries().iter().find(|entry| entry.code.eq_ignore_ascii_case(code))
}

/// The data files, read once.
pub fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        let codes: CodeFile = toml::from_str(include_str!("table.toml")).unwrap_or_else(|error| panic!("{error}"));
        let doors: DoorFile = toml::from_str(include_str!("doors.toml")).unwrap_or_else(|error| panic!("{error}"));
        Table::of(codes, doors)
    });
    &TABLE
}

/// `table.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeFile {
    who: Who,
    codes: BTreeMap<Family, Vec<Row>>,
}

/// `doors.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DoorFile {
    apis: Vec<String>,
    doors: BTreeMap<String, BTreeMap<Subject, Way>>,
    causes: BTreeMap<Cause, Way>,
    told: Told,
}

type Who = BTreeMap<String, Vec<Fixer>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    subject: Subject,
    who: String,
    remedy: RemedyKind,
    cause: Option<Cause>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Way {
    who: String,
    remedy: RemedyKind,
}

impl Table {
    fn of(CodeFile { who, codes }: CodeFile, mut doors: DoorFile) -> Self {
        let rows = codes
            .into_iter()
            .flat_map(|(family, rows)| rows.into_iter().map(move |row| (family, row)));
        let entries = rows
            .map(|(family, row)| {
                let doors = doors.doors.remove(&row.code).unwrap_or_default();
                row.entry(family, doors, &who)
            })
            .collect();
        assert!(
            doors.doors.is_empty(),
            "doors of unknown codes: {:?}",
            doors.doors.keys()
        );
        Self {
            entries,
            apis: doors.apis,
            causes: opened(doors.causes, &who),
            told: doors.told,
        }
    }
}

impl Row {
    fn entry(self, family: Family, doors: BTreeMap<Subject, Way>, who: &Who) -> Entry {
        Entry {
            known: Known {
                family,
                subject: self.subject,
                fixed_by: group(who, &self.who),
                remedy: self.remedy,
            },
            code: self.code,
            cause: self.cause,
            doors: opened(doors, who),
        }
    }
}

fn opened<K: Ord>(ways: BTreeMap<K, Way>, who: &Who) -> BTreeMap<K, Door> {
    let door = |way: Way| Door {
        fixed_by: group(who, &way.who),
        remedy: way.remedy,
    };
    ways.into_iter().map(|(key, way)| (key, door(way))).collect()
}

fn group(who: &Who, name: &str) -> Vec<Fixer> {
    who.get(name).unwrap_or_else(|| panic!("unknown group {name}")).clone()
}
