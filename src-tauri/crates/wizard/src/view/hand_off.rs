//! Asking the right person: the message, the file to send, and the answer that comes back.

use jiff::Timestamp;
use readiness::ids::TenantId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A message that is ready to be sent, and a file to send with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOffShown {
    /// Its id, which the answer names.
    pub id: Uuid,
    /// The organisation.
    pub tenant: TenantId,
    /// The subject of the message.
    pub subject: String,
    /// The message.
    pub body: String,
    /// The same in a few lines, for a chat.
    pub brief: String,
    /// The name of the file.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

/// What the answer says about the approval. Its text is `answered-approval-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AnsweredApproval {
    /// It was given.
    Approved,
    /// It was refused.
    Declined,
    /// Not yet.
    NotYet,
    /// Whoever answers cannot tell, or was not asked.
    CannotTell,
}

/// What the answer says about the ACS principal. Its text is `answered-acs-{code}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum AnsweredAcs {
    /// A script said that it is there.
    Present,
    /// A script said why it is not; the text is `problem-read-back-failed-{reason}`.
    Failed {
        /// Why.
        reason: String,
    },
    /// Nothing was said of it.
    NotSaid,
}

/// An answer that came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct AnswerShown {
    /// What it says about the approval.
    pub approval: AnsweredApproval,
    /// What it says about the ACS principal.
    pub acs: AnsweredAcs,
    /// Who says so, as written there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What else is written there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When it was written.
    #[ts(as = "String")]
    pub at: Timestamp,
}
