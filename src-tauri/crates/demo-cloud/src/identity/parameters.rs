//! The parameters of a request, each at most once, as OAuth demands (RFC 6749, section 3.1).

use std::collections::BTreeMap;

use super::refusal::Refusal;
use super::refusals;

/// Names and values; an empty value counts as absent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parameters(BTreeMap<String, String>);

impl Parameters {
    /// Reads a query or a form body.
    pub fn read(encoded: &[u8]) -> Result<Self, Refusal> {
        let mut found = BTreeMap::new();
        for (name, value) in url::form_urlencoded::parse(encoded) {
            let name = name.into_owned();
            if found.contains_key(&name) {
                return Err(refusals::duplicate_parameter(&name));
            }
            found.insert(name, value.into_owned());
        }
        Ok(Self(found))
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    pub fn owned(&self, name: &str) -> Option<String> {
        self.get(name).map(str::to_owned)
    }

    pub fn required(&self, name: &str) -> Result<&str, Refusal> {
        self.get(name).ok_or_else(|| refusals::missing_parameter(name))
    }
}
