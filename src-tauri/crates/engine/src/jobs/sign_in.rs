//! Signing in to stay: the refresh token goes to the keychain, its name to the list of accounts.

use jiff::Timestamp;
use keychain::Credential;
use microsoft::{
    discovery::{TenantEndpoints, TenantName},
    sign_in::{Request, Tokens},
};
use readiness::problem::{Problem, Retry};

use super::way::Way;
use crate::{
    AccountName, Engine,
    failure::{Failure, Kind},
    progress::Listener,
    state::accounts::StoredAccount,
};

/// Who signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The person who checks, with the checking application.
    Checking,
    /// The account that Mago will use, with Mago's own application.
    Mago,
}

/// A sign-in to keep.
pub struct SignInRequest {
    /// The organisation.
    pub tenant: TenantName,
    /// Who signs in.
    pub who: Who,
    /// How.
    pub way: Way,
    /// Fills in the account on the sign-in page.
    pub login_hint: Option<AccountName>,
    /// Keep it for longer than a working day.
    pub remember: bool,
}

/// A sign-in that was kept.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// What is stored.
    pub account: StoredAccount,
    /// What was granted.
    pub scopes: Vec<String>,
}

impl Engine {
    /// Signs a person in and stores the refresh token in the keychain, where it is read back before this returns.
    ///
    /// That the keychain can hold it is tried before anybody is asked to sign in.
    pub async fn sign_in(&self, request: &SignInRequest, listener: &Listener) -> Result<SignedIn, Failure> {
        let endpoints = self.discover(&request.tenant, listener).await?;
        self.keychain.rehearse().await?;
        let asked = self.sign_in_request(&endpoints, request);
        let tokens = self.sign_in_with(&asked, &request.way, listener).await?;
        self.keep(&request.tenant, &asked, tokens, request.remember).await
    }

    fn sign_in_request(&self, endpoints: &TenantEndpoints, request: &SignInRequest) -> Request {
        if request.who == Who::Mago {
            return self.mago_request(endpoints, request.login_hint.as_ref());
        }
        let mut checking = self.checking_request(endpoints);
        checking.scopes.push("offline_access".to_owned());
        Request {
            login_hint: request.login_hint.as_ref().map(ToString::to_string),
            ..checking
        }
    }

    /// What the account that Mago will use signs in to and asks for.
    pub(super) fn mago_request(&self, endpoints: &TenantEndpoints, account: Option<&AccountName>) -> Request {
        Request {
            client: self.profile.mago.app_id,
            scopes: ["openid", "profile", "offline_access", "User.Read"]
                .map(str::to_owned)
                .to_vec(),
            login_hint: account.map(ToString::to_string),
            ..self.checking_request(endpoints)
        }
    }

    /// Stores a sign-in that was made, under the organisation as it was named.
    pub(super) async fn keep(
        &self,
        organisation: &TenantName,
        asked: &Request,
        tokens: Tokens,
        remember: bool,
    ) -> Result<SignedIn, Failure> {
        let Tokens {
            refresh,
            scopes,
            identity,
            ..
        } = tokens;
        let refresh_token = refresh.ok_or_else(no_refresh_token)?;
        let now = Timestamp::now();
        let username = identity.shown();
        let credential = Credential {
            refresh_token,
            scopes: scopes.clone(),
            obtained_at: now,
            remembered: remember,
            username: username.clone(),
            issuer: asked.endpoints.issuer.clone(),
        };
        let account = StoredAccount {
            cloud: asked.endpoints.cloud,
            tenant: identity.tenant,
            organisation: organisation.to_string(),
            account: identity.object_id,
            username,
            client: asked.client,
            since: now,
            remembered: remember,
        };
        self.store(&account, &credential).await?;
        Ok(SignedIn { account, scopes })
    }

    /// Names the sign-in first: a name without an entry is harmless, an entry without a name is hard to find again.
    async fn store(&self, account: &StoredAccount, credential: &Credential) -> Result<(), Failure> {
        let key = account.key();
        let known = self.state.accounts().into_iter().find(|known| known.key() == key);
        self.state.keep_account(account.clone())?;
        let Err(failure) = self.keychain.write(&key, credential).await else {
            return Ok(());
        };
        let undone = match known {
            Some(known) => self.state.keep_account(known),
            None => self.state.forget_account(&key),
        };
        if let Err(error) = undone {
            tracing::warn!(%error, "a sign-in that was not stored is still named");
        }
        Err(failure.into())
    }
}

fn no_refresh_token() -> Failure {
    Failure::new(Kind::CannotTell, Problem::new("sign-in-not-kept", Retry::Never))
}
