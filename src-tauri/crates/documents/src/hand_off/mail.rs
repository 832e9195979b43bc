//! The address that opens the message in a mail program (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Message;

/// The longest address that is made, in characters. Windows hands no more than 2,083 to a mail program, and some mail
/// programs add their own words.
pub const LONGEST_MAIL: usize = 1_900;

/// What a subject may take of it when there is not room for all.
const SUBJECT_ROOM: usize = 400;

/// All but what RFC 3986 never reserves.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Writes a `mailto:` address without a recipient, whom only the person knows.
///
/// A message that is too long for an address is replaced by its brief form. That in turn loses what the subject says
/// already, and then its last lines, rather than going beyond [`LONGEST_MAIL`].
pub fn mail(message: &Message) -> String {
    let once = message.brief.replacen(&format!("{}\n", message.subject), "", 1);
    let forms = [&message.body, &message.brief, &once];
    let mut addresses = forms.into_iter().map(|body| address(&message.subject, body));
    addresses
        .find(|address| address.len() <= LONGEST_MAIL)
        .unwrap_or_else(|| cut(&message.subject, &once))
}

/// Keeps a part of the subject and as many whole lines as fit.
fn cut(subject: &str, body: &str) -> String {
    let subject = beginning(subject, SUBJECT_ROOM);
    let lines = whole_lines(body, LONGEST_MAIL - address(&subject, "").len());
    address(&subject, &lines)
}

fn address(subject: &str, body: &str) -> String {
    format!("mailto:?subject={}&body={}", escaped(subject), escaped(&crlf(body)))
}

fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// RFC 6068 wants line breaks as `%0D%0A`.
fn crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

/// As many whole lines as fit when they are escaped.
fn whole_lines(text: &str, room: usize) -> String {
    let mut fitting = String::new();
    for line in text.split_inclusive('\n') {
        if escaped(&crlf(&fitting)).len() + escaped(&crlf(line)).len() > room {
            break;
        }
        fitting += line;
    }
    fitting
}

/// As many whole characters as fit when they are escaped.
fn beginning(text: &str, room: usize) -> String {
    let mut left = room;
    let mut fits = |letter: &char| {
        let needed = escaped(&letter.to_string()).len();
        let fits = needed <= left;
        left = left.saturating_sub(needed);
        fits
    };
    text.chars().take_while(|letter| fits(letter)).collect()
}
