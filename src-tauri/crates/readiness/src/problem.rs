//! What every error becomes at the border: a code that names the message, and what the message needs.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that went wrong, in a form that can be said in any language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct Problem {
    /// The message id: the catalogues say what happened under `problem-{code}`, and what to do under its `.hint`.
    pub code: String,
    /// What the message names, such as the input that was refused. Never a secret.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<String, String>>", optional)]
    pub values: BTreeMap<String, String>,
    /// Identifiers that the other side's support asks for.
    #[serde(default, skip_serializing_if = "SupportIds::is_empty")]
    #[ts(as = "Option<SupportIds>", optional)]
    pub ids: SupportIds,
    /// The server's own words, quoted as they came (length-limited, without control characters).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
    /// Whether and when another try makes sense.
    pub retry: Retry,
}

impl Problem {
    /// Names a problem by its code, with nothing else known of it.
    pub fn new(code: &str, retry: Retry) -> Self {
        Self {
            code: code.to_owned(),
            values: BTreeMap::new(),
            ids: SupportIds::default(),
            said: None,
            retry,
        }
    }

    /// Adds a value that the message names.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "literals, numbers and ids are handed over alike"
    )]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }
}

/// Whether and when another try makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case", tag = "when")]
pub enum Retry {
    /// The same call may succeed at once.
    Now,
    /// The server asked to wait.
    After {
        /// How long, in seconds.
        seconds: u32,
    },
    /// The person has to sign in first.
    SignIn,
    /// Nothing changes until the input or the tenant does.
    Never,
}

/// Identifiers that Microsoft's support asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
#[serde(rename_all = "camelCase")]
pub struct SupportIds {
    /// Entra's `trace_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace: Option<String>,
    /// Entra's `correlation_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correlation: Option<String>,
    /// Graph's `request-id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// Graph's `client-request-id`, which we chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_request: Option<String>,
    /// When the server answered, by its own clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>", optional)]
    pub at: Option<Timestamp>,
}

impl SupportIds {
    /// Tells whether the server gave no identifier at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
