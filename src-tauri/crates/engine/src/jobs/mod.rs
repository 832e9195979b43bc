//! One question or one change each, with progress and without screens.

pub mod accounts;
pub mod acs;
pub mod check;
pub mod consent;
pub mod discover;
pub mod look;
pub mod mago;
pub mod pass;
pub mod prove;
pub mod sign_in;
pub mod visit;
pub mod watch;
pub mod way;
