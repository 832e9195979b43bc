//! The line below everything else that says what is under way: it moves on a terminal, and is said once elsewhere.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressDrawTarget};
use jiff::Timestamp;
use texts::Language;

use super::{label::Label, under_way::UnderWay};
use crate::progress::{moving_line, print_line};

/// A line that says what is under way.
pub struct MovingLine {
    bar: Option<ProgressBar>,
    said: Option<Label>,
    moves: bool,
    quiet: bool,
    language: Language,
}

impl MovingLine {
    /// Nothing is under way.
    pub fn new(quiet: bool, language: Language) -> Self {
        Self {
            bar: None,
            said: None,
            moves: std::io::stderr().is_terminal(),
            quiet,
            language,
        }
    }

    /// Says what is under way now.
    pub fn show(&mut self, work: &UnderWay<'_>) {
        if self.quiet {
            return;
        }
        if self.moves {
            let text = work.line(Timestamp::now()).say(self.language);
            let text = match work {
                // The letters stand above already.
                UnderWay::SignIn(_) => text,
                _ => Label::of("progress-stops").with([("text", text)]).say(self.language),
            };
            let bar = self
                .bar
                .get_or_insert_with(|| moving_line(ProgressDrawTarget::stderr()));
            bar.set_message(text);
            bar.tick();
        } else {
            self.say_once(work.still_line());
        }
    }

    fn say_once(&mut self, label: Label) {
        if self.said.as_ref() != Some(&label) {
            print_line(&label.say(self.language));
            self.said = Some(label);
        }
    }

    /// Whether there is such a line, which has to be moved.
    pub const fn is_shown(&self) -> bool {
        self.bar.is_some()
    }

    /// Takes the line away, for something else to be said or because nothing is under way.
    pub fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }

    /// Nothing is under way any more.
    pub fn over(&mut self) {
        self.clear();
        self.said = None;
    }
}
