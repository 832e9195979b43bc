//! `test`: the way every change is judged, here and in CI.

use crate::desktop::Desktop;
use crate::house::House;
use crate::steps::{Tally, step};
use crate::{check, journeys};
use anyhow::Result;
use std::process::Command;
use xshell::cmd;

/// Builds and tests everything; stops at the first step that fails.
pub fn test(house: &House) -> Result<()> {
    let mut tally = Tally::default();
    let outcome = perform(house, &mut tally);
    println!("\n{} passed, {} failed", tally.passed, tally.failed);
    outcome
}

fn perform(house: &House, tally: &mut Tally) -> Result<()> {
    let desktop = Desktop::start()?;
    step(1, 6, "Build the page", || house.build_page())?;
    step(2, 6, "Check the house rules", || check::check(house))?;
    step(3, 6, "Test the crates", || {
        tally.count(on(
            desktop.as_ref(),
            Command::from(cmd!(house.shell, "cargo test --no-fail-fast")),
        ))
    })?;
    step(4, 6, "Test the page", || tally.count(house.npm().arg("test").into()))?;
    step(5, 6, "Build the programs and the gallery", || {
        house.npm().args(["run", "gallery:build"]).run()?;
        journeys::build_programs(house)
    })?;
    step(6, 6, "Walk the journeys", || {
        journeys::walk(house, desktop.as_ref(), &[], tally)
    })
}

/// The command with the desktop's environment.
pub fn on(desktop: Option<&Desktop>, mut command: Command) -> Command {
    command.envs(desktop.map(Desktop::variables).unwrap_or_default().iter().cloned());
    command
}
