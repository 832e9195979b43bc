//! Hand-offs: the message, the mail address, the page and its script, and the answer.

#![expect(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod answer;
mod inline_script;
mod kit;
mod message;
mod support;
