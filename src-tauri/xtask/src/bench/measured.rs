//! Runs one program and measures it from outside.

use super::STUCK;
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// How often memory is looked at. The figure only grows, so that the last look is the one that counts.
const LOOK: Duration = Duration::from_micros(500);

/// How long a program takes, from its start to its end.
pub fn time(command: Command) -> Result<Duration> {
    let (mut child, start) = started(command)?;
    let ended = child.wait()?;
    let took = start.elapsed();
    expect_verdict(ended)?;
    Ok(took)
}

/// The most memory that a program held, in MiB (`VmHWM`).
pub fn peak_memory(command: Command) -> Result<f64> {
    let (mut child, start) = started(command)?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    loop {
        peak = fs::read_to_string(&status)
            .ok()
            .as_deref()
            .and_then(high_water)
            .or(peak);
        if let Some(ended) = child.try_wait()? {
            expect_verdict(ended)?;
            return peak.context("the program ended before its memory could be looked at");
        }
        if start.elapsed() > STUCK {
            child.kill()?;
            bail!("no end after {} s", STUCK.as_secs());
        }
        std::thread::sleep(LOOK);
    }
}

fn started(mut command: Command) -> Result<(Child, Instant)> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let child = command
        .spawn()
        .with_context(|| format!("starting {}", command.get_program().to_string_lossy()))?;
    Ok((child, start))
}

/// 0 is ready, 1 says that something is left to do; both are answers. Anything else is no check.
fn expect_verdict(ended: ExitStatus) -> Result<()> {
    match ended.code() {
        Some(0 | 1) => Ok(()),
        _ => bail!("the program ended with {ended} instead of a verdict"),
    }
}

/// Reads `VmHWM:     12345 kB`, in MiB.
fn high_water(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_high_water_mark_is_read_in_mebibytes() {
        assert_eq!(high_water("Name:\tx\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n"), Some(2.0));
        assert_eq!(high_water("Name:\tx\n"), None);
    }
}
