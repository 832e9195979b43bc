//! The page that carries an answer to the client by form post.

use maud::{Markup, html};

use super::{Brand, Layout, document, sign};

/// Posts `fields` to `target` by itself; without script there is a button.
pub fn form_post(target: &str, fields: &[(&'static str, String)]) -> Markup {
    let body = html! {
        main.card {
            (sign(&Brand::default()))
            h1 { "Going back to the application" }
            form method="post" action=(target) {
                @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                p { "If nothing happens, press the button." }
                div.actions { button.primary { "Continue" } }
            }
        }
        script src="/demo/submit.js" {}
    };
    document("Working…", "Demo identity provider", Layout::Card, &body)
}
