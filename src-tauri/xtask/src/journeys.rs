//! `journeys`: the built programs as one person uses them, in a real window, browser and keychain.

use crate::desktop::Desktop;
use crate::house::House;
use crate::steps::Tally;
use crate::test::on;
use anyhow::Result;
use std::process::Command;
use xshell::cmd;

/// Builds the programs and walks the journeys whose names contain one of `filters`.
pub fn journeys(house: &House, filters: &[String]) -> Result<()> {
    let desktop = Desktop::start()?;
    let mut tally = Tally::default();
    build_programs(house)?;
    walk(house, desktop.as_ref(), filters, &mut tally)
}

/// Builds what the journeys start. The window holds the page as it was last built.
pub fn build_programs(house: &House) -> Result<()> {
    if !house.root().join("ui/dist/index.html").exists() {
        house.build_page()?;
    }
    cmd!(house.shell, "cargo build --package cli --package mago-setup").run()?;
    Ok(())
}

/// Walks the journeys on a desktop of their own. WebDriver reaches a Tauri window on Linux only.
pub fn walk(house: &House, desktop: Option<&Desktop>, filters: &[String], tally: &mut Tally) -> Result<()> {
    let Some(desktop) = desktop else {
        println!("Journeys are walked on Linux only; skipped here.");
        return Ok(());
    };
    // One after the other: each opens a window or a browser.
    let command = cmd!(
        house.shell,
        "cargo test --package journeys --no-fail-fast -- --test-threads=1 {filters...}"
    );
    tally.count(on(Some(desktop), Command::from(command)))
}
