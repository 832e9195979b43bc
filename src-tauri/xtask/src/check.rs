//! `check`: everything that can be said about a change without running it.

mod dependencies;
mod imports;
mod layout;
mod sizes;

use crate::house::House;
use anyhow::{Result, bail};
use xshell::cmd;

/// Asserts the dependency rule, the layout, the size of files, formatting, lints, and the types of the page.
///
/// Performs every part, so that one run names all that is to be repaired.
pub fn check(house: &House) -> Result<()> {
    let parts = [house_rules, formatting, lints, types_of_the_page];
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
fn lints(house: &House) -> Result<()> {
    if !house.root().join("ui/dist/index.html").exists() {
        house.build_page()?;
    }
    Ok(cmd!(
        house.shell,
        "cargo clippy --quiet --workspace --all-targets -- --deny warnings"
    )
    .run()?)
}

fn types_of_the_page(house: &House) -> Result<()> {
    Ok(house.npm().args(["run", "typecheck"]).run()?)
}
