//! All findings together: authenticated or guest, and which step comes next.

use crate::{
    finding::{Fact, Finding, Outcome, Prerequisite, Reason, Verdict},
    readiness::{Overall, Readiness},
};

/// What the findings say together.
pub struct Together {
    pub overall: Overall,
    pub verdict: Verdict,
    pub because: Vec<Prerequisite>,
}

/// Concludes from all findings. An account whose sign-in nobody tried is checked, never proven.
pub fn together(approval: &Finding, acs: &Finding, licence: &Finding, sign_in: &Finding) -> Together {
    let all = [approval, acs, licence, sign_in];
    let three = [approval, acs, licence];
    let overall = if all.iter().any(|finding| finding.keeps_out()) {
        Overall::Guest
    } else if three.iter().any(|finding| !finding.verdict.is_ready()) || sign_in.is_contradicted() {
        Overall::CannotTell
    } else if sign_in.verdict.is_ready() {
        Overall::Authenticated
    } else {
        Overall::CheckedNotProven
    };
    let warned = all.iter().any(|finding| finding.verdict == Verdict::ReadyWithWarning);
    let verdict = match overall {
        Overall::Authenticated if !warned => Verdict::Ready,
        Overall::Authenticated | Overall::CheckedNotProven => Verdict::ReadyWithWarning,
        Overall::Guest => Verdict::ActionNeeded,
        Overall::CannotTell => Verdict::CannotTell,
    };
    let open = all.iter().filter(|finding| !finding.verdict.is_ready());
    let because = open.map(|finding| finding.prerequisite).collect();
    Together {
        overall,
        verdict,
        because,
    }
}

/// Names the step to take next; `None`: nothing is left.
///
/// ACS comes before approval, because consent fails (AADSTS650052) while its principal is missing; what must be done
/// comes before what could not be checked.
pub fn next_step(readiness: &Readiness) -> Option<Prerequisite> {
    let Readiness {
        acs,
        approval,
        licence,
        account_sign_in,
        ..
    } = readiness;
    next_of([acs, approval, licence, account_sign_in])
}

/// The same, from findings in the order of work.
pub fn next_of(in_order: [&Finding; 4]) -> Option<Prerequisite> {
    let first = |verdict| in_order.into_iter().find(|finding| finding.verdict == verdict);
    let next = first(Verdict::ActionNeeded).or_else(|| first(Verdict::CannotTell))?;
    Some(next.prerequisite)
}

impl Finding {
    /// Tells whether it makes Mago join as a guest. A registration that does not let this program sign in says nothing
    /// about the Mago device, which has its own way.
    fn keeps_out(&self) -> bool {
        self.verdict == Verdict::ActionNeeded && self.reason != Reason::SignInMagoNotOffered
    }

    /// Tells whether Entra answered the sign-in and gave no token for calls, which outweighs settings that look right.
    fn is_contradicted(&self) -> bool {
        let answered = |fact: &Fact| matches!(fact.outcome, Outcome::Found | Outcome::Refused);
        self.reason == Reason::SignInCannotTell && self.evidence.iter().any(answered)
    }

    /// Tells whether nobody has tried the account's sign-in.
    pub fn is_not_tried(&self) -> bool {
        self.reason == Reason::SignInNotTried
    }
}
