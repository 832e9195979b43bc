//! What surrounds every page of the portal: the organisation, the ways to go, word of the last change.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

use super::Word;
use crate::{
    model::Tenant,
    pages::{self, Layout},
};

const NAME: &str = "Demo portal";

/// The sections of one organisation: address and name.
const SECTIONS: [(&str, &str); 3] = [
    ("applications", "Enterprise applications"),
    ("users", "Users and licences"),
    ("requests", "Admin consent requests"),
];

/// The style of tables and navigation.
pub(super) async fn style() -> Response {
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8")],
        include_str!("portal.css"),
    )
        .into_response()
}

/// A page outside of any organisation.
pub(super) fn plain(title: &str, body: &Markup) -> Markup {
    let body = html! {
        link rel="stylesheet" href="/portal/portal.css";
        div.portal { main { h1 { (title) } (body) } }
    };
    pages::document(title, NAME, Layout::Wide, &body)
}

/// A page of one organisation.
pub(super) fn of_tenant(tenant: &Tenant, section: &str, title: &str, word: Option<Word>, body: &Markup) -> Markup {
    let content = html! {
        link rel="stylesheet" href="/portal/portal.css";
        div.portal {
            header.organisation-bar {
                p.organisation-name { (tenant.name) }
                p.organisation-id { "Tenant ID " code { (tenant.id) } " · " (tenant.domains.first().map_or("", String::as_str)) }
                nav aria-label="Sections" { ul {
                    @for (address, name) in SECTIONS {
                        li { a href={ "/portal/" (tenant.id) "/" (address) } aria-current=[(address == section).then_some("page")] { (name) } }
                    }
                    li { a href="/portal" { "All organisations" } }
                } }
            }
            main {
                h1 { (title) }
                @if let Some(word) = word { (said(word)) }
                (body)
            }
        }
    };
    pages::document(title, NAME, Layout::Wide, &content)
}

fn said(word: Word) -> Markup {
    if word.is_good() {
        html! { p.word.good role="status" { (word.text()) } }
    } else {
        html! { p.word.bad role="alert" { (word.text()) } }
    }
}

/// A state in words, marked so that it is not told by colour alone.
pub(super) fn state(good: bool, yes: &str, no: &str) -> Markup {
    html! {
        span class=(if good { "state-good" } else { "state-bad" }) {
            span aria-hidden="true" { (if good { "✓ " } else { "✗ " }) }
            (if good { yes } else { no })
        }
    }
}

/// A table with a caption for screen readers, which scrolls by itself where it is too wide.
pub(super) fn table(caption: &str, columns: &[&str], rows: &Markup) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table {
                caption.unseen { (caption) }
                thead { tr { @for column in columns { th scope="col" { (column) } } } }
                tbody { (rows) }
            }
        }
    }
}
