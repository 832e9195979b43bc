//! Pages on which nothing can be done but read.

use maud::{Markup, html};
use uuid::Uuid;

use super::{Brand, card};

/// An error that stays in the browser.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The number after `AADSTS`.
    pub code: u32,
    /// What happened.
    pub text: String,
    /// Support asks for it.
    pub trace: Uuid,
    /// The same for a whole sign-in.
    pub correlation: Uuid,
    /// When it happened, by the server's clock.
    pub time: String,
    /// Whether somebody is signed in who could sign out and try another account.
    pub signed_in: bool,
}

/// Shows an error with what support asks for.
pub fn failure(brand: &Brand, failure: &Failure) -> Markup {
    let title = headline(failure.code);
    let body = html! {
        h1 { (title) }
        p.message role="alert" { "AADSTS" (failure.code) ": " (failure.text) }
        h2 { "Troubleshooting details" }
        p.detail { "If you contact your administrator, send this information to them." }
        dl {
            @if let Some(application) = &brand.application { dt { "Application" } dd { (application) } }
            dt { "Error Code" } dd { (failure.code) }
            dt { "Request Id" } dd { (failure.trace) }
            dt { "Correlation Id" } dd { (failure.correlation) }
            dt { "Timestamp" } dd { (failure.time) }
        }
        @if failure.signed_in {
            p { a href="/common/oauth2/v2.0/logout" { "Sign out to use a different account" } }
        }
    };
    card(title, brand, &body)
}

/// The heading tells blocked people from broken requests.
fn headline(code: u32) -> &'static str {
    match code {
        53_000..=53_011 => "You cannot access this right now",
        50_055 => "Your password has expired",
        50_057 => "Your account has been disabled",
        50_020 | 500_208 => "Selected account does not exist here",
        _ => "Sorry, but we’re having trouble signing you in",
    }
}

/// What is known of a code, for whoever follows an error's address.
pub fn explanation(code: Option<u32>) -> Markup {
    let title = code.map_or_else(|| "Error look-up".to_owned(), |code| format!("AADSTS{code}"));
    let body = html! {
        h1 { (title) }
        p { "This demo does not explain error codes. " @if let Some(code) = code {
            "The real service does, under " code { "https://login.microsoftonline.com/error?code=" (code) } "."
        } }
    };
    card(&title, &Brand::default(), &body)
}

/// No page has this address.
pub fn lost() -> Markup {
    let body = html! {
        h1 { "Not found" }
        p { "Nothing is simulated under this address." }
        p { a href="/" { "First page of this demo" } }
    };
    card("Not found", &Brand::default(), &body)
}

/// Nobody is signed in any more.
pub fn signed_out() -> Markup {
    let body = html! {
        h1 { "You signed out of your account" }
        p role="status" { "It’s a good idea to close all browser windows." }
    };
    card("Signed out", &Brand::default(), &body)
}
