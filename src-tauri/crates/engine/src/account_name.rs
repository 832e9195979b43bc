//! What a person types to name an account.

use std::fmt;

use microsoft::{
    discovery::{self, TenantName},
    error::Error,
};
use readiness::problem::{Problem, Retry};

use crate::failure::Failure;

/// How much of what cannot be a name is quoted.
const QUOTED: usize = 80;

/// A sign-in address or an object id. Whether there is such an account only the directory knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountName(String);

impl AccountName {
    /// Reads what was typed: white space around it is forgiven, anything that cannot be a name is not.
    pub fn parse(input: &str) -> Result<Self, Failure> {
        let text = input.trim();
        let is_name = match TenantName::parse(text) {
            Ok(name) => name.id().is_some() || name.account().is_some(),
            // Personal accounts get a finding of their own.
            Err(Error::Discovery(discovery::Failure::PersonalAccount { .. })) => text.contains('@'),
            Err(_) => false,
        };
        if is_name {
            Ok(Self(text.to_owned()))
        } else {
            Err(refused(input))
        }
    }

    /// The name as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AccountName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn refused(input: &str) -> Failure {
    let visible = |c: &char| !c.is_control();
    let quoted: String = input.chars().filter(visible).take(QUOTED).collect();
    Failure::wrong_use(Problem::new("account-name", Retry::Never).with("input", quoted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_and_an_id_are_names() {
        for name in [
            " room.pier@contoso.com ",
            "o'brien+x@contoso.com",
            "fred_fabrica.example#EXT#@contoso.onmicrosoft.com",
            "someone@outlook.com",
            "de300000-0002-4000-8000-000000000006",
        ] {
            assert_eq!(AccountName::parse(name).unwrap().as_str(), name.trim());
        }
    }

    #[test]
    fn whatever_else_is_typed_is_quoted_without_what_cannot_be_seen() {
        for input in [
            "",
            "room",
            "contoso.com",
            "room pier@contoso.com",
            "@contoso.com",
            "room@",
        ] {
            let failure = AccountName::parse(input).unwrap_err();
            assert_eq!(failure.problem.values["input"], input);
        }

        let failure = AccountName::parse("room\u{1b}]0;x\u{7}@contoso.com").unwrap_err();
        assert_eq!(failure.problem.values["input"], "room]0;x@contoso.com");
    }
}
