//! The built terminal program, as a person or a script meets it.
#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something it takes for granted does not hold"
)]

#[cfg(target_os = "linux")]
mod approve;
mod bad_input;
#[cfg(target_os = "linux")]
mod browser;
mod demo;
mod explain;
mod for_scripts;
#[cfg(target_os = "linux")]
mod guide;
mod hand_off;
mod program;
#[cfg(target_os = "linux")]
mod pseudo_terminal;
mod scenarios;
mod script;
#[cfg(target_os = "linux")]
mod seated;
#[cfg(target_os = "linux")]
mod verify;
