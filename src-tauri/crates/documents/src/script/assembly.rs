//! Puts a script's source together: `# ⟦include name⟧` on a line of its own gives way to the sources of that name,
//! indented as it is, and `{purpose}`, `{dialect}` and `{label}` in the id of a text to the codes of this script.

use readiness::script::{Dialect, ScriptPurpose};

use super::{blanks, sources};

/// The whole source of a script, with its blanks and markers.
pub(super) fn assembled(purpose: ScriptPurpose, dialect: Dialect) -> String {
    included(sources::frame(dialect.shell()), purpose, dialect)
        .replace("{purpose}", purpose.code())
        .replace("{dialect}", dialect.code())
        .replace("{label}", &blanks::label(purpose).to_lowercase())
}

fn included(source: &str, purpose: ScriptPurpose, dialect: Dialect) -> String {
    source.lines().fold(String::new(), |whole, line| {
        let Some(name) = marked(line, "include") else {
            return whole + line + "\n";
        };
        let sources = sources::named(name, purpose, dialect);
        let text = included(&sources.join("\n"), purpose, dialect);
        whole + &indented(&text, indentation(line))
    })
}

/// The argument of a marker such as `# ⟦part id⟧`, if the line consists of one.
pub(super) fn marked<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    let inside = line.trim_start().strip_prefix("# ⟦")?.strip_suffix('⟧')?;
    inside.strip_prefix(kind)?.strip_prefix(' ')
}

/// The white space that a line begins with.
pub(super) fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

fn indented(text: &str, indentation: &str) -> String {
    text.lines().fold(String::new(), |whole, line| match line {
        "" => whole + "\n",
        line => whole + indentation + line + "\n",
    })
}
