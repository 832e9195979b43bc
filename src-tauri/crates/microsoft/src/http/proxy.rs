//! The way out: the proxy that was named or that of the operating system, and never one for this computer itself.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use reqwest::Proxy;
use url::Url;

use super::is_loopback;

/// Chooses a proxy for each request.
pub(super) fn chosen(named: Option<&Url>) -> Proxy {
    let matcher = named.map_or_else(Matcher::from_system, |named| {
        Matcher::builder().all(named.as_str()).build()
    });
    Proxy::custom(move |address| proxy_for(&matcher, address))
}

/// No proxy reaches the loopback of this computer, where the demo organisation listens.
fn proxy_for(matcher: &Matcher, address: &Url) -> Option<Url> {
    if is_loopback(address) {
        return None;
    }
    let found = matcher.intercept(&address.as_str().parse().ok()?)?;
    let mut proxy = Url::parse(&found.uri().to_string()).ok()?;
    if let Some((name, password)) = credentials(&found) {
        proxy.set_username(&name).ok()?;
        proxy.set_password(Some(&password)).ok()?;
    }
    Some(proxy)
}

/// The name and the password that stand in the proxy's address.
fn credentials(found: &Intercept) -> Option<(String, String)> {
    let encoded = found.basic_auth()?.to_str().ok()?.strip_prefix("Basic ")?;
    let decoded = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let (name, password) = decoded.split_once(':')?;
    Some((name.to_owned(), password.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(proxy: &str, address: &str) -> Option<String> {
        let matcher = Matcher::builder().all(proxy).build();
        proxy_for(&matcher, &address.parse().unwrap()).map(|proxy| proxy.to_string())
    }

    #[test]
    fn a_named_proxy_is_used_with_its_password_for_everything_outside() {
        let proxy = "http://ada:s%40crate@proxy.example:3128";

        assert_eq!(
            by(proxy, "https://login.microsoftonline.com/x").as_deref(),
            Some("http://ada:s%40crate@proxy.example:3128/")
        );
        for inside in ["http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:1/x"] {
            assert_eq!(by(proxy, inside), None, "{inside}");
        }
    }
}
