//! What people tell, the scripts, and the message to whoever may do what is missing.

use readiness::{consent_page::ConsentShowed, problem::Problem};
use texts::Language;
use wizard::view::{AnswerShown, HandOffShown, Reported, ReportedBy, Scripts, Typed};

use super::{Parts, explained, item};
use crate::{
    guide::label::Label,
    render::{answer, page::Page, problem, report::minute},
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

    pub(super) fn answer(&mut self, came: Option<&AnswerShown>) {
        if let Some(came) = came {
            self.add("answer", |page, language| {
                answer::lay_out(page, came, language);
                page.paragraph(2, &Label::of("answer-reported").say(language));
            });
        }
    }
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
