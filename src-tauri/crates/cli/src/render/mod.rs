//! Turns results into what a person reads in a terminal.

pub mod accounts;
pub mod answer;
pub mod diagnosis;
pub mod grants;
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
    let turns =
        |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let steers = |c: char| (c.is_control() && c != '\n' && c != '\t') || turns(c);
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

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_would_steer_a_terminal_or_turn_text_around_is_marked() {
        for mark in [
            '\u{1b}', '\u{9b}', '\r', '\u{61c}', '\u{200f}', '\u{202e}', '\u{2028}', '\u{2066}',
        ] {
            assert_eq!(harmless(&format!("a{mark}b")), "a\u{fffd}b", "{mark:?}");
        }
        assert_eq!(harmless("two\n\tlines – ünï"), "two\n\tlines – ünï");
    }
}
