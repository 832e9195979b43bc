//! Keeps refresh tokens in the operating system's own store: Keychain on macOS, Credential Manager on Windows, the
//! Secret Service on Linux.
//!
//! [`Keychain`] is the way in. One thread does all calls to the store in order, so that nothing here blocks a caller,
//! and every call ends: with an answer, or with an [`Error`] after a time that the caller knows. A value that is stored
//! was read back and compared. Whatever happens in between, a crash included, an entry holds its old or its new value.
//!
//! Never: a file, an environment variable or any other place instead of the store; a secret in an error, in a log line
//! or in `Debug`; another store than the one named for this system.
//!
//! The format of an entry is a contract with other programs, described in `src-tauri/docs/formats.md`.

mod credential;
mod entries;
mod error;
mod key;
mod keychain;
mod lock;
mod options;
mod parts;
mod queue;
mod store;
mod unclaimed;

pub use crate::{
    credential::Credential,
    error::Error,
    key::{Key, Service, UnknownAccount},
    keychain::{Keychain, Rotated},
    options::{Options, Patience},
};
