//! What people tell, the scripts, and the message to whoever may do what is missing.

use readiness::{consent_page::ConsentShowed, problem::Problem};
use texts::Language;
use wizard::view::{AnswerShown, AnsweredAcs, AnsweredApproval, HandOffShown, Reported, ReportedBy, Scripts, Typed};

use super::{Parts, explained, item};
use crate::{
    guide::label::Label,
    render::{page::Page, problem, report::minute},
};

impl Parts {
    pub(super) fn scripts(&mut self, scripts: Option<&Scripts>) {
        let Some((scripts, script)) = scripts.and_then(|scripts| Some((scripts, scripts.shown.as_ref()?))) else {
            return;
        };
        let label = Label::of("script")
            .with([("file", script.file.clone()), ("sum", script.sha256.clone())])
            .with_text("purpose", format!("script-{}", scripts.purpose))
            .with_text("tool", format!("dialect-{}", scripts.dialect))
            .with_text("needs", format!("dialect-{}.needs", scripts.dialect));
        self.tell("script", &label);
        if scripts.retired {
            self.tell("retired", &Label::of("script-retired"));
        }
    }

    /// Who said that it is done; it is verified as soon as somebody can look.
    pub(super) fn reported(&mut self, reported: Option<Reported>) {
        let Some(reported) = reported else { return };
        let verified = if reported.contradicted {
            "reported-contradicted"
        } else {
            "reported"
        };
        self.add_passing("reported", |page, language| {
            page.paragraph(0, &said_by(reported).say(language));
            page.paragraph(2, &Label::of(verified).say(language));
        });
    }

    pub(super) fn read_back(&mut self, typed: &Typed) {
        self.refused(typed.problem.as_ref());
    }

    pub(super) fn refused(&mut self, problem: Option<&Problem>) {
        if let Some(problem) = problem {
            self.add_passing("refused", |page, language| problem::lay_out(page, problem, language));
        }
    }

    /// What the consent page showed.
    pub(super) fn showed(&mut self, showed: Option<ConsentShowed>) {
        if let Some(showed) = showed {
            self.add_passing("showed", |page, language| {
                explained(page, &format!("consent-showed-{showed}"), language);
            });
        }
    }

    pub(super) fn message(&mut self, message: Option<&HandOffShown>) {
        let Some(message) = message else { return };
        self.tell("hand-off", &Label::of("hand-off"));
        self.add("message", |page, language| {
            let subject = Label::of("hand-off-subject").with([("subject", message.subject.clone())]);
            page.paragraph(2, &subject.say(language));
            for line in message.body.lines() {
                page.line(&format!("  {line}"));
            }
        });
        let values = [("file", message.file.clone()), ("sum", message.sha256.clone())];
        self.tell("file", &Label::of("hand-off-file").with(values));
    }

    pub(super) fn answer(&mut self, answer: Option<&AnswerShown>) {
        if let Some(answer) = answer {
            self.add("answer", |page, language| said(page, answer, language));
        }
    }
}

/// What an answer says. Its name and its note are anybody's words.
fn said(page: &mut Page, answer: &AnswerShown, language: Language) {
    let title = match &answer.by {
        Some(by) => Label::of("answer-by").with([("by", by.clone()), ("at", minute(answer.at))]),
        None => Label::of("answer").with([("at", minute(answer.at))]),
    };
    page.line(&title.say(language));
    let approval = format!("answered-approval-{}", approval(answer.approval));
    item(page, &Label::shared(&approval), language);
    let acs = match &answer.acs {
        AnsweredAcs::Present => "answered-acs-present".to_owned(),
        AnsweredAcs::Failed { reason } => format!("problem-read-back-failed-{reason}"),
        AnsweredAcs::NotSaid => "answered-acs-not-said".to_owned(),
    };
    item(page, &Label::shared(&acs), language);
    if let Some(note) = &answer.note {
        item(page, &Label::of("answer-note").with([("note", note.clone())]), language);
    }
    page.paragraph(2, &Label::of("answer-reported").say(language));
}

/// Everything that somebody said, and nobody verified.
pub(super) fn reports(page: &mut Page, reports: &[Reported], language: Language) {
    for reported in reports {
        let label = Label::of("report")
            .with([("said", said_by(*reported).say(language))])
            .with_text("name", format!("prerequisite-{}", reported.prerequisite));
        item(page, &label, language);
    }
}

fn said_by(reported: Reported) -> Label {
    Label::shared(&format!("reported-by-{}", way(reported.by))).with([("at", minute(reported.at))])
}

const fn way(by: ReportedBy) -> &'static str {
    match by {
        ReportedBy::ReadBack => "read-back",
        ReportedBy::Portal => "portal",
        ReportedBy::HandOff => "hand-off",
    }
}

const fn approval(approval: AnsweredApproval) -> &'static str {
    match approval {
        AnsweredApproval::Approved => "approved",
        AnsweredApproval::Declined => "declined",
        AnsweredApproval::NotYet => "not-yet",
        AnsweredApproval::CannotTell => "cannot-tell",
    }
}
