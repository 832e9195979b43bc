//! One conversation: what was shown last, what can be answered to it, and what an answer means.

use std::{
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use wizard::{
    Intent, View,
    step::Step,
    view::{BrowserState, World},
};

use super::{
    answer_file,
    choices::{Choices, Does, Known, ends_answer},
    desk::Aside,
    label::Label,
    listing::{listing, prompt},
    moving::MovingLine,
    record::Record,
    under_way::UnderWay,
};
use crate::{
    exit::Exit,
    render::{harmless, page::Page},
    terminal::Terminal,
};
/// Whoever typed for the list before this one did not see that it changed.
const SURPRISE: Duration = Duration::from_millis(700);

/// How long something may take to come of an answer.
pub const PATIENCE: Duration = Duration::from_millis(200);

/// What is listed at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Listing {
    Usual,
    More,
    Tools,
}

/// What a line comes to.
pub enum Heard {
    /// The wizard is to hear this.
    Intent(Intent),
    /// The guide is to end.
    Quit,
    /// The list was shown again, or more is to come.
    Nothing,
}

/// One conversation.
pub struct Talk<'a> {
    known: Known,
    terminal: &'a Terminal,
    record: Record,
    line: MovingLine,
    /// What can be answered, as it was listed.
    offered: Choices,
    /// The list that stands above the prompt; none: it has to be shown.
    listed: Option<String>,
    /// Whether a prompt waits for an answer.
    prompted: bool,
    /// Since when another list stands above it than the one that was there, though nobody answered.
    surprised: Option<Instant>,
    /// The number of the view that was answered, and when: what comes of it is waited for a moment.
    answered: Option<(u32, Instant)>,
    /// The page of the sign-in under way was named.
    page_named: bool,
    /// What is listed in place of the usual choices.
    listing: Listing,
    /// What was pasted so far.
    pasted: Option<Pasted>,
}

/// Lines of something that is pasted, until it is whole.
enum Pasted {
    /// A page, which an empty line ends.
    Page(String),
    /// An answer, which its brace ends, or an empty line where that is missing.
    Answer(String),
}

impl Pasted {
    /// One line more.
    fn and(self, line: &str) -> Self {
        match self {
            Self::Page(text) => Self::Page(format!("{text}\n{line}")),
            Self::Answer(text) => Self::Answer(format!("{text}\n{line}")),
        }
    }
}

impl<'a> Talk<'a> {
    /// Nothing was said yet.
    pub fn new(known: Known, terminal: &'a Terminal) -> Self {
        Self {
            known,
            terminal,
            record: Record::default(),
            line: MovingLine::new(terminal.quiet, terminal.language),
            offered: Choices::default(),
            listed: None,
            prompted: false,
            surprised: None,
            answered: None,
            page_named: false,
            listing: Listing::Usual,
            pasted: None,
        }
    }

    /// Says what is new in a view, what can be chosen, and what is under way.
    pub fn show(&mut self, view: &View) {
        let work = UnderWay::of(view);
        let changes = work.as_ref().is_some_and(UnderWay::changes);
        self.terminal.changing.store(changes, Ordering::Release);
        if let Some(news) = self.record.news(view, self.terminal.language) {
            self.print(&news);
            self.listing = Listing::Usual;
        }
        self.offer(view, work.as_ref());
        match &work {
            Some(work) => self.line.show(work),
            None => self.line.over(),
        }
    }

    fn offer(&mut self, view: &View, work: Option<&UnderWay<'_>>) {
        let offered = match work {
            None => self.listed_now(view),
            Some(_) => Choices::of(view, &self.known),
        };
        let text = listing(&offered, self.terminal.language);
        if self.prompted && offered != self.offered {
            self.surprised = Some(Instant::now());
        }
        self.offered = offered;
        if self.listed.as_deref() == Some(&text) || self.is_awaited(view) {
            return;
        }
        self.list(&text, work);
        self.listed = Some(text);
    }

    fn listed_now(&self, view: &View) -> Choices {
        let other = match self.listing {
            Listing::Usual => None,
            Listing::More => Some(Choices::more(view, &self.known)),
            Listing::Tools => Choices::tools(view),
        };
        other.unwrap_or_else(|| Choices::of(view, &self.known))
    }

    fn list(&mut self, text: &str, work: Option<&UnderWay<'_>>) {
        match work {
            // It is over in a moment, and the moving line says how to stop it.
            Some(work) if !matches!(work, UnderWay::SignIn(_)) => {}
            Some(_) => self.print(text),
            None => {
                self.print(&format!("{text}{}", prompt(self.terminal.language)));
                self.prompted = true;
            }
        }
    }

    /// Whether something comes in a moment that belongs above the list.
    fn is_awaited(&mut self, view: &View) -> bool {
        let opening = if let Some(UnderWay::SignIn(waiting)) = UnderWay::of(view) {
            waiting.browser == BrowserState::Opening && !self.page_named
        } else {
            self.page_named = false;
            false
        };
        opening || self.is_answered(view)
    }

    /// Whether an answer was given to this very view, and something may still come of it.
    pub fn is_answered(&self, view: &View) -> bool {
        let same = |(revision, at): (u32, Instant)| revision == view.revision && at.elapsed() < PATIENCE;
        self.answered.is_some_and(same)
    }

    /// Shows something outside the screens; the list comes again below.
    pub fn aside(&mut self, aside: &Aside) {
        let language = self.terminal.language;
        let text = match aside {
            Aside::Opens(page) => {
                self.page_named = true;
                Label::of("desk-opens").with([("page", page.to_string())]).say(language)
            }
            Aside::Saved(path) => {
                let file = path.display().to_string();
                Label::of("desk-saved").with([("file", file)]).say(language)
            }
            Aside::Copied(text) => harmless(text.trim_end()),
        };
        self.print(&format!("\n{text}\n"));
    }

    /// Prints below everything else, so that the list has to be shown again.
    fn print(&mut self, text: &str) {
        self.line.clear();
        self.terminal.print(text);
        self.listed = None;
        self.prompted = false;
    }

    /// Whether a line moves.
    pub const fn is_moving(&self) -> bool {
        self.line.is_shown()
    }

    /// Whether a line is for the work under way, and for nothing else.
    pub fn helps_along(&self, line: &str) -> bool {
        let helps = |choice: &&super::choices::Choice| !matches!(choice.key.as_str(), "b" | "q");
        let mut letters = self.offered.letters.iter().filter(helps);
        letters.any(|letter| letter.key.eq_ignore_ascii_case(line.trim()))
    }

    /// Finds out what a line means.
    pub fn hear(&mut self, line: &str, view: &View, typed: bool) -> Heard {
        if !typed {
            // As on a terminal, where what is typed stands behind the prompt.
            self.terminal.print(&format!("{}\n", harmless(line.trim_end())));
        }
        let surprised = self.surprised.take().is_some_and(|since| since.elapsed() < SURPRISE);
        if self.pasted.is_some() {
            return self.paste(line);
        }
        self.listed = None;
        self.prompted = false;
        if typed && surprised {
            return Heard::Nothing;
        }
        let does = self.offered.answer(line);
        self.listing = Listing::Usual;
        let heard = self.does(does, line, view);
        if let Heard::Intent(_) = heard {
            self.answered = Some((view.revision, Instant::now()));
        }
        heard
    }

    fn does(&mut self, does: Option<Does>, line: &str, view: &View) -> Heard {
        match does {
            Some(Does::Send(intent)) => return Heard::Intent(intent),
            Some(Does::Quit) => return Heard::Quit,
            Some(Does::Paste(text)) => self.collect(Pasted::Page(text), view),
            Some(Does::PasteAnswer(text)) => self.collect(Pasted::Answer(text), view),
            Some(Does::More) => self.listing = Listing::More,
            Some(Does::Tools) => self.listing = Listing::Tools,
            Some(Does::ReadFile(path)) => return self.read_file(&path),
            Some(Does::Less) => {}
            None if line.trim().is_empty() => {}
            None => {
                let label = Label::of("unknown").with([("typed", line.trim().to_owned())]);
                self.paragraph(&label);
            }
        }
        Heard::Nothing
    }

    /// Reads the file of an answer. What is wrong with what stands in it is said by whoever reads it.
    fn read_file(&mut self, path: &str) -> Heard {
        match answer_file::read(path) {
            Ok(text) => Heard::Intent(Intent::ReadAnswer { text }),
            Err(reason) => {
                let label = Label::of("answer-not-read").with([("file", path.to_owned()), ("reason", reason)]);
                self.paragraph(&label);
                Heard::Nothing
            }
        }
    }

    /// What follows belongs to it, so that the list waits.
    fn collect(&mut self, pasted: Pasted, view: &View) {
        self.pasted = Some(pasted);
        self.listed = Some(listing(&Choices::of(view, &self.known), self.terminal.language));
    }

    fn paste(&mut self, line: &str) -> Heard {
        let ends = line.trim().is_empty();
        let heard = match self.pasted.take() {
            Some(Pasted::Page(text)) if ends => Intent::Explain { text },
            Some(Pasted::Answer(text)) if ends => Intent::ReadAnswer { text },
            Some(Pasted::Answer(text)) if ends_answer(line) => Intent::ReadAnswer {
                text: format!("{text}\n{line}"),
            },
            Some(pasted) => {
                self.pasted = Some(pasted.and(line));
                return Heard::Nothing;
            }
            None => return Heard::Nothing,
        };
        self.listed = None;
        Heard::Intent(heard)
    }

    fn paragraph(&mut self, label: &Label) {
        let mut page = Page::default();
        page.paragraph(2, &label.say(self.terminal.language));
        self.print(&page.into_text());
    }

    /// Says that something was left, where it can be gone on with.
    pub fn ends(&mut self, view: &View, exit: Exit) {
        self.line.over();
        let kept = view
            .rail
            .iter()
            .any(|step| step.step == Step::Overview && step.reachable);
        let gone = self.known.may_leave_demo && matches!(view.world, World::Demo { .. });
        if exit == Exit::Cancelled && kept && !gone {
            self.terminal.print("\n");
            self.paragraph(&Label::of("left"));
        }
    }
}
