//! What a script reported, read from what somebody pastes back: its last line, a transcript around it, or an object id.
//!
//! Nothing of it is evidence. It is shown as reported, and verified as soon as somebody can look.

mod line;
mod plain;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{codes::codes, ids::TenantId, profile::Profile};
use line::Line;

/// More than any terminal keeps of a script that ran for minutes, in bytes.
pub const LONGEST: usize = 512 * 1024;

codes! {
    /// Why the script that creates the ACS principal failed. Its text is `problem-read-back-failed-{code}`, with `.hint`.
    ScriptFailure {
        /// The cloud does not know the ACS application, or the script is of a demo organisation.
        WrongCloud = "wrong-cloud",
        /// Its PowerShell modules are missing.
        Modules = "modules",
        /// Its tool is missing or too old.
        Tools = "tools",
        /// Nobody signed in.
        SignIn = "sign-in",
        /// Somebody signed in to another tenant.
        WrongTenant = "wrong-tenant",
        /// Looking for the principal failed.
        Check = "check",
        /// Creating the principal failed.
        Create = "create",
        /// The account or the application may not do it.
        NotAllowed = "not-allowed",
        /// Microsoft says that it exists, and does not show it.
        Exists = "exists",
        /// It was created, and Microsoft does not show it yet.
        NotVisibleYet = "not-visible-yet",
        /// It is missing, and the script was not to create it.
        Absent = "absent",
        /// It is there, and switched off.
        Disabled = "disabled",
        /// Whoever ran it stopped it.
        Cancelled = "cancelled",
    }
}

/// What the script says of the ACS principal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "told", rename_all = "kebab-case")]
pub enum Told {
    /// It is there and switched on.
    Present {
        /// Its object id in the tenant.
        object: Uuid,
    },
    /// The script did not get that far.
    Failed {
        /// Why.
        reason: ScriptFailure,
    },
}

/// What was read, and for which organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadBack {
    /// What the script says.
    pub told: Told,
    /// The tenant that the line names; `None` for a line of an older script, or an object id alone.
    pub tenant: Option<TenantId>,
}

codes! {
    /// What is wrong with what was pasted. Its text is `problem-read-back-{code}`, with `.hint`.
    Mistake {
        /// There is nothing in it.
        Empty = "empty",
        /// There is no line of a script in it.
        NoLine = "no-line",
        /// It is longer than [`LONGEST`].
        TooLong = "too-long",
        /// It is of another organisation.
        OtherTenant = "other-tenant",
        /// It is of a script for another step.
        OtherScript = "other-script",
        /// An application's id stands where an object id belongs.
        OtherApp = "other-app",
        /// What stands there is not a whole id.
        NotAnId = "not-an-id",
        /// Two lines contradict each other.
        TwoAnswers = "two-answers",
        /// The reason is none that the scripts give.
        UnknownReason = "unknown-reason",
    }
}

/// Reads what somebody pasted for this tenant.
///
/// Of several lines the last one counts: a script that failed may be run again. A failure after a success is a
/// contradiction, because nobody can tell which of the two still holds.
pub fn read(pasted: &str, tenant: TenantId, profile: &Profile) -> Result<ReadBack, Mistake> {
    if pasted.len() > LONGEST {
        return Err(Mistake::TooLong);
    }
    let text = plain::plain(pasted);
    if text.trim().is_empty() {
        return Err(Mistake::Empty);
    }
    let found = match line::object_id_alone(&text) {
        Some(object) => ReadBack {
            told: Told::Present { object },
            tenant: None,
        },
        None => chosen(&line::lines(&text), tenant)?,
    };
    match found.told {
        Told::Present { object } => object_id(object, tenant, profile).map(|()| found),
        Told::Failed { .. } => Ok(found),
    }
}

fn chosen(lines: &[Line], tenant: TenantId) -> Result<ReadBack, Mistake> {
    let mut whole: Vec<ReadBack> = vec![];
    let mut wrong = None;
    for line in lines {
        match *line {
            Line::Whole(found) if found.tenant.is_none_or(|named| named == tenant) => {
                whole.push(found);
                wrong = None;
            }
            Line::Whole(_) => wrong = wrong.or(Some(Mistake::OtherTenant)),
            Line::Broken(mistake) => wrong = Some(mistake),
            Line::OtherScript => wrong = wrong.or(Some(Mistake::OtherScript)),
        }
    }
    match (whole.last(), wrong) {
        (_, Some(mistake @ (Mistake::NotAnId | Mistake::UnknownReason))) => Err(mistake),
        (Some(last), _) => agreed(&whole, last),
        (None, wrong) => Err(wrong.unwrap_or(Mistake::NoLine)),
    }
}

/// Takes the last line, unless an earlier one contradicts it.
fn agreed(lines: &[ReadBack], last: &ReadBack) -> Result<ReadBack, Mistake> {
    let contradicts = |earlier: &ReadBack| match earlier.told {
        Told::Present { .. } => earlier.told != last.told,
        Told::Failed { .. } => false,
    };
    if lines.iter().any(contradicts) {
        return Err(Mistake::TwoAnswers);
    }
    Ok(*last)
}

/// Refuses ids that are known to be something else: an application's, or the tenant's.
pub fn object_id(object: Uuid, tenant: TenantId, profile: &Profile) -> Result<(), Mistake> {
    let applications = [
        profile.mago.app_id,
        profile.acs.app_id,
        profile.graph.app_id,
        profile.checking_app.id,
    ];
    if applications.iter().any(|application| application.0 == object) {
        return Err(Mistake::OtherApp);
    }
    if object == tenant.0 || object.is_nil() {
        return Err(Mistake::NotAnId);
    }
    Ok(())
}
