//! Pages that find out who somebody is.

use maud::{Markup, html};

use super::{Brand, button, card, form, initial, person};

/// What went wrong on the step before.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The number after `AADSTS`.
    pub code: u32,
    /// The technical wording.
    pub text: String,
}

/// Accounts to pick from: name and sign-in name.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Signed in in this browser.
    pub here: Vec<(String, String)>,
    /// Others of the demo.
    pub offered: Vec<(String, String)>,
}

/// Offers the accounts of this browser, the demo accounts, and a field for any other, with what was typed before.
pub fn pick_account(brand: &Brand, flow: &str, known: &Known, typed: &str, notice: Option<&Notice>) -> Markup {
    let wrong = notice.is_some();
    let body = html! {
        h1 { "Pick an account" }
        (purpose(brand))
        (accounts(flow, &known.here, true))
        (accounts(flow, &known.offered, false))
        (form(flow, &html! {
            label for="account" { "Another account" }
            @if let Some(notice) = notice {
                p.problem #problem role="alert" {
                    "We could not find an account with that name. "
                    (code(notice))
                }
            }
            div.beside {
                input #account name="account" type="email" value=(typed) autocomplete="username" spellcheck="false" required
                    placeholder="name@harbourworks.example" aria-invalid=[wrong.then_some("true")]
                    aria-describedby=[wrong.then_some("problem")] autofocus[wrong];
                (button("account", "Next", true))
            }
        }))
    };
    card("Pick an account", brand, &body)
}

fn accounts(flow: &str, accounts: &[(String, String)], signed_in: bool) -> Markup {
    html! {
        @if !accounts.is_empty() {
            ul.accounts aria-label=(if signed_in { "Signed in here" } else { "Demo accounts" }) {
                @for (name, sign_in_name) in accounts {
                    li { (form(flow, &html! {
                        input type="hidden" name="step" value="account";
                        button.account name="account" value=(sign_in_name) {
                            (initial(name))
                            span.who { span.name { (name) } span.address { (sign_in_name) } }
                            @if signed_in { span.state { "Signed in" } }
                        }
                    })) }
                }
            }
        }
    }
}

/// Asks for the password.
pub fn password(brand: &Brand, flow: &str, sign_in_name: &str, notice: Option<&Notice>) -> Markup {
    let wrong = notice.is_some();
    let body = html! {
        h1 { "Enter password" }
        (person(sign_in_name))
        (form(flow, &html! {
            label for="password" { "Password" }
            @if let Some(notice) = notice {
                p.problem #problem role="alert" { (password_problem(notice)) " " (code(notice)) }
            }
            input type="hidden" name="account" autocomplete="username" value=(sign_in_name);
            input #password name="password" type="password" autocomplete="current-password" required autofocus
                aria-invalid=[wrong.then_some("true")] aria-describedby=[wrong.then_some("problem")];
            div.actions { (button("password", "Sign in", true)) }
        }))
        (form(flow, &html! { button.plain name="step" value="other" { "Use another account" } }))
    };
    card("Enter password", brand, &body)
}

fn password_problem(notice: &Notice) -> &'static str {
    if notice.code == 50_053 {
        "This account is locked for a minute after too many wrong passwords."
    } else {
        "That password is not right. Check the account and try again."
    }
}

/// Asks for the second factor, on a simulated phone.
pub fn second_factor(brand: &Brand, flow: &str, sign_in_name: &str, number: u32) -> Markup {
    let body = html! {
        h1 { "Approve the sign-in" }
        (person(sign_in_name))
        p { "Open the authenticator app and approve the request that shows this number." }
        p.number aria-label=(format!("Number {number}")) { (number) }
        section.phone aria-label="Simulated phone" {
            p { "Simulated phone: are you signing in? Number " strong { (number) } }
            (form(flow, &html! {
                div.actions { (button("approve", "Approve", true)) (button("cancel", "Deny", false)) }
            }))
        }
    };
    card("Approve the sign-in", brand, &body)
}

/// Says that the organisation demands a second factor that is not registered yet.
pub fn register(brand: &Brand, flow: &str, sign_in_name: &str, number: u32) -> Markup {
    let body = html! {
        h1 { "Action required" }
        (person(sign_in_name))
        p { "Your organisation needs more information to keep this account secure: a second factor must be \
             registered before the account can be used." }
        p.detail { "AADSTS" (number) }
        (form(flow, &html! {
            div.actions {
                (button("register", "Register the simulated phone", true))
                (button("cancel", "Cancel", false))
            }
        }))
    };
    card("Action required", brand, &body)
}

fn purpose(brand: &Brand) -> Markup {
    html! {
        @if let Some(application) = &brand.application {
            p.purpose { "to continue to " strong { (application) } @if brand.for_device { " on another device" } }
        }
    }
}

fn code(notice: &Notice) -> Markup {
    html! { span.detail title=(notice.text) { "AADSTS" (notice.code) } }
}
