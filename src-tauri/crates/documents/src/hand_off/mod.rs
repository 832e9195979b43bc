//! Hand-offs: what somebody without the role sends to somebody who has it, and what comes back.
//!
//! A hand-off is a message to send, and a file to open in a browser, which also makes the answer. Neither holds a secret,
//! and both say that none is needed. Names that strangers chose stand in them as text and nothing else.

pub mod answer;
mod clean;
mod kit;
mod mail;
mod message;
mod permissions;
mod steps;
mod words;

use jiff::Timestamp;
use readiness::{cloud::Cloud, ids::TenantId, profile::Profile, script::ScriptPurpose};
use texts::Language;
use url::Url;
use uuid::Uuid;

use crate::script::Script;
pub use kit::{Kit, kit};
pub use mail::{LONGEST_MAIL, mail};
pub use message::{Message, message};

/// What somebody is asked for.
#[expect(
    clippy::struct_excessive_bools,
    reason = "any of them may be asked for together with any other"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wants {
    /// To approve Mago.
    pub approval: bool,
    /// To create the ACS principal.
    pub acs_principal: bool,
    /// To assign a licence.
    pub licence: bool,
    /// To switch the ACS principal on, which is there: instead of creating it.
    pub enable_acs: bool,
    /// To add the two ACS scopes to an approval that lacks them: instead of approving once more.
    pub grant_acs_scopes: bool,
}

impl Wants {
    /// Whether the principal has to be created.
    pub(crate) const fn creates_acs(self) -> bool {
        self.acs_principal && !self.enable_acs
    }

    /// Whether Mago has to be approved.
    pub(crate) const fn approves(self) -> bool {
        self.approval && !self.grant_acs_scopes
    }
}

/// What a hand-off is made of.
#[derive(Clone, Copy, Debug)]
pub struct HandOff<'a> {
    /// Its own id, which the answer names.
    pub id: Uuid,
    /// The organisation.
    pub tenant: TenantId,
    /// Its name, which whoever runs it chose freely.
    pub organisation: Option<&'a str>,
    /// Its domain.
    pub domain: Option<&'a str>,
    /// The cloud that holds it.
    pub cloud: Cloud,
    /// What is asked for.
    pub wants: Wants,
    /// Microsoft's consent page for exactly this organisation.
    pub consent_url: Option<&'a Url>,
    /// Mago's own page, for administrators of the organisation itself; `None` for a partner, as it is not pinned.
    pub admin_page: Option<&'a Url>,
    /// What is known of Mago.
    pub profile: &'a Profile,
    /// Scripts for what is asked for, the recommended one of each purpose first.
    pub scripts: &'a [Script],
    /// The sign-in name of the account that Mago will use.
    pub account: Option<&'a str>,
    /// When it was made.
    pub made: Timestamp,
    /// The language of whoever reads it.
    pub language: Language,
    /// Whether the organisation is a demo.
    pub from_demo: bool,
}

impl HandOff<'_> {
    /// Names files after the domain, or after the tenant where there is none.
    fn file_stem(&self) -> String {
        let domain = self.domain.and_then(clean::domain);
        domain.unwrap_or_else(|| self.tenant.to_string())
    }

    /// The scripts of one purpose.
    fn scripts_for(&self, purpose: ScriptPurpose) -> impl Iterator<Item = &Script> {
        self.scripts.iter().filter(move |script| script.purpose == purpose)
    }

    /// The name of the answer file.
    fn answer_file(&self) -> String {
        format!("mago-answer-{}.json", self.file_stem())
    }
}
