//! Microsoft Graph as clients meet it: over HTTP, with a token, one question at a time or in a batch.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails, its helpers included")]

mod batch;
mod faults;
mod grants;
mod hostile;
mod lists;
mod permissions;
mod registrations;
mod scenarios;
mod support;
mod writes;
