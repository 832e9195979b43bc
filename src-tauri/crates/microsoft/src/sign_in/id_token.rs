//! Believes an id token only after every check that `OpenID` Connect Core 1.0, section 3.1.3.7, and Entra ask for.

use jiff::SignedDuration;
use jsonwebtoken::{
    Algorithm, DecodingKey, Validation, dangerous,
    errors::{Error as JwtError, ErrorKind},
    jwk::Jwk,
};
use readiness::{
    ids::{ObjectId, TenantId},
    personal,
};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use subtle::ConstantTimeEq;

use super::{Failure, IdTokenFault, Identity, Request};
use crate::{discovery::derived_id, error::Error, http::Http};

/// How far two clocks may be apart.
const SKEW: SignedDuration = SignedDuration::from_mins(5);

#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: Audience,
    sub: String,
    tid: Option<TenantId>,
    oid: Option<ObjectId>,
    nonce: Option<String>,
    preferred_username: Option<String>,
    name: Option<String>,
}

/// For whom a token is: one application, or a list (RFC 7519, section 4.1.3).
#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Audience {
    fn is_only(&self, client: &str) -> bool {
        match self {
            Self::One(audience) => audience == client,
            Self::Many(audiences) => audiences == &[client],
        }
    }
}

/// The keys of an issuer, as it publishes them.
#[derive(Debug, Deserialize)]
pub(super) struct Keys {
    keys: Vec<Key>,
}

#[derive(Debug, Deserialize)]
struct Key {
    #[serde(flatten)]
    jwk: Jwk,
    /// Entra says whose tokens a key may sign, sometimes with `{tenantid}` in place of the tenant.
    issuer: Option<String>,
}

impl Keys {
    /// Fetches the keys of the tenant.
    pub(super) async fn fetch(http: &Http, request: &Request) -> Result<Self, Error> {
        let answer = http.send(http.get(request.endpoints.keys.clone())).await?;
        if !answer.status.is_success() {
            return Err(answer.unusable().into());
        }
        answer.json()
    }

    fn find(&self, kid: &str, request: &Request) -> Option<&Jwk> {
        let may_sign = |key: &&Key| {
            let tenant = request.endpoints.tenant.to_string();
            key.issuer
                .as_ref()
                .is_none_or(|issuer| issuer.replace("{tenantid}", &tenant) == request.endpoints.issuer)
        };
        let of_kid = |key: &&Key| key.jwk.common.key_id.as_deref() == Some(kid);
        self.keys.iter().filter(of_kid).find(may_sign).map(|key| &key.jwk)
    }
}

/// Validates the id token of a fresh sign-in: signature, issuer, audience, time, nonce and tenant.
pub(super) fn validate(
    http: &Http,
    request: &Request,
    keys: &Keys,
    token: Option<&SecretString>,
    nonce: Option<&str>,
) -> Result<Identity, Failure> {
    let token = token.ok_or(Failure::IdToken(IdTokenFault::Missing))?.expose_secret();
    let claims = signed(request, keys, token).map_err(|error| fault(http, &error))?;
    if let Some(nonce) = nonce {
        let given = claims.nonce.as_deref().unwrap_or_default();
        if !bool::from(given.as_bytes().ct_eq(nonce.as_bytes())) {
            return Err(Failure::IdToken(IdTokenFault::Nonce));
        }
    }
    identity(request, claims)
}

/// Reads the id token of a silent refresh, which says nothing new except perhaps a name.
///
/// It came from the token endpoint itself over TLS, which may stand in for its signature (section 3.1.3.7, point 6);
/// fetching keys would cost a round trip with every refresh.
pub(super) fn unchanged(request: &Request, known: &Identity, token: &SecretString) -> Result<Identity, Failure> {
    let claims: Claims = dangerous::insecure_decode_claims(token.expose_secret())
        .map_err(|_| Failure::IdToken(IdTokenFault::Malformed))?;
    let found = identity(request, claims)?;
    if (found.tenant, found.object_id) != (known.tenant, known.object_id) {
        return Err(Failure::IdToken(IdTokenFault::Account));
    }
    Ok(found)
}

fn signed(request: &Request, keys: &Keys, token: &str) -> Result<Claims, JwtError> {
    let header = jsonwebtoken::decode_header(token)?;
    let key = header.kid.as_deref().and_then(|kid| keys.find(kid, request));
    let key = key.ok_or_else(|| jsonwebtoken::errors::new_error(ErrorKind::InvalidKeyFormat))?;
    let mut validation = Validation::new(Algorithm::RS256);
    validation.leeway = SKEW.unsigned_abs().as_secs();
    validation.validate_nbf = true;
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    validation.set_issuer(&[&request.endpoints.issuer]);
    validation.set_audience(&[request.client]);
    jsonwebtoken::decode(token, &DecodingKey::from_jwk(key)?, &validation).map(|token| token.claims)
}

/// What every id token has to say, signed or handed over by the token endpoint itself.
fn identity(request: &Request, claims: Claims) -> Result<Identity, Failure> {
    if claims.iss != request.endpoints.issuer {
        return Err(Failure::IdToken(IdTokenFault::Issuer));
    }
    if !claims.aud.is_only(&request.client.to_string()) {
        return Err(Failure::IdToken(IdTokenFault::Audience));
    }
    Ok(Identity {
        tenant: tenant(request, claims.tid)?,
        object_id: object_id(request, claims.oid, &claims.sub)?,
        username: claims.preferred_username,
        name: claims.name,
    })
}

fn tenant(request: &Request, tid: Option<TenantId>) -> Result<TenantId, Failure> {
    let expected = request.endpoints.tenant;
    match tid {
        Some(personal::TENANT) => Err(Failure::PersonalAccount),
        Some(actual) if actual == expected => Ok(expected),
        // Only Microsoft's clouds have tenants for certain.
        None if is_stand_in(request) => Ok(expected),
        Some(actual) => Err(Failure::WrongTenant { expected, actual }),
        None => Err(Failure::IdToken(IdTokenFault::Account)),
    }
}

fn object_id(request: &Request, oid: Option<ObjectId>, sub: &str) -> Result<ObjectId, Failure> {
    match oid {
        Some(oid) => Ok(oid),
        None if is_stand_in(request) => Ok(sub.parse().unwrap_or_else(|_| ObjectId(derived_id(sub)))),
        None => Err(Failure::IdToken(IdTokenFault::Account)),
    }
}

fn is_stand_in(request: &Request) -> bool {
    request.endpoints.cloud == readiness::cloud::Cloud::Other
}

/// Names what is wrong. A token that only seems too old or too young blames the clock, when the clock is off.
fn fault(http: &Http, error: &JwtError) -> Failure {
    let fault = match error.kind() {
        ErrorKind::ExpiredSignature | ErrorKind::ImmatureSignature => return untimely(http, error),
        ErrorKind::InvalidAlgorithm | ErrorKind::InvalidAlgorithmName | ErrorKind::UnsupportedAlgorithm => {
            IdTokenFault::Algorithm
        }
        ErrorKind::InvalidKeyFormat | ErrorKind::InvalidRsaKey(_) => IdTokenFault::Key,
        ErrorKind::InvalidSignature => IdTokenFault::Signature,
        ErrorKind::InvalidIssuer => IdTokenFault::Issuer,
        ErrorKind::InvalidAudience => IdTokenFault::Audience,
        _ => IdTokenFault::Malformed,
    };
    Failure::IdToken(fault)
}

fn untimely(http: &Http, error: &JwtError) -> Failure {
    match http.clock_ahead() {
        Some(ahead) if ahead.abs() > SKEW => Failure::ClockSkew { ahead },
        _ if matches!(error.kind(), ErrorKind::ExpiredSignature) => Failure::IdToken(IdTokenFault::Expired),
        _ => Failure::IdToken(IdTokenFault::NotYetValid),
    }
}
