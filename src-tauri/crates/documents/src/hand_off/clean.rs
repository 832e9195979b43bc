//! Makes text of strangers fit to stand among our own: names of organisations, notes of people.

/// One line of at most `most` characters, without control characters and marks that turn the direction of text.
pub fn line(text: &str, most: usize) -> String {
    let visible: String = text.chars().map(blank).filter(|letter| !is_hidden(*letter)).collect();
    let words = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    shortened(&words, most)
}

/// The same with its line breaks.
pub fn paragraph(text: &str, most: usize) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    let keep = |letter: &char| *letter == '\n' || !is_hidden(*letter);
    let visible: String = text.replace('\t', " ").chars().filter(keep).collect();
    shortened(visible.trim(), most)
}

/// A name between quotation marks that it cannot end.
pub fn quoted(name: &str, most: usize) -> String {
    let plain = line(name, most).replace(['\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}', '\u{2033}'], "\"");
    format!("\u{201c}{plain}\u{201d}")
}

/// A domain as it may stand in a file name, if it is one.
pub fn domain(domain: &str) -> Option<String> {
    let domain = domain.to_ascii_lowercase();
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
    let ends = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = domain.as_bytes();
    let is_domain = bytes.len() <= 253 && bytes.iter().copied().all(plain) && ends(bytes.first()) && ends(bytes.last());
    (is_domain && !domain.contains("..")).then_some(domain)
}

fn blank(letter: char) -> char {
    if letter.is_whitespace() { ' ' } else { letter }
}

/// Control characters, marks of direction, joiners, tags, and what stands for a character that nobody has.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            u32::from(letter),
            0xad | 0x61c | 0x180e | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0xfeff | 0xfff0..=0xffff | 0xe_0000..=0xe_0fff
        )
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}\u{2026}", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_that_turns_the_direction_of_text_is_shown_as_it_is_written() {
        assert_eq!(
            line("Contoso\u{202e}\u{2066}txt.exe\nBcc: x", 100),
            "Contosotxt.exe Bcc: x"
        );
    }

    #[test]
    fn what_is_no_domain_names_no_file() {
        assert_eq!(domain("Contoso.COM"), Some("contoso.com".to_owned()));
        for wrong in ["", "..", "a/b", "a\\b", "-a", "a.", "con\u{202e}toso", "a b", "a..b"] {
            assert_eq!(domain(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_quoted_name_is_one_line_and_ends_where_its_marks_do(name in "(\\PC|[\\x00-\\x1f\u{202e}\u{201c}\u{201d}\u{2028}\"]){0,200}") {
            let quoted = quoted(&name, 80);

            prop_assert_eq!(quoted.matches(['\u{201c}', '\u{201d}']).count(), 2);
            let ends = quoted.starts_with('\u{201c}') && quoted.ends_with('\u{201d}');
            prop_assert!(ends);
            let breaks = quoted.contains(['\n', '\r', '\u{202e}', '\u{2028}']);
            prop_assert!(!breaks);
            prop_assert!(quoted.chars().count() <= 82);
        }

        #[test]
        fn cleaning_twice_changes_nothing_more(text in "(\\PC|[\\x00-\\x1f\u{202e}]){0,80}") {
            let once = paragraph(&text, 50);
            prop_assert_eq!(paragraph(&once, 50), once.clone());
            prop_assert_eq!(line(&line(&text, 50), 50), line(&text, 50));
        }
    }
}
