//! Waits: a sign-in somewhere else, and look-outs.

use wizard::view::{BrowserState, Waiting, Watching};

use super::{Parts, WATCHING};
use crate::guide::label::Label;

impl Parts {
    /// What somebody needs to know who signs in somewhere else. The page's address is said when it is opened.
    pub(super) fn waiting(&mut self, waiting: &Waiting) {
        if let Some(code) = &waiting.code {
            let values = [("page", code.page.to_string()), ("code", code.code.clone())];
            self.tell_passing("code", &Label::of("code").with(values));
        }
        if waiting.browser == BrowserState::NotOpened {
            self.tell_passing("no-browser", &Label::of("no-browser"));
        }
        if waiting.https_only {
            self.tell_passing("https-only", &Label::of("https-only"));
        }
    }

    /// How long it is looked out. Counts and times of single looks are no news.
    pub(super) fn watching(&mut self, name: &str, watching: Option<&Watching>) {
        let Some(watching) = watching else { return };
        let minutes = watching.ends.duration_since(watching.since).as_mins().max(1);
        let label = Label::of(&format!("watching-{name}")).with([("minutes", minutes.to_string())]);
        self.tell_passing(WATCHING, &label);
    }
}
