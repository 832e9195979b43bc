//! The page reaches the engine through `ui/src/ipc` alone.

use super::layout;
use crate::house::House;
use anyhow::{Context, Result};
use std::path::Path;

/// Every file of the page that imports Tauri without being part of `ui/src/ipc`.
pub fn breaches(house: &House) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for path in layout::entries(house)?.iter().filter(|path| is_outside_ipc(path)) {
        let full = house.root().join(path);
        if full.exists() {
            let text = std::fs::read_to_string(&full).with_context(|| format!("reading {path}"))?;
            found.extend(breach(path, &text));
        }
    }
    Ok(found)
}

fn breach(path: &str, text: &str) -> Option<String> {
    text.contains("@tauri-apps/")
        .then(|| format!("{path} must not import @tauri-apps; only ui/src/ipc may"))
}

fn is_outside_ipc(path: &str) -> bool {
    let is_data = Path::new(path).extension().is_some_and(|extension| extension == "json");
    path.starts_with("ui/src/") && !path.starts_with("ui/src/ipc/") && !is_data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_that_calls_tauri_is_a_breach() {
        let import = r#"import { invoke } from "@tauri-apps/api/core";"#;

        assert!(is_outside_ipc("ui/src/screens/Welcome.tsx") && breach("Welcome.tsx", import).is_some());
        assert!(!is_outside_ipc("ui/src/ipc/view.ts"));
        assert_eq!(
            breach("Welcome.tsx", r#"import { Text } from "@fluentui/react-components";"#),
            None
        );
    }
}
