//! Makes one kind of text of pasted pages, addresses, HTML sources and JSON inside log lines.

use std::borrow::Cow;

/// More than any error page holds; the rest of a longer text is not read.
const LONGEST: usize = 100_000;
/// An address inside an address is encoded twice; nobody encodes more often.
const LAYERS: usize = 3;

/// Undoes the encodings, so that whatever was pasted reads like a message.
pub fn plain(text: &str) -> String {
    let mut text = beginning(text).replace('\0', "");
    if text.contains("error=") || text.contains("error_description=") || text.contains("%20") {
        text = text.replace("&amp;", "&").replace('&', "\n").replace('+', " ");
    }
    for _ in 0..LAYERS {
        let decoded = unescaped(&without_entities(&without_percents(&text)));
        if decoded == text {
            break;
        }
        text = decoded;
    }
    text
}

/// Lower case, plain quotes and single spaces, to look for phrases in.
pub fn folded(text: &str) -> String {
    let plain = text.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The part that is read.
pub fn beginning(text: &str) -> &str {
    let mut end = LONGEST.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn without_percents(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    percent_encoding::percent_decode_str(text).decode_utf8_lossy()
}

/// The entities that HTML sources of error pages hold, and tags that part a code from its prefix.
fn without_entities(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, letter) in [
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#58;", ":"),
        ("&#x3a;", ":"),
        ("&#x3A;", ":"),
        ("&#45;", "-"),
        ("&nbsp;", " "),
        ("&#160;", " "),
        ("\u{a0}", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
        ("<b>", ""),
        ("</b>", ""),
        ("<strong>", ""),
        ("</strong>", ""),
        ("<br>", "\n"),
        ("<br/>", "\n"),
        ("<br />", "\n"),
        ("</div>", "\n"),
    ] {
        if text.contains(entity) {
            text = text.replace(entity, letter);
        }
    }
    text
}

/// What JSON inside a string of a log line or a script looks like. JSON itself is read by its own reader as well.
fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for (escape, letter) in [
        ("\\u0027", "'"),
        ("\\u0026", "\n"),
        ("\\u003a", ":"),
        ("\\u003A", ":"),
        ("\\u002b", " "),
        ("\\u0022", "\""),
        ("\\u2019", "'"),
        ("\\r\\n", "\n"),
        ("\\n", "\n"),
        ("\\/", "/"),
        ("\\\"", "\""),
    ] {
        if text.contains(escape) {
            text = text.replace(escape, letter);
        }
    }
    text
}
