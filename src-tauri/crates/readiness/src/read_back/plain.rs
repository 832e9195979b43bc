//! Makes plain lines of what a terminal, a chat or a mail program made of them.

use std::{iter::Peekable, str::Chars};

const ESCAPE: char = '\u{1b}';
const BELL: char = '\u{7}';

/// Removes colours, invisible marks and marks of quotation, and makes dashes and white space plain.
pub fn plain(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ESCAPE => skip_sequence(&mut letters),
            '\u{9b}' => skip_parameters(&mut letters),
            // A mail program or a chat makes these of hyphens and blanks.
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => seen.push('-'),
            '\u{ff1a}' => seen.push(':'),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => seen.push('\n'),
            blank if blank.is_whitespace() => seen.push(' '),
            mark if is_invisible(mark) => {}
            other => seen.push(other),
        }
    }
    let unquoted = |line: &str| line.trim_start_matches([' ', '>', '|']).trim_end().to_owned();
    seen.split('\n').map(unquoted).collect::<Vec<_>>().join("\n")
}

/// Skips what a terminal takes for a command: `ESC [ … letter`, `ESC ] … BEL`, or `ESC` and one letter.
fn skip_sequence(letters: &mut Peekable<Chars<'_>>) {
    match letters.next_if(|next| !is_line_end(*next)) {
        Some('[') => skip_parameters(letters),
        Some(']') => skip_title(letters),
        Some('(' | ')') => drop(letters.next_if(char::is_ascii_alphanumeric)),
        _ => {}
    }
}

fn skip_parameters(letters: &mut Peekable<Chars<'_>>) {
    while letters.next_if(|next| matches!(next, ' '..='?')).is_some() {}
    letters.next_if(|next| matches!(next, '@'..='~'));
}

/// Skips a window title, which may not swallow a line even if its end was not copied.
fn skip_title(letters: &mut Peekable<Chars<'_>>) {
    while let Some(letter) = letters.next_if(|next| !is_line_end(*next)) {
        if letter == BELL || (letter == ESCAPE && letters.next_if_eq(&'\\').is_some()) {
            return;
        }
    }
}

const fn is_line_end(letter: char) -> bool {
    matches!(letter, '\n' | '\r')
}

/// Control characters, soft hyphens, marks of direction and joiners, a byte order mark.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_titles_and_cursor_commands_are_gone() {
        let coloured = "\u{1b}]0;Window\u{7}\u{1b}[32;1mMAGO-ACS:\u{1b}[0m \u{1b}[?25hPRESENT\u{1b}(B\r\nnext";

        assert_eq!(plain(coloured), "MAGO-ACS: PRESENT\nnext");
    }

    #[test]
    fn a_title_whose_end_was_not_copied_costs_its_line_only() {
        assert_eq!(plain("\u{1b}]0;Window\nMAGO-ACS:"), "\nMAGO-ACS:");
    }

    #[test]
    fn what_word_processors_make_of_hyphens_and_blanks_is_undone() {
        assert_eq!(
            plain("\u{feff}MAGO\u{2011}ACS:\u{a0}FAILED not\u{2013}allowed"),
            "MAGO-ACS: FAILED not-allowed"
        );
    }

    #[test]
    fn marks_of_quotation_are_no_part_of_a_line() {
        assert_eq!(plain("> > MAGO-ACS:\n>| PRESENT"), "MAGO-ACS:\nPRESENT");
    }
}
