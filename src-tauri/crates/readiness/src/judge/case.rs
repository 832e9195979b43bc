//! Everything that a judgement looks at, and the questions that several findings ask of it.

use jiff::Timestamp;

use crate::{
    evidence::{Answer, Observed, Organization, ServicePrincipal, TenantEvidence, User},
    finding::{Fact, Note, NoteCode, Outcome, Question},
    ids::ObjectId,
    problem::Problem,
    profile::{About, Profile},
    proof::Circumstances,
    remedy::{App, PortalPage, Remedy},
};

/// One judgement's input.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub profile: &'a Profile,
    pub evidence: &'a TenantEvidence,
    pub circumstances: &'a Circumstances,
    pub now: Timestamp,
}

impl<'a> Case<'a> {
    /// The account that Mago will use, where the directory knows it.
    pub fn user(&self) -> Option<&'a User> {
        self.evidence.account.user.found()
    }

    /// The account's object id, from the directory or because it was named by it.
    pub fn account_id(&self) -> Option<ObjectId> {
        let named = || self.evidence.account.named.as_ref()?.trim().parse().ok();
        self.user().map(|user| user.id).or_else(named)
    }

    /// The account as people know it.
    pub fn account_name(&self) -> Option<&'a str> {
        let known = self.user().and_then(|user| user.user_principal_name.as_deref());
        known.or(self.evidence.account.named.as_deref())
    }

    /// The organisation's name.
    pub fn organization(&self) -> Option<&'a str> {
        self.evidence
            .organization
            .found()
            .map(|organization: &Organization| organization.display_name.as_str())
    }

    /// Says when the answers are about another tenant than the one that was meant.
    pub fn other_tenant(&self) -> Option<Note> {
        let found = self.evidence.organization.found()?.id;
        let expected = self.evidence.tenant;
        (found != expected).then(|| {
            Note::new(NoteCode::OtherTenant)
                .with("expected", expected)
                .with("found", found)
        })
    }

    /// The principal of one of the two applications.
    pub fn principal(&self, app: App) -> &'a Observed<ServicePrincipal> {
        match app {
            App::Mago => &self.evidence.mago,
            App::Acs => &self.evidence.acs,
        }
    }

    /// The way to a portal page about an application or the account.
    pub fn portal(&self, page: PortalPage, app: Option<App>) -> Remedy {
        let about = About {
            app: app.map(|app| match app {
                App::Mago => self.profile.mago.app_id,
                App::Acs => self.profile.acs.app_id,
            }),
            service_principal: app.and_then(|app| self.principal(app).found()).map(|found| found.id),
            user: self.account_id(),
        };
        let url = self
            .profile
            .portal_link(self.evidence.cloud, self.evidence.tenant, page, about);
        Remedy::PortalPath { page, url }
    }
}

impl<T> Observed<T> {
    /// Writes the answer down as a fact, without the thing itself.
    pub(crate) fn fact(&self, question: Question) -> Fact {
        let (outcome, problem): (_, Option<&Problem>) = match &self.answer {
            Answer::Found(_) => (Outcome::Found, None),
            Answer::NotFound => (Outcome::NotFound, None),
            Answer::Refused(problem) => (Outcome::Refused, Some(problem)),
            Answer::Failed(problem) => (Outcome::Failed, Some(problem)),
            Answer::NotAsked => (Outcome::NotAsked, None),
        };
        let source = self.source.clone();
        Fact {
            question,
            outcome,
            source,
            problem: problem.cloned(),
        }
    }
}
