//! Why an organisation was not found, or not believed.

use readiness::{
    cloud::Cloud,
    problem::{Problem, Retry},
};
use url::Url;

use crate::entra::EntraError;

/// The organisation could not be found, or what was found cannot be trusted.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// What was typed cannot name an organisation.
    #[error("{input:?} cannot name an organisation: {fault:?}")]
    Name {
        /// What was typed, as far as it can be shown.
        input: String,
        /// What is wrong with it.
        fault: NameFault,
    },
    /// A personal account, or its domain: it belongs to no organisation.
    #[error("{input:?} is a personal account")]
    PersonalAccount {
        /// What was typed.
        input: String,
    },
    /// No cloud that was asked knows the name.
    #[error("no organisation is called {name}")]
    NotFound {
        /// The name.
        name: String,
        /// Entra's own words.
        said: Option<Box<EntraError>>,
    },
    /// The organisation is in another cloud than the chosen one.
    #[error("{name} is not in {asked:?} but in {actual:?}")]
    WrongCloud {
        /// The name.
        name: String,
        /// The cloud that was asked.
        asked: Cloud,
        /// The cloud that holds it, if it was said.
        actual: Option<Cloud>,
    },
    /// The answer speaks for another issuer than the one that was asked.
    #[error("the answer speaks for {issuer}")]
    WrongIssuer {
        /// The issuer that it names.
        issuer: String,
    },
    /// The answer names a host outside the cloud's allow-list.
    #[error("{what} lies at {host}, outside the cloud")]
    Untrusted {
        /// The field.
        what: &'static str,
        /// The host.
        host: String,
    },
    /// A stand-in was named by an address that others on the network could read along.
    #[error("{address} is neither https nor on this computer")]
    Unprotected {
        /// The address.
        address: String,
    },
}

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing was typed.
    Empty,
    /// It is longer than any address can be.
    TooLong,
    /// There is a space in the middle.
    Space,
    /// There is an invisible control character in it.
    ControlCharacter,
    /// An IP address.
    IpAddress,
    /// A web address, a path, or quotes around it.
    NotAName,
    /// No dot: neither a domain nor an address.
    NoDomain,
}

impl NameFault {
    const fn code(self) -> &'static str {
        match self {
            Self::Empty => "tenant-name-empty",
            Self::TooLong => "tenant-name-too-long",
            Self::Space => "tenant-name-space",
            Self::ControlCharacter => "tenant-name-control-character",
            Self::IpAddress => "tenant-name-ip-address",
            Self::NotAName => "tenant-name-not-a-name",
            Self::NoDomain => "tenant-name-no-domain",
        }
    }
}

impl Failure {
    pub(super) fn wrong_issuer(issuer: &str) -> Self {
        Self::WrongIssuer {
            issuer: issuer.chars().take(200).collect(),
        }
    }

    pub(super) fn untrusted(what: &'static str, address: &Url) -> Self {
        Self::Untrusted {
            what,
            host: address.host_str().unwrap_or_default().to_owned(),
        }
    }
}

impl From<&Failure> for Problem {
    fn from(failure: &Failure) -> Self {
        let problem = |code: &str| Self::new(code, Retry::Never);
        match failure {
            Failure::Name { input, fault } => problem(fault.code()).with("input", input),
            Failure::PersonalAccount { input } => problem("personal-account").with("input", input),
            Failure::NotFound { name, said } => not_found(name, said.as_deref()),
            Failure::WrongCloud { name, asked, actual } => problem("wrong-cloud")
                .with("name", name)
                .with("asked", asked.name())
                .with("actual", actual.map_or("unknown", Cloud::name)),
            Failure::WrongIssuer { issuer } => problem("wrong-issuer").with("issuer", issuer),
            Failure::Untrusted { what, host } => problem("untrusted-endpoint").with("what", what).with("host", host),
            Failure::Unprotected { address } => problem("unprotected-address").with("address", address),
        }
    }
}

fn not_found(name: &str, said: Option<&EntraError>) -> Problem {
    let heard = said.map(Problem::from);
    let mut problem = Problem::new("tenant-not-found", Retry::Never).with("name", name);
    if let Some(heard) = heard {
        problem.ids = heard.ids;
        problem.said = heard.said;
    }
    problem
}
