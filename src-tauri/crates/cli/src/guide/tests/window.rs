//! The guide offers whatever the window offers.

use std::collections::BTreeSet;

use wizard::Intent;

use super::{Does, lists, stages};

#[test]
fn whatever_the_window_can_do_is_offered_here() {
    let mut offered = BTreeSet::new();
    for (_, stage) in stages() {
        let view = stage.view();
        for choices in lists(&view) {
            let listed = choices.numbered.iter().chain(&choices.letters);
            let fields = choices.field.iter().map(|field| field.answered("yes"));
            let does = listed.map(|choice| choice.does.clone()).chain(fields);
            offered.extend(does.filter_map(|does| match does {
                Does::Send(intent) => Some(name(&intent)),
                _ => None,
            }));
        }
    }

    for wanted in WINDOW {
        assert!(offered.contains(wanted), "{wanted} is nowhere among {offered:?}");
    }
}

/// What the window can do, but for leaving the demo and what only a window has (typing, coming to the front, a dialog that
/// asks for a file).
const WINDOW: [&str; 49] = [
    "begin",
    "back",
    "browser-showed",
    "cancel",
    "check-again",
    "choose-computer",
    "choose-guest",
    "close-layer",
    "confirm-create",
    "continue-without",
    "copy-command",
    "copy-details",
    "copy-hand-off",
    "copy-link",
    "copy-problem",
    "copy-script",
    "create-acs",
    "forget",
    "forget-progress",
    "go-to",
    "home",
    "mail-hand-off",
    "name-account",
    "next",
    "open-about",
    "open-again",
    "open-consent",
    "open-explain",
    "open-hand-off",
    "open-help",
    "open-portal",
    "open-start-page",
    "read-back",
    "report-done",
    "resume",
    "save-hand-off",
    "save-report",
    "save-script",
    "show-guest",
    "show-script",
    "sign-in",
    "sign-in-mago",
    "sign-out-in-browser",
    "take-guest-back",
    "take-report-back",
    "try-demo",
    "use-code",
    "use-organization",
    "watch",
];

fn name(intent: &Intent) -> &'static str {
    let value = serde_json::to_value(intent).unwrap();
    let name = value["intent"].as_str().unwrap();
    WINDOW.into_iter().find(|known| *known == name).unwrap_or("other")
}
