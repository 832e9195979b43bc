//! What holds for a keychain: in memory everywhere, and on Linux on a real Secret Service in a session of its own.

#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod contract;
mod memory;

#[cfg(target_os = "linux")]
mod crash;
#[cfg(target_os = "linux")]
mod private_session;
#[cfg(target_os = "linux")]
mod secret_service;
