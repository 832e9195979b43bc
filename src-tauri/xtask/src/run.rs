//! `run`: the demo organisation's readiness report in this terminal.

use crate::house::House;
use anyhow::Result;
use xshell::cmd;

/// Builds the terminal program and shows the demo organisation with it; further words are passed on.
pub fn run(house: &House, arguments: &[String]) -> Result<()> {
    let program = house.built("mago-setup-cli");
    cmd!(house.shell, "cargo build --package cli").run()?;
    cmd!(house.shell, "{program} demo show {arguments...}").run()?;
    Ok(())
}
