//! Asking the right person: the message, the file to send, and the answer that comes back.

use documents::{
    hand_off::{
        self, HandOff, Kit, Message, Wants,
        answer::{self, Answer, Approval, Expected},
    },
    script::{self, Script},
};
use jiff::Timestamp;
use readiness::{
    cloud::Cloud,
    finding::Prerequisite,
    ids::TenantId,
    problem::{Problem, Retry},
    profile::Profile,
    read_back::Told,
    script::{Dialect, ScriptPurpose},
};
use texts::Language;
use url::Url;
use uuid::Uuid;
use wizard::view::{AnswerShown, AnsweredAcs, AnsweredApproval};

use crate::{Engine, failure::Failure, mode::Mode};

pub use documents::hand_off::answer::LARGEST as LARGEST_ANSWER;

/// The scripts that go with a hand-off: the recommended tool, and the one that the Cloud Shell brings along.
const SCRIPTS: [Dialect; 2] = [Dialect::GraphPowerShell, Dialect::AzureCli];

/// A hand-off that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct HandOffRequest<'a> {
    /// The id of an earlier one about the same; none: a new one.
    pub id: Option<Uuid>,
    /// The organisation.
    pub tenant: TenantId,
    /// Where it is kept.
    pub cloud: Cloud,
    /// As it was typed.
    pub domain: &'a str,
    /// Its name, where it is known.
    pub organization: Option<&'a str>,
    /// What is asked for.
    pub wants: &'a [Prerequisite],
    /// What the scripts that go with it do, as the organisation stands.
    pub scripts: &'a [ScriptPurpose],
    /// Microsoft's consent page for exactly this tenant.
    pub consent_page: Option<&'a Url>,
    /// Mago's own page, where whoever is asked may use it.
    pub start_page: Option<&'a Url>,
    /// The account that Mago will use.
    pub account: Option<&'a str>,
    /// The language of whoever is asked.
    pub language: Language,
}

/// A hand-off, ready to be sent.
#[derive(Clone, Debug)]
pub struct HandOffWritten {
    /// Its id, which the answer names.
    pub id: Uuid,
    /// The message.
    pub message: Message,
    /// A new mail with the message.
    pub mail: Option<Url>,
    /// The file to send with it.
    pub kit: Kit,
}

impl Engine {
    /// Writes the message, and the file that goes with it. Nothing is sent.
    pub fn hand_off(&self, request: &HandOffRequest<'_>) -> HandOffWritten {
        let id = request.id.unwrap_or_else(Uuid::new_v4);
        let scripts = self.scripts(request);
        let hand_off = HandOff {
            id,
            tenant: request.tenant,
            organisation: request.organization,
            domain: Some(request.domain),
            cloud: request.cloud,
            wants: Wants {
                approval: request.wants.contains(&Prerequisite::Approval),
                acs_principal: request.wants.contains(&Prerequisite::Acs),
                enable_acs: request.scripts.contains(&ScriptPurpose::EnableAcs),
                grant_acs_scopes: request.scripts.contains(&ScriptPurpose::GrantAcsScopes),
                licence: request.wants.contains(&Prerequisite::Licence),
            },
            consent_url: request.consent_page,
            admin_page: request.start_page,
            profile: self.profile(),
            scripts: &scripts,
            account: request.account,
            made: Timestamp::now(),
            language: request.language,
            from_demo: !matches!(self.mode(), Mode::Live { .. }),
        };
        let message = hand_off::message(&hand_off);
        HandOffWritten {
            id,
            mail: hand_off::mail(&message).parse().ok(),
            kit: hand_off::kit(&hand_off),
            message,
        }
    }

    /// The scripts that do what is asked for.
    fn scripts(&self, request: &HandOffRequest<'_>) -> Vec<Script> {
        let write = |(purpose, dialect): (&ScriptPurpose, Dialect)| {
            script::write(&script::Wanted {
                purpose: *purpose,
                dialect,
                tenant: request.tenant,
                cloud: request.cloud,
                profile: self.profile(),
                device_code: false,
                language: request.language,
            })
        };
        let each = request
            .scripts
            .iter()
            .flat_map(|purpose| SCRIPTS.map(|dialect| (purpose, dialect)));
        each.filter_map(write).collect()
    }
}

/// Reads an answer about this organisation; `hand_off`: what it has to answer, where that is known.
///
/// What is in it is *reported*: nothing of it is evidence.
pub fn read_answer(
    bytes: &[u8],
    tenant: TenantId,
    hand_off: Option<Uuid>,
    profile: &Profile,
) -> Result<AnswerShown, Failure> {
    let hand_offs: Vec<Uuid> = hand_off.into_iter().collect();
    let expected = Expected {
        tenant,
        hand_offs: &hand_offs,
        profile,
    };
    answer::read(bytes, &expected).map(shown).map_err(|refusal| {
        let code = format!("answer-refused-{}", refusal.code());
        Failure::wrong_use(Problem::new(&code, Retry::Never))
    })
}

fn shown(answer: Answer) -> AnswerShown {
    AnswerShown {
        approval: match answer.approval {
            Approval::Approved => AnsweredApproval::Approved,
            Approval::Declined => AnsweredApproval::Declined,
            Approval::NotYet => AnsweredApproval::NotYet,
            Approval::CannotTell => AnsweredApproval::CannotTell,
        },
        acs: match answer.acs {
            Some(Told::Present { .. }) => AnsweredAcs::Present,
            Some(Told::Failed { reason }) => AnsweredAcs::Failed {
                reason: reason.to_string(),
            },
            None => AnsweredAcs::NotSaid,
        },
        by: answer.by,
        note: answer.note,
        at: answer.at,
    }
}
