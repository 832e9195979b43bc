//! Fills the blanks of a PowerShell source.
//!
//! `# ⟦text id⟧` on a line of its own becomes comment lines, `⟦say id⟧` becomes a quoted string, and `⟦name⟧` a value that
//! the caller made from an id or an enum. Texts come from the catalogues, where a translator may write anything, so
//! neither form lets a text end the comment or the string that it stands in.

use texts::{Language, Values};

/// Where comments are wrapped, indentation included.
const WIDTH: usize = 100;

pub(super) fn fill(source: &str, blanks: &[(&str, String)], language: Language) -> String {
    let text = |id: &str| texts::say(id, &Values::new(), language);
    source.lines().fold(String::new(), |mut script, line| {
        match line
            .trim_start()
            .strip_prefix("# ⟦text ")
            .and_then(|rest| rest.strip_suffix('⟧'))
        {
            Some(id) => script += &comment(&text(id), indentation(line)),
            None => script = script + &fill_line(line, blanks, text) + "\n",
        }
        script
    })
}

fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

fn fill_line(line: &str, blanks: &[(&str, String)], text: impl Fn(&str) -> String) -> String {
    let Some((before, rest)) = line.split_once('⟦') else {
        return line.to_owned();
    };
    let Some((blank, after)) = rest.split_once('⟧') else {
        return line.to_owned();
    };
    let value = match blank.strip_prefix("say ") {
        Some(id) => quoted(&text(id)),
        None => blanks
            .iter()
            .find(|(name, _)| *name == blank)
            .map(|(_, value)| value.clone())
            .unwrap_or_default(),
    };
    format!("{before}{value}{}", fill_line(after, blanks, text))
}

/// Writes a text as comment lines. Splitting at every white space and dropping control characters leaves no line break
/// that PowerShell knows, and without `#` no line can read as `#Requires`, as a signature or as the end of a block.
fn comment(text: &str, indentation: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|c| *c != '#' && (c.is_whitespace() || !c.is_control()))
        .collect();
    let mut comment = String::new();
    let mut line = String::new();
    for word in plain.split_whitespace() {
        if !line.is_empty() && indentation.len() + 3 + line.chars().count() + word.chars().count() > WIDTH {
            comment.extend([indentation, "#", &line, "\n"]);
            line.clear();
        }
        line = line + " " + word;
    }
    comment + &format!("{indentation}#{line}\n")
}

/// Writes a text as a PowerShell string without expansion. PowerShell ends such a string at any of five quotation marks.
fn quoted(text: &str) -> String {
    let inside = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .fold(String::new(), |mut inside, c| {
            match c {
                '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' => inside += "''",
                other => inside.push(other),
            }
            inside
        });
    format!("'{inside}'")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What PowerShell reads, comments left out.
    fn kinds(script: &str) -> Vec<String> {
        let mut parser = tree_sitter::Parser::new();
        parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).unwrap();
        let tree = parser.parse(script, None).unwrap();
        let (mut kinds, mut nodes) = (vec![], vec![tree.root_node()]);
        while let Some(node) = nodes.pop() {
            kinds.push(node.kind().to_owned());
            nodes.extend(
                node.children(&mut node.walk())
                    .filter(|child| child.kind() != "comment"),
            );
        }
        kinds
    }

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

        #[test]
        fn no_text_ends_the_string_that_it_stands_in(text in "(\\PC|[\\r\\n\u{2018}\u{2019}\u{201a}\u{201b}'\"`$(){};]|#>|'; Remove-Item x #){0,60}") {
            let string = quoted(&text);

            let inside = &string[1..string.len() - 1];
            let ends = ['\'', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}', '\r', '\n'];
            prop_assert!(!inside.replace("''", "").contains(ends), "{}", string);
        }
    }

    #[test]
    fn a_quoted_text_keeps_its_words() {
        assert_eq!(quoted("It\u{2019}s\n  not 'there'."), "'It''s not ''there''.'");
    }

    #[test]
    fn a_long_comment_is_wrapped() {
        let wrapped = comment(&"word ".repeat(50), "");

        assert!(wrapped.lines().count() > 1);
        assert!(wrapped.lines().all(|line| line.len() <= WIDTH));
    }
}
