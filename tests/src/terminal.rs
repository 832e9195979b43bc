//! The terminal program, as a person types it.

use crate::browser::Browser;
use crate::home::Home;
use crate::program::{Running, free_port, listening, ours, start};
use anyhow::{Context, Result};
use serde_json::Value;
use std::process::Stdio;
use std::time::Duration;
use tokio::process::Command;
use tokio::time::timeout;

/// How long a command may take with a person in it.
const PATIENCE: Duration = Duration::from_secs(90);

/// A demo organisation in a program of its own, which outlives the commands that use it.
pub struct Demo {
    port: u16,
    _program: Running,
}

impl Demo {
    /// Serves a scenario on a free port.
    pub async fn serve(home: &Home, scenario: &str) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(ours("mago-setup-cli")?);
        command.args(["demo", "serve", "--scenario", scenario, "--port", &port.to_string()]);
        let program = start(home.house(&mut command))?;
        listening(port).await?;
        Ok(Self {
            port,
            _program: program,
        })
    }

    /// What stands in its tenants now, as its own page for tests tells.
    pub async fn state(&self, browser: &Browser) -> Result<Value> {
        browser
            .page
            .client()
            .goto(&format!("{}/demo/state", self.address()))
            .await?;
        let text = browser.page.evaluate("return document.body.innerText").await?;
        serde_json::from_str(text.as_str().unwrap_or_default()).context("the state is JSON")
    }

    /// Where it answers.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// How a command ended.
pub struct Ended {
    /// Its exit code.
    pub code: i32,
    /// What it printed on standard output.
    pub output: String,
    /// What it printed on standard error.
    pub progress: String,
}

impl Ended {
    /// Its output as JSON.
    pub fn json(&self) -> Result<Value> {
        serde_json::from_str(&self.output).with_context(|| format!("no JSON: {}\n{}", self.output, self.progress))
    }
}

/// Types a command that works on a demo organisation, and waits for its end.
pub async fn command(home: &Home, demo: &Demo, words: &[&str]) -> Result<Ended> {
    let mut command = Command::new(ours("mago-setup-cli")?);
    home.house(&mut command)
        .args(words)
        .arg(format!("--demo={}", demo.address()))
        .stdin(Stdio::null());
    let running = command.kill_on_drop(true).output();
    let output = timeout(PATIENCE, running)
        .await
        .with_context(|| format!("{words:?} did not end"))??;
    Ok(Ended {
        code: output.status.code().context("the program was killed")?,
        output: String::from_utf8_lossy(&output.stdout).into_owned(),
        progress: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}
