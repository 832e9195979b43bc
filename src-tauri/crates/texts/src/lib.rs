//! Says every sentence that a person reads, from the Project Fluent catalogues in `ui/locales`.
//!
//! The catalogues are embedded when the program is built: nothing is read at run time, and nothing here
//! decides which message is due. Values are inserted as they are, without the invisible isolation marks
//! that Fluent puts around them for browsers, because terminals, reports and scripts would show or copy them.

mod bundle;
mod language;
mod values;

pub use fluent_bundle::FluentValue as Value;

pub use crate::{
    language::Language,
    values::{Values, values},
};

/// Says the message `id`, which may be `message` or `message.attribute`.
///
/// An id that no catalogue has comes back as it is, so that the gap is seen and reported, and the rest of the
/// page still stands. A value that is missing shows as `{$name}`.
pub fn say(id: &str, values: &Values<'_>, language: Language) -> String {
    let bundle = bundle::of(language);
    let Some(pattern) = bundle::pattern(bundle, id) else {
        tracing::error!(id, language = language.tag(), "no catalogue has this text");
        return id.to_owned();
    };
    let mut gaps = Vec::new();
    let said = bundle.format_pattern(pattern, Some(values), &mut gaps).into_owned();
    if !gaps.is_empty() {
        tracing::error!(id, language = language.tag(), ?gaps, "this text could not be filled in");
    }
    said
}

/// Tells whether a catalogue of this language has the text `id` (`message` or `message.attribute`).
pub fn has(id: &str, language: Language) -> bool {
    bundle::pattern(bundle::of(language), id).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_message_and_its_attribute_are_said_apart() {
        let said = say("problem-keychain-locked", &Values::new(), Language::English);
        let hint = say("problem-keychain-locked.hint", &Values::new(), Language::English);

        assert_ne!(said, hint);
        assert!(hint.ends_with('.'), "{hint}");
    }

    #[test]
    fn an_unknown_text_is_shown_by_its_id() {
        assert_eq!(
            say("no-such-text.hint", &Values::new(), Language::English),
            "no-such-text.hint"
        );
        assert!(!has("no-such-text", Language::English));
    }

    proptest! {
        #[test]
        fn no_id_breaks_the_program(id in ".*") {
            say(&id, &Values::new(), Language::English);
        }
    }
}
