//! Pages on which somebody allows an application something, or cannot.

use maud::{Markup, html};
use uuid::Uuid;

use super::{Brand, button, card, form, person};

/// A permission in words.
#[derive(Clone, Debug)]
pub struct Permission {
    /// What it allows.
    pub words: String,
    /// The scope value.
    pub value: String,
    /// The service that publishes it.
    pub resource: String,
}

/// For whom the consent counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The person alone.
    Oneself,
    /// The person alone, or with a tick everybody.
    Choice,
    /// Everybody.
    Organisation,
}

/// Lists every permission and asks whether to accept.
pub fn consent(
    brand: &Brand,
    flow: &str,
    sign_in_name: &str,
    permissions: &[Permission],
    audience: Audience,
) -> Markup {
    let title = match audience {
        Audience::Organisation => "Permissions requested for your organisation",
        Audience::Oneself | Audience::Choice => "Permissions requested",
    };
    let body = html! {
        (person(sign_in_name))
        h1 { (title) }
        (application(brand))
        p { "This application would like to:" }
        ul.permissions {
            @for permission in permissions {
                li { span.words { (permission.words) } span.detail { (permission.resource) " · " (permission.value) } }
            }
        }
        @if audience == Audience::Organisation {
            p.hint { "If you accept, the application gets these permissions for all users in your organisation, in \
                      place of what was allowed for all users before. Nobody else will be asked." }
        }
        (form(flow, &html! {
            @if audience == Audience::Choice {
                label.tick {
                    input type="checkbox" name="organisation" value="true";
                    span { "Consent on behalf of your organization" }
                }
            }
            div.actions { (button("accept", "Accept", true)) (button("cancel", "Cancel", false)) }
        }))
    };
    card(title, brand, &body)
}

/// Says that only an administrator can allow it; with code 90095 the person can ask for that.
pub fn approval(brand: &Brand, flow: &str, sign_in_name: &str, code: u32, correlation: &Uuid) -> Markup {
    let can_ask = code == 90_095;
    let title = if can_ask {
        "Approval required"
    } else {
        "Need admin approval"
    };
    let name = brand.application.as_deref().unwrap_or("This application");
    let body = html! {
        (person(sign_in_name))
        h1 { (title) }
        (application(brand))
        p { (name) " needs permission to access resources in your organisation that only an administrator can grant." }
        @if can_ask {
            (form(flow, &html! {
                label for="reason" { "Why do you need this application?" }
                textarea #reason name="reason" rows="3" required {}
                div.actions { (button("ask", "Request approval", true)) }
            }))
        } @else {
            p { "Ask an administrator to approve this application before you can use it." }
        }
        p.detail { "AADSTS" (code) " · Correlation ID: " (correlation) }
        (form(flow, &html! {
            button.plain name="step" value="cancel" { "Return to the application without approval" }
        }))
    };
    card(title, brand, &body)
}

/// Confirms that the request for approval was sent.
pub fn requested(brand: &Brand, sign_in_name: &str) -> Markup {
    let body = html! {
        (person(sign_in_name))
        h1 { "Request sent" }
        p role="status" { "An administrator will look at your request. You can close this page." }
    };
    card("Request sent", brand, &body)
}

fn application(brand: &Brand) -> Markup {
    html! {
        p.application {
            strong { (brand.application.as_deref().unwrap_or("Unknown application")) }
            span.detail {
                @match &brand.publisher {
                    Some(publisher) => { (publisher) " · verified" },
                    None => "unverified",
                }
            }
        }
    }
}
