//! Which host the client talks to, so that every address handed out leads back the same way.

use std::convert::Infallible;
use std::future::ready;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

/// The login hosts of Microsoft's clouds. Each also answers for tenants of the others.
const MICROSOFT_HOSTS: [&str; 3] = [
    "login.microsoftonline.com",
    "login.microsoftonline.us",
    "login.partner.microsoftonline.cn",
];

/// The public origin of a request: its scheme, host and port.
///
/// It follows `Host` and `X-Forwarded-Proto`, so the simulation works behind a TLS terminator under any host name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    scheme: &'static str,
    host: String,
}

impl Address {
    /// The origin, for example `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("{}://{}", self.scheme, self.host)
    }

    /// The host with its port, as in the `Host` header.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Who issues the tokens of `tenant`.
    pub fn issuer(&self, tenant: &str) -> String {
        format!("{}/{tenant}/v2.0", self.origin())
    }

    /// Whether the request came in under one of Microsoft's own host names, through a TLS terminator.
    pub(crate) fn is_microsoft(&self) -> bool {
        MICROSOFT_HOSTS.contains(&self.host.as_str())
    }

    /// The same scheme at another host.
    pub(crate) fn at(&self, host: &str) -> Self {
        Self {
            scheme: self.scheme,
            host: host.to_owned(),
        }
    }

    /// What Entra calls `cloud_instance_name`.
    pub(crate) fn cloud_instance(&self) -> &str {
        self.host.strip_prefix("login.").unwrap_or(&self.host)
    }

    /// Where Graph answers: beside this host, or at Microsoft's own name for it.
    pub(crate) fn graph_host(&self, sub_region: Option<&str>) -> &str {
        match (self.host.as_str(), sub_region) {
            ("login.microsoftonline.com", _) => "graph.microsoft.com",
            ("login.microsoftonline.us", Some("DOD")) => "dod-graph.microsoft.us",
            ("login.microsoftonline.us", _) => "graph.microsoft.us",
            ("login.partner.microsoftonline.cn", _) => "microsoftgraph.chinacloudapi.cn",
            (own, _) => own,
        }
    }

    fn of(headers: &HeaderMap) -> Self {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let tls = text("x-forwarded-proto").is_some_and(|proto| proto.eq_ignore_ascii_case("https"));
        Self {
            scheme: if tls { "https" } else { "http" },
            host: text(header::HOST.as_str())
                .filter(|host| is_host(host))
                .unwrap_or("localhost")
                .to_lowercase(),
        }
    }
}

/// Lets nothing through that could break out of an address.
fn is_host(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte))
}

impl<S: Sync> FromRequestParts<S> for Address {
    type Rejection = Infallible;

    fn from_request_parts(parts: &mut Parts, _: &S) -> impl Future<Output = Result<Self, Infallible>> {
        ready(Ok(Self::of(&parts.headers)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_follow_the_host_and_the_forwarded_scheme() {
        let headers = headers(&[("host", "Login.MicrosoftOnline.com"), ("x-forwarded-proto", "https")]);

        assert_eq!(
            Address::of(&headers).issuer("t"),
            "https://login.microsoftonline.com/t/v2.0"
        );
    }

    #[test]
    fn a_host_that_is_none_is_not_repeated() {
        let headers = headers(&[("host", "a\"onload=x")]);

        assert_eq!(Address::of(&headers).origin(), "http://localhost");
    }

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect()
    }
}
