//! The scripts, as a shell would read them and as a shell runs them.

#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod all;
mod hygiene;
mod parts;
#[cfg(unix)]
mod run;
mod written;
