//! Keeps the portal and the control pages to this computer: they change the demo organisation without a sign-in.

use axum::{
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Refuses what was not sent to a loopback name (DNS rebinding), and changes that another site caused.
pub(crate) async fn only(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_loopback(host(headers)) {
        return refused("This page answers only under a loopback address.");
    }
    if !reads && is_cross_site(headers) {
        return refused("This change was not asked for on a page of this demo.");
    }
    next.run(request).await
}

fn refused(reason: &'static str) -> Response {
    (StatusCode::FORBIDDEN, reason).into_response()
}

fn host(headers: &HeaderMap) -> &str {
    text(headers, header::HOST.as_str()).unwrap_or_default()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Takes the names that always mean this computer, with any port.
fn is_loopback(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|own| own.eq_ignore_ascii_case(name))
}

/// Browsers say where a change comes from; a client that says nothing is no browser.
fn is_cross_site(headers: &HeaderMap) -> bool {
    let site = text(headers, "sec-fetch-site");
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        return true;
    }
    headers.contains_key(header::ORIGIN)
        && text(headers, header::ORIGIN.as_str())
            .and_then(|origin| origin.split_once("://"))
            .map(|(_, host)| host)
            != Some(host(headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let pairs = pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
        pairs.collect()
    }

    #[test]
    fn only_loopback_names_are_taken() {
        for host in ["127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]:8080", "[::1]"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in [
            "",
            "127.0.0.1.evil.example",
            "evil.example:8080",
            "localhost.evil.example",
            "10.0.0.1",
        ] {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn a_change_must_come_from_here() {
        let own = ("host", "127.0.0.1:8080");
        assert!(!is_cross_site(&headers(&[own])));
        assert!(!is_cross_site(&headers(&[own, ("origin", "http://127.0.0.1:8080")])));
        assert!(!is_cross_site(&headers(&[own, ("sec-fetch-site", "same-origin")])));
        assert!(is_cross_site(&headers(&[own, ("origin", "http://127.0.0.1:9090")])));
        assert!(is_cross_site(&headers(&[own, ("origin", "null")])));
        assert!(is_cross_site(&headers(&[own, ("sec-fetch-site", "cross-site")])));
        assert!(is_cross_site(&headers(&[
            own,
            ("sec-fetch-site", "same-site"),
            ("origin", "http://127.0.0.1:8080")
        ])));
    }
}
