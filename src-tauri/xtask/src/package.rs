//! `package`: what is shipped, built for release, examined and tried.
//!
//! Installers are not made yet; the two programs are.

use crate::desktop::Desktop;
use crate::house::House;
use crate::steps::{Tally, step};
use crate::test::on;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;
use xshell::cmd;

/// The programs that are shipped.
const PROGRAMS: [&str; 2] = ["mago-setup-cli", "mago-setup"];
/// What the terminal program must not need, so that it runs on a server.
const WINDOW_LIBRARIES: [&str; 4] = ["webkit", "gtk", "libX11", "wayland"];

/// Builds, examines, tries, and prints a table.
pub fn package(house: &House) -> Result<()> {
    step(1, 4, "Build for release", || build(house))?;
    step(2, 4, "Examine what the programs are made of", || ingredients(house))?;
    let sizes = step(3, 4, "Examine the programs", || programs(house))?;
    step(4, 4, "Walk a journey with what was built", || journey(house))?;
    println!("\n| program | size |\n|---|---|\n{}", sizes.join("\n"));
    Ok(())
}

fn build(house: &House) -> Result<()> {
    house.build_page()?;
    cmd!(house.shell, "cargo build --release --package cli --package mago-setup").run()?;
    Ok(())
}

/// Licences, sources and forbidden crates. Advisories need their database, which is not everywhere.
fn ingredients(house: &House) -> Result<()> {
    cmd!(house.shell, "cargo deny check bans licenses sources").run()?;
    if cmd!(house.shell, "cargo deny check advisories").run().is_err() {
        println!("The advisories were not checked, or found something: see above.");
    }
    Ok(())
}

fn programs(house: &House) -> Result<Vec<String>> {
    let sizes = PROGRAMS.map(|name| {
        let program = house.released(name);
        let bytes = std::fs::metadata(&program)
            .with_context(|| program.display().to_string())?
            .len();
        #[expect(clippy::cast_precision_loss, reason = "a size to read")]
        let size = bytes as f64 / 1_048_576.0;
        Ok(format!("| {name} | {size:.1} MiB |"))
    });
    if cfg!(target_os = "linux") {
        needs_no_window(house, &house.released("mago-setup-cli"))?;
    }
    sizes.into_iter().collect()
}

fn needs_no_window(house: &House, program: &Path) -> Result<()> {
    let libraries = cmd!(house.shell, "ldd {program}").read()?;
    match WINDOW_LIBRARIES.iter().find(|library| libraries.contains(*library)) {
        Some(library) => bail!("the terminal program needs {library}:\n{libraries}"),
        None => Ok(()),
    }
}

fn journey(house: &House) -> Result<()> {
    let Some(desktop) = Desktop::start()? else {
        println!("Journeys are walked on Linux only; skipped here.");
        return Ok(());
    };
    let command = cmd!(
        house.shell,
        "cargo test --package journeys -- --test-threads=1 welcomes three_green proves_it few_clicks"
    )
    .env("MAGO_JOURNEYS_WITH", "release");
    Tally::default().count(on(Some(&desktop), Command::from(command)))
}
