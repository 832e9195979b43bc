//! The programs that were built, and other programs that a journey needs.

use anyhow::{Context, Result, bail};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

/// How long a program may take until it can be used.
const READY: Duration = Duration::from_secs(20);

/// The folder of builds to take our programs from, instead of `debug`.
const PROFILE: &str = "MAGO_JOURNEYS_WITH";

/// A program of ours, as Cargo built it beside this test.
pub fn ours(name: &str) -> Result<PathBuf> {
    let profile = std::env::var(PROFILE).unwrap_or_else(|_| "debug".to_owned());
    let program = builds()?
        .join(profile)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !program.exists() {
        bail!(
            "{} is not built; walk journeys with `cargo xtask journeys`",
            program.display()
        );
    }
    Ok(program)
}

/// The directory that Cargo builds into.
pub fn builds() -> Result<PathBuf> {
    let test = std::env::current_exe()?;
    let directory = test
        .ancestors()
        .nth(3)
        .context("a test lies in the directory of builds")?;
    Ok(directory.to_owned())
}

/// A tool that `./x test` installed, or one of that name anywhere else on this machine.
pub fn tool(name: &str) -> PathBuf {
    let installed = builds().map(|builds| builds.join("tools/bin").join(name));
    installed
        .ok()
        .filter(|path| path.exists())
        .unwrap_or_else(|| Path::new(name).to_owned())
}

/// A port that nobody listens on.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A program that ends, with all that it started, when this is dropped.
pub struct Running(#[cfg_attr(not(unix), expect(dead_code, reason = "dropping it is its use"))] Child);

/// Starts a program in a process group of its own.
pub fn start(command: &mut Command) -> Result<Running> {
    let name = command.as_std().get_program().to_string_lossy().into_owned();
    #[cfg(unix)]
    command.process_group(0);
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn();
    Ok(Running(child.with_context(|| format!("starting {name}"))?))
}

#[cfg(unix)]
impl Drop for Running {
    fn drop(&mut self) {
        use rustix::process::{Pid, Signal, kill_process_group};
        let group = self
            .0
            .id()
            .and_then(|id| i32::try_from(id).ok())
            .and_then(Pid::from_raw);
        if let Some(group) = group {
            // The program may have ended by itself, and its group with it.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
}

/// Waits until somebody listens on a port of this computer.
pub async fn listening(port: u16) -> Result<()> {
    let start = Instant::now();
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        if start.elapsed() > READY {
            bail!("nobody listens on port {port}");
        }
        sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}

/// The top of the repository that this test was built from.
pub fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_owned)
}
