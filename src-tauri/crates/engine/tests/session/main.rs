//! The wizard at work, against a running demo organisation over real HTTP: intents go in, views come out.
#![expect(
    clippy::unwrap_used,
    reason = "a test ends where something it takes for granted does not hold"
)]

mod consent;
mod errands;
mod hand_off;
mod journey;
mod resume;
mod sign_in;
mod stage;
mod worlds;
