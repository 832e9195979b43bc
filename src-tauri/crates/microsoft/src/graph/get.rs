//! One question to Graph: a path and its query, escaped.

use readiness::ids::AppId;

/// A read under `/v1.0`, alone or as an item of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Get {
    path: String,
    query: Vec<String>,
}

impl Get {
    /// Asks for `path`, which begins with a slash and is escaped already.
    pub fn new(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            query: Vec::new(),
        }
    }

    /// Asks for the service principal that stands for `app_id` in the tenant.
    pub fn service_principal(app_id: AppId) -> Self {
        Self::new(format!("/servicePrincipals(appId='{app_id}')"))
    }

    /// Asks for one account by its user principal name or object id.
    ///
    /// The name may hold anything that a person can type: `#` of guests, quotes, slashes, spaces.
    pub fn user(name: &str) -> Self {
        Self::new(user_path(name))
    }

    /// Goes on to something below, for example `licenseDetails`.
    #[must_use]
    pub fn below(mut self, segment: &str) -> Self {
        self.path.push('/');
        self.path.push_str(segment);
        self
    }

    /// Names the properties that are wanted (`$select`).
    #[must_use]
    pub fn select(mut self, properties: &[&str]) -> Self {
        self.query.push(format!("$select={}", properties.join(",")));
        self
    }

    /// Sets the size of a page (`$top`); Graph allows up to 999 for most lists.
    #[must_use]
    pub fn top(mut self, size: u16) -> Self {
        self.query.push(format!("$top={size}"));
        self
    }

    /// The address as a batch item names it: relative to `/v1.0`, with a leading slash.
    pub fn relative(&self) -> String {
        if self.query.is_empty() {
            return self.path.clone();
        }
        format!("{}?{}", self.path, self.query.join("&"))
    }

    /// What a person would look up: method and path, no host, no query.
    pub fn asked(&self) -> String {
        format!("GET /v1.0{}", self.path)
    }
}

/// Names with a leading `$` fail in the short form (Graph, `user-get`), and one made of dots would climb the path.
fn user_path(name: &str) -> String {
    if name.starts_with(['$', '.']) {
        return format!("/users('{}')", escaped(&name.replace('\'', "''")));
    }
    format!("/users/{}", escaped(name))
}

/// Percent-encodes everything but letters, digits and `*-._`.
fn escaped(text: &str) -> String {
    // A plus sign in the text itself has become %2B by now, so that each one left is a space.
    url::form_urlencoded::byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_guest_is_asked_for_with_an_escaped_hash_sign() {
        let get = Get::user("eve_fabrica.example#EXT#@harbourworks.example").select(&["id", "userType"]);

        assert_eq!(
            get.relative(),
            "/users/eve_fabrica.example%23EXT%23%40harbourworks.example?$select=id,userType"
        );
    }

    #[test]
    fn quotes_slashes_and_spaces_stay_inside_the_name() {
        assert_eq!(
            Get::user("o'neil/a b+c@x").relative(),
            "/users/o%27neil%2Fa%20b%2Bc%40x"
        );
        assert_eq!(Get::user("$o'neil@x").relative(), "/users('%24o%27%27neil%40x')");
    }

    #[test]
    fn a_source_names_method_and_path_without_the_query() {
        let get = Get::new("/me").below("licenseDetails").select(&["id"]);

        assert_eq!(get.asked(), "GET /v1.0/me/licenseDetails");
    }

    proptest! {
        #[test]
        fn no_name_leaves_its_place_in_the_path(name in "\\PC{1,40}|\\.{1,3}") {
            let relative = Get::user(&name).below("licenseDetails").relative();

            let url = url::Url::parse("https://graph.microsoft.com/v1.0").unwrap().join(&format!("/v1.0{relative}")).unwrap();

            prop_assert!(url.path().starts_with("/v1.0/users"));
            prop_assert!(url.path().ends_with("/licenseDetails"));
            prop_assert_eq!(url.query(), None);
            prop_assert_eq!(url.fragment(), None);
        }
    }
}
