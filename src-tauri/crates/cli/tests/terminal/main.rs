//! The built terminal program, as a person or a script meets it.
#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something it takes for granted does not hold"
)]

mod bad_input;
mod program;
mod scenarios;
