//! What whoever is asked has to do, step by step, in the order that works.

use readiness::{
    cloud::Cloud,
    fixer::{APP_ADMINISTRATORS, APPROVERS, Fixer, LICENSERS},
    remedy::PortalPage,
    script::{Dialect, ScriptPurpose},
};
use url::Url;

use super::HandOff;
use crate::script::cloud_name;

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
    Enabling,
    Approval,
    Scopes,
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
    /// Where the page shows the scripts for this purpose, and a message names them.
    Scripts(ScriptPurpose),
}

impl HandOff<'_> {
    /// Lists the steps: without the ACS principal the approval fails, so it comes first.
    pub(super) fn steps(&self) -> Vec<Step> {
        let wanted = [
            (Kind::Acs, self.wants.creates_acs()),
            (Kind::Enabling, self.wants.enable_acs),
            (Kind::Approval, self.wants.approves()),
            (Kind::Scopes, self.wants.grant_acs_scopes),
            (Kind::Licence, self.wants.licence),
        ];
        let kinds = wanted.into_iter().filter_map(|(kind, wanted)| wanted.then_some(kind));
        kinds.zip(1..).map(|(kind, number)| self.step(kind, number)).collect()
    }

    fn step(&self, kind: Kind, number: usize) -> Step {
        let (id, how, roles) = match kind {
            Kind::Acs => ("hand-off-acs", self.acs(), APP_ADMINISTRATORS),
            Kind::Enabling => ("hand-off-enable", self.enabling(), APP_ADMINISTRATORS),
            Kind::Approval => ("hand-off-approval", self.approval(), APPROVERS),
            Kind::Scopes => ("hand-off-scopes", self.scopes(), APPROVERS),
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
        let has_scripts = self.has_scripts(ScriptPurpose::CreateAcs);
        if has_scripts {
            how.push(How::Scripts(ScriptPurpose::CreateAcs));
        }
        if let Some(commands) = self.azure_cli() {
            let id = if has_scripts {
                "hand-off-acs-azure-cli"
            } else {
                "hand-off-acs-only-azure-cli"
            };
            how.push(How::Words(self.say(id)));
            let sets_cloud = commands.len() > 2;
            how.extend(commands.into_iter().map(How::Command));
            if sets_cloud {
                how.push(How::Words(self.say("hand-off-acs-azure-cli-cloud")));
            }
        }
        if has_scripts {
            how.push(How::Words(self.say("hand-off-acs-send-back")));
        }
        how
    }

    /// The menu does the same, so that it stands beside the scripts.
    fn enabling(&self) -> Vec<How> {
        let mut how = vec![];
        if self.has_scripts(ScriptPurpose::EnableAcs) {
            how.push(How::Scripts(ScriptPurpose::EnableAcs));
            how.push(How::Words(self.say("hand-off-acs-send-back")));
        }
        how.push(How::Words(
            self.path("hand-off-enable-portal", PortalPage::ApplicationProperties),
        ));
        how
    }

    /// No page adds two scopes to a grant: a script does, or the vendor asks for them.
    fn scopes(&self) -> Vec<How> {
        let mut how = vec![];
        if self.has_scripts(ScriptPurpose::GrantAcsScopes) {
            how.push(How::Scripts(ScriptPurpose::GrantAcsScopes));
            how.push(How::Words(self.say("hand-off-scopes-vendor")));
        } else {
            how.push(How::Words(self.say("hand-off-scopes-only-vendor")));
        }
        how.push(How::Words(self.say("hand-off-scopes-not-again")));
        how
    }

    fn has_scripts(&self, purpose: ScriptPurpose) -> bool {
        self.scripts_for(purpose).next().is_some()
    }

    /// What does the same without a script, in the tenant that is named and in its cloud.
    ///
    /// A stand-in knows no Azure, and for the Department of Defense Azure CLI asks the Graph of another cloud.
    pub(super) fn azure_cli(&self) -> Option<Vec<String>> {
        let cloud = match self.cloud {
            Cloud::Other | Cloud::UsGovDod => return None,
            Cloud::Worldwide => None,
            Cloud::UsGov | Cloud::China => Some(cloud_name(self.cloud, Dialect::AzureCli)),
        };
        let set = cloud.map(|name| format!("az cloud set --name {name}"));
        let work = [
            format!("az login --tenant {} --allow-no-subscriptions", self.tenant),
            format!("az ad sp create --id {}", self.profile.acs.app_id),
        ];
        Some(set.into_iter().chain(work).collect())
    }

    fn approval(&self) -> Vec<How> {
        let mut how = vec![];
        if self.wants.creates_acs() {
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
