//! Writes an answer file, to the byte as the form in the hand-off file does.

use readiness::read_back::Told;
use serde_json::Value;

use super::{Answer, LONGEST_NAME, LONGEST_NOTE, SCHEMA, sum};
use crate::hand_off::clean;

/// Writes an answer: one JSON object, a field a line, without indentation, which mail programs would change.
///
/// Name and note are cut to the lengths that are read.
pub fn write(answer: &Answer) -> String {
    let fields = fields(answer);
    let sum = sum::sum(|name| {
        fields
            .iter()
            .find(|(field, _)| *field == name)
            .map(|(_, value)| value.as_str())
    });
    let lines = fields.into_iter().chain([("sum", sum)]);
    let lines: Vec<String> = lines
        .map(|(name, value)| format!("\"{name}\": {}", Value::String(value)))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn fields(answer: &Answer) -> Vec<(&'static str, String)> {
    let by = answer.by.as_deref().map(|by| clean::line(by, LONGEST_NAME));
    let note = answer.note.as_deref().map(|note| clean::paragraph(note, LONGEST_NOTE));
    let values = [
        Some(SCHEMA.to_owned()),
        Some(answer.hand_off.to_string()),
        Some(answer.tenant.to_string()),
        Some(answer.approval.code().to_owned()),
        answer.acs.map(acs),
        by.filter(|by| !by.is_empty()),
        note.filter(|note| !note.is_empty()),
        Some(answer.at.to_string()),
    ];
    let fields = sum::FIELDS.into_iter().zip(values);
    fields.filter_map(|(field, value)| Some((field, value?))).collect()
}

/// What the script's line says behind its name.
fn acs(told: Told) -> String {
    match told {
        Told::Present { object } => format!("PRESENT {object}"),
        Told::Failed { reason } => format!("FAILED {reason}"),
    }
}
