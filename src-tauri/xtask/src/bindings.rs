//! `bindings`: the TypeScript types of what crosses into the window.

use crate::house::House;
use anyhow::Result;
use xshell::cmd;

/// Lets the test that compares the exported types write them instead.
pub fn bindings(house: &House) -> Result<()> {
    let _write = house.shell.push_env("WRITE_BINDINGS", "1");
    cmd!(house.shell, "cargo test --quiet --package wizard --test bindings").run()?;
    Ok(())
}
