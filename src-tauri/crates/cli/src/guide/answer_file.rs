//! The file of an answer to a hand-off, named by whoever types.

use std::{fs::File, io::Read as _, path::Path};

use documents::hand_off::answer::LARGEST;

/// Reads it, but never more than an answer can be long; else the reason. A name that was dragged into the terminal
/// stands in quotation marks.
pub fn read(typed: &str) -> Result<String, String> {
    let path = Path::new(typed.trim().trim_matches(['\'', '"']));
    let mut bytes = vec![];
    File::open(path)
        .and_then(|file| file.take(LARGEST as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| error.kind().to_string())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
