//! Tells the answer to our attempt from everything else that reaches the listener.

use hyper::{Method, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

use super::AnswerBy;
use crate::{entra::EntraError, error::Error, sign_in::Failure};

/// How the sign-in ended: a code, or the reason why there is none.
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
    pub(super) answer: AnswerBy,
    pub(super) issuer: String,
    pub(super) must_name_issuer: bool,
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
        Ok(self.outcome(&fields, received.method))
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
        match (received.method, self.answer, received.form) {
            (&Method::POST, AnswerBy::FormPost, Some(form)) => Ok(decoded(form)),
            // By GET only for the query form, and to learn that a provider cannot do otherwise.
            (&Method::GET, AnswerBy::FormPost | AnswerBy::Query, _) => Ok(decoded(received.query.as_bytes())),
            _ => Err(StatusCode::BAD_REQUEST),
        }
    }

    fn outcome(&self, fields: &Fields, method: &Method) -> Outcome {
        self.check_issuer(field(fields, "iss"))?;
        let pairs = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        if let Some(error) = EntraError::from_fields(pairs) {
            return Err(error.into());
        }
        match field(fields, "code") {
            Some(_) if method == Method::GET && self.answer == AnswerBy::FormPost => {
                Err(Failure::AnsweredInAddress.into())
            }
            Some(code) if !code.is_empty() => Ok(code.to_owned().into()),
            Some(_) | None => Err(Failure::AnswerIncomplete.into()),
        }
    }

    fn check_issuer(&self, named: Option<&str>) -> Result<(), Failure> {
        let is_right = named.map_or(!self.must_name_issuer, |named| named == self.issuer);
        if is_right {
            Ok(())
        } else {
            Err(Failure::AnswerFromOther {
                issuer: named.map(crate::entra::plain),
            })
        }
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
        Expected {
            state: STATE.into(),
            path: "/".into(),
            port: 4711,
            answer,
            issuer: "https://login.example/v2.0".into(),
            must_name_issuer: false,
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

    proptest! {
        #[test]
        fn whatever_is_sent_without_the_state_is_stray(form in any::<Vec<u8>>(), query in any::<String>(), by_query: bool) {
            let answer = if by_query { AnswerBy::Query } else { AnswerBy::FormPost };
            let received = Received { query: &query, ..posted(&form) };

            prop_assert!(expected(answer).read(&received).is_err());
            let received = Received { method: &Method::GET, ..received };
            prop_assert!(expected(answer).read(&received).is_err());
        }
    }
}
