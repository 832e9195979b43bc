//! A question to Graph, from an own HTTP request or from inside a `$batch`.

use axum::http::Method;
use serde_json::Value;

use super::{
    answer::Failure,
    path::{self, Part},
};

/// A question that can be answered.
#[derive(Debug)]
pub(super) struct Request {
    pub method: Method,
    pub parts: Vec<Part>,
    pub options: Options,
    /// The `Prefer` header.
    pub prefer: Option<String>,
    pub body: Option<Value>,
    /// The path below `/v1.0/` as it was sent.
    pub raw_path: String,
}

impl Request {
    /// Reads a method and an address below `/v1.0/`, with its query.
    pub(super) fn parse(method: Method, address: &str) -> Result<Self, Failure> {
        let (raw_path, query) = address.split_once('?').unwrap_or((address, ""));
        let raw_path = raw_path.trim_matches('/');
        Ok(Self {
            method,
            parts: path::parse(raw_path)?,
            options: Options::parse(query)?,
            prefer: None,
            body: None,
            raw_path: raw_path.to_owned(),
        })
    }

    /// The body as an object.
    pub(super) fn object(&self) -> Result<&serde_json::Map<String, Value>, Failure> {
        let object = self.body.as_ref().and_then(Value::as_object);
        object.ok_or_else(|| Failure::malformed("Empty Payload. JSON content expected."))
    }
}

/// The query of a request.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub select: Option<String>,
    pub filter: Option<String>,
    pub top: Option<usize>,
    pub skip_token: Option<String>,
    pub count: bool,
    /// Everything but `$skiptoken`, as it was sent, for the link to the next page.
    pub raw: Vec<String>,
}

impl Options {
    fn parse(query: &str) -> Result<Self, Failure> {
        let mut options = Self::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = decoded(pair);
            options.set(&name, value)?;
            if !name.eq_ignore_ascii_case("$skiptoken") {
                options.raw.push(pair.to_owned());
            }
        }
        Ok(options)
    }

    fn set(&mut self, name: &str, value: String) -> Result<(), Failure> {
        let twice = || Failure::malformed(format!("Query option '{name}' was specified more than once."));
        let once = |slot: &mut Option<String>, value| slot.replace(value).map_or(Ok(()), |_| Err(twice()));
        match name.to_ascii_lowercase().as_str() {
            "$select" => once(&mut self.select, value),
            "$filter" => once(&mut self.filter, value),
            "$skiptoken" => once(&mut self.skip_token, value),
            "$top" => once_number(&mut self.top, &value, twice),
            "$count" => {
                self.count = value == "true";
                Ok(())
            }
            "$search" | "$orderby" | "$expand" | "$skip" => Err(Failure::unsupported(format!(
                "'{name}' is not supported for this resource."
            ))),
            other if other.starts_with('$') => Err(Failure::malformed(format!(
                "The query specified in the URI is not valid: '{name}'."
            ))),
            _ => Ok(()),
        }
    }
}

fn once_number(slot: &mut Option<usize>, value: &str, twice: impl FnOnce() -> Failure) -> Result<(), Failure> {
    let number = value.parse();
    let number =
        number.map_err(|_| Failure::malformed(format!("Invalid value '{value}' for $top query option found.")))?;
    slot.replace(number).map_or(Ok(()), |_| Err(twice()))
}

fn decoded(pair: &str) -> (String, String) {
    url::form_urlencoded::parse(pair.as_bytes())
        .next()
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .unwrap_or_default()
}
