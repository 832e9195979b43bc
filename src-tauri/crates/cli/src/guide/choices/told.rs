//! What people tell, and whom they ask.

use readiness::finding::Prerequisite;
use wizard::{
    Intent,
    view::{AnswerShown, HandOffShown, Reported},
};

use super::{Choices, Does, Field, field::Asks};

impl Choices {
    /// "I did it in the portal", or somebody who may; a word can be taken back.
    pub(super) fn told(&mut self, prerequisite: Prerequisite, reported: Option<Reported>) {
        match reported {
            Some(_) => self.offer("take-report-back", Intent::TakeReportBack { prerequisite }),
            None => self.offer("report-done", Intent::ReportDone { prerequisite }),
        }
        self.offer("hand-off", Intent::OpenHandOff);
    }

    /// What can be done with the message, and with the answer to it.
    pub(super) fn hand_off(&mut self, message: Option<&HandOffShown>, answer: Option<&AnswerShown>) {
        if message.is_some() && answer.is_none() {
            self.offer("hand-off-copy", Intent::CopyHandOff { brief: false });
            self.offer("hand-off-brief", Intent::CopyHandOff { brief: true });
            self.offer("hand-off-save", Intent::SaveHandOff);
            self.offer("hand-off-mail", Intent::MailHandOff);
        }
        self.field = Some(Field::besides(Asks::Answer));
    }

    /// Where a script is offered: taking it, or another one.
    pub(super) fn scripts(&mut self, scripts: Option<&wizard::view::Scripts>) {
        let Some(scripts) = scripts else { return };
        if scripts.shown.is_some() {
            self.offer("copy-script", Intent::CopyScript);
            self.offer("save-script", Intent::SaveScript);
        }
        self.list(super::Label::choice("other-tool"), Does::Tools);
    }
}
