//! Finds codes and identifiers in whatever somebody pasted.

use serde_json::Value;

use super::{Family, ids, pages, plain, table};
use crate::problem::SupportIds;

/// JSON nested deeper than this is not an answer of Microsoft's.
const DEEPEST: usize = 16;
/// What stands before a code that has no prefix: on Entra's page, in its address, and in PowerShell's records.
const LABELS: [&str; 6] = [
    "error code",
    "errorcode",
    "error_code",
    "serrorcode",
    "error?code",
    "fullyqualifiederrorid",
];
/// What may stand between a label and its code.
const LABEL_ENDS: [char; 7] = [' ', ':', '=', '"', '\'', '>', '\t'];

/// What was found.
#[derive(Default)]
pub struct Read {
    /// Numbers without their prefix, then words, each once.
    pub codes: Vec<String>,
    /// The one among them that does not stand there: the wording fits it.
    pub by_wording: Option<&'static str>,
    /// Identifiers for support.
    pub ids: SupportIds,
}

/// Reads a text of any kind, as it came and made plain.
pub fn read(raw: &str, plain: &str) -> Read {
    let (mut numbers, mut words) = (prefixed(plain), words(plain));
    if let Some(json) = json(plain::beginning(raw)).or_else(|| json(plain)) {
        from_json(&json, &mut numbers, &mut words, 0);
    }
    labelled(plain, &mut numbers, &mut words);
    if numbers.is_empty() {
        numbers = bare(plain);
    }
    let is_open = numbers.is_empty() && words.iter().all(|word| is_general(word));
    let by_wording = is_open.then(|| pages::code(plain)).flatten();
    numbers.extend(by_wording.map(str::to_owned));
    Read {
        codes: once(numbers.into_iter().chain(words)),
        by_wording,
        ids: ids::read(plain),
    }
}

/// The JSON object inside the text, if there is one.
fn json(text: &str) -> Option<Value> {
    let (from, to) = (text.find('{')?, text.rfind('}')?);
    serde_json::from_str(text.get(from..=to)?).ok()
}

/// `error_codes` of Entra; `code` of Graph, at any depth, as its errors nest.
fn from_json(value: &Value, numbers: &mut Vec<String>, words: &mut Vec<String>, depth: usize) {
    match value {
        Value::Object(fields) if depth < DEEPEST => {
            for (name, value) in fields {
                match (name.as_str(), value) {
                    ("error_codes", Value::Array(codes)) => numbers.extend(codes.iter().filter_map(number)),
                    ("code", Value::String(code)) if is_word(code) => words.push(code.clone()),
                    _ => from_json(value, numbers, words, depth + 1),
                }
            }
        }
        Value::Array(items) if depth < DEEPEST => {
            for item in items {
                from_json(item, numbers, words, depth + 1);
            }
        }
        _ => {}
    }
}

fn number(value: &Value) -> Option<String> {
    let number = u32::try_from(value.as_u64()?).ok()?;
    Some(number.to_string())
}

fn fits_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.')
}

/// Graph codes are words of letters, digits, dots and underscores.
fn is_word(code: &str) -> bool {
    (3..=80).contains(&code.len())
        && code.chars().all(fits_word)
        && code.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Numbers behind `AADSTS`.
fn prefixed(text: &str) -> Vec<String> {
    const PREFIX: &str = "aadsts";
    let lower = text.to_ascii_lowercase();
    let found = lower.match_indices(PREFIX).map(|(at, _)| {
        let behind = lower[at + PREFIX.len()..].trim_start_matches([' ', ':', '-', '\n']);
        digits(behind)
    });
    found.flatten().collect()
}

fn digits(text: &str) -> Option<String> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let number: u32 = text.get(..end)?.parse().ok()?;
    Some(number.to_string())
}

/// Numbers that stand alone: the whole text, or one of the table's in a page that lost its prefix.
fn bare(text: &str) -> Vec<String> {
    let alone = text.trim();
    if (4..=8).contains(&alone.len()) && alone.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits(alone).into_iter().collect();
    }
    let numbers = text
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter_map(|part| {
            let number = part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part)?;
            table::find(number).map(|entry| entry.code.clone())
        });
    numbers.collect()
}

/// Words of the table that nobody writes in a sentence: with an underscore or a capital inside.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
    let telling =
        parts.filter(|part| part.contains('_') || part.chars().skip(1).any(|letter| letter.is_ascii_uppercase()));
    let known = telling
        .filter_map(table::find)
        .filter(|entry| entry.code.parse::<u32>().is_err());
    known.map(|entry| entry.code.clone()).collect()
}

/// OAuth's words stand before every number and tell little without one.
fn is_general(word: &str) -> bool {
    table::find(word).is_some_and(|entry| entry.known.family == Family::Oauth)
}

/// Codes behind a label, known or not: `Error Code: 530099`, `ErrorCode: Request_Novel`.
fn labelled(text: &str, numbers: &mut Vec<String>, words: &mut Vec<String>) {
    let lower = text.to_ascii_lowercase();
    let found = LABELS.iter().flat_map(|label| lower.match_indices(label));
    for (at, label) in found {
        let behind = text[at + label.len()..].trim_start_matches(LABEL_ENDS);
        let end = behind.find(|letter: char| !fits_word(letter)).unwrap_or(behind.len());
        let code = &behind[..end];
        if (5..=8).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers.extend(digits(code));
        } else if code.contains('_') && is_word(code) {
            words.push(code.to_owned());
        }
    }
}

fn once(codes: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = vec![];
    for code in codes {
        if !kept.iter().any(|known| known.eq_ignore_ascii_case(&code)) {
            kept.push(code);
        }
    }
    kept
}
