//! Finding an organisation and signing in, over real HTTP against a provider that can be told to misbehave.

#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it has to be")]

mod browser;
mod clouds;
mod connection;
mod consent;
mod demo;
mod device_code;
mod discovery;
mod id_token;
mod junk;
mod microsoft_hosts;
mod provider;
mod refresh;
mod visit;
