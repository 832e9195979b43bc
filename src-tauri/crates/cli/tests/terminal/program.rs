//! The built program, run as a person or a script would run it.

use std::{
    path::Path,
    process::{Command, Output},
};

/// What one run brought.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// A command with a state folder of its own and nothing from the person's environment that would change its answers.
pub fn program(state: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mago-setup-cli"));
    for name in ["TENANT", "CLOUD", "CHECKING_APP", "PROFILE", "CA_FILE", "PROXY", "LOG"] {
        command.env_remove(format!("MAGO_SETUP_{name}"));
    }
    command
        .env("MAGO_SETUP_STATE_DIR", state)
        .env("NO_COLOR", "1")
        .env("LC_ALL", "en_GB.UTF-8");
    command
}

/// Runs it to its end.
pub fn run(state: &Path, arguments: &[&str]) -> Run {
    end(program(state).args(arguments))
}

/// Runs a command to its end.
pub fn end(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run {
        code: status.code(),
        out: text(stdout),
        err: text(stderr),
    }
}

impl Run {
    /// The one JSON document on standard output.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}:\n{}{}", self.out, self.err))
    }
}
