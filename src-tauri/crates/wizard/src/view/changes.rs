//! Changes in the tenant: as they are asked for, under way, and made.

use jiff::Timestamp;
use readiness::ids::TenantId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Waiting;

/// The exact request that somebody is asked to confirm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeShown {
    /// The organisation that would be changed.
    pub tenant: TenantId,
    /// The HTTP method.
    pub method: String,
    /// Host and path.
    pub address: String,
    /// The body, as JSON.
    pub body: String,
    /// The delegated permission that the sign-in asks for.
    pub permission: String,
}

/// "Create it for me".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Creating {
    /// Nobody asked for it.
    #[default]
    Idle,
    /// The request is being prepared; nothing is sent but discovery.
    Preparing,
    /// The request is shown and waits for a yes.
    Confirming {
        /// The request.
        change: ChangeShown,
    },
    /// The broad permission is asked for in the browser.
    SigningIn {
        /// How that goes.
        waiting: Waiting,
    },
    /// The change is being made.
    Working {
        /// How far it is.
        stage: Stage,
        /// How often it was looked for.
        looks: u32,
        /// Since when.
        #[ts(as = "String")]
        since: Timestamp,
    },
}

/// How far a change is. Its text is `stage-{code}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Looked whether it is there already.
    Looking,
    /// Sent.
    Creating,
    /// Looked for until it shows.
    Waiting,
}

/// A change that this program made, for the undo sheet. Its text is `change-{code}`, with `.undo`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeMade {
    /// The ACS principal was created.
    AcsCreated,
    /// The request that creates it was sent, and its answer was not waited for or never came.
    AcsPerhapsCreated,
    /// Whoever created it allowed the checking application to change applications; that consent stays.
    BroadPermission,
    /// Mago was approved in the browser.
    Approved,
}
