//! The Mago account signs in: stored where Mago runs, else proven and forgotten.

use microsoft::{
    discovery::TenantName,
    sign_in::{Identity, Request, Tokens},
};
use readiness::{
    ids::ObjectId,
    problem::{Problem, Retry},
    proof::LiveProof,
};
use wizard::view::Here;

use super::{visit::Visit, way::Way};
use crate::{
    AccountName, Engine,
    failure::Failure,
    progress::{Listener, Progress},
    state::accounts::StoredAccount,
};

/// A sign-in of the Mago account.
pub struct MagoRequest {
    /// The organisation.
    pub tenant: TenantName,
    /// The account that is expected; none: whoever signs in.
    pub account: Option<AccountName>,
    /// Its object id, where the directory told it.
    pub id: Option<ObjectId>,
    /// How it signs in.
    pub way: Way,
    /// Whether this is the computer, and the user, that Mago runs as.
    pub here: Here,
}

/// What came of it.
pub struct MagoSignedIn {
    /// What is stored now; a check proves with that.
    pub stored: Option<StoredAccount>,
    /// What was shown where nothing is stored, be it a refusal.
    pub proof: Option<LiveProof>,
    /// The tenant as the account itself may see it, until its token ends; none: it did not get that far.
    pub visit: Option<Visit>,
}

impl Engine {
    /// Signs the Mago account in, and on the computer that Mago runs on stores that in the keychain.
    ///
    /// Another account than the expected one is refused before anything is stored. What Entra refuses is a result.
    pub async fn sign_in_mago(&self, request: &MagoRequest, listener: &Listener) -> Result<MagoSignedIn, Failure> {
        let endpoints = self.discover(&request.tenant, listener).await?;
        if request.here == Here::ThisComputer {
            self.keychain.rehearse().await?;
        }
        let asked = self.mago_request(&endpoints, request.account.as_ref());
        let tokens = match self.mago_signs_in(&asked, &request.way, listener).await? {
            Ok(tokens) => tokens,
            Err(refused) => return Ok(refused.into()),
        };
        expected(request, &tokens.identity)?;
        let visit = Some(own_visit(request, &asked, &tokens));
        match request.here {
            Here::ThisComputer => {
                listener(Progress::Proving);
                let kept = self.keep(&request.tenant, &asked, tokens, true).await?;
                Ok(MagoSignedIn {
                    stored: Some(kept.account),
                    proof: None,
                    visit,
                })
            }
            Here::AnotherComputer => Ok(MagoSignedIn {
                stored: None,
                proof: Some(self.proven_by(&endpoints, &tokens, listener).await?),
                visit,
            }),
        }
    }
}

/// Nothing got further than this refusal.
impl From<LiveProof> for MagoSignedIn {
    fn from(refused: LiveProof) -> Self {
        Self {
            stored: None,
            proof: Some(refused),
            visit: None,
        }
    }
}

/// Two people of one organisation must not be mixed up: the object id decides where it is known, else the name.
fn expected(request: &MagoRequest, found: &Identity) -> Result<(), Failure> {
    let Some(account) = &request.account else { return Ok(()) };
    let is_called = |name: &str| name.eq_ignore_ascii_case(account.as_str());
    let same = match request.id {
        Some(id) => id == found.object_id,
        None => found.username.as_deref().is_some_and(is_called) || is_called(&found.object_id.to_string()),
    };
    if same {
        return Ok(());
    }
    let problem = Problem::new("mago-other-account", Retry::SignIn);
    Err(Failure::sign_in_needed(
        problem.with("expected", account).with("found", found.shown()),
    ))
}

/// Without the refresh token: it ends by itself soon, and nothing of it is kept.
fn own_visit(request: &MagoRequest, asked: &Request, tokens: &Tokens) -> Visit {
    let passing = Tokens {
        refresh: None,
        ..tokens.clone()
    };
    Visit::new(request.tenant.clone(), asked.clone(), passing)
}
