//! What is known besides Graph's answers: a sign-in of the Mago account, and a change that was just made.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{evidence::Source, ids::ObjectId, problem::Problem};

/// Everything that a check of the tenant cannot bring.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Circumstances {
    /// The last sign-in of the Mago account and its request for an ACS token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<LiveProof>,
    /// The last attempt to create the ACS principal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acs_creation: Option<AcsCreation>,
}

/// The Mago account asked Entra for a token with both ACS scopes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LiveProof {
    /// The account that signed in; `None` when the sign-in did not get that far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<ObjectId>,
    /// What came of it.
    pub outcome: ProofOutcome,
    /// Who was asked, and when.
    pub source: Source,
}

/// What came of a live proof.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "came")]
pub enum ProofOutcome {
    /// A token came back.
    Token {
        /// The scopes that Entra says it holds, as they came back.
        scopes: Vec<String>,
    },
    /// Entra refused.
    Refused {
        /// `error_codes`, the most specific first; used only to choose among negatives.
        codes: Vec<u32>,
        /// The refusal, for people.
        problem: Problem,
    },
    /// No usable answer.
    Failed {
        /// What went wrong.
        problem: Problem,
    },
}

/// An attempt to create the ACS principal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AcsCreation {
    /// When it was answered.
    pub at: Timestamp,
    /// True: created, or there already. False: the cloud does not know the application (`NoBackingApplicationObject`).
    pub created: bool,
}
