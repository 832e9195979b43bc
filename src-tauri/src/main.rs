//! The window: a shell around the page and the session, and nothing else. It holds no logic, no text and no secret, and it
//! never loads anything but its own page.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod display;
mod options;
mod said;
mod shell;
mod views;
mod window;

use std::process::ExitCode;

use engine::failure::Failure;
use options::{Asked, Options};

fn main() -> ExitCode {
    match Asked::read(std::env::args_os().skip(1)) {
        Ok(Asked::Version) => said::version(),
        Ok(Asked::Window(options)) => begin(options).unwrap_or_else(|failure| said::failure(&failure)),
        Err(failure) => said::failure(&failure),
    }
}

fn begin(options: Options) -> Result<ExitCode, Failure> {
    let (engine, demo) = options.engine()?;
    if !display::is_there() {
        return Ok(said::no_display());
    }
    Ok(shell::run(&engine, demo))
}
