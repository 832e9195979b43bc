//! Judges evidence from a tenant: prerequisites, findings, remedies, diagnosis and the product profile.
//!
//! Everything here is pure: no I/O, no clock, no async. What Graph or Entra answered comes in as data,
//! with the time at which it was answered, and a verdict goes out. It never guesses: what could not be
//! checked is neither ready nor missing.

pub mod cloud;
mod codes;
pub mod consent_page;
pub mod diagnosis;
pub mod evidence;
pub mod finding;
pub mod fixer;
pub mod forecast;
pub mod grants;
pub mod ids;
mod judge;
mod note;
pub mod personal;
pub mod problem;
pub mod profile;
pub mod proof;
pub mod read_back;
pub mod readiness;
mod reason;
pub mod remedy;
mod remedy_kind;
pub mod script;

pub use judge::{judge, judge_with, next_step};
pub use readiness::Readiness;
