//! The choices as text: a list with numbers, what is asked for, and a line of letters.

use texts::Language;

use super::{
    choices::{Choice, Choices, Field},
    label::Label,
};
use crate::render::{page::Page, say};

/// Between the letters in their line.
const BETWEEN: &str = " · ";
/// Keeps a letter and its text in one line.
const STAYS: char = '\u{a0}';

/// Lays out everything that can be typed; the prompt comes below.
pub fn listing(choices: &Choices, language: Language) -> String {
    let mut page = Page::default();
    page.gap();
    for choice in &choices.numbered {
        let usual = choices.usual_key() == Some(choice.key.as_str());
        let id = if usual { "choice-usual" } else { "choice" };
        page.hanging(2, 5, &in_line(choice, id, language));
    }
    if let Some(field) = &choices.field {
        page.paragraph(2, &question(field, language));
    }
    let letters = choices.letters.iter().map(|letter| {
        let text = in_line(letter, "choice-letter", language);
        text.replace(' ', &STAYS.to_string())
    });
    page.paragraph(2, &letters.collect::<Vec<_>>().join(BETWEEN));
    page.into_text().replace(STAYS, " ")
}

fn in_line(choice: &Choice, id: &str, language: Language) -> String {
    let values = [("key", choice.key.clone()), ("label", choice.label.say(language))];
    Label::of(id).with(values).say(language)
}

fn question(field: &Field, language: Language) -> String {
    let label = field.label();
    match field.yes() {
        Some(yes) => label.with([("yes", yes.to_owned())]).say(language),
        None => label.say(language),
    }
}

/// What stands before what is typed.
pub fn prompt(language: Language) -> String {
    format!("{} ", say("guide-prompt", language))
}
