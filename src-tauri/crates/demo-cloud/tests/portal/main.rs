//! The portal, the first page and the control pages, as a browser and a test use them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails, its helpers included")]

mod control;
mod journey;
mod log;
mod pages;
mod support;
