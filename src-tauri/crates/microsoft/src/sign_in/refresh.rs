//! Gets new tokens without a person.

use oauth2::RefreshToken;
use secrecy::{ExposeSecret, SecretString};

use super::{Failure, Identity, Request, Tokens, claims, id_token, token};
use crate::{error::Error, http::Http};

/// Trades a refresh token for new tokens, for the same or for other scopes of one resource.
///
/// The refresh token that comes back replaces the old one; if none comes back, the old one stays good. Asked once:
/// when only a person can help, that is [`Failure::NeedsSignIn`], with the claims that the sign-in has to pass on.
pub async fn refresh(http: &Http, request: &Request, old: &SecretString, known: &Identity) -> Result<Tokens, Error> {
    request.check()?;
    let client = token::client(request);
    let exchange = client
        .exchange_refresh_token(&RefreshToken::new(old.expose_secret().to_owned()))
        .add_scopes(token::scopes(request))
        .add_extra_param("claims", claims::merged(request.claims.as_deref()))
        .request_async(&token::Through(http))
        .await;
    let response = exchange.map_err(|error| needs_sign_in(token::failed(request, error)))?;
    let identity = match token::id_token(&response) {
        Some(token) => id_token::unchanged(request, known, &token)?,
        None => known.clone(),
    };
    Ok(token::tokens(request, &response, identity, Some(old)))
}

fn needs_sign_in(error: Error) -> Error {
    match error {
        Error::Entra(said) if said.needs_person() => Failure::NeedsSignIn {
            claims: said.claims.clone(),
            said,
        }
        .into(),
        other => other,
    }
}
