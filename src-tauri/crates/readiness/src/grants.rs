//! The anatomy of Mago's grants: scope by scope and resource by resource, who holds what.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

codes! {
    /// Whose API a scope belongs to.
    ResourceName {
        /// Microsoft Graph.
        Graph = "graph",
        /// Azure Communication Services.
        Acs = "acs",
        /// Another API of the tenant, or one that could not be told apart.
        Other = "other",
    }
}

codes! {
    /// How much Mago needs a scope.
    Importance {
        /// No authenticated calls without it.
        Required = "required",
        /// One feature of Mago needs it.
        Feature = "feature",
        /// Asked for at sign-in; Entra often does not record a grant for it.
        AtSignIn = "at-sign-in",
        /// Not expected.
        Unexpected = "unexpected",
    }
}

codes! {
    /// How a scope stands. Its text is `scope-{code}`.
    Standing {
        /// Granted for everybody.
        OrganizationWide = "organization-wide",
        /// Granted for some users, each for themselves.
        SomeUsers = "some-users",
        /// Granted for nobody.
        Missing = "missing",
        /// Granted, and not expected.
        NoLongerNeeded = "no-longer-needed",
        /// The answers do not say.
        CannotTell = "cannot-tell",
    }
}

/// Mago's grants, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct GrantAnatomy {
    /// True: the list of grants was read to its end, or known to be empty.
    pub complete: bool,
    /// Each scope that is expected or granted, by resource.
    pub scopes: Vec<ScopeStanding>,
    /// Grants to a resource that could not be told apart.
    pub unknown_resources: u32,
    /// Grants of an unknown kind, which count for nobody.
    pub unknown_consent_types: u32,
}

/// One scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct ScopeStanding {
    /// Whose.
    pub resource: ResourceName,
    /// Its value, for example `User.Read`.
    pub value: String,
    /// How much it is needed.
    pub importance: Importance,
    /// The feature of Mago that needs it; the text is `feature-{feature}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feature: Option<String>,
    /// How it stands.
    pub standing: Standing,
    /// Users who hold it for themselves.
    pub users: u32,
    /// Whether the account in question holds it, through the organisation or itself; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<bool>,
}

impl GrantAnatomy {
    /// Lists the scopes without which there are no authenticated calls.
    pub(crate) fn required(&self) -> impl Iterator<Item = &ScopeStanding> {
        self.scopes
            .iter()
            .filter(|scope| scope.importance == Importance::Required)
    }

    /// Tells whether every required scope stands so. Where nothing is required, nothing is shown to hold.
    pub(crate) fn every_required(&self, stands: impl Fn(&ScopeStanding) -> bool) -> bool {
        self.required().next().is_some() && self.required().all(stands)
    }
}
