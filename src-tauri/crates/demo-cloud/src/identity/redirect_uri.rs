//! Where an answer may be sent.

use url::Url;

use super::refusal::Refusal;
use super::refusals;
use crate::model::{App, RedirectPlatform, RedirectUri};

/// A redirect URI that was checked against the registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub uri: String,
    pub platform: RedirectPlatform,
}

/// Checks what a request names, or takes the first registered one if it names none.
pub(crate) fn target(client: &App, requested: Option<&str>) -> Result<Target, Refusal> {
    let Some(requested) = requested else {
        let first = client
            .redirect_uris
            .first()
            .ok_or_else(|| refusals::no_reply_address(client.app_id))?;
        return Ok(Target {
            uri: first.uri.clone(),
            platform: first.platform,
        });
    };
    let matching = |registered: &&RedirectUri| is_same(&registered.uri, requested);
    let registered = client.redirect_uris.iter().find(matching);
    let registered = registered.ok_or_else(|| refusals::redirect_uri_not_registered(requested, client.app_id))?;
    Ok(Target {
        uri: requested.to_owned(),
        platform: registered.platform,
    })
}

/// Finds where a browser goes that nobody waits for: a loopback address would lead to a port without a listener.
pub(crate) fn first_of_web(client: &App) -> Option<Target> {
    let of_web = |uri: &&RedirectUri| uri.platform == RedirectPlatform::Web;
    client.redirect_uris.iter().find(of_web).map(|registered| Target {
        uri: registered.uri.clone(),
        platform: registered.platform,
    })
}

/// Compares exactly, except for the port of loopback addresses (RFC 8252, section 7.3).
fn is_same(registered: &str, requested: &str) -> bool {
    let (Ok(registered), Ok(mut wanted)) = (Url::parse(registered), Url::parse(requested)) else {
        return registered == requested;
    };
    if is_loopback(&registered) && wanted.set_port(registered.port()).is_err() {
        return false;
    }
    registered == wanted && wanted.username().is_empty() && wanted.password().is_none()
}

/// `[::1]` is not among them, as at Entra.
fn is_loopback(url: &Url) -> bool {
    url.scheme() == "http" && matches!(url.host_str(), Some("localhost" | "127.0.0.1"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_ports_do_not_matter_but_everything_else_does() {
        assert!(is_same("http://localhost", "http://localhost:50123"));
        assert!(is_same("http://localhost", "http://localhost:50123/"));
        assert!(is_same("http://127.0.0.1/answer", "http://127.0.0.1:1/answer"));

        assert!(!is_same("http://127.0.0.1/answer", "http://127.0.0.1:1/Answer"));
        assert!(!is_same("http://127.0.0.1/answer", "http://127.0.0.1:1/answer/"));
        assert!(!is_same("http://127.0.0.1/answer", "http://127.0.0.1:1/answer?x=1"));
        assert!(!is_same("http://localhost", "http://127.0.0.1:1"));
        assert!(!is_same("http://localhost", "http://[::1]:1"));
        assert!(!is_same("http://localhost", "https://localhost:1"));
        assert!(!is_same("http://localhost", "http://somebody@localhost:1"));
        assert!(!is_same("https://app.example/a", "https://app.example:8443/a"));
    }
}
