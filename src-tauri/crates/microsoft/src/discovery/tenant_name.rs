//! What a person types to name their organisation.

use std::{fmt, str::FromStr};

use readiness::{ids::TenantId, personal};
use url::Host;

use super::{Failure, NameFault};
use crate::error::Error;

/// The longest address that mail knows (RFC 5321, section 4.5.3.1.3).
const LONGEST: usize = 254;

/// A domain, the domain of a work address, or a tenant id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenantName {
    kind: Kind,
    text: String,
    account: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Domain,
    Id(TenantId),
}

impl TenantName {
    /// Reads what was typed: white space around it is forgiven, anything that cannot be a name is not.
    pub fn parse(input: &str) -> Result<Self, Error> {
        Self::read(input.trim()).map_err(|fault| fault.of(input).into())
    }

    /// The name as it stands in an address: a domain in its ASCII form, or the id.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The tenant id, when that is what was typed.
    pub fn id(&self) -> Option<TenantId> {
        match self.kind {
            Kind::Id(id) => Some(id),
            Kind::Domain => None,
        }
    }

    /// The domain, when no id was typed.
    pub fn domain(&self) -> Option<&str> {
        (self.kind == Kind::Domain).then_some(&self.text)
    }

    /// The whole work address, when one was typed; the sign-in page can be filled in with it.
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    fn read(text: &str) -> Result<Self, Refusal> {
        check_characters(text)?;
        if let Ok(id) = text.parse::<TenantId>() {
            return of_id(id);
        }
        let (account, domain) = match text.rsplit_once('@') {
            Some(("", _)) => return Err(NameFault::NotAName.into()),
            Some((_, domain)) => (Some(text.to_owned()), domain),
            None => (None, text),
        };
        let text = domain_name(domain)?;
        if personal::is_domain(&text) {
            return Err(Refusal::Personal);
        }
        Ok(Self {
            kind: Kind::Domain,
            text,
            account,
        })
    }
}

impl fmt::Display for TenantName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for TenantName {
    type Err = Error;

    fn from_str(input: &str) -> Result<Self, Error> {
        Self::parse(input)
    }
}

/// Why something is no name, before the input is quoted.
enum Refusal {
    Fault(NameFault),
    Personal,
}

impl From<NameFault> for Refusal {
    fn from(fault: NameFault) -> Self {
        Self::Fault(fault)
    }
}

impl Refusal {
    fn of(self, input: &str) -> Failure {
        let input = crate::entra::plain(input).chars().take(LONGEST).collect();
        match self {
            Self::Fault(fault) => Failure::Name { input, fault },
            Self::Personal => Failure::PersonalAccount { input },
        }
    }
}

fn check_characters(text: &str) -> Result<(), NameFault> {
    if text.is_empty() {
        Err(NameFault::Empty)
    } else if text.len() > LONGEST {
        Err(NameFault::TooLong)
    } else if text.chars().any(is_invisible) {
        Err(NameFault::ControlCharacter)
    } else if text.chars().any(char::is_whitespace) {
        Err(NameFault::Space)
    } else {
        Ok(())
    }
}

/// Control characters, and those that only change how the text around them looks.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn of_id(id: TenantId) -> Result<TenantName, Refusal> {
    if id == personal::TENANT {
        return Err(Refusal::Personal);
    }
    if id.0.is_nil() {
        return Err(NameFault::NotAName.into());
    }
    Ok(TenantName {
        kind: Kind::Id(id),
        text: id.to_string(),
        account: None,
    })
}

/// Brings a domain into its ASCII form (IDNA), and refuses what is none.
fn domain_name(domain: &str) -> Result<String, NameFault> {
    // The URL parser would decode it first.
    if domain.contains('%') {
        return Err(NameFault::NotAName);
    }
    let ascii = match Host::parse(domain.trim_end_matches('.')) {
        Ok(Host::Domain(ascii)) => ascii,
        Ok(Host::Ipv4(_) | Host::Ipv6(_)) => return Err(NameFault::IpAddress),
        Err(_) => return Err(NameFault::NotAName),
    };
    let is_label = |label: &str| {
        let plain = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (1..=63).contains(&label.len()) && plain && !label.starts_with('-') && !label.ends_with('-')
    };
    if !ascii.split('.').all(is_label) || ascii.len() > 253 {
        Err(NameFault::NotAName)
    } else if ascii.contains('.') {
        Ok(ascii)
    } else {
        Err(NameFault::NoDomain)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn named(input: &str) -> String {
        match TenantName::parse(input) {
            Ok(name) => format!("{input:?} is {name}"),
            Err(Error::Discovery(Failure::Name { fault, .. })) => format!("{input:?} is refused: {fault:?}"),
            Err(error) => format!("{input:?} is refused: {error}"),
        }
    }

    #[test]
    fn names_and_what_becomes_of_them() {
        let inputs = [
            "contoso.com",
            "  Contoso.COM\n",
            "ada@contoso.com",
            "o'brien+x@contoso.com",
            "ada_contoso.com#EXT#@fabrikam.onmicrosoft.com",
            "bücher.example",
            "contoso.com.",
            "11111111-2222-3333-4444-555555555555",
            "{11111111-2222-3333-4444-555555555555}",
            "9188040d-6c67-4c5b-b112-36a304b66dad",
            "00000000-0000-0000-0000-000000000000",
            "",
            "   ",
            "con toso.com",
            "con\u{7}toso.com",
            "con\u{202e}toso.com",
            "contoso",
            "common",
            "@contoso.com",
            "ada@",
            "127.0.0.1",
            "ada@0x7f.1",
            "[::1]",
            "https://contoso.com",
            "contoso.com/x",
            "contoso.com?x",
            "\"contoso.com\"",
            "'contoso.com'",
            "contoso%2ecom",
            "contoso..com",
            "-contoso.com",
            "con_toso.com",
            "ada@outlook.com",
            "ada@hotmail.co.uk",
            "live.fr",
            "msn.com",
            "live.contoso.com",
            "outlook.contoso.com",
        ];

        insta::assert_snapshot!(inputs.map(named).join("\n"));
    }

    #[test]
    fn a_name_that_is_too_long_is_quoted_in_part() {
        let Err(Error::Discovery(Failure::Name { input, fault })) = TenantName::parse(&"a".repeat(10_000)) else {
            panic!("it was taken");
        };

        assert_eq!(fault, NameFault::TooLong);
        assert_eq!(input.len(), LONGEST);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_becomes_one_harmless_path_segment(input in any::<String>()) {
            if let Ok(name) = TenantName::parse(&input) {
                prop_assert!(name.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.'));
                prop_assert!(!name.as_str().contains(".."));
                let again = TenantName::parse(name.as_str()).unwrap();
                prop_assert_eq!(again.as_str(), name.as_str());
            }
        }
    }
}
