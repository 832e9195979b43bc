//! A page of text for a terminal: paragraphs with an indent, wrapped to the width, coloured where that is wanted.

use std::fmt::Write as _;

use anstyle::Style;

/// Wider lines are hard to read.
const MOST: usize = 100;
/// What is assumed where there is no terminal, for example in a pipe.
const USUAL: usize = 100;

/// Text that is being laid out. Colours are stripped later where the stream shows none.
#[derive(Debug)]
pub struct Page {
    width: usize,
    text: String,
}

impl Default for Page {
    fn default() -> Self {
        let width = terminal_size().unwrap_or(USUAL).min(MOST);
        Self {
            width,
            text: String::new(),
        }
    }
}

impl Page {
    /// Adds a line as it is.
    pub fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// Adds a line in a style.
    pub fn styled(&mut self, style: Style, text: &str) {
        let _ = writeln!(self.text, "{style}{}{style:#}", text.trim_end());
    }

    /// Adds an empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Adds a paragraph, wrapped and indented; its own line breaks stay.
    pub fn paragraph(&mut self, indent: usize, text: &str) {
        self.hanging(indent, indent, text);
    }

    /// Adds a paragraph whose first line stands further left than the others, for lists.
    pub fn hanging(&mut self, first: usize, indent: usize, text: &str) {
        let (first, indent) = (" ".repeat(first), " ".repeat(indent));
        let options = textwrap::Options::new(self.width)
            .initial_indent(&first)
            .subsequent_indent(&indent)
            .break_words(false)
            // An address that is broken after a stroke can be neither clicked nor copied.
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        self.line(&textwrap::fill(text, options));
    }

    /// The whole text.
    pub fn into_text(self) -> String {
        self.text
    }
}

fn terminal_size() -> Option<usize> {
    use std::io::IsTerminal as _;
    std::io::stdout().is_terminal().then(textwrap::termwidth)
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn an_address_stays_whole_where_it_is_longer_than_a_line() {
        let address = format!("https://login.example/{}?client_id=1", "a-b/".repeat(30));
        let mut page = Page::default();

        page.paragraph(2, &format!("Open this page now: {address}"));

        let text = page.into_text();
        assert_eq!(text.lines().last().unwrap().trim(), address, "{text}");
    }
}
