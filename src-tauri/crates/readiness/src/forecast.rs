//! What will probably happen before anybody tries: roles held against roles needed, and the rules for consent.

use serde::{Deserialize, Serialize};

use crate::{codes::codes, fixer::Fixer};

codes! {
    /// Something that takes a role. Its text is `task-{code}`.
    Task {
        /// Approving Mago for the organisation.
        Approve = "approve",
        /// Creating the ACS principal.
        CreateAcs = "create-acs",
        /// Assigning a licence.
        AssignLicence = "assign-licence",
        /// Reading applications, grants and licences.
        Read = "read",
    }
}

codes! {
    /// Whether who signed in holds a role. Its text is `ability-{code}`.
    Ability {
        /// Holds it.
        Held = "held",
        /// Does not hold it now, and may activate it (Privileged Identity Management).
        Eligible = "eligible",
        /// It is not among the roles that were listed; it may come through a group or have to be activated first.
        NotSeen = "not-seen",
        /// Roles could not be read, which is normal for a partner.
        CannotSee = "cannot-see",
    }
}

codes! {
    /// What ordinary users may consent to. Its text is `consent-{code}`.
    UserConsent {
        /// Nothing.
        Nobody = "nobody",
        /// Low-impact scopes of verified publishers.
        LowImpact = "low-impact",
        /// What Microsoft's managed policy allows, which excludes mail, calendars, files and meetings.
        Managed = "managed",
        /// Any application.
        AnyApp = "any-app",
        /// A policy of the organisation's own.
        Custom = "custom",
        /// Not readable, which is expected without `Policy.Read.All`.
        CannotSee = "cannot-see",
    }
}

codes! {
    /// Whether people can ask for approval from the consent page. Its text is `workflow-{code}`.
    Workflow {
        /// They can.
        On = "on",
        /// They cannot.
        Off = "off",
        /// Not readable, which is expected without `Policy.Read.All`.
        CannotSee = "cannot-see",
    }
}

codes! {
    /// What the consent page will most likely do. Its text is `forecast-{code}`, with `.hint`.
    Likely {
        /// Show who signed in the page with Accept.
        YouCanApprove = "you-can-approve",
        /// Say "Need admin approval", until who signed in activates a role that is theirs to activate.
        ActivateFirst = "activate-first",
        /// Say "Need admin approval"; the role held, Teams Administrator, is not enough.
        TeamsAdministratorIsNotEnough = "teams-administrator-is-not-enough",
        /// Offer to send a request to a reviewer.
        AskReviewer = "ask-reviewer",
        /// Let every user accept alone, without an approval for the organisation.
        UsersAloneOnly = "users-alone-only",
        /// Say "Need admin approval", unless a role comes through a group or has to be activated first.
        NeedsAdministrator = "needs-administrator",
        /// Nobody can tell; most likely an administrator is needed.
        CannotSee = "cannot-see",
    }
}

/// One task, the roles for it, and whether who signed in holds one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct TaskForecast {
    /// The task.
    pub task: Task,
    /// Roles that allow it, the least privileged first.
    pub needed: Vec<Fixer>,
    /// Whether one of them is held.
    pub ability: Ability,
    /// The least privileged of those held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Fixer>,
    /// The least privileged of those that can be activated, when none is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligible: Option<Fixer>,
}

/// What will probably happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// What the consent page will most likely do for who signed in.
    pub likely: Likely,
    /// Task by task.
    pub tasks: Vec<TaskForecast>,
    /// What users may consent to.
    pub user_consent: UserConsent,
    /// Whether they can ask for more.
    pub workflow: Workflow,
}
