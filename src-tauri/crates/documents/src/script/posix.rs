//! Strings of a POSIX shell.

use super::comment::plain;

/// Writes a text as a string without expansion, which only an apostrophe ends.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", plain(text).replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_ends_the_string_that_it_stands_in(text in "(\\PC|[\\r\\n\u{2018}\u{2019}'\"`$(){};\\\\]|'; rm x #){0,60}") {
            let string = quoted(&text);

            let inside = &string[1..string.len() - 1];
            prop_assert!(!inside.replace(r"'\''", "").contains(['\'', '\r', '\n', '\0']), "{}", string);
        }
    }

    #[test]
    fn a_quoted_text_keeps_its_words() {
        assert_eq!(quoted("It's\n  `here` $HOME"), r"'It'\''s `here` $HOME'");
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_reads_back_what_was_quoted() {
        let text = "It's `here` $HOME \\ \"x\" \u{2019} !! ; & | <b>";

        let said = std::process::Command::new("sh")
            .args(["-c", &format!("printf %s {}", quoted(text))])
            .output()
            .unwrap();

        assert_eq!(String::from_utf8(said.stdout).unwrap(), text);
    }
}
