//! Where results, progress and problems go.

use std::io::{IsTerminal as _, Write as _};

use engine::failure::Failure;
use serde::Serialize;
use texts::Language;

use crate::{
    arguments::Global,
    exit::Exit,
    render::{page::Page, problem, say, say_with},
};

/// The form of a problem as JSON; a change that could break a reader changes the number.
const PROBLEM_SCHEMA: &str = "mago-setup/problem/1";

/// The person's terminal, or whatever stands in its place.
pub struct Terminal {
    /// The language of every text.
    pub language: Language,
    /// Results as JSON instead of text.
    pub json: bool,
    /// No progress.
    pub quiet: bool,
}

impl Terminal {
    /// Reads what was asked for.
    pub fn new(global: &Global, language: Language) -> Self {
        Self {
            language,
            json: global.json,
            quiet: global.quiet,
        }
    }

    /// Prints a result: as JSON where that was asked for, else as the page that `lay_out` makes.
    pub fn result<T: Serialize>(&self, value: &T, lay_out: impl FnOnce(&mut Page)) {
        if self.json {
            self.print(&format!(
                "{}\n",
                serde_json::to_string_pretty(value).unwrap_or_default()
            ));
        } else {
            let mut page = Page::default();
            lay_out(&mut page);
            self.print(&page.into_text());
        }
    }

    /// Prints text to standard output, without colours where nobody would see them (`NO_COLOR`, a pipe).
    #[expect(clippy::unused_self, reason = "printing belongs to the terminal")]
    pub fn print(&self, text: &str) {
        // A reader that went away, such as `head`, is no error.
        let _ = anstream::stdout().write_all(text.as_bytes());
    }

    /// Tells the person something that is no result.
    #[expect(clippy::unused_self, reason = "printing belongs to the terminal")]
    pub fn tell(&self, text: &str) {
        let _ = writeln!(anstream::stderr(), "{text}");
    }

    /// Shows a page of something that is no result.
    pub fn tell_page(&self, lay_out: impl FnOnce(&mut Page)) {
        let mut page = Page::default();
        lay_out(&mut page);
        self.tell(page.into_text().trim_end());
    }

    /// Asks a yes-or-no question; anything but a clear yes is a no, and so is a terminal that nobody sits at.
    pub fn confirms(&self, question: &str) -> bool {
        if !std::io::stdin().is_terminal() {
            return false;
        }
        let _ = write!(anstream::stderr(), "{question} ");
        let mut answer = String::new();
        let heard = std::io::stdin().read_line(&mut answer);
        heard.is_ok() && answer.trim().eq_ignore_ascii_case(&say("terminal-yes", self.language))
    }

    /// Says why a command brought no result.
    pub fn failed(&self, failure: &Failure) -> Exit {
        if self.json {
            self.print(&format!(
                "{}\n",
                serde_json::to_string_pretty(&self.as_json(failure)).unwrap_or_default()
            ));
        } else {
            self.tell_page(|page| problem::lay_out(page, &failure.problem, self.language));
        }
        failure.into()
    }

    /// Says that the person stopped it.
    pub fn cancelled(&self) -> Exit {
        self.tell(&format!("\n{}", say("terminal-cancelled", self.language)));
        Exit::Cancelled
    }

    fn as_json(&self, failure: &Failure) -> serde_json::Value {
        let id = format!("problem-{}", failure.problem.code);
        serde_json::json!({
            "schema": PROBLEM_SCHEMA,
            "problem": failure.problem,
            "text": say_with(&id, &failure.problem.values, self.language),
            "hint": say_with(&format!("{id}.hint"), &failure.problem.values, self.language),
        })
    }
}
