//! What can be typed besides a key: a name, a yes, or a pasted page.

use wizard::Intent;

use super::{Does, Label};

/// Something that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// What.
    pub asks: Asks,
    /// What Enter alone stands for, if anything.
    pub usual: Option<String>,
    /// Whether it is the first thing to do here, so that Enter alone chooses nothing else.
    pub comes_first: bool,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// The organisation, by a work address, a domain or its id.
    Organisation,
    /// The account that Mago will use.
    Account,
    /// Whether the change that is shown is to be made.
    Agreement {
        /// What has to be typed to agree.
        yes: String,
    },
    /// What the browser shows.
    Page,
    /// The last line of a script.
    ReadBack,
    /// The file of an answer, or what stands in it.
    Answer,
}

impl Field {
    /// Something that has to be said before anything else.
    pub fn first(asks: Asks, usual: Option<String>) -> Self {
        Self {
            asks,
            usual,
            comes_first: true,
        }
    }

    /// Something that may be said as well.
    pub fn besides(asks: Asks) -> Self {
        Self {
            asks,
            usual: None,
            comes_first: false,
        }
    }

    /// What has to be typed to agree, where that is the question.
    pub fn yes(&self) -> Option<&str> {
        match &self.asks {
            Asks::Agreement { yes } => Some(yes),
            Asks::Organisation | Asks::Account | Asks::Page | Asks::ReadBack | Asks::Answer => None,
        }
    }

    /// What Enter alone does.
    pub fn usual(&self) -> Option<Does> {
        match (&self.asks, &self.usual) {
            (Asks::Agreement { .. }, _) => Some(Does::Send(Intent::Cancel)),
            (_, usual) => usual.as_ref().map(|text| self.answered(text)),
        }
    }

    /// What an answer does.
    pub fn answered(&self, typed: &str) -> Does {
        let text = typed.to_owned();
        Does::Send(match &self.asks {
            Asks::Organisation => Intent::UseOrganization { text },
            Asks::Account => Intent::NameAccount { text },
            Asks::Agreement { yes } if typed.eq_ignore_ascii_case(yes) => Intent::ConfirmCreate,
            Asks::Agreement { .. } => Intent::Cancel,
            Asks::Page if is_code(typed) => Intent::Explain { text },
            Asks::Page => return Does::Paste(text),
            Asks::ReadBack => Intent::ReadBack { text },
            Asks::Answer if typed.starts_with('{') && ends_answer(typed) => Intent::ReadAnswer { text },
            Asks::Answer if typed.starts_with('{') => return Does::PasteAnswer(text),
            Asks::Answer => return Does::ReadFile(text),
        })
    }

    /// The question.
    pub fn label(&self) -> Label {
        let name = match &self.asks {
            Asks::Organisation => "ask-organisation",
            Asks::Account if self.comes_first => "ask-account",
            Asks::Account => "ask-another-account",
            Asks::Agreement { .. } => "ask-agreement",
            Asks::Page if self.comes_first => "ask-page",
            Asks::Page => "ask-another-page",
            Asks::ReadBack => "ask-read-back",
            Asks::Answer => "ask-answer",
        };
        match &self.usual {
            Some(usual) => Label::of(&format!("{name}-or")).with([("usual", usual.clone())]),
            None => Label::of(name),
        }
    }
}

/// An answer stands in braces, in one line or in several.
pub fn ends_answer(line: &str) -> bool {
    line.trim_end().ends_with('}')
}

/// A code alone needs no further lines; a page begins with words.
fn is_code(typed: &str) -> bool {
    !typed.contains(char::is_whitespace) && typed.contains(|c: char| c.is_ascii_digit())
}
