//! What can be chosen at a moment, and what a typed line means then. From the view alone.

mod ends;
mod field;
mod letters;
mod more;
mod start;
mod steps;
mod tenant;
mod told;
mod tools;

use wizard::{Intent, View, view::Screen};

pub use field::{Field, ends_answer};

use super::{label::Label, under_way::UnderWay};

/// What the guide knows besides the view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The organisation that was named when the program was started.
    pub organisation: Option<String>,
    /// Whether the demo organisation was entered from here, so that it can be left.
    pub may_leave_demo: bool,
    /// What has to be typed to agree to a change.
    pub yes: String,
}

/// What happens when something is chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Does {
    /// The wizard hears this.
    Send(Intent),
    /// The first line of a pasted page was typed; the others follow.
    Paste(String),
    /// The first line of a pasted answer was typed; the others follow.
    PasteAnswer(String),
    /// The file of an answer is read, and the wizard hears what stands in it.
    ReadFile(String),
    /// The rarer choices are listed.
    More,
    /// The tools that a script can be for are listed.
    Tools,
    /// The usual choices are listed again.
    Less,
    /// The guide ends.
    Quit,
}

/// One thing to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What to type.
    pub key: String,
    /// What it is called.
    pub label: Label,
    /// What it does.
    pub does: Does,
}

/// Everything that can be typed at a moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// What is asked for besides; whatever is no key is an answer to it.
    pub field: Option<Field>,
    /// In a list, the usual one first.
    pub numbered: Vec<Choice>,
    /// In one line below.
    pub letters: Vec<Choice>,
    /// Whether Enter alone chooses nothing, whatever there is.
    pub nothing_usual: bool,
}

impl Choices {
    /// What can be chosen for what the view shows.
    pub fn of(view: &View, known: &Known) -> Self {
        let mut choices = Self::default();
        match UnderWay::of(view) {
            Some(work) => choices.while_waiting(&work, view.back),
            None if view.layer.is_some() => choices.over_the_screen(view),
            None => {
                choices.on_the_screen(view, known);
                choices.usual_letters(view);
            }
        }
        choices
    }

    fn on_the_screen(&mut self, view: &View, known: &Known) {
        if view.trouble.as_ref().is_some_and(|trouble| trouble.again) {
            self.offer("try-again", Intent::TryAgain);
        }
        match &view.screen {
            Screen::Welcome(screen) => self.welcome(screen, &view.world, known),
            Screen::Organization(screen) => self.organization(screen, view, known),
            Screen::SignIn(screen) => self.sign_in(screen),
            Screen::Overview(screen) => self.overview(screen, &view.rail),
            Screen::Acs(screen) => self.acs(screen, &known.yes),
            Screen::Approval(screen) => self.approval(screen),
            Screen::Licence(screen) => self.licence(screen),
            Screen::MagoAccount(screen) => self.mago_account(screen),
            Screen::Finish(screen) => self.finish(screen),
            Screen::Guest(screen) => self.guest(screen),
        }
    }

    /// What a line means; none: nothing at this moment.
    pub fn answer(&self, line: &str) -> Option<Does> {
        let typed = line.trim();
        if typed.is_empty() {
            return self.usual();
        }
        let listed = self.numbered.iter().chain(&self.letters);
        let chosen = listed
            .into_iter()
            .find(|choice| choice.key.eq_ignore_ascii_case(typed))
            .map(|choice| choice.does.clone());
        chosen.or_else(|| self.field.as_ref().map(|field| field.answered(typed)))
    }

    /// What Enter alone means.
    fn usual(&self) -> Option<Does> {
        match &self.field {
            Some(field) if field.comes_first => field.usual(),
            _ => self.first().map(|choice| choice.does.clone()),
        }
    }

    /// The key that Enter stands for, if it stands for one.
    pub fn usual_key(&self) -> Option<&str> {
        let asked_first = self.field.as_ref().is_some_and(|field| field.comes_first);
        let first = self.first().filter(|_| !asked_first);
        first.map(|choice| choice.key.as_str())
    }

    fn first(&self) -> Option<&Choice> {
        self.numbered.first().filter(|_| !self.nothing_usual)
    }

    /// Lists a choice under the next number.
    fn offer(&mut self, name: &str, intent: Intent) {
        self.list(Label::choice(name), Does::Send(intent));
    }

    /// The same, with values in its text.
    fn offer_with<const N: usize>(&mut self, name: &str, values: [(&'static str, String); N], intent: Intent) {
        self.list(Label::choice(name).with(values), Does::Send(intent));
    }

    fn list(&mut self, label: Label, does: Does) {
        let key = (self.numbered.len() + 1).to_string();
        self.numbered.push(Choice { key, label, does });
    }

    fn letter(&mut self, letter: char, name: &str, does: Does) {
        self.letters.push(Choice {
            key: letter.to_string(),
            label: Label::choice(name),
            does,
        });
    }
}
