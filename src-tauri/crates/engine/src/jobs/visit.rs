//! A visit: a sign-in that is held in memory for as long as somebody works on a tenant. Nothing of it is stored.

use jiff::{SignedDuration, Timestamp};
use microsoft::{
    discovery::{TenantEndpoints, TenantName},
    http::Http,
    sign_in::{self, Identity, Request, Tokens},
};
use tokio::sync::Mutex;
use url::Url;
use wizard::intent::Reading;

use super::{
    pass::{Pass, needed},
    way::Way,
};
use crate::{
    Engine,
    failure::{Failure, Kind},
    progress::Listener,
};

/// How long before its end a token is renewed, so that it lasts for a check.
const MARGIN: SignedDuration = SignedDuration::from_mins(3);

/// A sign-in for a visit.
pub struct VisitRequest {
    /// The organisation; a work address fills in the account on the sign-in page.
    pub tenant: TenantName,
    /// How much to read.
    pub reading: Reading,
    /// How to sign in.
    pub way: Way,
    /// Conditions that the sign-in has to meet, as the last refusal named them ([`Failure::claims`]).
    pub claims: Option<String>,
}

/// Somebody is signed in to look at one tenant. Ends when it is dropped, which wipes its tokens.
pub struct Visit {
    tenant: TenantName,
    request: Request,
    identity: Identity,
    tokens: Mutex<Tokens>,
}

impl Engine {
    /// What signing in to read only the own account asks for.
    pub fn own_scopes(&self) -> Vec<String> {
        ["openid", "profile", "User.Read"].map(str::to_owned).to_vec()
    }

    /// Signs somebody in with the checking application, in memory only.
    pub async fn visit(&self, request: &VisitRequest, listener: &Listener) -> Result<Visit, Failure> {
        let endpoints = self.discover(&request.tenant, listener).await?;
        let asked = self.visiting_request(&endpoints, request);
        let tokens = self.sign_in_with(&asked, &request.way, listener).await?;
        Ok(Visit::new(request.tenant.clone(), asked, tokens))
    }

    fn visiting_request(&self, endpoints: &TenantEndpoints, request: &VisitRequest) -> Request {
        let mut scopes = match request.reading {
            Reading::Directory => self.checking_scopes(),
            Reading::OwnAccount => self.own_scopes(),
        };
        scopes.push("offline_access".to_owned());
        Request {
            scopes,
            login_hint: request.tenant.account().map(str::to_owned),
            claims: request.claims.clone(),
            ..self.checking_request(endpoints)
        }
    }
}

impl Visit {
    /// Goes on from a sign-in that was made. The conditions that it met are not asked for again.
    pub(super) fn new(tenant: TenantName, request: Request, tokens: Tokens) -> Self {
        Self {
            tenant,
            request: Request {
                claims: None,
                ..request
            },
            identity: tokens.identity.clone(),
            tokens: Mutex::new(tokens),
        }
    }

    /// The organisation as it was named.
    pub fn tenant(&self) -> &TenantName {
        &self.tenant
    }

    /// The organisation's addresses.
    pub fn endpoints(&self) -> &TenantEndpoints {
        &self.request.endpoints
    }

    /// The name of who signed in; the object id where there is none.
    pub fn username(&self) -> String {
        self.identity.shown()
    }

    /// The page that signs this person out of the browser too, where there is one.
    pub fn sign_out_page(&self) -> Option<Url> {
        self.endpoints().sign_out_page(self.identity.username.as_deref())
    }

    /// A pass that lasts for a check.
    pub(super) async fn pass(&self, http: &Http) -> Result<Pass, Failure> {
        let mut tokens = self.tokens.lock().await;
        let left = tokens.expires_at.duration_since(Timestamp::now());
        if left < MARGIN && (tokens.refresh.is_some() || left.is_negative()) {
            self.renew(http, &mut tokens, None).await?;
        }
        Ok(self.pass_of(&tokens))
    }

    /// A new pass in place of one that was refused, with the conditions that the refusal named.
    pub(super) async fn new_pass(&self, http: &Http, claims: Option<String>) -> Result<Pass, Failure> {
        let mut tokens = self.tokens.lock().await;
        self.renew(http, &mut tokens, claims).await?;
        Ok(self.pass_of(&tokens))
    }

    /// Renews without a person. When only a person can help, that is [`Kind::SignInNeeded`], with what to pass on.
    async fn renew(&self, http: &Http, tokens: &mut Tokens, claims: Option<String>) -> Result<(), Failure> {
        let request = Request {
            claims: claims.clone(),
            ..self.request.clone()
        };
        let renewed = match &tokens.refresh {
            Some(token) => sign_in::refresh(http, &request, token, &self.identity)
                .await
                .map_err(Failure::from),
            None => Err(needed("visit-over")),
        };
        *tokens = renewed.map_err(|failure| passing_on(failure, claims))?;
        Ok(())
    }

    fn pass_of(&self, tokens: &Tokens) -> Pass {
        Pass::of(tokens.clone(), self.request.client, false)
    }
}

/// The next sign-in meets the conditions that were named last.
fn passing_on(failure: Failure, claims: Option<String>) -> Failure {
    match failure.kind {
        Kind::SignInNeeded => Failure {
            claims: failure.claims.or(claims),
            ..failure
        },
        _ => failure,
    }
}
