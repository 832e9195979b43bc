//! What the measured programs need: the demo organisation, a person, a keyring, and sign-ins that are stored already.

use super::STUCK;
use crate::desktop::Desktop;
use crate::house::House;
use anyhow::{Context, Result, bail, ensure};
use std::ffi::OsString;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const TENANT: &str = "harbourworks.example";
/// Its tenant id, the same at each start.
const TENANT_ID: &str = "de300000-0001-4000-8000-000000000001";
const ADMINISTRATOR: &str = "ada.admin@harbourworks.example";
const ROOM: &str = "room.pier@harbourworks.example";

/// How a program comes to its tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A refresh token is in the keyring already, and the renewed one goes there.
    Stored,
    /// Through the browser.
    SigningIn,
}

/// The running demo organisation and everything around it; it ends when this is dropped.
pub struct Rehearsal {
    programs: PathBuf,
    cloud: String,
    environment: Vec<(&'static str, OsString)>,
    folder: TempDir,
    refresh_token: String,
    _serving: Serving,
}

/// The demo organisation in a situation of its own; it ends when this is dropped.
pub struct Organisation {
    port: u16,
    _serving: Serving,
}

impl Organisation {
    /// How often it was asked at a path so far, as its own log tells.
    pub fn requests(&self, path: &str) -> Result<usize> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        write!(
            stream,
            "GET /demo/log HTTP/1.0\r\nHost: 127.0.0.1:{}\r\n\r\n",
            self.port
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (_, body) = answer.split_once("\r\n\r\n").context("the log has no body")?;
        let entries: Vec<serde_json::Value> = serde_json::from_str(body)?;
        Ok(entries.iter().filter(|entry| entry["path"] == path).count())
    }
}

struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Rehearsal {
    /// Serves the demo organisation and signs both programs in once, which also fills every cache.
    pub fn start(house: &House, desktop: &Desktop) -> Result<Self> {
        let programs = house.metadata().target_directory.as_std_path().join("release");
        let folder = tempfile::tempdir()?;
        let port = free_port()?;
        let mut rehearsal = Self {
            _serving: serve(&programs, "ready", port)?,
            environment: environment(desktop, &folder, &programs)?,
            cloud: format!("http://127.0.0.1:{port}"),
            programs,
            folder,
            refresh_token: String::new(),
        };
        rehearsal.sign_in()?;
        Ok(rehearsal)
    }

    /// `mago-setup-cli check`.
    pub fn check(&self, way: Way) -> Command {
        let mut command = self.cli(way);
        command.args(["check", "--account", ROOM]);
        if way == Way::Stored {
            command.arg("--no-sign-in");
        }
        command
    }

    /// The minimal client.
    pub fn minimal(&self, way: Way) -> Command {
        let mut command = self.program("examples/minimal");
        command.args([&self.cloud, TENANT_ID]);
        if way == Way::Stored {
            command.env("KEYRING_ENTRY", "room");
        }
        command
    }

    /// The minimal client that is handed its refresh token and keeps none.
    pub fn handed(&self) -> Command {
        let mut command = self.program("examples/minimal");
        command.args([&self.cloud, TENANT_ID]);
        command.env("REFRESH_TOKEN", &self.refresh_token);
        command
    }

    /// Serves the demo organisation in another situation.
    pub fn serve(&self, scenario: &str) -> Result<Organisation> {
        let port = free_port()?;
        Ok(Organisation {
            port,
            _serving: serve(&self.programs, scenario, port)?,
        })
    }

    /// `mago-setup-cli guide` in such a situation, with a state of its own.
    pub fn guide(&self, organisation: &Organisation) -> Command {
        let mut command = self.program("mago-setup-cli");
        command
            .arg("guide")
            .arg(format!("--demo=http://127.0.0.1:{}", organisation.port))
            .arg("--state-dir")
            .arg(self.folder.path().join(format!("guide-{}", organisation.port)));
        command
    }

    fn sign_in(&mut self) -> Result<()> {
        output(self.cli(Way::Stored).args(["sign-in"]))?;
        // Discovery is remembered for a day, in this folder too.
        output(&mut self.check(Way::SigningIn))?;
        let printed = output(&mut self.minimal(Way::SigningIn))?;
        let mut lines = printed.lines();
        ensure!(
            lines.next() == Some("14"),
            "the minimal client has no 14 answers: {printed}"
        );
        let token = lines.next().context("the minimal client has no refresh token")?;
        token.clone_into(&mut self.refresh_token);
        output(self.handed().env("KEYRING_ENTRY", "room"))?;
        Ok(())
    }

    /// The terminal program with a state of its own for each way, so that only one of them finds a stored sign-in.
    fn cli(&self, way: Way) -> Command {
        let state = self.folder.path().join(format!("{way:?}"));
        let mut command = self.program("mago-setup-cli");
        command
            .arg(format!("--demo={}", self.cloud))
            .args(["--tenant", TENANT, "--quiet", "--state-dir"])
            .arg(state);
        command
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.envs(self.environment.iter().cloned());
        command
    }
}

/// What a program prints, when it comes to a verdict.
fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output()?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(
        matches!(output.status.code(), Some(0 | 1)),
        "{command:?} ended with {}: {complaint}",
        output.status
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// The desktop's variables, and a scripted person where the system looks for a browser.
fn environment(
    desktop: &Desktop,
    folder: &TempDir,
    programs: &std::path::Path,
) -> Result<Vec<(&'static str, OsString)>> {
    let browsers = folder.path().join("browsers");
    std::fs::create_dir(&browsers)?;
    std::fs::copy(programs.join("examples/person"), browsers.join("xdg-open"))?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(browsers).chain(std::env::split_paths(&path)))?;
    let of_desktop = desktop.variables().iter().map(|(name, value)| (*name, value.into()));
    Ok(of_desktop
        .chain([("PATH", path), ("PERSON", ADMINISTRATOR.into())])
        .collect())
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn serve(programs: &std::path::Path, scenario: &str, port: u16) -> Result<Serving> {
    let mut command = Command::new(programs.join("mago-setup-cli"));
    command.args(["demo", "serve", "--scenario", scenario, "--port", &port.to_string()]);
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let serving = Serving(child.context("starting the demo organisation")?);
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if start.elapsed() > STUCK {
            bail!("the demo organisation does not listen on port {port}");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(serving)
}
