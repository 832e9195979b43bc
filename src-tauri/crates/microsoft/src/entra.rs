//! The error body that Entra answers with, in discovery and at the token endpoint, or posted to the redirect.

use std::time::Duration;

use readiness::problem::{Problem, Retry, SupportIds};
use serde::Deserialize;

use crate::{
    error::Error,
    http::{Answer, wait},
};

/// How much of Entra's own text is kept.
const SAID: usize = 2_000;

/// An OAuth error (RFC 6749, section 5.2) with what Entra adds for its support.
///
/// Programs decide by [`EntraError::error`]. The numbers choose a help text, no more, because they may change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Entra answered {error} {codes:?}")]
pub struct EntraError {
    /// The OAuth error value, for example `invalid_grant`.
    pub error: String,
    /// Entra's own words, cut to 2,000 characters and without control characters.
    pub description: String,
    /// AADSTS numbers, the most telling one first.
    pub codes: Vec<u32>,
    /// A finer value, for example `consent_required`.
    pub suberror: Option<String>,
    /// What the next sign-in has to pass on, as JSON.
    pub claims: Option<String>,
    /// What Microsoft's support asks for.
    pub ids: SupportIds,
    /// How long the server asks to wait.
    pub retry_after: Option<Duration>,
}

/// The fields as they come: JSON from an endpoint, or a form from the browser.
#[derive(Default, Deserialize)]
struct Body {
    error: String,
    #[serde(default)]
    error_description: String,
    #[serde(default)]
    error_codes: Vec<u32>,
    suberror: Option<String>,
    error_subcode: Option<String>,
    claims: Option<String>,
    trace_id: Option<String>,
    correlation_id: Option<String>,
    timestamp: Option<String>,
}

impl EntraError {
    /// Reads the body of a refused request. Anything that is no OAuth error is a failure of the connection.
    pub(crate) fn from_answer(answer: &Answer) -> Error {
        match serde_json::from_slice::<Body>(answer.body()) {
            Ok(body) => Self {
                retry_after: answer.retry_after(),
                ..Self::from(body)
            }
            .into(),
            Err(_) => answer.unusable().into(),
        }
    }

    /// Reads an error that came through the browser; `None` when the fields hold none.
    pub(crate) fn from_fields<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        let mut body = Body::default();
        for (name, value) in fields {
            match name {
                "error" => value.clone_into(&mut body.error),
                "error_description" => value.clone_into(&mut body.error_description),
                "error_subcode" => body.error_subcode = Some(value.to_owned()),
                "suberror" => body.suberror = Some(value.to_owned()),
                "claims" => body.claims = Some(value.to_owned()),
                _ => {}
            }
        }
        (!body.error.is_empty()).then(|| body.into())
    }

    /// Tells whether only a person in front of a browser can go on from here.
    pub fn needs_person(&self) -> bool {
        matches!(
            self.error.as_str(),
            "invalid_grant" | "interaction_required" | "login_required" | "consent_required"
        )
    }
}

impl From<Body> for EntraError {
    fn from(body: Body) -> Self {
        let description = plain(&body.error_description);
        let codes = if body.error_codes.is_empty() {
            number(&description).into_iter().collect()
        } else {
            body.error_codes
        };
        Self {
            error: plain(&body.error),
            ids: SupportIds {
                trace: body
                    .trace_id
                    .as_deref()
                    .map(id)
                    .or_else(|| named(&description, "Trace ID: ")),
                correlation: body
                    .correlation_id
                    .as_deref()
                    .map(id)
                    .or_else(|| named(&description, "Correlation ID: ")),
                at: body
                    .timestamp
                    .or_else(|| named_line(&description, "Timestamp: "))
                    .and_then(|at| at.parse().ok()),
                ..SupportIds::default()
            },
            description,
            codes,
            suberror: body.suberror.or(body.error_subcode).as_deref().map(id),
            claims: body.claims,
            retry_after: None,
        }
    }
}

/// Makes an id that a server named fit to be shown; those of Microsoft have 36 characters.
pub(crate) fn id(text: &str) -> String {
    plain(text).chars().take(100).collect()
}

/// Makes a server's text fit to be shown: one line, a limited length.
pub(crate) fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(SAID)
        .collect()
}

fn number(description: &str) -> Option<u32> {
    let (_, rest) = description.split_once("AADSTS")?;
    rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Finds an id inside the description, where answers through the browser have it.
fn named(description: &str, name: &str) -> Option<String> {
    let (_, rest) = description.split_once(name)?;
    rest.split_whitespace().next().map(id)
}

/// The same for a value with a space in it: `2026-11-23 22:41:12Z`.
fn named_line(description: &str, name: &str) -> Option<String> {
    let (_, rest) = description.split_once(name)?;
    rest.get(..20).map(str::to_owned)
}

impl From<&EntraError> for Problem {
    fn from(error: &EntraError) -> Self {
        let (code, retry) = match error.error.as_str() {
            "access_denied" | "authorization_declined" => ("entra-access-denied", Retry::SignIn),
            "consent_required" => ("entra-consent-required", Retry::SignIn),
            "interaction_required" => ("entra-interaction-required", Retry::SignIn),
            "login_required" => ("entra-login-required", Retry::SignIn),
            "invalid_grant" => ("entra-invalid-grant", Retry::SignIn),
            "invalid_request" => ("entra-invalid-request", Retry::Never),
            "invalid_client" => ("entra-invalid-client", Retry::Never),
            "unauthorized_client" => ("entra-unauthorized-client", Retry::Never),
            "invalid_scope" => ("entra-invalid-scope", Retry::Never),
            "invalid_resource" => ("entra-invalid-resource", Retry::Never),
            "server_error" => ("entra-server-error", wait(error.retry_after)),
            "temporarily_unavailable" => ("entra-temporarily-unavailable", wait(error.retry_after)),
            _ => ("entra-other", Retry::Never),
        };
        let mut problem = Self::new(code, retry).with("error", &error.error);
        if let Some(number) = error.codes.first() {
            problem = problem.with("aadsts", number);
        }
        problem.ids = error.ids.clone();
        problem.said = (!error.description.is_empty()).then(|| error.description.clone());
        problem
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    #[test]
    fn an_error_from_the_browser_carries_its_number_and_ids_in_the_description() {
        let said = "AADSTS65004: User declined to consent.\r\nTrace ID: aaaa-1\r\nCorrelation ID: bbbb-2\r\n\
                    Timestamp: 2026-11-23 22:41:12Z";
        let fields = [("error", "access_denied"), ("error_description", said), ("state", "s")];

        let error = EntraError::from_fields(fields.into_iter()).unwrap();

        assert_eq!(error.codes, [65004]);
        assert_eq!(error.ids.trace.as_deref(), Some("aaaa-1"));
        assert_eq!(error.ids.correlation.as_deref(), Some("bbbb-2"));
        assert_eq!(error.ids.at, Some("2026-11-23T22:41:12Z".parse::<Timestamp>().unwrap()));
        assert!(!error.description.contains('\n'));
    }

    #[test]
    fn a_long_description_with_control_characters_becomes_a_short_line() {
        let text = plain(&"a\u{1b}[31m\n".repeat(1_000));

        assert_eq!(text.chars().count(), SAID);
        assert!(!text.contains(char::is_control));
    }

    #[test]
    fn no_id_carries_an_escape_sequence_or_a_page_of_text() {
        let hostile = || Some("\u{1b}[2J\u{9b}31m".repeat(100));

        let error = EntraError::from(Body {
            error: "invalid_grant".into(),
            trace_id: hostile(),
            correlation_id: hostile(),
            suberror: hostile(),
            ..Body::default()
        });

        for shown in [error.ids.trace, error.ids.correlation, error.suberror] {
            let shown = shown.unwrap();
            assert_eq!(shown.chars().count(), 100);
            assert!(!shown.contains(char::is_control), "{shown:?}");
        }
    }

    #[test]
    fn an_unknown_error_value_is_still_a_problem_with_its_number() {
        let error = EntraError::from(Body {
            error: "brand_new".into(),
            error_codes: vec![42],
            ..Body::default()
        });

        let problem = Problem::from(&error);

        assert_eq!(problem.code, "entra-other");
        assert_eq!(problem.values["aadsts"], "42");
    }
}
