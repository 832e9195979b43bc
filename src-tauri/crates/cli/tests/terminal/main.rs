//! The built terminal program, as a person or a script meets it.
#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something it takes for granted does not hold"
)]

mod bad_input;
#[cfg(target_os = "linux")]
mod browser;
mod demo;
mod explain;
mod for_scripts;
#[cfg(target_os = "linux")]
mod guide;
mod program;
#[cfg(target_os = "linux")]
mod pseudo_terminal;
mod scenarios;
#[cfg(target_os = "linux")]
mod seated;
