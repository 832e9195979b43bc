//! The words of a `$filter`: names, quoted texts, brackets and commas.

use std::{collections::VecDeque, iter::Peekable, str::Chars};

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A property, an operator, a number, `true`, a bare GUID.
    Name(String),
    /// A text that stood in single quotes.
    Text(String),
    Open,
    Close,
    Comma,
}

/// The words that are left to read.
#[derive(Debug)]
pub(super) struct Words(VecDeque<Word>);

impl Words {
    /// Splits a text; `None` if a quote is not closed or a character belongs to no word.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut words = VecDeque::new();
        let mut rest = text.chars().peekable();
        while let Some(&next) = rest.peek() {
            if next.is_whitespace() {
                rest.next();
                continue;
            }
            words.push_back(word(&mut rest)?);
        }
        Some(Self(words))
    }

    /// Takes the next word.
    pub(super) fn next(&mut self) -> Option<Word> {
        self.0.pop_front()
    }

    /// Takes the next word if it is this name.
    pub(super) fn take(&mut self, name: &str) -> bool {
        let is_it = matches!(self.0.front(), Some(Word::Name(found)) if found.eq_ignore_ascii_case(name));
        if is_it {
            self.0.pop_front();
        }
        is_it
    }
}

fn word(rest: &mut Peekable<Chars<'_>>) -> Option<Word> {
    match *rest.peek()? {
        '(' => rest.next().map(|_| Word::Open),
        ')' => rest.next().map(|_| Word::Close),
        ',' => rest.next().map(|_| Word::Comma),
        '\'' => text(rest),
        _ => name(rest),
    }
}

/// Reads up to the closing quote; a quote inside is written twice.
fn text(rest: &mut Peekable<Chars<'_>>) -> Option<Word> {
    rest.next();
    let mut text = String::new();
    loop {
        match rest.next()? {
            '\'' if rest.next_if_eq(&'\'').is_some() => text.push('\''),
            '\'' => return Some(Word::Text(text)),
            other => text.push(other),
        }
    }
}

fn name(rest: &mut Peekable<Chars<'_>>) -> Option<Word> {
    let mut name = String::new();
    while let Some(letter) = rest.next_if(|letter| letter.is_ascii_alphanumeric() || "-_/.@".contains(*letter)) {
        name.push(letter);
    }
    (!name.is_empty()).then_some(Word::Name(name))
}
