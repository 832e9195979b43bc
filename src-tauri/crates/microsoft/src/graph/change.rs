//! Changes in the tenant: shown to a person first, sent only with that person's confirmation.

use std::fmt;

use readiness::ids::AppId;
use reqwest::Method;
use serde_json::{Value, json};

/// A change as it would be sent: method, address and body, to be shown to a person.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    method: Method,
    path: &'static str,
    body: Value,
}

impl Change {
    /// Creates the service principal that stands for `app_id` in the tenant.
    ///
    /// To undo it, disable the principal; a deleted one blocks its name and breaks other applications that use it
    /// (Graph, `serviceprincipal-post-serviceprincipals`).
    pub fn create_service_principal(app_id: AppId) -> Self {
        Self {
            method: Method::POST,
            path: "/servicePrincipals",
            body: json!({ "appId": app_id }),
        }
    }

    /// The HTTP method.
    pub fn method(&self) -> &str {
        self.method.as_str()
    }

    /// The path on the Graph host, for example `/v1.0/servicePrincipals`.
    pub fn path(&self) -> String {
        format!("/v1.0{}", self.path)
    }

    /// The body, as JSON on several lines.
    pub fn body(&self) -> String {
        format!("{:#}", self.body)
    }

    /// Says that a person has seen this change and wants it.
    pub fn confirm(self) -> Confirmation {
        Confirmation { change: self }
    }
}

/// Method and path, as people look a request up.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path())
    }
}

/// Permits one change, once: it can neither be copied nor be made for anything but a [`Change`] that was confirmed.
#[derive(Debug)]
pub struct Confirmation {
    change: Change,
}

impl Confirmation {
    /// What was confirmed.
    pub fn change(&self) -> &Change {
        &self.change
    }

    /// The parts to send; nothing is left to send again.
    pub(crate) fn spend(self) -> (Method, &'static str, Value) {
        (self.change.method, self.change.path, self.change.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_shows_what_will_be_sent() {
        let change = Change::create_service_principal("1fd5118e-2576-4263-8130-9503064c837a".parse().unwrap());

        assert_eq!(change.to_string(), "POST /v1.0/servicePrincipals");
        insta::assert_snapshot!(change.body(), @r#"
        {
          "appId": "1fd5118e-2576-4263-8130-9503064c837a"
        }
        "#);
    }
}
