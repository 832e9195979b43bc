//! A pass to look at one tenant: from a stored sign-in, or from a person who signs in now and is forgotten after.

use jiff::{SignedDuration, Timestamp};
use keychain::{Credential, Rotated};
use microsoft::{
    discovery::TenantEndpoints,
    graph::Graph,
    sign_in::{self, Identity, Request, Tokens},
};
use readiness::{
    ids::AppId,
    problem::{Problem, Retry},
};
use secrecy::SecretString;

use super::way::Way;
use crate::{
    Engine,
    failure::{Failure, Kind},
    progress::{Listener, Progress},
    state::accounts::StoredAccount,
};

/// How long a sign-in that nobody asked to remember may be used from another process: a working day.
const WORKING_DAY: SignedDuration = SignedDuration::from_hours(12);
/// How far two clocks may differ, as for an id token.
const SKEW: SignedDuration = SignedDuration::from_mins(5);

/// A pass to look at one tenant. Ends with the job; holds no refresh token.
pub struct Pass {
    /// Who signed in.
    pub identity: Identity,
    /// The application that was signed in to.
    pub app: AppId,
    /// The delegated scopes that came back.
    pub scopes: Vec<String>,
    /// Whether a stored sign-in was used.
    pub stored: bool,
    access: SecretString,
}

impl Pass {
    /// Graph as this person sees it.
    pub fn graph(&self, engine: &Engine, endpoints: &TenantEndpoints) -> Graph {
        Graph::new(engine.http.clone(), &endpoints.graph, self.access.clone())
    }

    /// The access token, to go on with after a challenge.
    pub(super) fn token(&self) -> SecretString {
        self.access.clone()
    }

    /// The name to show; the object id where there is none.
    pub fn username(&self) -> String {
        self.identity.shown()
    }

    pub(super) fn of(tokens: Tokens, app: AppId, stored: bool) -> Self {
        Self {
            identity: tokens.identity,
            app,
            scopes: tokens.scopes,
            stored,
            access: tokens.access,
        }
    }
}

impl Engine {
    /// What signing in to check asks for.
    pub fn checking_scopes(&self) -> Vec<String> {
        ["openid", "profile", "User.Read", "Directory.Read.All"]
            .map(str::to_owned)
            .to_vec()
    }

    /// Uses the stored sign-in of this tenant if there is one that may be used, else lets a person sign in.
    ///
    /// Without a way to sign in, a missing or refused stored sign-in is [`Kind::SignInNeeded`].
    pub(super) async fn pass(
        &self,
        endpoints: &TenantEndpoints,
        way: Option<&Way>,
        claims: Option<String>,
        listener: &Listener,
    ) -> Result<Pass, Failure> {
        let refused = match self.stored_pass(endpoints, claims.clone(), listener).await {
            Ok(pass) => return Ok(pass),
            Err(failure) if failure.kind == Kind::SignInNeeded => failure,
            // A keychain that does not answer is no reason to keep a person from signing in.
            Err(failure) if way.is_some() && failure.problem.code.starts_with("keychain-") => failure,
            Err(failure) => return Err(failure),
        };
        let Some(way) = way else { return Err(refused) };
        let request = Request {
            claims: claims.or(refused.claims),
            ..self.checking_request(endpoints)
        };
        let tokens = self.sign_in_with(&request, way, listener).await?;
        Ok(Pass::of(tokens, request.client, false))
    }

    /// Renews the newest stored checking sign-in of this tenant.
    async fn stored_pass(
        &self,
        endpoints: &TenantEndpoints,
        claims: Option<String>,
        listener: &Listener,
    ) -> Result<Pass, Failure> {
        let request = Request {
            claims,
            ..self.checking_request(endpoints)
        };
        let account = self.stored_account(endpoints, request.client)?;
        listener(Progress::Renewing {
            username: account.username.clone(),
        });
        let Rotated { outcome, saved } = self.renew(&request, &account).await?;
        if let Err(error) = saved {
            // The pass is usable; the old token stays valid at Entra until it expires.
            tracing::warn!(%error, "the renewed sign-in was not stored");
        }
        Ok(outcome)
    }

    fn stored_account(&self, endpoints: &TenantEndpoints, client: AppId) -> Result<StoredAccount, Failure> {
        let of_tenant = |account: &StoredAccount| {
            (account.cloud, account.tenant, account.client) == (endpoints.cloud, endpoints.tenant, client)
        };
        let mut refused = None;
        for account in self.state.accounts().into_iter().filter(of_tenant) {
            match in_time(account.remembered, account.since, &account.username) {
                Ok(()) => return Ok(account),
                // The newest tells best why none can be used.
                Err(failure) => refused = refused.or(Some(failure)),
            }
        }
        Err(refused.unwrap_or_else(|| needed("sign-in-none-stored")))
    }

    async fn renew(&self, request: &Request, account: &StoredAccount) -> Result<Rotated<Pass>, Failure> {
        let known = identity(account);
        let renewal = |stored: Option<Credential>| async move {
            let stored = stored.ok_or_else(|| needed("sign-in-entry-gone"))?;
            usable(&stored, &request.endpoints)?;
            let mut tokens = sign_in::refresh(&self.http, request, &stored.refresh_token, &known).await?;
            let renewed = tokens.refresh.take().map(|refresh_token| Credential {
                refresh_token,
                ..stored
            });
            Ok((renewed, Pass::of(tokens, request.client, true)))
        };
        self.keychain.rotate(&account.key(), renewal).await
    }

    /// The request to sign in with the checking application, without staying signed in.
    pub(super) fn checking_request(&self, endpoints: &TenantEndpoints) -> Request {
        Request {
            directory: self.directory.clone(),
            endpoints: endpoints.clone(),
            client: self.checking.id,
            scopes: self.checking_scopes(),
            login_hint: None,
            claims: None,
        }
    }
}

/// Refuses an entry that may not be used here or not any more.
pub(super) fn usable(stored: &Credential, endpoints: &TenantEndpoints) -> Result<(), Failure> {
    // Two providers of `--authority` may use the same ids; a token goes to the one that issued it only.
    if stored.issuer != endpoints.issuer {
        return Err(needed("sign-in-other-issuer"));
    }
    in_time(stored.remembered, stored.obtained_at, &stored.username)
}

/// Refuses a sign-in that nobody asked to remember once a working day is over, or when the clock makes its age absurd.
fn in_time(remembered: bool, since: Timestamp, username: &str) -> Result<(), Failure> {
    let age = Timestamp::now().duration_since(since);
    let code = if remembered || (age >= -SKEW && age <= WORKING_DAY) {
        return Ok(());
    } else if age.is_negative() {
        "sign-in-from-the-future"
    } else {
        "sign-in-too-old"
    };
    Err(Failure::sign_in_needed(
        Problem::new(code, Retry::SignIn).with("username", username),
    ))
}

pub(super) fn identity(account: &StoredAccount) -> Identity {
    Identity {
        tenant: account.tenant,
        object_id: account.account,
        username: Some(account.username.clone()),
        name: None,
    }
}

pub(super) fn needed(code: &str) -> Failure {
    Failure::sign_in_needed(Problem::new(code, Retry::SignIn))
}
