//! The state machine, from events to effects and views.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends where it cannot go on")]

mod always;
mod approval;
mod changing;
mod happenings;
mod journey;
mod late;
mod moving;
mod scripts;
mod stage;
mod told;
mod views;
