//! Judges evidence from a tenant: prerequisites, findings, remedies, diagnosis and the product profile.
//!
//! Everything here is pure: no I/O, no clock, no async. What Graph or Entra answered comes in as data,
//! with the time at which it was answered, and a verdict goes out.

pub mod cloud;
pub mod evidence;
pub mod ids;
pub mod problem;
