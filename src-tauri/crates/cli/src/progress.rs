//! Progress on standard error: one line that changes on a terminal, plain lines elsewhere.

use std::{
    io::IsTerminal as _,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use engine::progress::{BrowserNews, Listener, Progress, Stage};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;
use readiness::{consent_page::ConsentShowed, profile::MagoSignIn};
use texts::Language;

use crate::{
    render::{page::Page, say, say_of},
    terminal::Terminal,
};

/// How often the moving line moves.
const TICK: Duration = Duration::from_millis(120);

/// Shows news as they come, until it is dropped.
pub struct Shown {
    bar: ProgressBar,
}

impl Shown {
    /// Begins to listen.
    pub fn start(terminal: &Terminal) -> (Self, Listener) {
        let moves = std::io::stderr().is_terminal();
        let target = if terminal.quiet || !moves {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let bar = moving_line(target);
        if !bar.is_hidden() {
            bar.enable_steady_tick(TICK);
        }
        let voice = Voice {
            bar: bar.clone(),
            language: terminal.language,
            quiet: terminal.quiet,
            moves,
            changing: Arc::clone(&terminal.changing),
        };
        (Self { bar }, Arc::new(move |news| voice.hear(news)))
    }

    /// Prints a line beside the one that moves.
    pub fn aside(&self, text: String) -> impl Fn() + Send + Sync + 'static {
        let bar = self.bar.clone();
        move || bar.suspend(|| print_line(&text))
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

struct Voice {
    bar: ProgressBar,
    language: Language,
    quiet: bool,
    moves: bool,
    changing: Arc<AtomicBool>,
}

impl Voice {
    fn hear(&self, news: Progress) {
        match news {
            Progress::FindingTenant { name } => self.passing("progress-finding-tenant", [("name", name)]),
            Progress::Renewing { username } => self.passing("progress-renewing", [("username", username)]),
            Progress::Proving => self.waiting("progress-proving"),
            Progress::Checking { answered, asked } | Progress::Understood { answered, asked, .. } => {
                self.checking(answered, asked);
            }
            Progress::WatchBegan { ends } => self.watching(ends),
            // In a log it would be a line for each look.
            Progress::Looked { .. } if self.moves => self.waiting("progress-not-there-yet"),
            Progress::ConsentShowed(showed) => self.consent_showed(showed),
            Progress::Looked { .. } | Progress::Kept(_) => {}
            Progress::SignInOpens { app, scopes, mago } => self.sign_in_opens(app, &scopes, mago),
            Progress::Browser(news) => self.browser(news),
            Progress::DeviceCode(code) => {
                let minutes = code.expires_in.as_secs().div_ceil(60).to_string();
                let values = [
                    ("page", code.page.to_string()),
                    ("code", code.code),
                    ("minutes", minutes),
                ];
                self.lasting(&say_of("progress-device-code", values, self.language));
                self.waiting("progress-waiting-for-code");
            }
            Progress::Changing(stage) => self.changing(stage),
        }
    }

    fn changing(&self, stage: Stage) {
        self.changing.store(stage != Stage::Looking, Ordering::Release);
        self.waiting(match stage {
            Stage::Looking => "progress-looking-first",
            Stage::Creating => "progress-creating",
            Stage::Waiting { .. } => "progress-looking-again",
        });
    }

    fn watching(&self, ends: Timestamp) {
        let minutes = ends.duration_since(Timestamp::now()).as_secs().saturating_add(59) / 60;
        self.passing("progress-watching", [("minutes", minutes.to_string())]);
    }

    /// What the consent page says is no result: the grants are looked for all the same.
    fn consent_showed(&self, showed: ConsentShowed) {
        let mut page = Page::default();
        let id = format!("consent-showed-{showed}");
        page.paragraph(0, &say(&id, self.language));
        page.paragraph(2, &say(&format!("{id}.hint"), self.language));
        self.lasting(page.into_text().trim_end());
    }

    fn sign_in_opens(&self, app: String, scopes: &[String], mago: Option<MagoSignIn>) {
        let id = match mago {
            Some(_) => "progress-sign-in-mago",
            None if scopes.iter().any(|scope| scope.contains(".ReadWrite")) => "progress-sign-in-to-change",
            None => "progress-sign-in",
        };
        let values = [("app", app), ("scopes", scopes.join(" "))];
        self.lasting(&say_of(id, values, self.language));
        if mago == Some(MagoSignIn::Unconfirmed) {
            let mut page = Page::default();
            page.paragraph(0, &say("mago-sign-in-unconfirmed.hint", self.language));
            self.lasting(page.into_text().trim_end());
        }
    }

    fn browser(&self, news: BrowserNews) {
        match news {
            BrowserNews::Listening { page } => {
                self.lasting(&say_of(
                    "progress-open-page",
                    [("page", page.0.to_string())],
                    self.language,
                ));
            }
            BrowserNews::BrowserOpened => self.waiting("progress-waiting-for-browser"),
            BrowserNews::NoBrowser { .. } => self.lasting(&say("progress-no-browser", self.language)),
            BrowserNews::TlsOnLoopback => self.lasting(&say("progress-tls-on-loopback", self.language)),
            BrowserNews::Stray { count } => tracing::debug!(count, "stray request on the loopback port"),
            BrowserNews::Answered => self.waiting("progress-answered"),
        }
    }

    /// Only a moving line shows a count; in a log it would be a line for each answer.
    fn checking(&self, answered: usize, asked: usize) {
        let values = [("answered", answered.to_string()), ("asked", asked.to_string())];
        if self.moves {
            self.bar.set_message(say_of("progress-checking", values, self.language));
        }
    }

    fn waiting(&self, id: &str) {
        self.passing(id, []);
    }

    /// News that the next replaces.
    fn passing<const N: usize>(&self, id: &str, values: [(&str, String); N]) {
        let text = say_of(id, values, self.language);
        if self.moves {
            self.bar.set_message(text);
        } else if !self.quiet {
            print_line(&text);
        }
    }

    /// News that a person must be able to read at leisure, such as a link; shown even when progress is not.
    fn lasting(&self, text: &str) {
        self.bar.suspend(|| print_line(text));
    }
}

/// A line that moves, with a text and without a length.
pub fn moving_line(target: ProgressDrawTarget) -> ProgressBar {
    ProgressBar::with_draw_target(None, target).with_style(ProgressStyle::default_spinner())
}

/// Prints a line of news.
pub fn print_line(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(anstream::stderr(), "{text}");
}
