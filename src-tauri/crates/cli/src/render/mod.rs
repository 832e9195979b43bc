//! Turns results into what a person reads in a terminal.

pub mod accounts;
pub mod diagnosis;
pub mod page;
pub mod problem;
pub mod remedy;
pub mod report;
pub mod scenarios;

use std::collections::BTreeMap;

use texts::{Language, Values};

/// Says a text that names nothing.
pub fn say(id: &str, language: Language) -> String {
    texts::say(id, &Values::new(), language)
}

/// Says a text with its values, which may come from anybody.
pub fn say_with(id: &str, values: &BTreeMap<String, String>, language: Language) -> String {
    let values = values
        .iter()
        .map(|(name, value)| (name.clone(), harmless(value)))
        .collect();
    texts::say(id, &texts::values(&values), language)
}

/// Takes out of a server's or a person's words what would steer a terminal or turn the text around.
pub fn harmless(text: &str) -> String {
    let steers = |c: char| {
        (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(steers, "\u{fffd}")
}

/// Says a text with values given in place.
pub fn say_of<const N: usize>(id: &str, values: [(&str, String); N], language: Language) -> String {
    say_with(
        id,
        &values.map(|(name, value)| (name.to_owned(), value)).into(),
        language,
    )
}

/// Names this system's keychain.
pub fn keychain(language: Language) -> String {
    say_of(
        "keychain-store",
        [("system", std::env::consts::OS.to_owned())],
        language,
    )
}
