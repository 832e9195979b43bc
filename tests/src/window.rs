//! The real window: the built program, driven through tauri-driver.

use crate::driver::Driver;
use crate::home::Home;
use crate::page::Page;
use crate::program::{free_port, ours, tool};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tokio::process::Command;

/// The open window of a program.
pub struct Window {
    /// What it shows.
    pub page: Page,
    home: PathBuf,
}

impl Window {
    /// Starts the program for the person who lives in this home, and waits for its window.
    pub async fn open(home: &Home) -> Result<Self> {
        Self::open_with(home, &[], &[]).await
    }

    /// The same with words on the command line, and additions to the program's environment.
    pub async fn open_with(home: &Home, words: &[&str], environment: &[(&str, &str)]) -> Result<Self> {
        let (port, native_port) = (free_port()?, free_port()?);
        let mut command = Command::new(tool("tauri-driver"));
        command.args(["--port", &port.to_string(), "--native-port", &native_port.to_string()]);
        home.house(&mut command).envs(environment.iter().copied());
        let capabilities = json!({ "tauri:options": { "application": ours("mago-setup")?, "args": words } });
        let driver = Driver::open(&mut command, &[port, native_port], capabilities).await?;
        Ok(Self {
            page: Page::of(driver),
            home: home.path().to_owned(),
        })
    }

    /// Ends the program at once, as a power cut would.
    pub async fn kill(&self) -> Result<()> {
        let process = running(&ours("mago-setup")?, &self.home)?.context("the window's program does not run")?;
        let status = Command::new("kill")
            .args(["-KILL", &process.to_string()])
            .status()
            .await?;
        ensure!(status.success(), "kill ended with {status}");
        Ok(())
    }

    /// The time that the program and the page's processes have had on any core so far, in hundredths of a second.
    pub fn ticks(&self) -> Result<u64> {
        let mut ticks = 0;
        for process in lives_in(&self.home)? {
            // Whatever ended meanwhile has no more to tell.
            let Ok(stat) = fs::read_to_string(process.join("stat")) else {
                continue;
            };
            ticks += times(&stat).with_context(|| format!("no times in {stat:?}"))?;
        }
        Ok(ticks)
    }

    /// Everything that went wrong in the page since it began to load.
    pub async fn faults(&self) -> Result<Vec<String>> {
        let faults: Value = self.page.evaluate("return window.faults").await?;
        Ok(serde_json::from_value(faults)?)
    }

    /// Fails if anything went wrong in the page since it began to load.
    pub async fn is_without_fault(&self) -> Result<()> {
        let faults = self.faults().await?;
        ensure!(faults.is_empty(), "in the page: {faults:?}");
        Ok(())
    }

    /// Waits for the heading of a screen, and for the focus to be on it.
    pub async fn shows(&self, heading: &str) -> Result<()> {
        self.page.find("heading", heading).await?;
        self.page
            .until("return document.activeElement?.innerText ?? null", &json!(heading))
            .await
    }
}

/// The process of a program that lives in this home.
fn running(program: &Path, home: &Path) -> Result<Option<u32>> {
    let program = program.canonicalize()?;
    let lives_here = format!("HOME={}", home.display());
    let is_it = |process: &Path| {
        let runs = fs::read_link(process.join("exe")).is_ok_and(|exe| exe == program);
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        runs && environment
            .split(|byte| *byte == 0)
            .any(|entry| entry == lives_here.as_bytes())
    };
    let found = fs::read_dir("/proc")?.flatten().find(|process| is_it(&process.path()));
    Ok(found.and_then(|process| process.file_name().to_str()?.parse().ok()))
}

/// The processes of the window of whoever lives in this home: the program, and what WebKit draws the page with.
fn lives_in(home: &Path) -> Result<Vec<PathBuf>> {
    let lives_here = format!("HOME={}", home.display());
    let is_ours = |process: &PathBuf| {
        let exe = fs::read_link(process.join("exe")).unwrap_or_default();
        let name = exe.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        let here = environment
            .split(|byte| *byte == 0)
            .any(|entry| entry == lives_here.as_bytes());
        here && (name == "mago-setup" || name.starts_with("WebKit") && name.ends_with("Process"))
    };
    let processes = fs::read_dir("/proc")?.flatten().map(|process| process.path());
    Ok(processes.filter(is_ours).collect())
}

/// User and kernel time, which come twelfth after the name (`man 5 proc`); that may hold spaces and brackets.
fn times(stat: &str) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(11);
    let (user, kernel): (u64, u64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(user + kernel)
}
