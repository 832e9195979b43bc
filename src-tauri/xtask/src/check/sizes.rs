//! A file has one subject, so it is short.

use super::layout;
use crate::house::House;
use anyhow::{Context, Result};
use std::path::Path;

/// The most lines a source file may have.
const LONGEST: usize = 400;

/// Every source file of ours that is too long.
pub fn breaches(house: &House) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for path in layout::entries(house)?.iter().filter(|path| is_source(path)) {
        let full = house.root().join(path);
        if full.exists() {
            let text = std::fs::read_to_string(&full).with_context(|| format!("reading {path}"))?;
            found.extend(breach(path, &text));
        }
    }
    Ok(found)
}

fn breach(path: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > LONGEST).then(|| format!("{path} has {lines} lines; {LONGEST} are the most"))
}

/// Whether a person writes and reads this file: Rust anywhere, and the page's own source.
fn is_source(path: &str) -> bool {
    let ends_with = |ending: &str| Path::new(path).extension().is_some_and(|extension| extension == ending);
    let is_page = path.starts_with("ui/src/") && !path.starts_with("ui/src/ipc/generated/");
    ends_with("rs") || (is_page && !ends_with("json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_400_lines_is_the_longest() {
        assert_eq!(breach("a.rs", &"line\n".repeat(400)), None);
        assert_eq!(
            breach("a.rs", &"line\n".repeat(401)).as_deref(),
            Some("a.rs has 401 lines; 400 are the most")
        );
    }

    #[test]
    fn generated_files_and_data_may_be_long() {
        assert!(is_source("src-tauri/crates/wizard/src/view.rs") && is_source("ui/src/shell/Window.tsx"));
        assert!(!is_source("ui/src/ipc/generated/View.ts") && !is_source("ui/src/shell/licences.json"));
        assert!(!is_source("ui/package-lock.json"));
    }
}
