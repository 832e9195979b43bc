//! Signs a person in: through the system browser, with a device code, or silently with a refresh token.
//!
//! Tokens leave this module in types that are wiped from memory and print as `[REDACTED]`; who signed in is known
//! only from a validated id token.

pub mod browser;
pub mod claims;
pub mod device_code;
mod failure;
mod id_token;
pub mod opener;
mod refresh;
mod token;

use jiff::Timestamp;
use readiness::ids::{AppId, ObjectId, TenantId};
use secrecy::SecretString;

pub use failure::{Failure, IdTokenFault};
pub use refresh::refresh;

use crate::{clouds::Directory, discovery::TenantEndpoints, error::Error};

/// What every way of signing in has in common.
#[derive(Clone, Debug)]
pub struct Request {
    /// Where sign-in may happen at all.
    pub directory: Directory,
    /// The organisation.
    pub endpoints: TenantEndpoints,
    /// The application that asks.
    pub client: AppId,
    /// What it asks for; `openid` is added, because without it nobody knows who signed in.
    pub scopes: Vec<String>,
    /// Fills in the account on the sign-in page.
    pub login_hint: Option<String>,
    /// A claims challenge to pass on, as JSON (see [`claims`]).
    pub claims: Option<String>,
}

/// What a sign-in brings.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// For the resource of the scopes; opaque.
    pub access: SecretString,
    /// For the next silent refresh; absent without `offline_access`.
    pub refresh: Option<SecretString>,
    /// What was granted, which may be less than what was asked for.
    pub scopes: Vec<String>,
    /// When the access token ends, by this computer's clock.
    pub expires_at: Timestamp,
    /// Who signed in.
    pub identity: Identity,
}

/// Who signed in, by a validated id token. People are told apart by tenant and object id, never by a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The organisation.
    pub tenant: TenantId,
    /// The account in it.
    pub object_id: ObjectId,
    /// The sign-in name, to show.
    pub username: Option<String>,
    /// The person's or room's name, to show.
    pub name: Option<String>,
}

impl Identity {
    /// The name to show; the object id where there is none.
    pub fn shown(&self) -> String {
        self.username.clone().unwrap_or_else(|| self.object_id.to_string())
    }
}

impl Request {
    /// The scopes to ask for, `openid` among them.
    fn asked(&self) -> Vec<String> {
        let mut scopes = self.scopes.clone();
        if !scopes.iter().any(|scope| scope == "openid") {
            scopes.insert(0, "openid".to_owned());
        }
        scopes
    }

    /// Checks once more that nothing will be sent to a stranger, whoever kept the endpoints meanwhile.
    fn check(&self) -> Result<(), Error> {
        Ok(self.endpoints.signs_in_at(&self.directory)?)
    }
}
