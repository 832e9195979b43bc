//! A folder with stand-ins for the tools, and the tenant that they pretend to see.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::PermissionsExt,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use documents::script::Script;
use readiness::script::{Dialect, ScriptPurpose};
use tempfile::TempDir;

use crate::all::{script, tenant};

const STUBS: [(&str, &str); 5] = [
    ("az", include_str!("../stubs/az")),
    ("m365", include_str!("../stubs/m365")),
    ("curl", include_str!("../stubs/curl")),
    ("sleep", include_str!("../stubs/sleep")),
    ("tenant.sh", include_str!("../stubs/tenant.sh")),
];

/// Shells that administrators have, as far as this computer has them too.
pub fn shells() -> Vec<&'static str> {
    let is_there = |shell: &&str| Command::new(shell).args(["-c", ":"]).output().is_ok();
    ["dash", "bash", "sh"].into_iter().filter(is_there).collect()
}

pub struct Bench {
    folder: TempDir,
    shell: &'static str,
    environment: BTreeMap<&'static str, &'static str>,
}

/// How a script ended.
pub struct Ended {
    pub exit: Option<i32>,
    pub last_line: String,
    pub stdout: String,
    pub stderr: String,
}

impl Bench {
    /// A tenant where nothing is there yet.
    pub fn new(shell: &'static str) -> Self {
        let folder = TempDir::new().unwrap();
        for place in ["stubs", "state", "temporary"] {
            fs::create_dir(folder.path().join(place)).unwrap();
        }
        for (name, text) in STUBS {
            let file = folder.path().join("stubs").join(name);
            fs::write(&file, text).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let bench = Self {
            folder,
            shell,
            environment: BTreeMap::from([("CLIMICROSOFT365_ENTRAAPPID", "31359c7f-bd7e-475c-86db-fdb8c937548e")]),
        };
        bench.set("tenant", &tenant().to_string());
        bench
    }

    fn state(&self, name: &str) -> PathBuf {
        self.folder.path().join("state").join(name)
    }

    /// Sets a variable of the environment that the scripts run in.
    pub fn environment(&mut self, name: &'static str, value: &'static str) {
        self.environment.insert(name, value);
    }

    pub fn set(&self, name: &str, value: &str) {
        fs::write(self.state(name), format!("{value}\n")).unwrap();
    }

    pub fn has(&self, name: &str) -> bool {
        self.state(name).exists()
    }

    pub fn get(&self, name: &str) -> String {
        fs::read_to_string(self.state(name)).unwrap_or_default()
    }

    /// How often something was changed, or tried to be.
    pub fn changes(&self) -> usize {
        self.get("changes").lines().count()
    }

    pub fn run(&self, purpose: ScriptPurpose, dialect: Dialect, arguments: &[&str]) -> Ended {
        self.run_script(&script(purpose, dialect), arguments)
    }

    pub fn run_script(&self, script: &Script, arguments: &[&str]) -> Ended {
        let file = self.folder.path().join(&script.file_name);
        fs::write(&file, script.file()).unwrap();
        let output = self.command().arg(&file).args(arguments).stdin(Stdio::null()).output();
        self.assert_nothing_left();
        Ended::from(output.unwrap())
    }

    /// Types a text into the shell, as pasting does.
    pub fn paste(&self, text: &str, options: &[&str]) -> Ended {
        let file = self.folder.path().join("pasted");
        fs::write(&file, text).unwrap();
        let pasted = fs::File::open(&file).unwrap();
        let output = self.command().args(options).stdin(pasted).output();
        self.assert_nothing_left();
        Ended::from(output.unwrap())
    }

    fn command(&self) -> Command {
        let stubs = self.folder.path().join("stubs");
        let mut command = Command::new(self.shell);
        command
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", stubs.display()))
            .env("STUBS", &stubs)
            .env("STATE", self.folder.path().join("state"))
            .env("TMPDIR", self.folder.path().join("temporary"))
            .env("HOME", self.folder.path())
            .envs(&self.environment);
        command
    }

    fn assert_nothing_left(&self) {
        let left = fs::read_dir(self.folder.path().join("temporary")).unwrap().count();
        assert_eq!(left, 0, "temporary files are left");
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let stdout = String::from_utf8(output.stdout).unwrap();
        Self {
            exit: output.status.code(),
            last_line: stdout.lines().last().unwrap_or_default().to_owned(),
            stdout,
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ended {
    /// Asserts the last line, which is the only one, and the exit code that goes with it.
    #[track_caller]
    pub fn said(&self, line: &str) {
        let line = format!("{line} IN {}", tenant());
        assert_eq!(self.last_line, line, "{}", self.stderr);
        assert_eq!(self.stdout.lines().count(), 1, "{}", self.stdout);
        assert_eq!(
            self.exit,
            Some(i32::from(!line.contains(" PRESENT "))),
            "{}",
            self.stderr
        );
    }
}
