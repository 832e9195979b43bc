//! Issuing tokens, after a last look at the state of the tenant.

use std::collections::BTreeSet;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::TokenRequest;
use crate::identity::device::after;
use crate::identity::discovery::cloud_address;
use crate::identity::keys::signing_key;
use crate::identity::ledger::{Claims, Refresh, SignIn};
use crate::identity::refusal::Refusal;
use crate::identity::scope::{Asked, GRAPH};
use crate::identity::{account, account_refusals, admission, consent, refusals};
use crate::model::{Mfa, Tenant, User};
use crate::tokens::{Access, random_text};

/// What tokens are to be issued for.
pub(super) struct Issue {
    pub sign_in: SignIn,
    pub asked: Asked,
    pub openid: BTreeSet<String>,
    pub nonce: Option<String>,
    pub claims: Claims,
    /// Refresh tokens of single-page applications keep the age of the first one.
    pub first_refresh: Option<Timestamp>,
}

/// Issues the tokens, or refuses what the tenant does not allow any more.
pub(super) fn issue(request: &TokenRequest<'_>, issue: Issue) -> Result<Value, Refusal> {
    let sign_in = &issue.sign_in;
    let tenant = request
        .world
        .tenants
        .get(&sign_in.tenant)
        .ok_or_else(|| refusals::unknown_tenant("common"))?;
    let user = admit(request, tenant, sign_in)?;
    admission::resource_ready(request.world, tenant, issue.asked.resource, &user)?;
    let granted = consent::granted(tenant, request.client, issue.asked.resource, user.id);
    let is_known = consent::is_known(tenant, request.client, user.id);
    let has_any = !granted.is_empty() || issue.asked.resource == GRAPH;
    if !is_known || !has_any || !issue.asked.scopes.is_subset(&granted) {
        return Err(refusals::not_consented(request.client));
    }
    Ok(Answer {
        request,
        tenant,
        user,
        issue,
        granted,
    }
    .body())
}

/// Finds the user in the tenant and checks that the sign-in still counts there.
fn admit(request: &TokenRequest<'_>, tenant: &Tenant, sign_in: &SignIn) -> Result<User, Refusal> {
    let name = &sign_in.account.sign_in_name;
    let gone = || account_refusals::unknown_account(name, &tenant.name);
    let at_home = sign_in.account.at_home(request.world).ok_or_else(gone)?;
    if at_home.password != sign_in.password {
        return Err(account_refusals::revoked());
    }
    let home = request
        .world
        .tenants
        .get(&sign_in.account.home)
        .map_or("unknown", |home| home.name.as_str());
    let foreign = || account_refusals::foreign_account(name, home, tenant, request.client);
    let user = sign_in.account.in_tenant(request.world, tenant).ok_or_else(foreign)?;
    admission::account_usable(at_home)?;
    admission::account_usable(&user)?;
    admission::client_enabled(tenant, request.client)?;
    admission::allowed_by_policy(tenant, &user, sign_in.by_device_code)?;
    match admission::second_factor(tenant, &user) {
        Mfa::Registered if !sign_in.second_factor => {
            return Err(account_refusals::second_factor_needed(
                &request.client.app_id.to_string(),
            ));
        }
        Mfa::MustRegister => {
            let resource = request.client.app_id.to_string();
            return Err(account_refusals::second_factor_not_registered(
                tenant.security_defaults,
                &resource,
            ));
        }
        Mfa::Registered | Mfa::NotRequired => {}
    }
    admission::assigned(tenant, request.client, &user)?;
    Ok(user)
}

struct Answer<'a> {
    request: &'a TokenRequest<'a>,
    tenant: &'a Tenant,
    user: User,
    issue: Issue,
    granted: BTreeSet<String>,
}

impl Answer<'_> {
    fn body(&self) -> Value {
        let seconds = self.lifetime();
        let mut body = json!({
            "token_type": "Bearer",
            "scope": self.scope(),
            "expires_in": seconds,
            "ext_expires_in": seconds,
            "access_token": self.access_token(seconds),
        });
        if self.issue.openid.contains("offline_access") {
            body["refresh_token"] = self.refresh_token().into();
        }
        if self.issue.openid.contains("openid") {
            body["id_token"] = self.identity_token().into();
        }
        if self.request.parameters.get("client_info") == Some("1") {
            body["client_info"] = self.issue.sign_in.account.client_info().into();
        }
        body
    }

    /// 60 to 90 minutes, or 20 to 28 hours for clients that handle revocation (`cp1`).
    fn lifetime(&self) -> u64 {
        let spread = u64::from(self.request.visit.stamp.trace.as_bytes()[0]);
        let usual = if self.issue.claims.capabilities.contains("cp1") {
            72_000 + spread * 112
        } else {
            3_600 + spread * 7
        };
        self.request.world.behaviour.access_token_seconds.unwrap_or(usual)
    }

    fn access_token(&self, seconds: u64) -> String {
        let now = self.request.visit.stamp.at;
        let is_own = |scope: &&String| !consent::is_openid(scope);
        let access = Access {
            tenant: self.tenant.id,
            user: self.user.id,
            client: self.request.client.app_id,
            audience: self.issue.asked.resource,
            scopes: self.granted.iter().filter(is_own).cloned().collect(),
            expires: after(now, seconds),
            capabilities: self.issue.claims.capabilities.clone(),
            claims_satisfied: self.issue.claims.answers_challenge,
        };
        self.request.visit.simulation.access_tokens().issue(access, now)
    }

    fn refresh_token(&self) -> String {
        let length = match self.request.world.behaviour.refresh_token_length {
            0 => 1_500,
            length => length,
        };
        let mut token = format!("1.{}", random_text(length));
        token.truncate(length);
        let refresh = Refresh {
            sign_in: self.issue.sign_in.clone(),
            issued: self.issue.first_refresh.unwrap_or(self.request.visit.stamp.at),
            asked: self.issue.asked.clone(),
            openid: self.issue.openid.clone(),
            claims: self.issue.claims.clone(),
        };
        self.request
            .visit
            .simulation
            .ledger()
            .refresh_tokens
            .insert(token.clone(), refresh);
        token
    }

    /// Graph's scopes stand without prefix, others in full; `offline_access` is not repeated.
    fn scope(&self) -> String {
        let resource = self.request.world.apps.get(&self.issue.asked.resource);
        let prefix = resource
            .and_then(|app| app.scope_prefix.as_deref())
            .unwrap_or_default()
            .trim_end_matches('/');
        let own = self.granted.iter().filter(|scope| !consent::is_openid(scope));
        let full = own.map(|scope| match self.issue.asked.resource {
            GRAPH => scope.clone(),
            _ => format!("{prefix}/{scope}"),
        });
        let openid = self
            .issue
            .openid
            .iter()
            .filter(|scope| *scope != "offline_access")
            .cloned();
        openid.chain(full).collect::<Vec<_>>().join(" ")
    }

    /// The claims that Entra puts into identity tokens.
    fn identity_token(&self) -> String {
        let visit = self.request.visit;
        let now = visit.stamp.at.as_second();
        let client = self.request.client.app_id;
        let address = cloud_address(&visit.address, Some(self.tenant));
        let pairwise = Sha256::digest([client.as_bytes().as_slice(), self.user.id.as_bytes()].concat());
        let mut claims = json!({
            "aud": client,
            "iss": address.issuer(&self.tenant.id.to_string()),
            "iat": now,
            "nbf": now,
            "exp": now + 3_900,
            "oid": self.user.id,
            "sub": BASE64_URL_SAFE_NO_PAD.encode(pairwise),
            "tid": self.tenant.id,
            "uti": Uuid::new_v4().simple().to_string(),
            "ver": "2.0",
        });
        if self.issue.openid.contains("profile") {
            claims["name"] = self.user.name.as_str().into();
            claims["preferred_username"] = account::sign_in_name(&self.user).into();
        }
        if self.issue.openid.contains("email") {
            claims["email"] = account::sign_in_name(&self.user).into();
        }
        if let Some(nonce) = &self.issue.nonce {
            claims["nonce"] = nonce.as_str().into();
        }
        signing_key().sign(&claims)
    }
}
