//! What the state machine asks for without a number: pages, the clipboard, files.

use std::io;

use documents::script::{self, AcsScript, Dialect, Script};
use microsoft::sign_in;
use readiness::{
    ids::TenantId,
    problem::{Problem, Retry},
};
use url::Url;
use wizard::{
    Event,
    effect::{Copied, Link, Saved},
    view::{Notice, ScriptShown},
};

use super::{desk::opener, task::Task, words};

impl Task {
    /// Shows a page, if it may be shown.
    pub fn open(&mut self, link: Link) -> Option<Event> {
        let page = match link {
            Link::SignInPage => self.page.clone(),
            Link::SignOut => self.table.sign_out.clone(),
            Link::Page(page) => Some(page),
        };
        let Some(page) = page else { return Some(no_page()) };
        if !self.table.engine.may_open(&page) {
            let address = page.origin().ascii_serialization();
            return Some(troubled(&sign_in::Failure::NotOpened { address }));
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
            Saved::Script(shown) => (shown.file.clone(), file(shown)),
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

    /// Writes the script for a tenant that was found.
    pub fn write_script(&self, tenant: TenantId) -> Option<Event> {
        let wanted = AcsScript {
            tenant,
            cloud: *self.table.clouds.get(&tenant)?,
            acs: self.table.engine.profile().acs.app_id,
            device_code: false,
            language: self.language,
        };
        let written = script::acs(Dialect::GraphPowerShell, &wanted);
        Some(Event::Written(ScriptShown {
            tenant,
            file: written.file_name,
            text: written.text,
            sha256: written.sha256,
        }))
    }
}

/// The bytes whose sum is shown.
fn file(shown: ScriptShown) -> Vec<u8> {
    let script = Script {
        file_name: shown.file,
        text: shown.text,
        sha256: shown.sha256,
    };
    script.file()
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
