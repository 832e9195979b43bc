//! What somebody hands over to be explained: on the command line, or with `-` on standard input.

use std::path::Path;

use engine::failure::Failure;
use readiness::problem::{Problem, Retry};

use super::input;

/// Longer than any page or log excerpt; a whole log is not one error.
const LONGEST: usize = 1_000_000;

/// The text, which is one and not too long.
pub async fn text(arguments: &[String]) -> Result<String, Failure> {
    let text = match arguments {
        [only] if only == "-" => readable(&standard_input().await?)?,
        _ => arguments.join(" "),
    };
    if text.trim().is_empty() {
        return Err(refused("explain-empty"));
    }
    Ok(text)
}

async fn standard_input() -> Result<Vec<u8>, Failure> {
    let bytes = input::read(Path::new("-"), LONGEST).await.map_err(|error| {
        let problem = Problem::new("explain-unreadable", Retry::Never).with("reason", error.kind());
        Failure::wrong_use(problem)
    })?;
    if bytes.len() > LONGEST {
        return Err(refused("explain-too-long"));
    }
    Ok(bytes)
}

/// UTF-8, or the UTF-16 that Windows PowerShell writes to files.
fn readable(bytes: &[u8]) -> Result<String, Failure> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(str::to_owned),
    };
    text.filter(|text| !text.contains('\0'))
        .ok_or_else(|| refused("explain-not-text"))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok()
}

fn refused(code: &str) -> Failure {
    Failure::wrong_use(Problem::new(code, Retry::Never))
}
