//! What a message is filled in with.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentValue};

/// What a message is filled in with, by name.
pub type Values<'a> = FluentArgs<'a>;

/// Turns named values into what [`say`](crate::say) takes; a plain count becomes a number, so that plurals agree with it.
pub fn values(named: &BTreeMap<String, String>) -> Values<'_> {
    named
        .iter()
        .map(|(name, value)| (name.as_str(), number_or_text(value)))
        .collect()
}

/// Keeps as text what a number would change: leading zeroes, and more digits than a number holds exactly.
fn number_or_text(value: &str) -> FluentValue<'_> {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => number.into(),
        _ => value.into(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_are_numbers_and_everything_else_stays_text() {
        for count in ["0", "1", "300", "4294967295"] {
            assert!(matches!(number_or_text(count), FluentValue::Number(_)), "{count}");
        }
        for text in ["", "007", "+1", "-1", "1.5", "12345678901234567890", "contoso.com"] {
            assert!(matches!(number_or_text(text), FluentValue::String(_)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_value_is_shown_exactly_as_it_came(value in ".*|[0-9]{1,20}") {
            let named = BTreeMap::from([("value".to_owned(), value.clone())]);
            let shown = match values(&named).get("value") {
                Some(FluentValue::Number(number)) => number.as_string().into_owned(),
                Some(FluentValue::String(text)) => text.clone().into_owned(),
                _ => String::new(),
            };
            prop_assert_eq!(shown, value);
        }
    }
}
