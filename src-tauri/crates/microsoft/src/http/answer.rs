//! What came back, before anybody reads a meaning into it.

use std::{fmt, time::Duration};

use jiff::Timestamp;
use reqwest::{
    StatusCode,
    header::{CONTENT_TYPE, DATE, HeaderMap, RETRY_AFTER},
};
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::{Failure, Kind};
use crate::error::Error;

/// A whole answer. Its body may hold tokens, so it is wiped from memory and never printed.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The host that was asked.
    pub host: String,
    /// When the server answered, by its own clock.
    pub server_date: Option<Timestamp>,
    pub(super) body: Zeroizing<Vec<u8>>,
}

impl Answer {
    /// Gives the body as it came, decompressed.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Reads the body as JSON, whatever the status. A web page in its place has an error of its own.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.body).map_err(|error| self.not_json(&error).into())
    }

    /// How long the server asks to wait: `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3).
    pub fn retry_after(&self) -> Option<Duration> {
        let value = self.headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
        let by_date = || {
            let until = timestamp(value)?;
            let now = self.server_date.unwrap_or_else(Timestamp::now);
            Some(Duration::try_from(until.duration_since(now)).unwrap_or_default())
        };
        value.parse().map(Duration::from_secs).ok().or_else(by_date)
    }

    /// Names the failure of an answer that cannot be used as it is.
    pub fn unusable(&self) -> Failure {
        let kind = if self.status.is_server_error() || self.status == StatusCode::TOO_MANY_REQUESTS {
            Kind::Unavailable {
                status: self.status.as_u16(),
                after: self.retry_after(),
            }
        } else if self.is_web_page() {
            Kind::WebPage
        } else {
            Kind::NotUnderstood {
                status: self.status.as_u16(),
            }
        };
        Failure::new(&self.host, kind)
    }

    fn not_json(&self, error: &serde_json::Error) -> Failure {
        // Only the place: serde's message can quote the body.
        tracing::debug!(
            host = self.host,
            line = error.line(),
            column = error.column(),
            "not the expected JSON"
        );
        self.unusable()
    }

    fn is_web_page(&self) -> bool {
        let declared = self.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let looks = self.body.trim_ascii_start().starts_with(b"<");
        looks || declared.is_some_and(|kind| kind.to_ascii_lowercase().starts_with("text/html"))
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}

/// Reads the `Date` header.
pub(super) fn date(headers: &HeaderMap) -> Option<Timestamp> {
    timestamp(headers.get(DATE)?.to_str().ok()?)
}

fn timestamp(text: &str) -> Option<Timestamp> {
    Timestamp::try_from(httpdate::parse_http_date(text).ok()?).ok()
}
