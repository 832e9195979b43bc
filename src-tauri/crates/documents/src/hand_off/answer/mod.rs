//! The answer file: what somebody who was asked says they have done.
//!
//! The browser writes it from the form of the hand-off file. Its sum shows that nothing was cut off or mistyped on the way;
//! it is no signature. All of it is *reported*: it is verified as soon as somebody can look.

mod codes;
mod read;
mod sum;
mod write;

use jiff::Timestamp;
use readiness::{ids::TenantId, profile::Profile, read_back::Told};
use uuid::Uuid;

pub use codes::{Approval, Refusal};
pub use read::read;
pub use write::write;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 64 * 1024;
/// The longest name of who answered, in characters.
pub const LONGEST_NAME: usize = 100;
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 500;

/// The schema of the file, and its version behind the last slash.
pub const SCHEMA: &str = "mago-setup/answer/1";

/// What an answer file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The hand-off that it answers.
    pub hand_off: Uuid,
    /// The organisation.
    pub tenant: TenantId,
    /// What became of the approval; also `cannot-tell` where nobody had asked for it.
    pub approval: Approval,
    /// What the script or the portal said of the ACS principal.
    pub acs: Option<Told>,
    /// Who answers, in their own words; at most [`LONGEST_NAME`] characters.
    pub by: Option<String>,
    /// What else they say; at most [`LONGEST_NOTE`] characters.
    pub note: Option<String>,
    /// When, by the clock of their computer.
    pub at: Timestamp,
}

/// What an answer must belong to.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The organisation that is open.
    pub tenant: TenantId,
    /// The hand-offs that were made for it; empty: not known, so that any of the organisation will do.
    pub hand_offs: &'a [Uuid],
    /// What is known of Mago: the ids of applications are no object ids.
    pub profile: &'a Profile,
}
