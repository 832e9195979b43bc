//! One request, seen by the identity provider: by which address it came, from which browser, under which ids.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use jiff::Timestamp;
use uuid::Uuid;

use super::address::Address;
use crate::simulation::Simulation;

/// The name of the cookie that tells browsers apart.
pub(crate) const COOKIE: &str = "demo-sign-in";

/// What every handler needs to know of a request.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    pub simulation: Arc<Simulation>,
    pub address: Address,
    pub stamp: Stamp,
    /// The browser, if it was here before.
    pub browser: Option<String>,
    /// The `Origin` header, which scripts in a browser cannot leave out.
    pub origin: Option<String>,
}

/// The ids and the time that every refusal carries for support.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stamp {
    pub trace: Uuid,
    pub correlation: Uuid,
    pub at: Timestamp,
}

impl Stamp {
    /// The time as Entra writes it, for example `2026-11-23 22:30:00Z`.
    pub fn time(&self) -> String {
        self.at.strftime("%Y-%m-%d %H:%M:%SZ").to_string()
    }
}

impl FromRequestParts<Arc<Simulation>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, simulation: &Arc<Simulation>) -> Result<Self, Infallible> {
        let Ok(address) = Address::from_request_parts(parts, simulation).await;
        let stamp = Stamp {
            trace: Uuid::new_v4(),
            correlation: correlation(parts).unwrap_or_else(Uuid::new_v4),
            at: simulation.now(),
        };
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
        Ok(Self {
            simulation: Arc::clone(simulation),
            address,
            stamp,
            browser: header(header::COOKIE).and_then(browser),
            origin: header(header::ORIGIN).map(str::to_owned),
        })
    }
}

/// The caller may name the request in a header or in the query.
fn correlation(parts: &Parts) -> Option<Uuid> {
    let header = parts
        .headers
        .get("client-request-id")
        .and_then(|value| value.to_str().ok());
    let query = parts.uri.query().unwrap_or_default();
    let named = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "client-request-id");
    header
        .map(str::to_owned)
        .or(named.map(|(_, value)| value.into_owned()))?
        .parse()
        .ok()
}

fn browser(cookies: &str) -> Option<String> {
    cookies
        .split(';')
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, value)| value.to_owned())
}
