//! What whoever is asked has to do, step by step, in the order that works.

use readiness::{
    cloud::Cloud,
    fixer::{APP_ADMINISTRATORS, APPROVERS, Fixer, LICENSERS},
    remedy::PortalPage,
};
use url::Url;

use super::HandOff;

/// One step.
pub struct Step {
    /// Which.
    pub kind: Kind,
    /// Its number, counted from 1.
    pub number: usize,
    /// What to do.
    pub title: String,
    /// Why, and what it changes.
    pub why: String,
    /// How, one part a line.
    pub how: Vec<How>,
    /// Roles that may do it.
    pub roles: &'static [Fixer],
    /// How to undo it.
    pub undo: String,
}

/// Which step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Acs,
    Approval,
    Licence,
}

/// A part of how a step is done.
pub enum How {
    /// A sentence.
    Words(String),
    /// A page to open.
    Page(String),
    /// A command to type.
    Command(String),
    /// Where the page shows the scripts, and a message names them.
    Scripts,
}

impl HandOff<'_> {
    /// Lists the steps: without the ACS principal the approval fails, so it comes first.
    pub(super) fn steps(&self) -> Vec<Step> {
        let wanted = [
            (Kind::Acs, self.wants.acs_principal),
            (Kind::Approval, self.wants.approval),
            (Kind::Licence, self.wants.licence),
        ];
        let kinds = wanted.into_iter().filter_map(|(kind, wanted)| wanted.then_some(kind));
        kinds.zip(1..).map(|(kind, number)| self.step(kind, number)).collect()
    }

    fn step(&self, kind: Kind, number: usize) -> Step {
        let (id, how, roles) = match kind {
            Kind::Acs => ("hand-off-acs", self.acs(), APP_ADMINISTRATORS),
            Kind::Approval => ("hand-off-approval", self.approval(), APPROVERS),
            Kind::Licence => ("hand-off-licence", self.licence(), LICENSERS),
        };
        let why = match self.account_name() {
            None if kind == Kind::Licence => "why-nobody",
            _ => "why",
        };
        Step {
            kind,
            number,
            title: self.say(id),
            why: self.say(&format!("{id}.{why}")),
            how,
            roles,
            undo: self.say(&format!("{id}.undo")),
        }
    }

    fn acs(&self) -> Vec<How> {
        let mut how = vec![];
        if !self.scripts.is_empty() {
            how.push(How::Scripts);
        }
        if let Some(commands) = self.azure_cli() {
            let id = if self.scripts.is_empty() {
                "hand-off-acs-only-azure-cli"
            } else {
                "hand-off-acs-azure-cli"
            };
            how.push(How::Words(self.say(id)));
            how.extend(commands.map(How::Command));
        }
        if !self.scripts.is_empty() {
            how.push(How::Words(self.say("hand-off-acs-send-back")));
        }
        how
    }

    /// What does the same without a script; a stand-in knows no Azure.
    pub(super) fn azure_cli(&self) -> Option<[String; 2]> {
        (self.cloud != Cloud::Other).then(|| {
            [
                format!("az login --tenant {} --allow-no-subscriptions", self.tenant),
                format!("az ad sp create --id {}", self.profile.acs.app_id),
            ]
        })
    }

    fn approval(&self) -> Vec<How> {
        let mut how = vec![];
        if self.wants.acs_principal {
            how.push(How::Words(
                self.say_with("hand-off-approval-after", [("number", "1".to_owned())]),
            ));
        }
        if let Some(url) = self.consent_url.filter(|url| is_web(url)) {
            how.push(How::Words(self.say("hand-off-approval-link")));
            how.push(How::Page(url.to_string()));
            how.push(How::Words(self.say("hand-off-approval-link-is-pinned")));
        }
        if let Some(url) = self.admin_page.filter(|url| is_web(url)) {
            how.push(How::Words(self.say("hand-off-approval-admin-page")));
            how.push(How::Page(url.to_string()));
        }
        how.push(How::Words(
            self.path("hand-off-approval-portal", PortalPage::ApplicationPermissions),
        ));
        how.push(How::Words(self.say("hand-off-approval-again")));
        how
    }

    fn licence(&self) -> Vec<How> {
        vec![How::Words(
            self.path("hand-off-licence-portal", PortalPage::ActiveUsers),
        )]
    }

    fn path(&self, id: &str, page: PortalPage) -> String {
        self.say_with(id, [("path", self.say(&format!("portal-{page}")))])
    }
}

/// Whether an address is one that a browser opens as a page.
pub fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "https" | "http") && url.has_host()
}
