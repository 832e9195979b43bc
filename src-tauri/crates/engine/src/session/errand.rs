//! What the state machine asks for without a number: pages, the clipboard, files.

use std::io;

use documents::script::{self, Script};
use microsoft::sign_in;
use readiness::{
    ids::TenantId,
    problem::{Problem, Retry},
};
use url::Url;
use wizard::{
    Event,
    effect::{Copied, Link, Saved, ScriptWanted},
    view::{Notice, ScriptPart, ScriptShown},
};

use super::{desk::opener, task::Task, words};

impl Task {
    /// Shows a page, if it may be shown.
    pub fn open(&mut self, link: &Link) -> Option<Event> {
        let page = match link {
            Link::SignInPage => self.page.clone(),
            Link::SignOut => self.table.sign_out.clone(),
            Link::HandOffMail => self.table.mail(),
            Link::Page(page) => Some(page.clone()),
        };
        let Some(page) = page else { return Some(no_page()) };
        if *link != Link::HandOffMail && !self.table.engine.may_open(&page) {
            let address = page.origin().ascii_serialization();
            return Some(troubled(&sign_in::Failure::NotOpened { address }));
        }
        if let Some(organisation) = self.heard_consent_on(&page) {
            return Some(self.ask_for_consent(organisation));
        }
        let opener = opener(&self.desk);
        self.errands.spawn(async move {
            match sign_in::opener::show(opener, page).await {
                Ok(()) => Some(Event::Noticed(Notice::Opened)),
                Err(error) => Some(Event::Troubled(Problem::from(&error))),
            }
        });
        None
    }

    /// Puts something on the clipboard.
    pub fn copy(&mut self, what: Copied) -> Option<Event> {
        let text = match what {
            Copied::SignInPage => self.page.as_ref().map(Url::to_string),
            Copied::Page(page) => Some(page.to_string()),
            Copied::Text(text) => Some(text),
            Copied::Problem(problem) => Some(words::problem(&problem, self.language)),
            Copied::Finding { tenant, finding } => Some(words::finding(tenant, &finding, self.language)),
        };
        let Some(text) = text else { return Some(no_page()) };
        let copying = self.desk.copy(text);
        self.errands.spawn(async move {
            match copying.await {
                Ok(()) => Some(Event::Noticed(Notice::Copied)),
                Err(error) => Some(Event::Troubled(not_done("not-copied", &error))),
            }
        });
        None
    }

    /// Writes a file where the person wants it; thinking better of it is no news.
    pub fn save(&mut self, what: Saved) -> Option<Event> {
        let (name, contents) = match what {
            Saved::Script(shown) => (shown.file.clone(), script::file(shown.shell, &shown.text)),
            Saved::HandOff => match self.table.kit() {
                Some(kit) => kit,
                None => return Some(no_page()),
            },
            Saved::Report => match self.report() {
                Some(report) => report,
                None => return Some(Event::Troubled(Problem::new("report-none", Retry::SignIn))),
            },
        };
        let saving = self.desk.save(name, contents);
        self.errands.spawn(async move {
            match saving.await {
                Ok(Some(_)) => Some(Event::Noticed(Notice::Saved)),
                Ok(None) => None,
                Err(error) => Some(Event::Troubled(not_done("not-saved", &error))),
            }
        });
        None
    }

    /// The last report, in the form that `check --json` prints.
    fn report(&self) -> Option<(String, Vec<u8>)> {
        let report = self.table.report.as_ref()?;
        let mut contents = serde_json::to_vec_pretty(report.as_ref()).ok()?;
        contents.push(b'\n');
        Some((format!("mago-setup-report-{}.json", report.tenant.id), contents))
    }

    /// Writes a script for a tenant that was found.
    pub fn write_script(&self, tenant: TenantId, wanted: ScriptWanted) -> Option<Event> {
        let written = script::write(&script::Wanted {
            purpose: wanted.purpose,
            dialect: wanted.dialect,
            tenant,
            cloud: self.table.organisations.get(&tenant)?.cloud,
            profile: self.table.engine.profile(),
            device_code: wanted.device_code,
            language: self.language,
        })?;
        Some(Event::Written(Box::new(shown(tenant, wanted, written))))
    }
}

fn shown(tenant: TenantId, wanted: ScriptWanted, script: Script) -> ScriptShown {
    let part = |part: script::Part| ScriptPart {
        first: part.first_line,
        last: part.last_line,
        does: part.does,
    };
    ScriptShown {
        tenant,
        purpose: script.purpose,
        dialect: script.dialect,
        shell: script.dialect.shell(),
        device_code: wanted.device_code,
        file: script.file_name,
        text: script.text,
        sha256: script.sha256,
        parts: script.parts.into_iter().map(part).collect(),
    }
}

fn no_page() -> Event {
    Event::Troubled(Problem::new("no-page", Retry::Never))
}

fn troubled(failure: &sign_in::Failure) -> Event {
    Event::Troubled(Problem::from(failure))
}

/// Only the kind of the error: its text may quote what was to be copied.
fn not_done(code: &str, error: &io::Error) -> Problem {
    Problem::new(code, Retry::Now).with("reason", error.kind())
}
