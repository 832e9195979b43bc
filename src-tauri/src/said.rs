//! What is said where there is no window yet. Whoever started the program from a terminal reads it there.

use std::{
    collections::BTreeMap,
    io::{self, Write as _},
    process::ExitCode,
};

use engine::failure::Failure;
use texts::{Language, Values};

/// The exit code of wrong use, as the terminal front has it.
const WRONG_USE: u8 = 2;

/// Says which version this is.
pub fn version() -> ExitCode {
    // Without anybody to read it there is nothing to do.
    let _ = writeln!(io::stdout(), "mago-setup {}", env!("CARGO_PKG_VERSION"));
    ExitCode::SUCCESS
}

/// Says why there is no window.
pub fn failure(failure: &Failure) -> ExitCode {
    let id = format!("problem-{}", failure.problem.code);
    let values = texts::values(&failure.problem.values);
    tell(&[id.clone(), format!("{id}.hint")], &values)
}

/// Says that there is nothing to show a window on, and what to use instead.
pub fn no_display() -> ExitCode {
    let none = BTreeMap::new();
    let id = "problem-window-no-display";
    tell(&[id.to_owned(), format!("{id}.hint")], &texts::values(&none))
}

fn tell(ids: &[String], values: &Values<'_>) -> ExitCode {
    let language = Language::default();
    for id in ids.iter().filter(|id| texts::has(id, language)) {
        let _ = writeln!(io::stderr(), "{}", texts::say(id, values, language));
    }
    ExitCode::from(WRONG_USE)
}
