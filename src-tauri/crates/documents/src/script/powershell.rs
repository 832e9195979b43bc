//! Strings of PowerShell.

use super::comment::plain;

/// Writes a text as a string without expansion. PowerShell ends such a string at any of five quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let inside = plain(text).replace(['\'', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}'], "''");
    format!("'{inside}'")
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What PowerShell reads, comments left out.
    pub(in crate::script) fn kinds(script: &str) -> Vec<String> {
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
}
