//! The scripts, to read, to compare and to save.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use maud::{Markup, html};
use readiness::script::ScriptPurpose;

use crate::{hand_off::HandOff, script::Script};

pub fn scripts(hand_off: &HandOff<'_>, purpose: ScriptPurpose) -> Markup {
    html! {
        p { (hand_off.say("hand-off-acs-script-below")) }
        @for script in hand_off.scripts_for(purpose) { (one(hand_off, script)) }
        p.quiet { (hand_off.say("kit-script-compare")) }
    }
}

/// The link holds the bytes of the file, byte order mark and all, so that the sum fits what is saved.
fn one(hand_off: &HandOff<'_>, script: &Script) -> Markup {
    let file = || [("file", script.file_name.clone())];
    let bytes = format!(
        "data:application/octet-stream;base64,{}",
        BASE64_STANDARD.encode(script.file())
    );
    html! {
        h4 { (script.file_name) }
        p { a.button href=(bytes) download=(script.file_name) { (hand_off.say_with("kit-script-save", file())) } }
        p { (hand_off.say("kit-script-sum")) " " code.sum { (script.sha256) } }
        pre.script tabindex="0" role="region" aria-label=(hand_off.say_with("kit-script-text", file())) { (script.text) }
    }
}
