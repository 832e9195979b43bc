//! Finds codes and identifiers in whatever somebody pasted.

use serde_json::Value;

use super::{ids, table};
use crate::problem::SupportIds;

/// More than any error page holds; the rest of a longer text is not read.
const LONGEST: usize = 100_000;
/// JSON nested deeper than this is not an answer of Microsoft's.
const DEEPEST: usize = 16;

/// What was found.
#[derive(Default)]
pub struct Read {
    /// Numbers without their prefix, then words, each once.
    pub codes: Vec<String>,
    /// Identifiers for support.
    pub ids: SupportIds,
}

/// Reads a text of any kind.
pub fn read(text: &str) -> Read {
    let text = beginning(text);
    let plain = decoded(text);
    let json = json(&plain);
    let mut numbers = prefixed(&plain);
    let mut words = words(&plain);
    if let Some(json) = &json {
        from_json(json, &mut numbers, &mut words, 0);
    }
    if numbers.is_empty() {
        numbers = bare(&plain);
    }
    let mut codes = numbers;
    codes.extend(words);
    let ids = ids::read(&plain);
    Read {
        codes: once(codes),
        ids,
    }
}

fn beginning(text: &str) -> &str {
    let mut end = LONGEST.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Undoes the encoding of an address, so that its `error_description` reads like a message.
fn decoded(text: &str) -> String {
    if !text.contains("error=") && !text.contains("error_description=") {
        return text.to_owned();
    }
    let query = text.split_once(['?', '#']).map_or(text, |(_, query)| query);
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let lines: Vec<String> = pairs.map(|(name, value)| format!("{name}: {value}")).collect();
    lines.join("\n")
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

/// Graph codes are words of letters, digits, dots and underscores.
fn is_word(code: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
    (3..=80).contains(&code.len())
        && code.chars().all(fits)
        && code.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Numbers behind `AADSTS`.
fn prefixed(text: &str) -> Vec<String> {
    const PREFIX: &str = "aadsts";
    let lower = text.to_ascii_lowercase();
    let found = lower.match_indices(PREFIX).map(|(at, _)| {
        let behind = lower[at + PREFIX.len()..].trim_start_matches([' ', ':', '-']);
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

fn once(codes: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = vec![];
    for code in codes {
        if !kept.iter().any(|known| known.eq_ignore_ascii_case(&code)) {
            kept.push(code);
        }
    }
    kept
}
