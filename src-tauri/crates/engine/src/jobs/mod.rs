//! One question or one change each, with progress and without screens.

pub mod accounts;
pub mod acs;
pub mod check;
pub mod discover;
pub mod pass;
pub mod prove;
pub mod sign_in;
pub mod way;
