//! The one window, and where it may go: nowhere but to its own page.

use tauri::{AppHandle, Manager as _, Url, WebviewUrl, WebviewWindowBuilder, webview::NewWindowResponse};

/// What the window is called inside the program.
pub const LABEL: &str = "main";
const PRODUCT: &str = "Mago Setup";

/// Opens the window on its page.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(PRODUCT)
        .inner_size(1024.0, 720.0)
        .min_inner_size(900.0, 650.0)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Brings the window to the front, for whoever started the program a second time.
pub fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // Each may be refused by the window system; the others are worth trying all the same.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Whether an address is the page built into this program, as Tauri serves it on each system.
fn is_own_page(address: &Url) -> bool {
    let host = address.host_str();
    match address.scheme() {
        "tauri" => host == Some("localhost"),
        // WebView2 knows no schemes of its own, so Tauri uses this host, which never leaves the computer.
        "http" | "https" => cfg!(windows) && host == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_go_to(address: &str) -> bool {
        is_own_page(&Url::parse(address).unwrap())
    }

    #[test]
    fn the_window_shows_its_own_page() {
        let own = if cfg!(windows) {
            "http://tauri.localhost/index.html"
        } else {
            "tauri://localhost/index.html"
        };
        assert!(may_go_to(own));
    }

    #[test]
    fn no_sign_in_page_is_ever_shown_in_the_window() {
        let elsewhere = [
            "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize",
            "https://login.microsoftonline.us/",
            "http://localhost:1420/",
            "http://tauri.localhost.example/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "javascript:alert(1)",
        ];
        for address in elsewhere {
            assert!(!may_go_to(address), "{address}");
        }
    }
}
