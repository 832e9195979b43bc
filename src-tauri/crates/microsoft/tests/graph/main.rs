//! The Graph client over real HTTP, against a stand-in that answers whatever a test wants.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod batches;
mod changes;
mod checks;
mod demo;
mod pages;
mod refusals;
mod stand_in;
