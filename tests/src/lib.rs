//! What journeys are walked with: drivers for the real window and a real browser, and people's ways to find things.
//!
//! A journey tells one person's path. It starts the built programs, finds things by role and name, and looks at the
//! result where a person would: on the screen, in the keychain, in the tenant. Walk them with `cargo xtask journeys`,
//! which brings a screen, a message bus and an unlocked keyring of their own.

pub mod axe;
pub mod browser;
pub mod dialog;
pub mod driver;
pub mod gallery;
pub mod home;
pub mod keyboard;
pub mod page;
pub mod person;
pub mod program;
pub mod secrets;
pub mod start;
pub mod tenant;
pub mod terminal;
pub mod window;
pub mod wizard;
