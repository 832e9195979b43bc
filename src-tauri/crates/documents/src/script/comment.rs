//! Comments, which begin with `#` in PowerShell and in a POSIX shell alike.

/// Where comments are wrapped, indentation included.
const WIDTH: usize = 100;

/// Writes a text as comment lines. Splitting at every white space and dropping control characters leaves no line break
/// that either shell knows, and without `#` no line can read as `#Requires`, as a signature or as the end of a block.
pub(super) fn comment(text: &str, indentation: &str) -> String {
    let plain = plain(text).replace('#', "");
    let mut comment = String::new();
    let mut line = String::new();
    for word in plain.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && indentation.len() + 3 + line.chars().count() + word.chars().count() > WIDTH {
            comment.extend([indentation, "#", &line, "\n"]);
            line.clear();
        }
        line = line + " " + word;
    }
    comment + &format!("{indentation}#{line}\n")
}

/// A text in one line: single spaces, no control characters, and nothing that reorders what is shown.
pub(super) fn plain(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| c.is_whitespace() || !(c.is_control() || reorders(*c)))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character makes code look different from what a shell reads.
const fn reorders(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::script::powershell::tests::kinds;

    proptest! {
        #[test]
        fn no_text_ends_the_comment_that_it_stands_in(text in "(\\PC|[\\r\\n\u{85}\u{2028}#<>'\"`$(){};]|#>|#Requires|Remove-Item){0,60}") {
            let comment = comment(&text, "    ");

            for line in comment.lines() {
                prop_assert!(line.starts_with("    #") && !line[5..].contains('#'), "{}", line);
                prop_assert!(line[5..].is_empty() || line[5..].starts_with(' '), "{}", line);
            }
            let breaks = ['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'];
            prop_assert!(!comment.contains(breaks));
            let script = format!("if ($a) {{\n{comment}    $b\n}}\n");
            prop_assert_eq!(kinds("if ($a) {\n    $b\n}\n"), kinds(&script), "{}", script);
        }
    }

    #[test]
    fn a_long_comment_is_wrapped() {
        let wrapped = comment(&"word ".repeat(50), "");

        assert!(wrapped.lines().count() > 1);
        assert!(wrapped.lines().all(|line| line.len() <= WIDTH));
    }

    #[test]
    fn nothing_in_a_comment_reorders_the_line() {
        assert_eq!(comment("a\u{202e}b \u{2066}c", ""), "# ab c\n");
    }
}
