//! What the answer to a hand-off says. Its name and its note are anybody's words.

use texts::Language;
use wizard::view::{AnswerShown, AnsweredAcs, AnsweredApproval};

use super::{page::Page, report::minute, say, say_of};

/// Lays out who answered when, and what they say, one thing a line.
pub fn lay_out(page: &mut Page, answer: &AnswerShown, language: Language) {
    let at = minute(answer.at);
    page.line(&match &answer.by {
        Some(by) => say_of("guide-answer-by", [("by", by.clone()), ("at", at)], language),
        None => say_of("guide-answer", [("at", at)], language),
    });
    let note = answer.note.clone();
    let note = note.map(|note| say_of("guide-answer-note", [("note", note)], language));
    let said = [
        say(approval(answer.approval), language),
        say(&acs(&answer.acs), language),
    ];
    for text in said.into_iter().chain(note) {
        page.hanging(2, 4, &say_of("report-note", [("text", text)], language));
    }
}

const fn approval(approval: AnsweredApproval) -> &'static str {
    match approval {
        AnsweredApproval::Approved => "answered-approval-approved",
        AnsweredApproval::Declined => "answered-approval-declined",
        AnsweredApproval::NotYet => "answered-approval-not-yet",
        AnsweredApproval::CannotTell => "answered-approval-cannot-tell",
    }
}

fn acs(acs: &AnsweredAcs) -> String {
    match acs {
        AnsweredAcs::Present => "answered-acs-present".to_owned(),
        AnsweredAcs::Failed { reason } => format!("problem-read-back-failed-{reason}"),
        AnsweredAcs::NotSaid => "answered-acs-not-said".to_owned(),
    }
}
