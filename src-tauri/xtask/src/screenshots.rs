//! `screenshots`: pictures of every screen in the real window, light and dark, in two sizes, to be looked at.

use crate::desktop::Desktop;
use crate::house::House;
use crate::journeys::build_programs;
use crate::test::on;
use anyhow::{Result, ensure};
use std::process::Command;
use xshell::cmd;

/// Walks the journey and says where the pictures are.
pub fn screenshots(house: &House) -> Result<()> {
    let Some(desktop) = Desktop::start()? else {
        println!("Pictures are taken on Linux only; skipped here.");
        return Ok(());
    };
    house.build_page()?;
    build_programs(house)?;
    let walk = cmd!(
        house.shell,
        "cargo test --package journeys --features screenshots --test screenshots -- --test-threads=1"
    );
    let ended = on(Some(&desktop), Command::from(walk)).status()?;
    ensure!(ended.success(), "the journey did not end");
    let folder = house.metadata().target_directory.join("journeys/screens");
    println!("The pictures are in {folder}.");
    Ok(())
}
