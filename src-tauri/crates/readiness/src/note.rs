//! What should be known beside the reason of a finding.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// Something that should be known beside the reason. The text is `note-{code}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// What kind of note.
    pub code: NoteCode,
    /// What its text names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<String, String>>", optional)]
    pub values: BTreeMap<String, String>,
}

impl Note {
    /// Makes a note that names nothing.
    pub fn new(code: NoteCode) -> Self {
        let values = BTreeMap::new();
        Self { code, values }
    }

    /// Adds a value that the text names.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "literals, numbers and ids are handed over alike"
    )]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }
}

codes! {
    /// The kinds of note. Those that turn ready into ready-with-warning say so in [`NoteCode::warns`].
    NoteCode {
        /// Graph or Entra knew who asked, and refused: `$asked`.
        Refused = "refused",
        /// No usable answer: `$asked`.
        Failed = "failed",
        /// The question was not asked: `$asked`.
        NotAsked = "not-asked",
        /// The answer lacks a property that decides: `$asked`, `$property`.
        Incomplete = "incomplete",
        /// Answers contradict each other: the object is there, and its list is said not to exist: `$question`.
        Contradictory = "contradictory",
        /// The answers are about another tenant: `$expected`, `$found`.
        OtherTenant = "other-tenant",
        /// Nobody said which account Mago will use.
        NoAccount = "no-account",
        /// Graph's principals could not be read, so some grants have no known resource: `$count`.
        UnknownResources = "unknown-resources",
        /// Grants of a kind that did not exist when this was written: `$count`.
        UnknownConsentType = "unknown-consent-type",
        /// Expected scopes of a feature are missing: `$feature`, `$scopes`.
        FeatureMissing = "feature-missing",
        /// Required scopes are missing: `$resource`, `$scopes`.
        ScopesMissing = "scopes-missing",
        /// Scopes are granted that Mago no longer needs: `$scopes`.
        NoLongerNeeded = "no-longer-needed",
        /// Microsoft itself disabled the application: `$status`.
        DisabledByMicrosoft = "disabled-by-microsoft",
        /// Only assigned people may use the application, and the account is assigned: `$app`.
        AssignedDirectly = "assigned-directly",
        /// The same through a group that the account is a member of itself: `$app`.
        AssignedThroughGroup = "assigned-through-group",
        /// The account holds the grants itself: `$account`.
        OwnGrants = "own-grants",
        /// A live proof and the grants disagree: `$at`.
        ProofDisagrees = "proof-disagrees",
        /// A live proof shows it for this account: `$at`.
        ProvenLive = "proven-live",
        /// Entra reports a code: `$aadsts`.
        EntraReports = "entra-reports",
        /// The plan is being provisioned: `$plan`, `$status`.
        Pending = "pending",
        /// The subscription is in its grace period: `$plan`.
        Grace = "grace",
        /// The plan is for governments: `$plan`.
        GovernmentPlan = "government-plan",
        /// The tenant is in a government cloud or GCC: `$environment`.
        GovernmentTenant = "government-tenant",
        /// The tenant is outside the worldwide cloud.
        OtherCloud = "other-cloud",
        /// Plan ids and Graph's Teams answer disagree; Graph says no.
        TeamsAnswerSaysNo = "teams-answer-says-no",
        /// Plan ids and Graph's Teams answer disagree; Graph says yes.
        TeamsAnswerSaysYes = "teams-answer-says-yes",
        /// Microsoft could not provision the plan: `$plan`.
        ProvisioningError = "provisioning-error",
        /// A licence could not be assigned for want of seats: `$product`.
        NoSeats = "no-seats",
        /// A licence could not be assigned in the account's usage location: `$product`.
        UsageLocation = "usage-location",
        /// A licence could not be assigned because of another one: `$product`, `$error`.
        LicenceConflict = "licence-conflict",
        /// A licence could not be assigned for another reason: `$product`, `$error`.
        LicenceError = "licence-error",
        /// A group gives the licence, so the group must be corrected.
        ThroughGroup = "through-group",
        /// The account has no usage location.
        NoUsageLocation = "no-usage-location",
        /// Products with free seats would fit: `$products`, `$seats`.
        FreeSeats = "free-seats",
        /// Fitting products are bought, and every seat is taken: `$products`.
        AllSeatsTaken = "all-seats-taken",
        /// No bought product would fit.
        NoFittingProduct = "no-fitting-product",
        /// The account holds a Teams Rooms plan.
        RoomAccount = "room-account",
    }
}

impl NoteCode {
    /// Tells whether the note turns ready into ready-with-warning.
    pub const fn warns(self) -> bool {
        matches!(
            self,
            Self::UnknownConsentType
                | Self::FeatureMissing
                | Self::ProofDisagrees
                | Self::Pending
                | Self::Grace
                | Self::GovernmentPlan
                | Self::GovernmentTenant
                | Self::OtherCloud
                | Self::TeamsAnswerSaysNo
        )
    }
}
