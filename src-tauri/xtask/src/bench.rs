//! `bench`: our programs against the least that could do the same, in one run on this machine.
//!
//! Figures of one machine say little alone, so `check` stands beside a client which does nothing but the same requests
//! (`src-tauri/crates/microsoft/examples/minimal.rs`), and the window beside a bare one. Runs alternate, so that a busy
//! moment meets both.

mod figures;
mod measured;
mod rehearsal;
mod waiting;
mod window;

use crate::desktop::Desktop;
use crate::house::House;
use anyhow::{Context, Result};
use figures::Figures;
use measured::{peak_memory, time};
use rehearsal::{Rehearsal, Way};
use std::time::Duration;
use xshell::cmd;

/// Timed runs of each program and way.
const RUNS: usize = 15;
/// Further runs for memory: looking at it takes time from the program.
const MEMORY_RUNS: usize = 5;
/// `check` takes at most this long on the demo organisation (design, section 7).
const TIME_AIM: f64 = 0.30;
/// `check` holds at most this much memory, in MiB.
const MEMORY_AIM: f64 = 30.0;
/// `check` takes at most this many times as long as the minimal client.
const RATIO_AIM: f64 = 1.5;

/// Builds both programs for release, rehearses, measures, and prints a table in Markdown.
pub fn bench(house: &House) -> Result<()> {
    let Some(desktop) = Desktop::start()? else {
        println!("Not measured here: the keyring and the browser of the benchmark are Linux programs.");
        return Ok(());
    };
    let programs = ["--bin", "mago-setup-cli", "--example", "minimal", "--example", "person"];
    cmd!(
        house.shell,
        "cargo build --release --package cli --package microsoft {programs...}"
    )
    .run()?;
    let rehearsal = Rehearsal::start(house, &desktop)?;
    println!("{}\n", table(&rehearsal)?);
    println!("{}\n", waiting::table(&rehearsal)?);
    println!("{}", window::table(house, &desktop)?);
    Ok(())
}

fn table(rehearsal: &Rehearsal) -> Result<String> {
    let mut lines = vec![
        format!("Medians of {RUNS} runs each, in turns; in brackets the middle half of the runs."),
        String::new(),
        "| `check` | mago-setup-cli | minimal client | ratio | aims |".to_owned(),
        "|---|---|---|---|---|".to_owned(),
    ];
    for (name, way) in [("from a stored sign-in", Way::Stored), ("signing in", Way::SigningIn)] {
        let (ours, minimal) = times(rehearsal, way).with_context(|| name.to_owned())?;
        lines.push(time_row(name, &ours, &minimal));
    }
    lines.insert(5, handed_row(rehearsal)?);
    for (name, way) in [
        ("peak memory, stored sign-in", Way::Stored),
        ("peak memory, signing in", Way::SigningIn),
    ] {
        let (ours, minimal) = memory(rehearsal, way).with_context(|| name.to_owned())?;
        lines.push(memory_row(name, &ours, &minimal));
    }
    lines.push(String::new());
    lines.push("Signing in includes a scripted person in the browser, the same for both.".to_owned());
    Ok(lines.join("\n"))
}

/// How much of it the keyring takes: the minimal client that is handed its token instead. No aim is set for this.
fn handed_row(rehearsal: &Rehearsal) -> Result<String> {
    let (mut ours, mut minimal) = (Figures::default(), Figures::default());
    for _ in 0..RUNS {
        ours.add(time(rehearsal.check(Way::Stored))?.as_secs_f64());
        minimal.add(time(rehearsal.handed())?.as_secs_f64());
    }
    let ratio = ours.median() / minimal.median();
    let name = "stored sign-in, against a client that keeps none";
    Ok(format!(
        "| {name} | {} | {} | {ratio:.2} | |",
        ours.show(3, "s"),
        minimal.show(3, "s")
    ))
}

/// Times both programs in turns.
fn times(rehearsal: &Rehearsal, way: Way) -> Result<(Figures, Figures)> {
    let (mut ours, mut minimal) = (Figures::default(), Figures::default());
    for _ in 0..RUNS {
        ours.add(time(rehearsal.check(way))?.as_secs_f64());
        minimal.add(time(rehearsal.minimal(way))?.as_secs_f64());
    }
    Ok((ours, minimal))
}

/// Watches the memory of both programs, in MiB.
fn memory(rehearsal: &Rehearsal, way: Way) -> Result<(Figures, Figures)> {
    let (mut ours, mut minimal) = (Figures::default(), Figures::default());
    for _ in 0..MEMORY_RUNS {
        ours.add(peak_memory(rehearsal.check(way))?);
        minimal.add(peak_memory(rehearsal.minimal(way))?);
    }
    Ok((ours, minimal))
}

fn time_row(name: &str, ours: &Figures, minimal: &Figures) -> String {
    let ratio = ours.median() / minimal.median();
    let aims = [
        aim(&format!("≤ {TIME_AIM:.2} s"), ours.median() <= TIME_AIM),
        aim(&format!("≤ {RATIO_AIM} ×"), ratio <= RATIO_AIM),
    ];
    format!(
        "| {name} | {} | {} | {ratio:.2} | {} |",
        ours.show(3, "s"),
        minimal.show(3, "s"),
        aims.join(", ")
    )
}

fn memory_row(name: &str, ours: &Figures, minimal: &Figures) -> String {
    format!(
        "| {name} | {} | {} | {:.2} | {} |",
        ours.show(1, "MiB"),
        minimal.show(1, "MiB"),
        ours.median() / minimal.median(),
        aim(&format!("≤ {MEMORY_AIM:.0} MiB"), ours.median() <= MEMORY_AIM)
    )
}

fn aim(aim: &str, met: bool) -> String {
    format!("{aim} {}", if met { "met" } else { "**missed**" })
}

/// How long anything here may take before it counts as stuck.
const STUCK: Duration = Duration::from_secs(30);
