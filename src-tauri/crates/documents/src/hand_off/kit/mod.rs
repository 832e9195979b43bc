//! The hand-off as one file that opens in any browser, without a network, and makes the answer.

mod form;
mod page;
mod scripts;

use std::sync::LazyLock;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::HandOff;

/// Browsers hash inline sources after making line ends `\n`, which a checkout on Windows may have changed.
static STYLE: LazyLock<String> = LazyLock::new(|| include_str!("kit.css").replace('\r', ""));
static SCRIPT: LazyLock<String> =
    LazyLock::new(|| concat!(include_str!("answer.js"), include_str!("form.js")).replace('\r', ""));

/// A page to be sent to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kit {
    /// The name that the file should have.
    pub file_name: String,
    /// The page, in UTF-8.
    pub html: String,
    /// The SHA-256 of the page, in lower-case hexadecimal digits.
    pub sha256: String,
}

/// Writes the page.
///
/// It loads nothing and sends nothing: its policy allows this style and this script by their hashes, and nothing else.
pub fn kit(hand_off: &HandOff<'_>) -> Kit {
    let html = document(hand_off).into_string();
    Kit {
        file_name: format!("mago-hand-off-{}.html", hand_off.file_stem()),
        sha256: format!("{:x}", Sha256::digest(&html)),
        html,
    }
}

fn document(hand_off: &HandOff<'_>) -> Markup {
    let title = hand_off.say("hand-off-title");
    html! {
        (DOCTYPE)
        html lang=(hand_off.language.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy());
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(STYLE.as_str())) }
            }
            body {
                @if hand_off.from_demo { p.banner role="note" { (hand_off.say("hand-off-demo")) } }
                main {
                    h1 { (title) }
                    (page::page(hand_off))
                    (form::form(hand_off))
                }
                script { (PreEscaped(SCRIPT.as_str())) }
            }
        }
    }
}

/// The pages that links lead to are no part of this one, so that the policy does not speak of them.
fn policy() -> String {
    format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash(&STYLE),
        hash(&SCRIPT)
    )
}

fn hash(source: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(source)))
}
