//! The look that all pages of the simulation share, and the pages of the identity provider.
//!
//! Plain HTML that works without script, in light and dark, with the keyboard and on a phone. No page carries the name
//! or the look of anybody's real sign-in, and each says that it is a demo.

pub mod answer;
pub mod consent;
pub mod device;
pub mod notice;
pub mod sign_in;

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("style.css");
const SUBMIT: &str = include_str!("submit.js");

/// Scripts and styles come from this server only; forms may lead on to the client's own address.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; \
                      frame-ancestors 'none'";

const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect \
                    width='32' height='32' rx='8' fill='%230b6e6e'/%3E%3Cpath d='M16 6v20M9 12h14M7 19a9 8 0 0 0 18 0' \
                    fill='none' stroke='white' stroke-width='2.6' stroke-linecap='round'/%3E%3C/svg%3E";

/// How wide the content of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One card in the middle: sign-in pages.
    Card,
    /// The whole width: portal pages.
    Wide,
}

/// Whom a sign-in page speaks for.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// The organisation that is signed in to, if it is known yet.
    pub organisation: Option<String>,
    /// The application that wants a sign-in.
    pub application: Option<String>,
    /// Its verified publisher.
    pub publisher: Option<String>,
    /// Whether another device waits for the sign-in.
    pub for_device: bool,
}

/// Builds a whole page; `name` stands for the part of the simulation that the page belongs to.
pub fn document(title: &str, name: &str, layout: Layout, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " – " (name) }
                link rel="icon" href=(ICON);
                link rel="stylesheet" href="/demo/style.css";
            }
            body class=(match layout { Layout::Card => "card-layout", Layout::Wide => "wide-layout" }) {
                p.banner role="note" {
                    strong { "Demo organisation" }
                    " – everything here is simulated. Never type a real password."
                }
                (body)
            }
        }
    }
}

/// Answers with a page that nobody may keep or frame.
pub fn respond(status: StatusCode, page: &Markup) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, no_store()),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("strict-origin-when-cross-origin"),
        ),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (status, headers, page.0.clone()).into_response()
}

/// The header value that keeps an answer out of every cache.
pub(crate) fn no_store() -> HeaderValue {
    HeaderValue::from_static("no-store, no-cache")
}

/// Serves what the pages refer to.
pub(crate) fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let kept = |kind: &'static str, text: &'static str| async move {
        (
            [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "max-age=3600")],
            text,
        )
    };
    Router::new()
        .route("/demo/style.css", get(move || kept("text/css; charset=utf-8", STYLE)))
        .route(
            "/demo/submit.js",
            get(move || kept("text/javascript; charset=utf-8", SUBMIT)),
        )
        .route("/favicon.ico", get(|| async { StatusCode::NO_CONTENT }))
}

/// The sign and name above every card.
pub(crate) fn sign(brand: &Brand) -> Markup {
    html! {
        header.sign {
            (PreEscaped(include_str!("sign.svg")))
            div {
                p.provider { "Demo identity provider" }
                @if let Some(organisation) = &brand.organisation { p.organisation { (organisation) } }
            }
        }
    }
}

/// A card page of the identity provider.
pub(crate) fn card(title: &str, brand: &Brand, body: &Markup) -> Markup {
    let content = html! {
        main.card { (sign(brand)) (body) }
        footer { "Demo accounts all have the password " code { "demo" } "." }
    };
    document(title, "Demo identity provider", Layout::Card, &content)
}

/// A form of the sign-in with id `flow`.
pub(crate) fn form(flow: &str, body: &Markup) -> Markup {
    html! {
        form method="post" action="/common/login" {
            input type="hidden" name="flow" value=(flow);
            (body)
        }
    }
}

/// A button that sends `step`.
pub(crate) fn button(step: &str, text: &str, primary: bool) -> Markup {
    html! { button class=(if primary { "primary" } else { "secondary" }) name="step" value=(step) { (text) } }
}

/// Who is signed in.
pub(crate) fn person(sign_in_name: &str) -> Markup {
    html! { p.person { (initial(sign_in_name)) span { (sign_in_name) } } }
}

/// The round sign with the first letter of a name.
pub(crate) fn initial(name: &str) -> Markup {
    let letter = name.chars().next().unwrap_or('?').to_uppercase().to_string();
    html! { span.initial aria-hidden="true" { (letter) } }
}
