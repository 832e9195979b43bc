//! A desktop session of a test's own: a message bus, a Secret Service and an empty home, without a screen.
//!
//! Where the bus is found is decided by the environment of a process, so a test runs itself again as a process of its own
//! inside the session.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

const INSIDE: &str = "MAGO_PRIVATE_SESSION";

/// Without service folders, so that nothing of this computer's own session is ever started.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>"#;

/// What runs in the session.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Has {
    /// Nothing, not even the bus.
    Nothing,
    /// The bus alone.
    Bus,
    /// The Secret Service of a person who has not set it up yet.
    EmptySecretService,
    /// The Secret Service, unlocked as after signing in.
    SecretService,
}

/// Runs the test that `body` stands in inside a private session, in a process of its own.
///
/// Where the programs for a session are missing, says so and passes; in CI it fails.
pub fn inside<Body: AsyncFnOnce()>(has: Has, body: Body) {
    if env::var_os(INSIDE).is_some() {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        return runtime.block_on(body());
    }
    let test = test_of::<Body>();
    if missingprograms(&test) {
        return;
    }
    let session = Session::start(has);
    let mut again = session.command(env::current_exe().unwrap());
    let run = again
        .args(["--exact", &test, "--nocapture"])
        .env(INSIDE, "1")
        .output()
        .unwrap();
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr)
    );
    assert!(run.status.success(), "inside the session: {said}");
    assert!(said.contains("1 passed"), "no test is named {test}: {said}");
}

/// Names the test as the harness does, from the type of a closure in it: `system::module::test::{{closure}}`.
fn test_of<Body>() -> String {
    let path = std::any::type_name::<Body>().split("::").skip(1);
    path.take_while(|name| !name.starts_with('{'))
        .collect::<Vec<_>>()
        .join("::")
}

#[expect(clippy::print_stderr, reason = "what is left out has to be seen")]
fn missingprograms(test: &str) -> bool {
    let programs = ["dbus-daemon", "dbus-send", "gnome-keyring-daemon", "secret-tool"];
    let missing: Vec<_> = programs.into_iter().filter(|program| !installed(program)).collect();
    assert!(
        missing.is_empty() || env::var_os("CI").is_none(),
        "not installed: {missing:?}"
    );
    if !missing.is_empty() {
        eprintln!("SKIPPED {test}: not installed: {missing:?} (packages dbus-bin gnome-keyring libsecret-tools)");
    }
    !missing.is_empty()
}

/// The folder that is the session's home, seen from inside.
pub fn home() -> PathBuf {
    PathBuf::from(env::var_os("HOME").unwrap())
}

/// Starts the Secret Service, or replaces the one that runs, seen from inside.
pub fn start_secret_service() -> Running {
    keyring(&mut Command::new("gnome-keyring-daemon"), &["--replace", "--unlock"])
}

/// Locks the keyring, seen from inside.
pub fn lock_keyring() {
    let collection = "array:objpath:/org/freedesktop/secrets/collection/login";
    let call = [
        "--session",
        "--print-reply",
        "--dest=org.freedesktop.secrets",
        "/org/freedesktop/secrets",
    ];
    let locked = Command::new("dbus-send")
        .args(call)
        .args(["org.freedesktop.Secret.Service.Lock", collection])
        .output()
        .unwrap();
    assert!(locked.status.success(), "{locked:?}");
}

/// A program that ends with the test.
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

struct Session {
    // Ends before its home is removed.
    programs: Vec<Running>,
    home: TempDir,
    address: String,
}

impl Session {
    fn start(has: Has) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut session = Self {
            home,
            address: "unix:path=/nonexistent/bus".to_owned(),
            programs: vec![],
        };
        if has != Has::Nothing {
            session.start_bus();
        }
        match has {
            Has::Nothing | Has::Bus => {}
            Has::EmptySecretService => session.start_keyring(&[]),
            Has::SecretService => session.start_keyring(&["--unlock"]),
        }
        session
    }

    fn start_bus(&mut self) {
        let configuration = self.home.path().join("bus.conf");
        fs::write(&configuration, BUS).unwrap();
        let mut bus = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", configuration.display()))
            .args(["--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        address.trim_end().clone_into(&mut self.address);
        self.programs.push(Running(bus));
    }

    fn start_keyring(&mut self, arguments: &[&str]) {
        let running = keyring(&mut self.command("gnome-keyring-daemon"), arguments);
        self.programs.push(running);
    }

    fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let home = self.home.path();
        let mut command = Command::new(program);
        command
            .env("HOME", home)
            .env("XDG_RUNTIME_DIR", home)
            .env("XDG_DATA_HOME", home.join("data"));
        command
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY");
        command
    }
}

/// Starts a keyring and waits until it says that it is there. Its password is not empty, since it would not encrypt then.
fn keyring(command: &mut Command, arguments: &[&str]) -> Running {
    let mut keyring = command
        .args(["--foreground", "--components=secrets"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    keyring.stdin.take().unwrap().write_all(b"a password").unwrap();
    let mut said = String::new();
    BufReader::new(keyring.stdout.take().unwrap())
        .read_line(&mut said)
        .unwrap();
    Running(keyring)
}

fn installed(program: &str) -> bool {
    env::split_paths(&env::var_os("PATH").unwrap_or_default()).any(|folder| Path::new(&folder).join(program).is_file())
}
