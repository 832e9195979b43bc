//! Decides what the wizard shows next. No I/O, no clock, no async.
//!
//! A front door shows a [`View`] and nothing else: the view is whole, numbered, and holds no secret. This crate never
//! asks Microsoft or the keychain anything; it never formats a sentence.

mod view;

pub use view::{Screen, View};
