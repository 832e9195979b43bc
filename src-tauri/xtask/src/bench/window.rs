//! How long the window takes to open, against a bare one (`src-tauri/examples/bare`).

use super::aim;
use super::figures::Figures;
use super::waiting::{AIM, share};
use crate::desktop::Desktop;
use crate::house::House;
use anyhow::{Context, Result, ensure};
use std::process::Command;
use std::time::Duration;
use xshell::cmd;

/// Ours takes at most this many times as long as the bare one (design, section 7).
const RATIO_AIM: f64 = 1.5;

/// Builds both windows for release, opens them in turns, and tells the times in Markdown.
pub fn table(house: &House, desktop: &Desktop) -> Result<String> {
    house.build_page()?;
    cmd!(
        house.shell,
        "cargo build --release --package mago-setup --bin mago-setup --example bare"
    )
    .run()?;
    let printed = opened_in_turns(house, desktop)?;
    let (ours, bare) = (figures(&printed, "mago-setup")?, figures(&printed, "bare")?);
    let ratio = ours.median() / bare.median();
    let verdict = if ratio <= RATIO_AIM { "met" } else { "**missed**" };
    let lines = [
        "| window | mago-setup | bare window | ratio | aim |".to_owned(),
        "|---|---|---|---|---|".to_owned(),
        format!(
            "| from the start of the program until it can be used | {} | {} | {ratio:.2} | ≤ {RATIO_AIM} × {verdict} |",
            ours.show(3, "s"),
            bare.show(3, "s")
        ),
        String::new(),
        "| waiting for approval | mago-setup, with its page | aim |".to_owned(),
        "|---|---|---|".to_owned(),
        waiting_row(&printed)?,
    ];
    Ok(lines.join("\n"))
}

fn opened_in_turns(house: &House, desktop: &Desktop) -> Result<String> {
    let test = cmd!(
        house.shell,
        "cargo test --package journeys --features bench --test cold_start -- --nocapture --test-threads=1"
    );
    let mut command = Command::from(test);
    command
        .envs(desktop.variables().iter().cloned())
        .env("MAGO_JOURNEYS_WITH", "release");
    let output = command.output().context("opening the windows")?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(
        output.status.success(),
        "{printed}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(printed)
}

/// Reads `waiting mago-setup TICKS SECONDS`.
fn waiting_row(printed: &str) -> Result<String> {
    let beginning = "waiting mago-setup ";
    let line = printed.lines().find_map(|line| line.strip_prefix(beginning));
    let (ticks, seconds) = line
        .and_then(|line| line.split_once(' '))
        .context("no time of a wait")?;
    let seconds = Duration::from_secs(seconds.parse()?);
    let share = share(ticks.parse()?, seconds);
    Ok(format!(
        "| CPU over {} s, of one core | {share:.2} % | {} |",
        seconds.as_secs(),
        aim(&format!("< {AIM} %"), share < AIM)
    ))
}

/// Reads `cold-start NAME 0.512 0.498 …`.
fn figures(printed: &str, name: &str) -> Result<Figures> {
    let beginning = format!("cold-start {name} ");
    let line = printed.lines().find_map(|line| line.strip_prefix(&beginning));
    let mut figures = Figures::default();
    for word in line.with_context(|| format!("no times of {name}"))?.split_whitespace() {
        figures.add(word.parse()?);
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_by_the_name_of_the_window() {
        let printed = "running 1 test\ncold-start mago-setup 0.6 0.8 0.7\ncold-start bare 0.5\n";

        assert!((figures(printed, "mago-setup").unwrap().median() - 0.7).abs() < 1e-9);
        assert!(figures(printed, "other").is_err());
    }
}
