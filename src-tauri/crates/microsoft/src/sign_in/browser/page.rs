//! The page that the browser shows at the end: static, without scripts, remembering nothing.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// What the browser shows when the sign-in is over, already in the person's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerPages {
    /// The language of the texts, for example `en`.
    pub language: String,
    /// After an answer with a code.
    pub done: PageText,
    /// After any other answer.
    pub failed: PageText,
}

/// The texts of one page, as plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageText {
    /// Its title and heading.
    pub title: String,
    /// What to do now.
    pub text: String,
}

const STYLE: &str = "html{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif}\
                     body{max-width:36rem;margin:18vh auto;padding:0 1.5rem}";

/// Writes one page; every text is escaped.
pub(super) fn html(language: &str, page: &PageText) -> String {
    let (language, title, text) = (escaped(language), escaped(&page.title), escaped(&page.text));
    format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style></head>\
         <body><main><h1>{title}</h1><p>{text}</p></main></body></html>\n"
    )
}

/// The headers of every answer; none of them lets the page do, keep or tell anything.
pub(super) fn headers() -> [(&'static str, String); 6] {
    let style = STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    [
        ("content-type", "text/html; charset=utf-8".to_owned()),
        ("content-security-policy", policy),
        ("cache-control", "no-store".to_owned()),
        ("referrer-policy", "no-referrer".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("connection", "close".to_owned()),
    ]
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        let page = PageText {
            title: "<img src=x onerror=alert(1)>".into(),
            text: "\"a\" & 'b' </p><script>".into(),
        };

        let html = html("en\" onload=\"x", &page);

        assert!(!html.contains("<img") && !html.contains("<script"), "{html}");
        assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;"));
        assert!(html.contains("lang=\"en&quot; onload=&quot;x\""));
    }
}
