//! What was concluded about one prerequisite, from which evidence, and who can do what about it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{codes::codes, evidence::Source, fixer::Fixer, problem::Problem, remedy::Remedy};
pub use crate::{
    note::{Note, NoteCode},
    reason::Reason,
};

codes! {
    /// What must hold before Mago joins Teams calls as a signed-in account.
    Prerequisite {
        /// 1: the organisation approved Mago.
        Approval = "approval",
        /// 2: the Azure Communication Services service principal exists and is enabled.
        Acs = "acs",
        /// 3: the account holds an eligible Microsoft Teams plan.
        Licence = "licence",
        /// The account can really sign in.
        AccountSignIn = "account-sign-in",
    }
}

codes! {
    /// How a prerequisite stands.
    Verdict {
        /// Evidence says that it holds.
        Ready = "ready",
        /// It holds, and something about it should be known.
        ReadyWithWarning = "ready-with-warning",
        /// Evidence says that it does not hold.
        ActionNeeded = "action-needed",
        /// There is not enough evidence for either.
        CannotTell = "cannot-tell",
    }
}

impl Verdict {
    /// Tells whether the prerequisite holds.
    pub const fn is_ready(self) -> bool {
        matches!(self, Self::Ready | Self::ReadyWithWarning)
    }
}

codes! {
    /// A question whose answer took part in a finding. Its text is `question-{code}`.
    Question {
        /// The organisation.
        Organization = "organization",
        /// The ACS principal.
        AcsPrincipal = "acs-principal",
        /// Mago's principal.
        MagoPrincipal = "mago-principal",
        /// Mago's grants.
        MagoGrants = "mago-grants",
        /// Graph's own principal.
        GraphPrincipal = "graph-principal",
        /// Who is assigned to Mago.
        MagoAssignments = "mago-assignments",
        /// Who is assigned to ACS.
        AcsAssignments = "acs-assignments",
        /// The account's groups.
        AccountGroups = "account-groups",
        /// The account.
        Account = "account",
        /// The account's licences.
        AccountLicences = "account-licences",
        /// Graph's own word on the Teams licence.
        TeamsLicensing = "teams-licensing",
        /// The products of the tenant.
        Products = "products",
        /// The sign-in of the Mago account.
        LiveProof = "live-proof",
    }
}

codes! {
    /// How a question was answered.
    Outcome {
        /// With the thing itself.
        Found = "found",
        /// There is no such thing.
        NotFound = "not-found",
        /// The answer was refused.
        Refused = "refused",
        /// No usable answer came.
        Failed = "failed",
        /// It was not asked.
        NotAsked = "not-asked",
    }
}

/// One answer that took part in a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// What was asked.
    pub question: Question,
    /// How it was answered.
    pub outcome: Outcome,
    /// Where and when.
    pub source: Source,
    /// Why it was refused or failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

/// The conclusion about one prerequisite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Which prerequisite.
    pub prerequisite: Prerequisite,
    /// How it stands.
    pub verdict: Verdict,
    /// Why: the stable code and message id.
    pub reason: Reason,
    /// What the message names: people, applications, counts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<String, String>>", optional)]
    pub values: BTreeMap<String, String>,
    /// What else should be known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Note>>", optional)]
    pub notes: Vec<Note>,
    /// Who can fix it, the least privileged first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Fixer>>", optional)]
    pub fixed_by: Vec<Fixer>,
    /// What to do, the best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Remedy>>", optional)]
    pub remedies: Vec<Remedy>,
    /// The answers that it rests on.
    pub evidence: Vec<Fact>,
    /// When the oldest of those answers came; `None`: nothing was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>", optional)]
    pub as_of: Option<Timestamp>,
    /// The age of that answer, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_seconds: Option<u32>,
    /// True: older than the profile calls fresh, so check again before relying on it.
    pub stale: bool,
}
