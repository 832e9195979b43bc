//! The top of the repository holds what the design names, and nothing else.

use crate::house::House;
use anyhow::Result;
use std::collections::BTreeSet;
use xshell::cmd;

const FOLDERS: &[&str] = &[".cargo", ".ci", ".github", "icons", "src-tauri", "tests", "ui"];

const FILES: &[&str] = &[
    ".gitattributes",
    ".gitignore",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "clippy.toml",
    "deny.toml",
    "rustfmt.toml",
    "x",
    "x.ps1",
];

/// What Git keeps or would keep: a path for each file.
pub fn entries(house: &House) -> Result<Vec<String>> {
    let listed = cmd!(house.shell, "git ls-files --cached --others --exclude-standard")
        .quiet()
        .read()?;
    Ok(listed.lines().map(str::to_owned).collect())
}

/// Every top-level entry that has no place there.
pub fn breaches(entries: &[String]) -> Vec<String> {
    let unknown: BTreeSet<&str> = entries.iter().filter_map(|entry| unknown(entry)).collect();
    unknown
        .into_iter()
        .map(|name| format!("{name} has no place at the top of the repository"))
        .collect()
}

fn unknown(entry: &str) -> Option<&str> {
    match entry.split_once('/') {
        Some((folder, _)) => (!FOLDERS.contains(&folder)).then_some(folder),
        None => (!FILES.contains(&entry)).then_some(entry),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_design_names_may_stand_at_the_top() {
        let entries = ["Cargo.toml", "x", "ui/src/main.tsx", ".ci/run"].map(String::from);

        assert_eq!(breaches(&entries), Vec::<String>::new());
    }

    #[test]
    fn anything_else_is_named_once() {
        let entries = ["scripts/a.sh", "scripts/b.sh", "notes.txt", "ui"].map(String::from);

        let expected =
            ["notes.txt", "scripts", "ui"].map(|name| format!("{name} has no place at the top of the repository"));
        assert_eq!(breaches(&entries), expected);
    }
}
