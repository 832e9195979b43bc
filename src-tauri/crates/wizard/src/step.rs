//! Who comes for what, and the steps that lead there.

use readiness::finding::Prerequisite;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody came for. Its text is `journey-{code}`, with `.detail`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Journey {
    /// Approves, creates the principal, checks licences, hands the room over: for the own organisation.
    Administrator,
    /// The same for a customer, often without the customer's rights.
    Partner,
    /// Signs the Mago account in for the first time.
    EndUser,
}

/// One step of a journey, in the order of the rail. Its text is `step-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Which organisation.
    Organization,
    /// Whoever checks signs in.
    SignIn,
    /// The three prerequisites at a glance.
    Overview,
    /// Prerequisite 1.
    Approval,
    /// Prerequisite 2.
    Acs,
    /// Prerequisite 3.
    Licence,
    /// The account that Mago uses signs in.
    MagoAccount,
    /// How Mago will join, and what was done.
    Finish,
}

impl Step {
    /// The step where a prerequisite is dealt with.
    pub const fn of(prerequisite: Prerequisite) -> Self {
        match prerequisite {
            Prerequisite::Approval => Self::Approval,
            Prerequisite::Acs => Self::Acs,
            Prerequisite::Licence => Self::Licence,
            Prerequisite::AccountSignIn => Self::MagoAccount,
        }
    }

    /// The prerequisite that the step deals with.
    pub const fn prerequisite(self) -> Option<Prerequisite> {
        match self {
            Self::Approval => Some(Prerequisite::Approval),
            Self::Acs => Some(Prerequisite::Acs),
            Self::Licence => Some(Prerequisite::Licence),
            Self::MagoAccount => Some(Prerequisite::AccountSignIn),
            Self::Organization | Self::SignIn | Self::Overview | Self::Finish => None,
        }
    }
}

impl Journey {
    /// The steps on the rail.
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::Administrator | Self::Partner => &[
                Step::Organization,
                Step::SignIn,
                Step::Overview,
                Step::Approval,
                Step::Acs,
                Step::Licence,
                Step::MagoAccount,
                Step::Finish,
            ],
            Self::EndUser => &[Step::Organization, Step::MagoAccount, Step::Finish],
        }
    }
}
