//! `check`: everything that can be said about a change without running it.

mod dependencies;
mod imports;
mod layout;
mod sizes;

use crate::house::House;
use anyhow::{Result, bail};
use xshell::cmd;

/// Asserts the dependency rule, the layout, the size of files, formatting, lints, and the types of the page.
pub fn check(house: &House) -> Result<()> {
    house_rules(house)?;
    cmd!(house.shell, "cargo fmt --all --check").run()?;
    if !house.root().join("ui/dist/index.html").exists() {
        house.build_page()?;
    }
    cmd!(
        house.shell,
        "cargo clippy --quiet --workspace --all-targets -- --deny warnings"
    )
    .run()?;
    house.npm().args(["run", "typecheck"]).run()?;
    Ok(())
}

/// Names every breach at once, so that one run is enough to repair them all.
fn house_rules(house: &House) -> Result<()> {
    let mut breaches = dependencies::breaches(&dependencies::packages(house.metadata()));
    breaches.extend(layout::breaches(&layout::entries(house)?));
    breaches.extend(sizes::breaches(house)?);
    breaches.extend(imports::breaches(house)?);
    if breaches.is_empty() {
        println!("dependency rule, layout, file sizes and imports hold");
        return Ok(());
    }
    bail!(
        "{} breaches of the house rules:\n  {}",
        breaches.len(),
        breaches.join("\n  ")
    )
}
