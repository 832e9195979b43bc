//! How an answer travels to the client: in the query, in the fragment, or posted by a form.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use url::form_urlencoded::Serializer;

use crate::pages;

/// OAuth 2.0 Multiple Response Types and Form Post Response Mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResponseMode {
    Query,
    Fragment,
    FormPost,
}

impl ResponseMode {
    /// Reads the parameter; a code goes in the query if nothing else is said.
    pub fn read(value: Option<&str>) -> Option<Self> {
        match value {
            None | Some("query") => Some(Self::Query),
            Some("fragment") => Some(Self::Fragment),
            Some("form_post") => Some(Self::FormPost),
            Some(_) => None,
        }
    }
}

/// An answer on its way to a redirect URI.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    target: String,
    mode: ResponseMode,
    fields: Vec<(&'static str, String)>,
}

impl Answer {
    pub fn new(target: &str, mode: ResponseMode) -> Self {
        Self {
            target: target.to_owned(),
            mode,
            fields: vec![],
        }
    }

    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.fields.push((name, value.to_owned()));
        self
    }

    pub fn with_some(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Sends the browser on.
    pub fn respond(self) -> Response {
        match self.mode {
            ResponseMode::Query if self.target.contains('?') => self.redirect('&'),
            ResponseMode::Query => self.redirect('?'),
            ResponseMode::Fragment => self.redirect('#'),
            ResponseMode::FormPost => {
                pages::respond(StatusCode::OK, &pages::answer::form_post(&self.target, &self.fields))
            }
        }
    }

    fn redirect(&self, separator: char) -> Response {
        let fields = Serializer::new(String::new()).extend_pairs(&self.fields).finish();
        let address = format!("{}{separator}{fields}", self.target);
        match HeaderValue::from_str(&address) {
            Ok(location) => {
                let headers = [(header::LOCATION, location), (header::CACHE_CONTROL, pages::no_store())];
                (StatusCode::FOUND, headers).into_response()
            }
            Err(_) => StatusCode::BAD_REQUEST.into_response(),
        }
    }
}
