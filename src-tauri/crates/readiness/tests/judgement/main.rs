//! What is concluded from evidence: recorded answers, tables of combinations, and properties that always hold.

#![expect(clippy::unwrap_used, reason = "ids and times of the fixtures are written by hand")]

mod acs;
mod always;
mod approval;
mod grants;
mod licence;
mod proofs;
mod recorded;
mod roles;
mod sign_in;
mod tenant;
mod together;
