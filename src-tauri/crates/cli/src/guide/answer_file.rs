//! The file of an answer to a hand-off, named by whoever types.

use std::path::Path;

use engine::hand_off::LARGEST_ANSWER;

use crate::commands::input;

/// Reads it, but never more than an answer can be long; else the reason. A name that was dragged into the terminal
/// stands in quotation marks.
pub fn read(typed: &str) -> Result<String, String> {
    let path = Path::new(typed.trim().trim_matches(['\'', '"']));
    let bytes = input::read_now(path, LARGEST_ANSWER).map_err(|error| error.kind().to_string())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
