//! A private desktop for tests on Linux: a screen without a monitor, a message bus, and an unlocked keyring.
//!
//! Tests that open windows or write to the Secret Service touch neither the screen nor the keyring of whoever runs them.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const KEYRING_DEADLINE: Duration = Duration::from_secs(10);

/// The running desktop; it ends when this is dropped.
pub struct Desktop {
    variables: Vec<(&'static str, String)>,
    // Dropped in this order: who needs the other goes first. The directory goes last.
    _programs: Vec<Running>,
    _home: TempDir,
}

impl Desktop {
    /// Starts a desktop of its own on Linux. On Windows and macOS tests use the desktop that is there.
    pub fn start() -> Result<Option<Self>> {
        if !cfg!(target_os = "linux") {
            return Ok(None);
        }
        let home = tempfile::tempdir()?;
        let (screen, display) = start_screen()?;
        let (bus, address) = start_bus(&display)?;
        let variables = vec![("DISPLAY", display), ("DBUS_SESSION_BUS_ADDRESS", address)];
        let keyring = start_keyring(&variables, home.path())?;
        Ok(Some(Self {
            variables,
            _programs: vec![keyring, bus, screen],
            _home: home,
        }))
    }

    /// What a program needs in its environment to use this desktop.
    pub fn variables(&self) -> &[(&'static str, String)] {
        &self.variables
    }
}

/// A program that is ended when it is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Xvfb picks a free display by itself and names it once it is ready.
fn start_screen() -> Result<(Running, String)> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1600x1200x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]);
    let (screen, number) = start(command.stderr(Stdio::null()))?;
    Ok((screen, format!(":{number}")))
}

fn start_bus(display: &str) -> Result<(Running, String)> {
    let mut command = Command::new("dbus-daemon");
    command
        .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
        .env("DISPLAY", display);
    // Services that the bus starts would write their notes between the test results.
    start(command.stderr(Stdio::null()))
}

/// Starts a program and waits for the first line that it prints.
fn start(command: &mut Command) -> Result<(Running, String)> {
    let name = command.get_program().to_string_lossy().into_owned();
    let child = command.stdout(Stdio::piped()).spawn();
    let mut running = Running(child.with_context(|| format!("starting {name}; ./x test installs it"))?);
    let mut line = String::new();
    if let Some(output) = running.0.stdout.take() {
        BufReader::new(output).read_line(&mut line)?;
    }
    if line.trim().is_empty() {
        bail!("{name} ended before it was ready");
    }
    Ok((running, line.trim().to_owned()))
}

/// The keyring keeps its file in `home` and is unlocked with an empty password.
fn start_keyring(variables: &[(&'static str, String)], home: &Path) -> Result<Running> {
    let child = Command::new("gnome-keyring-daemon")
        .args(["--foreground", "--unlock", "--components=secrets"])
        .envs(variables.iter().cloned())
        .env("XDG_DATA_HOME", home)
        .env("XDG_RUNTIME_DIR", home)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut keyring = Running(child.context("starting gnome-keyring-daemon; ./x test installs it")?);
    if let Some(mut password) = keyring.0.stdin.take() {
        password.write_all(b"\n")?;
    }
    await_keyring(variables)?;
    Ok(keyring)
}

fn await_keyring(variables: &[(&'static str, String)]) -> Result<()> {
    let start = Instant::now();
    while !keyring_answers(variables)? {
        if start.elapsed() > KEYRING_DEADLINE {
            bail!("the keyring did not appear on the message bus");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn keyring_answers(variables: &[(&'static str, String)]) -> Result<bool> {
    let question = Command::new("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/",
            "org.freedesktop.DBus.NameHasOwner",
        ])
        .arg("string:org.freedesktop.secrets")
        .envs(variables.iter().cloned())
        .output();
    let answer = question.context("starting dbus-send; ./x test installs it")?;
    Ok(String::from_utf8_lossy(&answer.stdout).contains("boolean true"))
}
