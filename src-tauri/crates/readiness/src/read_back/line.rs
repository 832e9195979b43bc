//! Finds the lines that scripts end with, also where a terminal broke them or a field joined them.

use std::str::FromStr;

use uuid::Uuid;

use super::{Mistake, ReadBack, ScriptFailure, Told};
use crate::ids::TenantId;

/// A line of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// It can be read.
    Whole(ReadBack),
    /// It is meant for us, and a part of it cannot be read.
    Broken(Mistake),
    /// It is of a script for another step.
    OtherScript,
}

const OURS: &str = "MAGO-ACS:";
const OTHERS: [&str; 2] = ["MAGO-GRANT:", "MAGO-APP:"];
const ID: usize = 36;
/// What may stand around an id or a line.
const WRAPPING: [char; 11] = [
    '"', '\'', '`', '{', '(', '<', '*', '\u{2018}', '\u{201c}', '\u{201e}', '\u{ab}',
];

/// Reads a text that is nothing but one GUID, as the portal shows it.
pub fn object_id_alone(text: &str) -> Option<Uuid> {
    let (id, rest) = id(text.trim().trim_start_matches(WRAPPING))?;
    rest.chars().all(|letter| !letter.is_alphanumeric()).then_some(id)
}

/// Lists the lines of scripts in the order in which they stand there.
///
/// A sentence about such a line, as in the scripts themselves, is none.
pub fn lines(text: &str) -> Vec<Line> {
    let upper = text.to_ascii_uppercase();
    let starts = upper.match_indices("MAGO-").map(|(start, _)| start);
    starts.filter_map(|start| line(text, &upper, start)).collect()
}

fn line(text: &str, upper: &str, start: usize) -> Option<Line> {
    let comment = is_comment(text, start);
    let name = |name: &&str| upper[start..].starts_with(*name);
    if let Some(ours) = Some(OURS).filter(name) {
        return our_line(&text[start + ours.len()..], comment);
    }
    let other = OTHERS.into_iter().find(|other| name(other))?;
    let (verdict, _) = word(blank_free(&text[start + other.len()..]));
    let is_verdict = !verdict.is_empty() && verdict.chars().all(|letter| letter.is_ascii_uppercase());
    (is_verdict && !comment).then_some(Line::OtherScript)
}

fn is_comment(text: &str, start: usize) -> bool {
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    before.trim_start().starts_with('#')
}

/// Reads what follows the name; a line that is only talked about is `None`.
fn our_line(rest: &str, comment: bool) -> Option<Line> {
    let (verdict, rest) = word(blank_free(rest));
    let (told, rest) = match verdict.to_ascii_uppercase().as_str() {
        "PRESENT" => match id(blank_free(rest).trim_start_matches(WRAPPING)) {
            Some((object, rest)) => (Told::Present { object }, rest),
            None => return broken(Mistake::NotAnId, rest, comment),
        },
        "FAILED" => match reason(rest) {
            Some((reason, rest)) => (Told::Failed { reason }, rest),
            None => return broken(Mistake::UnknownReason, rest, comment),
        },
        _ => return None,
    };
    Some(match tenant(rest) {
        Ok(tenant) => Line::Whole(ReadBack { told, tenant }),
        Err(mistake) => Line::Broken(mistake),
    })
}

fn reason(rest: &str) -> Option<(ScriptFailure, &str)> {
    let (word, rest) = word(blank_free(rest));
    Some((ScriptFailure::from_code(&word.to_ascii_lowercase())?, rest))
}

/// A part that cannot be read is a mistake, unless it stands in a comment, a sentence or the source of a script.
fn broken(mistake: Mistake, rest: &str, comment: bool) -> Option<Line> {
    let line = rest.split('\n').next().unwrap_or_default().trim();
    let (first, after) = word(line);
    let cut = line.is_empty();
    let looks_meant = first.contains(|letter: char| letter.is_ascii_digit() || letter == '-');
    let is_last = after.trim().is_empty() || after.trim_start().starts_with("IN ");
    let meant = cut || (!first.is_empty() && (looks_meant || is_last));
    (meant && !comment).then_some(Line::Broken(mistake))
}

/// Reads ` IN <tenant>`, which older lines do not have. In capitals it is the script's, and an id must follow.
///
/// Whatever closes a wrapping of the id before it is passed over, or the line would be taken for one that names none.
fn tenant(rest: &str) -> Result<Option<TenantId>, Mistake> {
    let (said, rest) = word(mark_free(rest));
    if !said.eq_ignore_ascii_case("IN") {
        return Ok(None);
    }
    match id(mark_free(rest)) {
        Some((tenant, _)) => Ok(Some(TenantId(tenant))),
        None if said == "IN" => Err(Mistake::NotAnId),
        None => Ok(None),
    }
}

/// Reads a GUID that may be broken over lines, and what follows it.
fn id(text: &str) -> Option<(Uuid, &str)> {
    let mut id = String::with_capacity(ID);
    let mut letters = text.char_indices().peekable();
    while id.len() < ID {
        let (_, letter) = letters.next()?;
        match letter {
            '\n' => while letters.next_if(|(_, next)| matches!(next, ' ' | '\n')).is_some() {},
            digit if digit.is_ascii_hexdigit() || digit == '-' => id.push(digit),
            _ => return None,
        }
    }
    let rest = letters.peek().map_or("", |(at, _)| &text[*at..]);
    let goes_on = rest.starts_with(|next: char| next.is_alphanumeric() || next == '-');
    (!goes_on)
        .then(|| Uuid::from_str(&id).ok())
        .flatten()
        .map(|id| (id, rest))
}

/// Splits off what reads as one word: letters, digits and hyphens.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| !(letter.is_alphanumeric() || letter == '-'));
    text.split_at(end.unwrap_or(text.len()))
}

fn blank_free(text: &str) -> &str {
    text.trim_start_matches([' ', '\n'])
}

fn mark_free(text: &str) -> &str {
    text.trim_start_matches(|letter: char| !letter.is_alphanumeric())
}
