//! `check`: everything that can be said about a change without running it.

mod dependencies;
mod imports;
mod layout;
mod sizes;

use crate::house::House;
use crate::licences;
use anyhow::{Result, bail};
use xshell::cmd;

/// The newest Rust 1.x whose lints all hold here.
const LINTED_WITH: u32 = 99;

/// Asserts the dependency rule, the layout, the size of files, formatting, lints, and the types of the page.
///
/// Performs every part, so that one run names all that is to be repaired.
pub fn check(house: &House) -> Result<()> {
    let parts = [house_rules, licences::check, formatting, lints, types_of_the_page];
    let failed: Vec<String> = parts
        .iter()
        .filter_map(|part| part(house).err())
        .map(|error| format!("{error:#}"))
        .collect();
    if failed.is_empty() {
        return Ok(());
    }
    bail!("{}", failed.join("\n"))
}

fn house_rules(house: &House) -> Result<()> {
    let mut breaches = dependencies::breaches(&dependencies::packages(house.metadata()));
    breaches.extend(layout::breaches(&layout::entries(house)?));
    breaches.extend(sizes::breaches(house)?);
    breaches.extend(imports::breaches(house)?);
    if breaches.is_empty() {
        println!("dependency rule, layout, file sizes and imports hold");
        return Ok(());
    }
    bail!("the house rules are broken:\n  {}", breaches.join("\n  "))
}

fn formatting(house: &House) -> Result<()> {
    Ok(cmd!(house.shell, "cargo fmt --all --check").run()?)
}

/// The window's own code needs the built page.
///
/// Clippy gains lints with every release: what one newer than [`LINTED_WITH`] finds is shown, and nothing fails for it.
fn lints(house: &House) -> Result<()> {
    if !house.root().join("ui/dist/index.html").exists() {
        house.build_page()?;
    }
    let release = minor(&cmd!(house.shell, "cargo clippy --version").quiet().read()?);
    let deny: &[&str] = if release.is_some_and(|release| release > LINTED_WITH) {
        &[]
    } else {
        &["--", "--deny", "warnings"]
    };
    Ok(cmd!(house.shell, "cargo clippy --quiet --workspace --all-targets {deny...}").run()?)
}

/// The minor number in `clippy 0.1.99 (bea3c4d 2026-11-20)`.
fn minor(version: &str) -> Option<u32> {
    version.split_whitespace().nth(1)?.split('.').nth(2)?.parse().ok()
}

fn types_of_the_page(house: &House) -> Result<()> {
    Ok(house.npm().args(["run", "typecheck"]).run()?)
}

#[cfg(test)]
mod tests {
    use super::minor;

    #[test]
    fn the_release_of_clippy_is_read_from_its_version() {
        assert_eq!(minor("clippy 0.1.99 (bea3c4d 2026-11-20)"), Some(99));
        assert_eq!(minor("something else"), None);
    }
}
