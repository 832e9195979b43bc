//! Tells the conditions of Conditional Access apart.

use super::{Cause, Entry, Found, table};

/// What lies behind a code in this text.
pub fn of(entry: &Entry, found: &Found) -> Option<Cause> {
    let told = &table::table().told;
    if !told.codes.contains(&entry.code) {
        return entry.cause;
    }
    if found.asked.device_code && entry.cause.is_some() {
        return Some(by_words(&found.folded).unwrap_or(Cause::Flow));
    }
    by_words(&found.folded).or(entry.cause)
}

fn by_words(folded: &str) -> Option<Cause> {
    let told = &table::table().told;
    let telling = told
        .by
        .iter()
        .find(|telling| telling.words.iter().any(|word| folded.contains(word.as_str())));
    telling.map(|telling| telling.cause)
}

/// Who and what next where the cause is another one than the code has as a rule.
pub fn other_door(entry: &Entry, cause: Option<Cause>) -> Option<&'static table::Door> {
    let cause = cause.filter(|cause| entry.cause != Some(*cause))?;
    table::table().causes.get(&cause)
}
