//! The jobs, against a running demo organisation over real HTTP.
#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something it takes for granted does not hold"
)]

mod accounts;
mod acs;
mod check;
mod consent;
mod discover;
mod mago;
mod prove;
mod sign_in;
mod stage;
mod visit;
mod watch;
