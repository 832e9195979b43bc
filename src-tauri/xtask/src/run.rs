//! `run`: the window on this machine's screen, or the same questions in the terminal where there is no screen.

use crate::house::House;
use anyhow::Result;
use std::env;
use xshell::cmd;

/// Builds what fits this machine and starts it; further words are passed on.
pub fn run(house: &House, arguments: &[String]) -> Result<()> {
    if has_screen() {
        open_window(house, arguments)
    } else {
        ask_in_terminal(house, arguments)
    }
}

/// The page is built in, so that nothing has to be served.
fn open_window(house: &House, arguments: &[String]) -> Result<()> {
    let program = house.built("mago-setup");
    house.build_page()?;
    cmd!(house.shell, "cargo build --package mago-setup").run()?;
    cmd!(house.shell, "{program} {arguments...}").run()?;
    Ok(())
}

fn ask_in_terminal(house: &House, arguments: &[String]) -> Result<()> {
    let program = house.built("mago-setup-cli");
    println!("There is no screen here, so the questions are asked in this terminal.");
    cmd!(house.shell, "cargo build --package cli").run()?;
    cmd!(house.shell, "{program} guide {arguments...}").run()?;
    Ok(())
}

/// Windows and macOS always have one; on Linux it has a name (X11 or Wayland).
fn has_screen() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
