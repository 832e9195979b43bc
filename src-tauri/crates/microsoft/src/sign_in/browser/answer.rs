//! Tells the answer to our attempt from everything else that reaches the listener.
//!
//! The page that was opened decides what an answer is: a code, or whatever the consent page came back with.

use hyper::{Method, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

use super::AnswerBy;
use crate::{entra::EntraError, error::Error, sign_in::Failure};

/// How the page ended: a code or what consent came back with, or the reason why there is none.
pub(super) type Outcome = Result<SecretString, Error>;

/// A request as far as the listener reads it.
pub(super) struct Received<'a> {
    pub(super) method: &'a Method,
    pub(super) path: &'a str,
    pub(super) host: &'a str,
    pub(super) query: &'a str,
    /// The body, when it is a form.
    pub(super) form: Option<&'a [u8]>,
}

/// What the answer to this attempt has to look like.
pub(super) struct Expected {
    pub(super) state: SecretString,
    pub(super) path: String,
    pub(super) port: u16,
    pub(super) from: Page,
}

/// The page that answers.
pub(super) enum Page {
    /// Sign-in, with a code.
    SignIn {
        answer: AnswerBy,
        issuer: String,
        must_name_issuer: bool,
    },
    /// Consent for an organisation, with a query that others read (learn.microsoft.com/entra/identity-platform/v2-admin-consent).
    Consent,
}

type Fields = Vec<(String, String)>;

impl Expected {
    /// Reads the answer, or says with which status a stray request is turned away.
    pub(super) fn read(&self, received: &Received<'_>) -> Result<Outcome, StatusCode> {
        let fields = self.fields(received)?;
        let state = field(&fields, "state").ok_or(StatusCode::BAD_REQUEST)?;
        if !bool::from(state.as_bytes().ct_eq(self.state.expose_secret().as_bytes())) {
            return Err(StatusCode::BAD_REQUEST);
        }
        Ok(self.outcome(&fields, received))
    }

    /// Tells whether a request was really meant for this listener, and not for a name that was bent to this computer.
    pub(super) fn is_host(&self, host: &str) -> bool {
        ["localhost", "127.0.0.1", "[::1]"]
            .iter()
            .any(|name| host.eq_ignore_ascii_case(&format!("{name}:{}", self.port)))
    }

    fn fields(&self, received: &Received<'_>) -> Result<Fields, StatusCode> {
        if received.path != self.path {
            return Err(StatusCode::NOT_FOUND);
        }
        match (received.method, received.form) {
            (&Method::POST, Some(form)) if self.takes_forms() => Ok(decoded(form)),
            // By GET for the query form and for consent, and to learn that a provider cannot do otherwise.
            (&Method::GET, _) => Ok(decoded(received.query.as_bytes())),
            _ => Err(StatusCode::BAD_REQUEST),
        }
    }

    fn takes_forms(&self) -> bool {
        matches!(
            &self.from,
            Page::SignIn {
                answer: AnswerBy::FormPost,
                ..
            }
        )
    }

    fn outcome(&self, fields: &Fields, received: &Received<'_>) -> Outcome {
        let Page::SignIn {
            issuer,
            must_name_issuer,
            ..
        } = &self.from
        else {
            return Ok(received.query.to_owned().into());
        };
        check_issuer(field(fields, "iss"), issuer, *must_name_issuer)?;
        let pairs = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        if let Some(error) = EntraError::from_fields(pairs) {
            return Err(error.into());
        }
        match field(fields, "code") {
            Some(_) if received.method == Method::GET && self.takes_forms() => Err(Failure::AnsweredInAddress.into()),
            Some(code) if !code.is_empty() => Ok(code.to_owned().into()),
            Some(_) | None => Err(Failure::AnswerIncomplete.into()),
        }
    }
}

fn check_issuer(named: Option<&str>, expected: &str, must_be_named: bool) -> Result<(), Failure> {
    if named.map_or(!must_be_named, |named| named == expected) {
        Ok(())
    } else {
        Err(Failure::AnswerFromOther {
            issuer: named.map(crate::entra::plain),
        })
    }
}

fn decoded(form: &[u8]) -> Fields {
    url::form_urlencoded::parse(form).into_owned().collect()
}

fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STATE: &str = "the-state-of-this-attempt";

    fn expected(answer: AnswerBy) -> Expected {
        from(Page::SignIn {
            answer,
            issuer: "https://login.example/v2.0".into(),
            must_name_issuer: false,
        })
    }

    fn from(page: Page) -> Expected {
        Expected {
            state: STATE.into(),
            path: "/".into(),
            port: 4711,
            from: page,
        }
    }

    fn posted(form: &[u8]) -> Received<'_> {
        Received {
            method: &Method::POST,
            path: "/",
            host: "localhost:4711",
            query: "",
            form: Some(form),
        }
    }

    #[test]
    fn the_first_of_two_states_counts() {
        let evil_first = format!("state=x&state={STATE}&code=c");

        assert_eq!(
            expected(AnswerBy::FormPost).read(&posted(evil_first.as_bytes())).err(),
            Some(StatusCode::BAD_REQUEST)
        );
    }

    #[test]
    fn an_error_beside_a_code_is_an_error() {
        let form = format!("code=c&error=access_denied&state={STATE}");

        let outcome = expected(AnswerBy::FormPost).read(&posted(form.as_bytes())).unwrap();

        assert!(matches!(outcome, Err(Error::Entra(_))));
    }

    #[test]
    fn consent_comes_back_by_get_only_and_word_for_word() {
        let query = format!("admin_consent=True&error=access_denied&state={STATE}");
        let returned = Received {
            method: &Method::GET,
            query: &query,
            ..posted(b"")
        };

        let outcome = from(Page::Consent).read(&returned).unwrap().unwrap();

        assert_eq!(outcome.expose_secret(), query);
        let posted = posted(query.as_bytes());
        assert!(from(Page::Consent).read(&posted).is_err());
    }

    proptest! {
        #[test]
        fn whatever_is_sent_without_the_state_is_stray(form in any::<Vec<u8>>(), query in any::<String>(), by_query: bool) {
            let answer = if by_query { AnswerBy::Query } else { AnswerBy::FormPost };
            let received = Received { query: &query, ..posted(&form) };

            prop_assert!(expected(answer).read(&received).is_err());
            let received = Received { method: &Method::GET, ..received };
            prop_assert!(expected(answer).read(&received).is_err());
            prop_assert!(from(Page::Consent).read(&received).is_err());
        }
    }
}
