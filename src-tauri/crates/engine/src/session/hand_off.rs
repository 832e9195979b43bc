//! A hand-off that is asked for in a session, and the answer to it.

use readiness::{
    ids::TenantId,
    problem::{Problem, Retry},
};
use url::Url;
use uuid::Uuid;
use wizard::{Event, effect::HandOffWanted, view::HandOffShown};

use super::{table::Table, task::Task};
use crate::hand_off::{HandOffRequest, HandOffWritten, LARGEST_ANSWER, read_answer};

impl Table {
    /// A new mail with the message of the hand-off that was written last.
    pub fn mail(&self) -> Option<Url> {
        self.hand_off.as_ref()?.mail.clone()
    }

    /// Its file: the name and the bytes.
    pub fn kit(&self) -> Option<(String, Vec<u8>)> {
        let kit = &self.hand_off.as_ref()?.kit;
        Some((kit.file_name.clone(), kit.html.clone().into_bytes()))
    }
}

impl Task {
    /// Writes the message, and the file that goes with it.
    pub fn write_hand_off(&mut self, wanted: &HandOffWanted) -> Option<Event> {
        let written = self.table.engine.hand_off(&HandOffRequest {
            id: wanted.id,
            tenant: wanted.tenant,
            cloud: self.table.organisations.get(&wanted.tenant)?.cloud,
            domain: &wanted.domain,
            organization: wanted.organization.as_deref(),
            wants: &wanted.wants,
            scripts: &wanted.scripts,
            consent_page: wanted.consent_page.as_ref(),
            start_page: wanted.start_page.as_ref(),
            account: wanted.account.as_deref(),
            language: self.language,
        });
        let written = self.table.hand_off.insert(written);
        Some(Event::HandOffWritten(Box::new(message(wanted.tenant, written))))
    }

    /// Reads an answer: what was pasted, or a file that the person is asked for.
    pub fn read_answer(&mut self, tenant: TenantId, hand_off: Option<Uuid>, pasted: Option<String>) -> Option<Event> {
        let profile = self.table.engine.profile().clone();
        let read = move |bytes: &[u8]| Event::AnswerRead {
            tenant,
            answer: match read_answer(bytes, tenant, hand_off, &profile) {
                Ok(answer) => Ok(Box::new(answer)),
                Err(refused) => Err(refused.problem),
            },
        };
        if let Some(pasted) = pasted {
            return Some(read(pasted.as_bytes()));
        }
        let picking = self.desk.pick(LARGEST_ANSWER);
        self.errands.spawn(async move {
            match picking.await {
                Ok(bytes) => bytes.map(|bytes| read(&bytes)),
                Err(error) => {
                    let problem = Problem::new("answer-not-opened", Retry::Now).with("reason", error.kind());
                    let answer = Err(Box::new(problem));
                    Some(Event::AnswerRead { tenant, answer })
                }
            }
        });
        None
    }
}

fn message(tenant: TenantId, written: &HandOffWritten) -> HandOffShown {
    let (message, kit) = (&written.message, &written.kit);
    HandOffShown {
        id: written.id,
        tenant,
        subject: message.subject.clone(),
        body: message.body.clone(),
        brief: message.brief.clone(),
        file: kit.file_name.clone(),
        sha256: kit.sha256.clone(),
    }
}
