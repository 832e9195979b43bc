//! The identity provider as clients and people meet it: over HTTP, page by page.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails, its helpers included")]

mod admin_consent;
mod authorize;
mod azure_cli;
mod consent;
mod device_code;
mod discovery;
mod hostile;
mod pages;
mod people;
mod refresh;
mod support;
mod tokens;
