//! `soak`: the long forms of suites of which `test` runs a sample, with a table of what was done.

use crate::desktop::Desktop;
use crate::house::House;
use crate::journeys;
use crate::steps::Tally;
use crate::test::on;
use anyhow::{Context, Result};
use std::process::Command;
use std::time::{Duration, Instant};
use xshell::cmd;

/// Kills of a process that rotates a stored sign-in, for each form of entry.
const KILLS: u32 = 200;
/// Cases of each property, instead of the usual 256.
const CASES: u32 = 20_000;
/// Repetitions of suites with people, servers and clocks in them: one failure among them is a fault, not bad luck.
const REPETITIONS: u32 = 10;

/// Runs everything, and fails at the end if anything failed.
pub fn soak(house: &House) -> Result<()> {
    let desktop = Desktop::start()?;
    journeys::build_programs(house)?;
    let mut table = Table::default();
    kill_loops(house, desktop.as_ref(), &mut table);
    properties(house, desktop.as_ref(), &mut table);
    repetitions(house, desktop.as_ref(), &mut table);
    println!("\n{}", table.text());
    anyhow::ensure!(table.failed == 0, "{} of the long suites failed", table.failed);
    Ok(())
}

fn kill_loops(house: &House, desktop: Option<&Desktop>, table: &mut Table) {
    if desktop.is_none() {
        println!("The kill loops need a keyring of their own, which only Linux has; skipped here.");
        return;
    }
    let name = format!("kill -9 during a rotation, {KILLS} times whole and in parts");
    table.run(&name, 1, || {
        let test = cmd!(house.shell, "cargo test --package keychain --test system crash");
        on(desktop, test.env("MAGO_KILLS", KILLS.to_string()).into())
    });
}

fn properties(house: &House, desktop: Option<&Desktop>, table: &mut Table) {
    let packages = [
        "readiness",
        "microsoft",
        "keychain",
        "demo-cloud",
        "documents",
        "texts",
        "engine",
        "wizard",
    ];
    let packages: Vec<&str> = packages.iter().flat_map(|package| ["--package", package]).collect();
    let name = format!("properties of parsers, judgement and protocols, {CASES} cases each");
    table.run(&name, 1, || {
        // Nothing in a test's name tells that it is a property, so whole packages run.
        let (shell, packages) = (&house.shell, &packages);
        let tests = cmd!(shell, "cargo test --no-fail-fast {packages...}");
        on(desktop, tests.env("PROPTEST_CASES", CASES.to_string()).into())
    });
}

fn repetitions(house: &House, desktop: Option<&Desktop>, table: &mut Table) {
    for (name, package, test) in [
        ("the terminal program, every situation", "cli", "terminal"),
        ("sign-in over sockets", "microsoft", "signing_in"),
        ("jobs of the engine", "engine", "jobs"),
        ("the session of the wizard", "engine", "session"),
    ] {
        table.run(name, REPETITIONS, || {
            on(
                desktop,
                cmd!(house.shell, "cargo test --package {package} --test {test}").into(),
            )
        });
    }
    if desktop.is_some() {
        table.run("journeys in window and browser", REPETITIONS / 2, || {
            // What is drawn from a recorded view is the same each time, and takes longest.
            let walk = cmd!(
                house.shell,
                "cargo test --package journeys -- --test-threads=1 --skip recorded_view"
            );
            on(desktop, walk.into())
        });
    }
}

/// One line for each long suite.
#[derive(Default)]
struct Table {
    lines: Vec<String>,
    failed: u32,
}

impl Table {
    /// Runs a suite a number of times, to the end even when it fails.
    fn run(&mut self, name: &str, times: u32, suite: impl Fn() -> Command) {
        println!("\n── {name} ──");
        let (start, mut tally, mut bad) = (Instant::now(), Tally::default(), 0);
        for _ in 0..times {
            if let Err(error) = tally.count(suite()).context(name.to_owned()) {
                println!("{error:#}");
                bad += 1;
            }
        }
        self.failed += u32::from(bad > 0);
        self.lines.push(row(name, times, bad, &tally, start.elapsed()));
    }

    fn text(&self) -> String {
        let head = [
            "| suite | runs | failed | tests passed | time |",
            "|---|---|---|---|---|",
        ];
        let lines = head.into_iter().chain(self.lines.iter().map(String::as_str));
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn row(name: &str, times: u32, bad: u32, tally: &Tally, took: Duration) -> String {
    let seconds = took.as_secs();
    format!("| {name} | {times} | {bad} | {} | {seconds} s |", tally.passed)
}
