//! The live proof: the Mago account asks Entra for a token with both ACS scopes. The token is dropped at once.

use jiff::Timestamp;
use keychain::{Credential, Rotated};
use microsoft::{
    discovery::{TenantEndpoints, TenantName},
    sign_in::{self, Identity, Request, Tokens},
};
use readiness::{
    evidence::Source,
    ids::ObjectId,
    proof::{LiveProof, ProofOutcome},
};
use secrecy::SecretString;

use super::{
    pass::{identity, needed, usable},
    way::Way,
};
use crate::{
    AccountName, Engine,
    failure::Failure,
    progress::{Listener, Progress},
    state::accounts::StoredAccount,
};

/// A proof without a stored sign-in.
pub struct ProofRequest {
    /// The organisation.
    pub tenant: TenantName,
    /// Fills in the account on the sign-in page.
    pub account: Option<AccountName>,
    /// How the account signs in.
    pub way: Way,
}

impl Engine {
    /// Signs the Mago account in, proves, and keeps nothing.
    ///
    /// What Entra refuses is a result; an error is what says nothing about the account.
    pub async fn prove(&self, request: &ProofRequest, listener: &Listener) -> Result<LiveProof, Failure> {
        let endpoints = self.discover(&request.tenant, listener).await?;
        let asked = self.mago_request(&endpoints, request.account.as_ref());
        match self.mago_signs_in(&asked, &request.way, listener).await? {
            Ok(tokens) => self.proven_by(&endpoints, &tokens, listener).await,
            Err(refused) => Ok(refused),
        }
    }

    /// Signs the Mago account in; what Entra refuses is a proof already.
    pub(super) async fn mago_signs_in(
        &self,
        asked: &Request,
        way: &Way,
        listener: &Listener,
    ) -> Result<Result<Tokens, LiveProof>, Failure> {
        match self.sign_in_with(asked, way, listener).await {
            Ok(tokens) => Ok(Ok(tokens)),
            Err(failure) if failure.codes.is_empty() => Err(failure),
            Err(failure) => Ok(Err(proof(&asked.endpoints, None, Err(failure)))),
        }
    }

    /// Proves with a sign-in that was just made.
    pub(super) async fn proven_by(
        &self,
        endpoints: &TenantEndpoints,
        tokens: &Tokens,
        listener: &Listener,
    ) -> Result<LiveProof, Failure> {
        listener(Progress::Proving);
        let account = tokens.identity.object_id;
        let refresh_token = tokens.refresh.as_ref().ok_or_else(|| needed("sign-in-not-kept"))?;
        let asked = self.asks_for_acs(endpoints, refresh_token, &tokens.identity).await;
        Ok(proof(endpoints, Some(account), asked.map(|(scopes, _)| scopes)))
    }

    /// Proves with the stored sign-in of the account that is checked; `None` when there is none.
    pub(super) async fn stored_proof(
        &self,
        endpoints: &TenantEndpoints,
        account: Option<&AccountName>,
        listener: &Listener,
    ) -> Option<LiveProof> {
        let stored = self.stored_mago(endpoints, account?)?;
        listener(Progress::Proving);
        let known = identity(&stored);
        let renewal = |credential: Option<Credential>| async {
            let credential = credential.ok_or_else(|| needed("sign-in-entry-gone"))?;
            usable(&credential, endpoints)?;
            let (scopes, refresh_token) = self.asks_for_acs(endpoints, &credential.refresh_token, &known).await?;
            let renewed = refresh_token.map(|refresh_token| Credential {
                refresh_token,
                ..credential
            });
            Ok((renewed, scopes))
        };
        let asked: Result<Rotated<Vec<String>>, Failure> = self.keychain.rotate(&stored.key(), renewal).await;
        let asked = asked.map(|Rotated { outcome, saved }| {
            if let Err(error) = saved {
                tracing::warn!(%error, "the renewed sign-in was not stored");
            }
            outcome
        });
        Some(proof(endpoints, Some(stored.account), asked))
    }

    /// The scopes that came back, and the refresh token that replaces the old one.
    async fn asks_for_acs(
        &self,
        endpoints: &TenantEndpoints,
        refresh_token: &SecretString,
        known: &Identity,
    ) -> Result<(Vec<String>, Option<SecretString>), Failure> {
        let request = Request {
            scopes: self.profile.acs_scopes(),
            ..self.mago_request(endpoints, None)
        };
        let tokens = sign_in::refresh(&self.http, &request, refresh_token, known).await?;
        Ok((tokens.scopes, tokens.refresh))
    }

    fn stored_mago(&self, endpoints: &TenantEndpoints, account: &AccountName) -> Option<StoredAccount> {
        let client = self.profile.mago.app_id;
        self.state.accounts().into_iter().find(|stored| {
            (stored.cloud, stored.tenant, stored.client) == (endpoints.cloud, endpoints.tenant, client)
                && stored.is_called(account.as_str())
        })
    }
}

/// Entra's numbers make it a refusal, which only ever chooses among negatives; without one it says nothing.
fn proof(endpoints: &TenantEndpoints, account: Option<ObjectId>, asked: Result<Vec<String>, Failure>) -> LiveProof {
    let request_id = asked
        .as_ref()
        .err()
        .and_then(|failure| failure.problem.ids.trace.clone());
    LiveProof {
        account,
        outcome: match asked {
            Ok(scopes) => ProofOutcome::Token { scopes },
            Err(Failure { codes, problem, .. }) if codes.is_empty() => ProofOutcome::Failed { problem: *problem },
            Err(Failure { codes, problem, .. }) => ProofOutcome::Refused {
                codes,
                problem: *problem,
            },
        },
        source: Source {
            asked: format!("POST {}", endpoints.token.path()),
            at: Timestamp::now(),
            request_id,
        },
    }
}
