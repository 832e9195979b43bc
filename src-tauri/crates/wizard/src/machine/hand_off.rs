//! Asking the right person, and taking the answer.

use jiff::Timestamp;
use readiness::{finding::Prerequisite, ids::TenantId, problem::Problem};

use super::{Case, Wizard, script};
use crate::{
    effect::{Copied, Effect, HandOffWanted, Link, Saved},
    view::{AnswerShown, AnsweredAcs, AnsweredApproval, HandOffShown, Layer, ReportedBy},
};

/// What somebody else can do, in the order in which it has to be done.
const ASKED_OF_OTHERS: [Prerequisite; 2] = [Prerequisite::Acs, Prerequisite::Approval];

impl Wizard {
    /// Shows the message for what is missing, and has it written.
    pub(super) fn open_hand_off(&mut self) -> Vec<Effect> {
        let Some(case) = &self.case else { return vec![] };
        let wants = wants(case);
        if wants.is_empty() {
            return vec![];
        }
        let wanted = HandOffWanted {
            id: case.hand_off,
            tenant: case.found.tenant,
            domain: case.found.domain.clone(),
            organization: case.organization(),
            scripts: script::handed_off(case, &wants),
            wants,
            consent_page: self.consent_page(),
            start_page: self.start_page(),
            account: case.account.clone(),
        };
        self.layer = Some(Layer::HandOff {
            wants: wanted.wants.clone(),
            message: None,
            answer: None,
            refused: None,
        });
        vec![Effect::WriteHandOff(Box::new(wanted))]
    }

    /// Takes in a message about this very tenant.
    pub(super) fn hand_off_written(&mut self, shown: HandOffShown, now: Timestamp) -> Vec<Effect> {
        let Some(case) = self.case.as_mut().filter(|case| case.found.tenant == shown.tenant) else {
            return vec![];
        };
        case.hand_off = Some(shown.id);
        if let Some(Layer::HandOff { message, .. }) = &mut self.layer {
            *message = Some(shown);
        }
        self.keep_progress(now).into_iter().collect()
    }

    pub(super) fn mail_hand_off(&self) -> Vec<Effect> {
        self.with_message(|_| Effect::Open(Link::HandOffMail))
    }

    pub(super) fn copy_hand_off(&self, brief: bool) -> Vec<Effect> {
        self.with_message(|message| {
            let text = if brief { &message.brief } else { &message.body };
            Effect::Copy(Copied::Text(text.clone()))
        })
    }

    pub(super) fn save_hand_off(&self) -> Vec<Effect> {
        self.with_message(|_| Effect::Save(Saved::HandOff))
    }

    fn with_message(&self, effect: impl Fn(&HandOffShown) -> Effect) -> Vec<Effect> {
        match &self.layer {
            Some(Layer::HandOff {
                message: Some(message), ..
            }) => vec![effect(message)],
            _ => vec![],
        }
    }

    /// Has an answer read: one that was pasted, or a file that is asked for.
    pub(super) fn read_answer(&mut self, pasted: Option<String>) -> Vec<Effect> {
        let (Some(case), Some(Layer::HandOff { refused, .. })) = (&self.case, &mut self.layer) else {
            return vec![];
        };
        *refused = None;
        vec![Effect::ReadAnswer {
            tenant: case.found.tenant,
            hand_off: case.hand_off,
            pasted,
        }]
    }

    /// Takes an answer as reported, and checks it where somebody is signed in who can see.
    pub(super) fn answer_read(
        &mut self,
        tenant: TenantId,
        read: Result<Box<AnswerShown>, Box<Problem>>,
        now: Timestamp,
    ) -> Vec<Effect> {
        let Some(case) = self.case.as_mut().filter(|case| case.found.tenant == tenant) else {
            return vec![];
        };
        let Some(Layer::HandOff { answer, refused, .. }) = &mut self.layer else {
            return vec![];
        };
        match read {
            Err(problem) => {
                *refused = Some(*problem);
                vec![]
            }
            Ok(read) => {
                take(case, &read, read.at.min(now));
                *answer = Some(*read);
                *refused = None;
                let may_look = case.checker.is_some();
                let mut effects = if may_look { self.check(now) } else { vec![] };
                effects.extend(self.keep_progress(now));
                effects
            }
        }
    }
}

/// The newest word counts: a "no" takes an earlier "yes" back.
fn take(case: &mut Case, answer: &AnswerShown, at: Timestamp) {
    match answer.acs {
        AnsweredAcs::Present => case.reported(Prerequisite::Acs, ReportedBy::HandOff, at),
        AnsweredAcs::Failed { .. } => case.not_reported(Prerequisite::Acs),
        AnsweredAcs::NotSaid => {}
    }
    match answer.approval {
        AnsweredApproval::Approved => case.reported(Prerequisite::Approval, ReportedBy::HandOff, at),
        AnsweredApproval::Declined | AnsweredApproval::NotYet => case.not_reported(Prerequisite::Approval),
        AnsweredApproval::CannotTell => {}
    }
}

/// What is not known to hold.
fn wants(case: &Case) -> Vec<Prerequisite> {
    let mut open = ASKED_OF_OTHERS.to_vec();
    open.retain(|prerequisite| !case.holds(*prerequisite));
    open
}
