//! Finding an organisation and signing in, over real HTTP against a provider that can be told to misbehave.

#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it has to be")]

mod browser;
mod connection;
mod device_code;
mod discovery;
mod id_token;
mod junk;
mod provider;
mod refresh;
mod visit;
