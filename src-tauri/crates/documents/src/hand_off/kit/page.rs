//! What the page says: why, what to do, what is allowed by it, how to undo it.

use maud::{Markup, html};

use super::scripts;
use crate::hand_off::{
    HandOff,
    steps::{How, Step},
};

pub fn page(hand_off: &HandOff<'_>) -> Markup {
    let steps = hand_off.steps();
    let count = steps.len().to_string();
    html! {
        section aria-labelledby="facts" {
            h2 #facts { (hand_off.say("hand-off-facts-heading")) }
            dl {
                @for (name, value) in hand_off.facts() {
                    dt { (name) }
                    dd { bdi { (value) } }
                }
            }
            p.quiet { (hand_off.say("kit-offline")) }
        }
        section aria-labelledby="why" {
            h2 #why { (hand_off.say("hand-off-why-heading")) }
            p { (hand_off.say_with("hand-off-why", [("steps", count)])) }
        }
        section aria-labelledby="steps" {
            h2 #steps { (hand_off.say("hand-off-steps-heading")) }
            @for step in &steps { (one(hand_off, step)) }
        }
        @if hand_off.wants.approves() { (permissions(hand_off)) }
        section aria-labelledby="safety" {
            h2 #safety { (hand_off.say("hand-off-safety-heading")) }
            p { (hand_off.say("hand-off-safety")) }
        }
    }
}

fn one(hand_off: &HandOff<'_>, step: &Step) -> Markup {
    let values = [("number", step.number.to_string()), ("step", step.title.clone())];
    html! {
        article {
            h3 { (hand_off.say_with("hand-off-step", values)) }
            p { (step.why) }
            @for how in &step.how { (part(hand_off, how)) }
            p.quiet { (hand_off.say_with("hand-off-who", [("roles", hand_off.roles(step.roles))])) }
            p.quiet { (hand_off.say_with("hand-off-undo", [("undo", step.undo.clone())])) }
        }
    }
}

fn part(hand_off: &HandOff<'_>, how: &How) -> Markup {
    match how {
        How::Words(words) => html! { p { (words) } },
        How::Page(address) => html! {
            p.address { a href=(address) target="_blank" rel="noopener noreferrer" { (address) } }
        },
        How::Command(command) => html! { pre tabindex="0" { (command) } },
        How::Scripts(purpose) => scripts::scripts(hand_off, *purpose),
    }
}

fn permissions(hand_off: &HandOff<'_>) -> Markup {
    html! {
        section aria-labelledby="permissions" {
            h2 #permissions { (hand_off.say("hand-off-permissions-heading")) }
            p { (hand_off.say("hand-off-permissions-lead")) }
            table {
                thead {
                    tr {
                        th scope="col" { (hand_off.say("hand-off-permission-feature")) }
                        th scope="col" { (hand_off.say("hand-off-permission-scopes")) }
                        th scope="col" { (hand_off.say("hand-off-permission-importance")) }
                    }
                }
                tbody {
                    @for permission in hand_off.permissions() {
                        tr {
                            th scope="row" { (permission.feature) }
                            td { code { (permission.scopes) } }
                            td { (permission.importance) }
                        }
                    }
                }
            }
        }
    }
}
