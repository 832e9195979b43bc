//! Everything about one organisation. It is dropped as a whole, so that two never mix.

use jiff::Timestamp;
use readiness::{
    Readiness,
    consent_page::ConsentShowed,
    finding::{Finding, Prerequisite, Reason},
};
use uuid::Uuid;

use super::script::{Asked, Choice};
use crate::{
    event::Found,
    step::Step,
    view::{ChangeMade, ChangeShown, Here, ProvenHow, Reported, Typed},
};

/// One organisation, and what is known of it.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, known at its own time"
)]
pub(crate) struct Case {
    pub found: Found,
    /// Who is signed in to check.
    pub checker: Option<String>,
    /// Whether anybody was: the browser may still know them.
    pub was_signed_in: bool,
    /// True: it was chosen to go on without a check.
    pub unchecked: bool,
    /// What the last whole check concluded.
    pub readiness: Option<Readiness>,
    /// Whether somebody looked for that; what was concluded from nothing is no report.
    pub looked: bool,
    /// What the first check concludes so far.
    pub so_far: Option<Readiness>,
    /// The account that Mago will use.
    pub account: Option<String>,
    pub typed: Typed,
    /// The script that was asked for last.
    pub script: Option<Asked>,
    pub choice: Option<Choice>,
    /// The last line of a script, as it was pasted back.
    pub read_back: Typed,
    /// What somebody said that is done.
    pub reports: Vec<Reported>,
    /// What the consent page showed last.
    pub showed: Option<ConsentShowed>,
    /// The hand-off that an answer may come back to.
    pub hand_off: Option<Uuid>,
    /// The change that waits for a yes.
    pub change: Option<ChangeShown>,
    pub changes: Vec<ChangeMade>,
    /// The approval was begun first, and goes on as soon as the ACS principal is there.
    pub returns_to_approval: bool,
    /// What was looked out for last, to look again when the window comes to the front.
    pub watched: Option<Prerequisite>,
    pub here: Option<Here>,
    pub proven: Option<ProvenHow>,
    /// Since when it was chosen to go on as a guest.
    pub guest_since: Option<Timestamp>,
}

/// The order of work: consent fails while the ACS principal is missing.
const ORDER: [Prerequisite; 4] = [
    Prerequisite::Acs,
    Prerequisite::Approval,
    Prerequisite::Licence,
    Prerequisite::AccountSignIn,
];

impl Case {
    pub fn new(found: Found) -> Self {
        Self {
            found,
            checker: None,
            was_signed_in: false,
            unchecked: false,
            readiness: None,
            looked: false,
            so_far: None,
            account: None,
            typed: Typed::default(),
            script: None,
            choice: None,
            read_back: Typed::default(),
            reports: vec![],
            showed: None,
            hand_off: None,
            change: None,
            changes: vec![],
            returns_to_approval: false,
            watched: None,
            here: None,
            proven: None,
            guest_since: None,
        }
    }

    /// What can be shown: the last whole check, else what the first one concludes so far.
    pub fn shown(&self) -> Option<&Readiness> {
        self.readiness.as_ref().or(self.so_far.as_ref())
    }

    /// A finding, unless it is about another account than the one that is asked about now.
    pub fn finding(&self, prerequisite: Prerequisite) -> Option<&Finding> {
        let readiness = self.shown()?;
        let finding = match prerequisite {
            Prerequisite::Approval => &readiness.approval,
            Prerequisite::Acs => &readiness.acs,
            Prerequisite::Licence => &readiness.licence,
            Prerequisite::AccountSignIn => &readiness.account_sign_in,
        };
        let of_account = matches!(prerequisite, Prerequisite::Licence | Prerequisite::AccountSignIn);
        (!of_account || self.is_about_account()).then_some(finding)
    }

    /// Whether a prerequisite is known to hold.
    pub fn holds(&self, prerequisite: Prerequisite) -> bool {
        self.finding(prerequisite)
            .is_some_and(|finding| finding.verdict.is_ready())
    }

    /// Whether evidence says that the ACS principal is missing.
    pub fn lacks_acs(&self) -> bool {
        self.finding(Prerequisite::Acs)
            .is_some_and(|finding| finding.reason == Reason::AcsAbsent)
    }

    /// Whether the evidence was gathered about the account that is named now.
    pub fn is_about_account(&self) -> bool {
        let judged = self.shown().and_then(|readiness| readiness.account.as_ref());
        judged.map(|account| account.named.as_str()) == self.account.as_deref()
    }

    /// The step to take next, when one has just been dealt with.
    pub fn next_after(&self, done: Option<Prerequisite>) -> Step {
        let open = ORDER
            .into_iter()
            .filter(|prerequisite| Some(*prerequisite) != done)
            .find(|prerequisite| !self.holds(*prerequisite) && !self.is_reported(*prerequisite));
        open.map_or(Step::Finish, Step::of)
    }

    /// Whether somebody said that it is done, and nothing says otherwise.
    pub fn is_reported(&self, prerequisite: Prerequisite) -> bool {
        self.report_of(prerequisite).is_some_and(|report| !report.contradicted)
    }

    /// The organisation's name, where it is known.
    pub fn organization(&self) -> Option<String> {
        let judged = self.shown().and_then(|readiness| readiness.organization.clone());
        judged.or_else(|| self.found.name.clone())
    }

    /// Drops what is settled by what was just concluded; true: something that was reported is verified.
    pub fn settle(&mut self, now: Timestamp) -> bool {
        if self.holds(Prerequisite::Acs) {
            // There is nothing left to create.
            self.change = None;
        }
        if self.holds(Prerequisite::Approval) {
            self.showed = None;
        }
        self.verify_reports(now)
    }

    /// Puts something on the list of what was changed, once.
    pub fn note(&mut self, change: ChangeMade) {
        if !self.changes.contains(&change) {
            self.changes.push(change);
        }
    }

    /// Forgets who is signed in. What can be done without that stays open.
    pub fn signed_out(&mut self) {
        self.checker = None;
        self.unchecked = true;
    }
}
