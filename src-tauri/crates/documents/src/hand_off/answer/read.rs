//! Reads an answer file, or its text pasted from a message.

use std::str::FromStr;

use readiness::{
    ids::TenantId,
    read_back::{ScriptFailure, Told, object_id},
};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{Answer, Approval, Expected, LARGEST, LONGEST_NAME, LONGEST_NOTE, Refusal, SCHEMA, sum};
use crate::hand_off::clean;

/// Reads an answer that belongs to `expected`; what stands around its braces, such as a greeting, is passed over.
///
/// A refusal names the first thing that is wrong: the kind of file before its wholeness, that before whose it is.
pub fn read(bytes: &[u8], expected: &Expected<'_>) -> Result<Answer, Refusal> {
    let fields = object(text(bytes)?)?;
    is_ours(&fields)?;
    is_unchanged(&fields)?;
    let answer = answer(&fields)?;
    if answer.tenant != expected.tenant {
        return Err(Refusal::OtherOrganisation);
    }
    if !expected.hand_offs.is_empty() && !expected.hand_offs.contains(&answer.hand_off) {
        return Err(Refusal::OtherHandOff);
    }
    if let Some(Told::Present { object }) = answer.acs {
        object_id(object, expected.tenant, expected.profile).map_err(|_| Refusal::BadValue)?;
    }
    Ok(answer)
}

fn text(bytes: &[u8]) -> Result<&str, Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        None => Refusal::Truncated,
        Some(_) => Refusal::NotText,
    })?;
    if text.contains('\0') {
        return Err(Refusal::NotText);
    }
    Ok(text)
}

fn object(text: &str) -> Result<Map<String, Value>, Refusal> {
    let start = text.find('{').ok_or(Refusal::NotJson)?;
    let end = text.rfind('}').ok_or(Refusal::Truncated)?;
    let object = text.get(start..=end).ok_or(Refusal::NotJson)?;
    serde_json::from_str(object).map_err(|error| {
        if error.is_eof() {
            Refusal::Truncated
        } else {
            Refusal::NotJson
        }
    })
}

fn is_ours(fields: &Map<String, Value>) -> Result<(), Refusal> {
    let schema = fields.get("schema").and_then(Value::as_str).ok_or(Refusal::NotOurs)?;
    let (ours, version) = SCHEMA.rsplit_once('/').unwrap_or_default();
    let (kind, found) = schema.rsplit_once('/').ok_or(Refusal::NotOurs)?;
    match (u32::from_str(found), u32::from_str(version)) {
        _ if kind != ours => Err(Refusal::NotOurs),
        _ if found == version => Ok(()),
        (Ok(found), Ok(version)) if found > version => Err(Refusal::Newer),
        _ => Err(Refusal::Edited),
    }
}

fn is_unchanged(fields: &Map<String, Value>) -> Result<(), Refusal> {
    if sum::FIELDS
        .iter()
        .any(|name| fields.get(*name).is_some_and(|value| !value.is_string()))
    {
        return Err(Refusal::BadValue);
    }
    let sum = sum::sum(|name| fields.get(name)?.as_str());
    let is_same = fields.get("sum").and_then(Value::as_str) == Some(sum.as_str());
    is_same.then_some(()).ok_or(Refusal::Edited)
}

fn answer(fields: &Map<String, Value>) -> Result<Answer, Refusal> {
    let value = |name: &str| fields.get(name).and_then(Value::as_str);
    let needed = |name: &str| value(name).ok_or(Refusal::BadValue);
    let free = |name: &str, most: usize| match value(name) {
        Some(text) if text.chars().count() > most => Err(Refusal::BadValue),
        text => Ok(text
            .map(|text| clean::paragraph(text, most))
            .filter(|text| !text.is_empty())),
    };
    Ok(Answer {
        hand_off: parsed(needed("handOff")?)?,
        tenant: parsed::<TenantId>(needed("tenant")?)?,
        approval: Approval::from_code(needed("approval")?).ok_or(Refusal::BadValue)?,
        acs: value("acs").map(told).transpose()?,
        by: free("by", LONGEST_NAME)?.map(|by| clean::line(&by, LONGEST_NAME)),
        note: free("note", LONGEST_NOTE)?,
        at: parsed(needed("at")?)?,
    })
}

fn told(value: &str) -> Result<Told, Refusal> {
    match value.split_once(' ') {
        Some(("PRESENT", object)) => parsed::<Uuid>(object).map(|object| Told::Present { object }),
        Some(("FAILED", reason)) => ScriptFailure::from_code(reason)
            .map(|reason| Told::Failed { reason })
            .ok_or(Refusal::BadValue),
        _ => Err(Refusal::BadValue),
    }
}

fn parsed<T: FromStr>(value: &str) -> Result<T, Refusal> {
    value.parse().map_err(|_| Refusal::BadValue)
}
