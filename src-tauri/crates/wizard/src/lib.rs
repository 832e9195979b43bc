//! Decides what the wizard shows next. No I/O, no clock, no async.
//!
//! [`Wizard`] hears an [`Event`] at a time and answers with [`Effect`]s; what a front door shows is its [`View`]: whole,
//! numbered, and without a secret. This crate never asks Microsoft or the keychain anything; it never formats a sentence.

pub mod effect;
pub mod event;
pub mod intent;
mod machine;
mod show;
pub mod step;
pub mod view;

pub use effect::{Effect, Job, Setting};
pub use event::{Done, Event, News};
pub use intent::Intent;
pub use machine::Wizard;
pub use view::View;
