//! Fills the blanks of a source and notes its parts.
//!
//! `# ⟦text id⟧` on a line of its own becomes comment lines and `# ⟦part id⟧` begins a part; `⟦say id⟧` becomes a quoted
//! string, and `⟦name⟧` a value that was made from an id or an enum. Texts come from the catalogues, where a translator
//! may write anything, so no text can end the comment or the string that it stands in.

use readiness::script::Shell;
use texts::{Language, Values};

use super::{
    Part,
    assembly::{indentation, marked},
    comment, posix, powershell,
};

/// A source without blanks and markers.
pub(super) struct Filled {
    pub(super) text: String,
    pub(super) parts: Vec<Part>,
}

pub(super) fn filled(source: &str, shell: Shell, language: Language, value: impl Fn(&str) -> String) -> Filled {
    let say = |id: &str| texts::say(id, &Values::new(), language);
    let quote = match shell {
        Shell::PowerShell => powershell::quoted,
        Shell::Posix => posix::quoted,
    };
    let mut text = String::new();
    let mut begun = vec![];
    for line in source.lines() {
        if let Some(id) = marked(line, "part") {
            begun.push((lines(&text) + 1, say(id)));
        } else if let Some(id) = marked(line, "text") {
            text += &comment::comment(&say(id), indentation(line));
        } else {
            text += &filled_line(line, |blank| match blank.strip_prefix("say ") {
                Some(id) => quote(&say(id)),
                None => value(blank),
            });
            text.push('\n');
        }
    }
    let parts = parts(begun, lines(&text));
    Filled { text, parts }
}

fn filled_line(line: &str, value: impl Fn(&str) -> String) -> String {
    let mut filled = String::new();
    let mut rest = line;
    while let Some((before, blank, after)) = next_blank(rest) {
        filled = filled + before + &value(blank);
        rest = after;
    }
    filled + rest
}

fn next_blank(line: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = line.split_once('⟦')?;
    let (blank, after) = rest.split_once('⟧')?;
    Some((before, blank, after))
}

fn lines(text: &str) -> u32 {
    u32::try_from(text.lines().count()).unwrap_or(u32::MAX)
}

/// Ends each part where the next one begins.
fn parts(begun: Vec<(u32, String)>, last_line: u32) -> Vec<Part> {
    let ends: Vec<_> = begun
        .iter()
        .skip(1)
        .map(|(first_line, _)| first_line - 1)
        .chain([last_line])
        .collect();
    begun
        .into_iter()
        .zip(ends)
        .map(|((first_line, does), last_line)| Part {
            first_line,
            last_line,
            does,
        })
        .collect()
}
