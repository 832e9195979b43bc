//! How long a window takes from the start of its program until a person can use it.

use crate::home::Home;
use crate::page::Page;
use crate::program::{free_port, tool};
use crate::{driver::Driver, program::builds};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::process::Command;

/// Linux counts the start of a process in hundredths of a second since the system's own (`proc(5)`, `sysconf(3)`).
const TICKS: f64 = 100.0;
/// The place of that count behind the name of the program.
const START_TIME: usize = 19;

/// Opens the window of a release build once, and says how long it took until its page marked itself as interactive.
pub async fn until_interactive(program: &str, home: &Home) -> Result<Duration> {
    let program = builds()?.join("release").join(program);
    let (port, native_port) = (free_port()?, free_port()?);
    let mut command = Command::new(tool("tauri-driver"));
    command.args(["--port", &port.to_string(), "--native-port", &native_port.to_string()]);
    let capabilities = json!({ "tauri:options": { "application": program } });
    let driver = Driver::open(home.house(&mut command), &[port, native_port], capabilities).await?;
    let page = Page::of(driver);
    page.until(MARKED, &json!(true)).await?;
    let marked = page.evaluate(MOMENT).await?;
    let started = started(&program)?;
    page.client().clone().close().await?;
    Ok(Duration::from_secs_f64(moment(&marked)? - started))
}

const MARKED: &str = "return performance.getEntriesByName('interactive').length > 0";
const MOMENT: &str = "return performance.timeOrigin + performance.getEntriesByName('interactive')[0].startTime";

fn moment(marked: &Value) -> Result<f64> {
    Ok(marked.as_f64().context("a moment is a number")? / 1000.0)
}

/// When the newest process of a program began, in seconds since 1970.
fn started(program: &Path) -> Result<f64> {
    let program = program.canonicalize()?;
    let ages = fs::read_dir("/proc")?.flatten().filter_map(|process| {
        let runs = fs::read_link(process.path().join("exe")).ok()?;
        if runs != program {
            return None;
        }
        age(&process.path())
    });
    let youngest = ages.fold(f64::INFINITY, f64::min);
    anyhow::ensure!(youngest.is_finite(), "{} does not run", program.display());
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() - youngest)
}

/// How long a process has been running, in seconds.
fn age(process: &Path) -> Option<f64> {
    let text = fs::read_to_string(process.join("stat")).ok()?;
    let (_, behind_name) = text.rsplit_once(')')?;
    let ticks: f64 = behind_name.split_whitespace().nth(START_TIME)?.parse().ok()?;
    let uptime = fs::read_to_string("/proc/uptime").ok()?;
    let uptime: f64 = uptime.split_whitespace().next()?.parse().ok()?;
    Some(uptime - ticks / TICKS)
}
