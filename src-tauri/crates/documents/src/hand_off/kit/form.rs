//! The form that makes the answer.

use maud::{Markup, html};
use readiness::read_back::{Mistake, ScriptFailure};

use crate::hand_off::{
    HandOff,
    answer::{Approval, LONGEST_NAME, LONGEST_NOTE},
};

/// What the inline script finds wrong with a pasted line.
const MISTAKES: [Mistake; 5] = [
    Mistake::NoLine,
    Mistake::OtherTenant,
    Mistake::OtherApp,
    Mistake::NotAnId,
    Mistake::UnknownReason,
];

/// The form is hidden until its script runs; without one, the page asks for a message instead.
pub fn form(hand_off: &HandOff<'_>) -> Markup {
    html! {
        section.answer aria-labelledby="answer-heading" {
            h2 #answer-heading { (hand_off.say("kit-answer-heading")) }
            p { (hand_off.say("kit-answer-lead")) }
            noscript { p.mistake { (hand_off.say("kit-answer-no-script")) } }
            form #answer hidden
                data-hand-off=(hand_off.id)
                data-tenant=(hand_off.tenant)
                data-file=(hand_off.answer_file())
                data-applications=(applications(hand_off))
                data-reasons=(reasons())
            {
                @if hand_off.wants.approves() { (approval(hand_off)) }
                @if hand_off.wants.creates_acs() || hand_off.wants.enable_acs { (acs(hand_off)) }
                (field(hand_off, "by", &html! {
                    input #by name="by" type="text" autocomplete="name" maxlength=(LONGEST_NAME) aria-describedby="by-hint";
                }))
                (field(hand_off, "note", &html! {
                    textarea #note name="note" rows="4" maxlength=(LONGEST_NOTE) aria-describedby="note-hint" {}
                }))
                button type="submit" { (hand_off.say("kit-answer-save")) }
            }
            (outcome(hand_off))
        }
    }
}

fn approval(hand_off: &HandOff<'_>) -> Markup {
    html! {
        fieldset {
            legend { (hand_off.say("kit-answer-approval")) }
            @for approval in Approval::ALL {
                label.choice {
                    input type="radio" name="approval" value=(approval) required;
                    (hand_off.say(&format!("answer-approval-{approval}")))
                }
            }
        }
    }
}

fn acs(hand_off: &HandOff<'_>) -> Markup {
    html! {
        (field(hand_off, "acs", &html! {
            textarea #acs name="acs" rows="3" spellcheck="false" autocomplete="off" aria-describedby="acs-hint acs-mistake" {}
        }))
        div #acs-mistake role="alert" {
            @for mistake in MISTAKES {
                p.mistake data-mistake=(mistake) hidden {
                    (hand_off.say(&format!("problem-read-back-{mistake}"))) " "
                    (hand_off.say(&format!("problem-read-back-{mistake}.hint")))
                }
            }
        }
    }
}

fn field(hand_off: &HandOff<'_>, name: &str, control: &Markup) -> Markup {
    html! {
        div.field {
            label for=(name) { (hand_off.say(&format!("kit-answer-{name}"))) }
            p.quiet id=(format!("{name}-hint")) { (hand_off.say(&format!("kit-answer-{name}.hint"))) }
            (control)
        }
    }
}

/// What is seen after the file was made.
fn outcome(hand_off: &HandOff<'_>) -> Markup {
    html! {
        div role="status" {
            p #saved hidden { (hand_off.say_with("kit-answer-saved", [("file", hand_off.answer_file())])) }
        }
        div #text-form hidden {
            label for="text" { (hand_off.say("kit-answer-text")) }
            textarea #text rows="12" readonly spellcheck="false" {}
            button #copy type="button" { (hand_off.say("kit-answer-copy")) }
            span role="status" { span #copied hidden { (hand_off.say("kit-answer-copied")) } }
        }
    }
}

/// Ids that are mistaken for an object id.
fn applications(hand_off: &HandOff<'_>) -> String {
    let profile = hand_off.profile;
    let ids = [
        profile.mago.app_id,
        profile.acs.app_id,
        profile.graph.app_id,
        profile.checking_app.id,
    ];
    ids.map(|id| id.to_string()).join(" ")
}

fn reasons() -> String {
    let codes: Vec<&str> = ScriptFailure::ALL.iter().map(|reason| reason.code()).collect();
    codes.join(" ")
}
