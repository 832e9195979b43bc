//! Which page of the real portals each demo page stands for.

use axum::{http::StatusCode, response::Response};
use maud::html;

use super::frame;
use crate::pages;

/// Menu path in the real portal, its address, and the demo's page below `/portal/{tenant}/`.
const PAGES: [(&str, &str, &str); 5] = [
    (
        "Entra ID › Enterprise apps › All applications",
        "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview",
        "applications",
    ),
    (
        "Entra ID › Enterprise apps › (app) › Security › Permissions",
        "…/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Permissions/objectId/{id}/appId/{app id}",
        "applications/{id}#permissions",
    ),
    (
        "Entra ID › Enterprise apps › (app) › Properties, Users and groups",
        "…/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/{id}/appId/{app id}",
        "applications/{id}",
    ),
    (
        "Entra ID › Enterprise apps › Admin consent requests",
        "…/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests",
        "requests",
    ),
    (
        "Microsoft 365 admin centre › Users › Active users",
        "https://admin.microsoft.com/Adminportal/Home#/users",
        "users",
    ),
];

/// `/portal/links`.
pub(super) async fn page() -> Response {
    let rows = html! {
        @for (path, real, demo) in PAGES {
            tr { th scope="row" { (path) } td { code { (real) } } td { code { "/portal/{tenant}/" (demo) } } }
        }
    };
    let body = html! {
        p.note { "Links of the wizard lead to these demo pages while the demo organisation is in use. The real addresses \
                  are shown for orientation only; they change now and then, so go by the menu path." }
        (frame::table("Pages", &["Menu path", "Real address", "Demo page"], &rows))
        p { a href="/portal" { "All organisations" } }
    };
    pages::respond(StatusCode::OK, &frame::plain("Which page stands for which", &body))
}
