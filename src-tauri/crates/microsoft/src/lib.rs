//! Talks to Microsoft Entra and Microsoft Graph over HTTP: discovery, sign-in, device code, Graph with batches.
//!
//! It never judges what it reads, keeps nothing on disk, follows no redirect, sends a token to no host outside the
//! allow-list of its cloud, and changes nothing in a tenant without a confirmation for exactly that request.

pub mod clouds;
pub mod discovery;
pub mod entra;
pub mod error;
pub mod graph;
pub mod http;
pub mod sign_in;
