//! Where results, progress and problems go.

use std::{
    io::{self, IsTerminal as _, Write as _},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use engine::{Engine, failure::Failure};
use serde::Serialize;
use texts::Language;

use crate::{
    arguments::Global,
    exit::Exit,
    render::{page::Page, problem, say, say_of, say_with},
};

/// The form of a problem as JSON; a change that could break a reader changes the number.
const PROBLEM_SCHEMA: &str = "mago-setup/problem/1";

/// How long a cancelled keychain write may take to be undone.
const SETTLING: Duration = Duration::from_secs(2);

/// What somebody said to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A clear yes.
    Yes,
    /// Anything else.
    No,
    /// Nobody sits there.
    Nobody,
}

/// The person's terminal, or whatever stands in its place.
pub struct Terminal {
    /// The language of every text.
    pub language: Language,
    /// Results as JSON instead of text.
    pub json: bool,
    /// No progress.
    pub quiet: bool,
    /// Set while a change in the tenant may be under way.
    pub changing: Arc<AtomicBool>,
    /// The engine at work, to leave it in order.
    pub engine: OnceLock<Engine>,
}

impl Terminal {
    /// Reads what was asked for.
    pub fn new(global: &Global, language: Language) -> Self {
        Self {
            language,
            json: global.json,
            quiet: global.quiet,
            changing: Arc::default(),
            engine: OnceLock::new(),
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
    pub fn print(&self, text: &str) {
        let mut stdout = anstream::stdout();
        let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
        // A reader that went away, such as `head`, is no error.
        if let Some(error) = written.err().filter(|error| error.kind() != io::ErrorKind::BrokenPipe) {
            self.tell(&say_of(
                "terminal-not-printed",
                [("reason", error.kind().to_string())],
                self.language,
            ));
            std::process::exit(Exit::CannotTell as i32);
        }
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

    /// Asks a yes-or-no question. Dropping the future stops waiting for the answer.
    pub async fn ask(&self, question: &str) -> Reply {
        if !io::stdin().is_terminal() {
            return Reply::Nobody;
        }
        let _ = write!(anstream::stderr(), "{question} ");
        let (heard, answer) = tokio::sync::oneshot::channel();
        // A thread of its own: nothing can take back a read that waits for a person, and the process ends all the same.
        thread::spawn(move || {
            let mut line = String::new();
            let read = io::stdin().read_line(&mut line);
            heard.send(read.map(|_| line))
        });
        let yes = say("terminal-yes", self.language);
        match answer.await {
            Ok(Ok(line)) if line.trim().eq_ignore_ascii_case(&yes) => Reply::Yes,
            _ => Reply::No,
        }
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

    /// Says that the person stopped it, once what was begun in the keychain is done or undone.
    pub async fn cancelled(&self) -> Exit {
        if let Some(engine) = self.engine.get() {
            // Without an answer the keychain keeps what it has; nothing more can be done here.
            let _ = tokio::time::timeout(SETTLING, engine.settle()).await;
        }
        let id = if self.changing.load(Ordering::Acquire) {
            "terminal-cancelled-change"
        } else {
            "terminal-cancelled"
        };
        self.tell(&format!("\n{}", say(id, self.language)));
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
