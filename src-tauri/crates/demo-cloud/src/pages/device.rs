//! Pages for signing a device in.

use maud::{Markup, html};

use super::{Brand, button, card, form, person};

/// Why a code was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// No device waits for it.
    Unknown,
    /// It was shown too long ago.
    Expired,
    /// Somebody already answered it.
    Used,
}

/// Asks for the code that the device shows.
pub fn enter_code(problem: Option<CodeProblem>) -> Markup {
    let wrong = problem.is_some();
    let body = html! {
        h1 { "Enter code" }
        p { "Enter the code that your app or device shows. Never enter a code that somebody sent you." }
        form method="post" action="/devicelogin" {
            label for="otc" { "Code" }
            @if let Some(problem) = problem {
                p.problem #problem role="alert" { (explain(problem)) }
            }
            input #otc name="otc" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20"
                required autofocus aria-invalid=[wrong.then_some("true")]
                aria-describedby=[wrong.then_some("problem")];
            div.actions { button.primary { "Next" } }
        }
    };
    card("Enter code", &Brand::default(), &body)
}

fn explain(problem: CodeProblem) -> &'static str {
    match problem {
        CodeProblem::Unknown => "That code did not work. Check it and try again. (AADSTS70018)",
        CodeProblem::Expired => "That code has expired. Get a new one from your app or device. (AADSTS70019)",
        CodeProblem::Used => "That code was used already. Get a new one from your app or device. (AADSTS90120)",
    }
}

/// Asks whether the waiting device is really theirs.
pub fn confirm(brand: &Brand, flow: &str, sign_in_name: &str) -> Markup {
    let application = brand.application.as_deref().unwrap_or("an application");
    let title = format!("Are you trying to sign in to {application}?");
    let body = html! {
        (person(sign_in_name))
        h1 { (title) }
        p { "Only continue if you opened the application yourself on a device that you trust." }
        (form(flow, &html! {
            div.actions { (button("confirm", "Continue", true)) (button("cancel", "Cancel", false)) }
        }))
    };
    card(&title, brand, &body)
}

/// The device is signed in.
pub fn finished(application: &str) -> Markup {
    last(
        "You are signed in",
        &format!("You have signed in to {application} on your device. You can close this page."),
    )
}

/// The person said no.
pub fn declined(application: &str) -> Markup {
    last(
        "Sign-in cancelled",
        &format!("{application} was not signed in. You can close this page."),
    )
}

fn last(title: &str, text: &str) -> Markup {
    card(
        title,
        &Brand::default(),
        &html! { h1 { (title) } p role="status" { (text) } },
    )
}
