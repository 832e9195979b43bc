//! What is concluded from evidence: recorded answers, tables of combinations, and properties that always hold.

mod acs;
mod always;
mod approval;
mod licence;
mod recorded;
mod roles;
mod sign_in;
mod tenant;
mod together;
