//! Talks to the token endpoint, and turns its answers into [`Tokens`].

use std::{fmt, future::Future, pin::Pin};

use jiff::{SignedDuration, Timestamp};
use oauth2::{
    AsyncHttpClient, AuthUrl, Client, ClientId, DeviceAuthorizationUrl, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, ErrorResponse, ExtraTokenFields, HttpRequest, HttpResponse, RequestTokenError, Scope,
    StandardRevocableToken, StandardTokenIntrospectionResponse, StandardTokenResponse, TokenResponse as _, TokenUrl,
    basic::{BasicRevocationErrorResponse, BasicTokenType},
};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{Identity, Request, Tokens};
use crate::{
    entra::EntraError,
    error::Error,
    http::{Failure, Http, Kind},
};

/// What a token endpoint answers to us: the standard fields and the id token.
pub(super) type TokenResponse = StandardTokenResponse<IdTokenField, BasicTokenType>;

type Endpoints = Client<
    Refusal,
    TokenResponse,
    StandardTokenIntrospectionResponse<EmptyExtraTokenFields, BasicTokenType>,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointMaybeSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// The id token beside the standard fields.
#[derive(Deserialize, Serialize)]
pub(super) struct IdTokenField {
    id_token: Option<String>,
}

impl fmt::Debug for IdTokenField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[REDACTED]")
    }
}

impl ExtraTokenFields for IdTokenField {}

/// Never filled: refusals are read in [`Through`], before the OAuth library sees them.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Refusal {}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refused")
    }
}

impl ErrorResponse for Refusal {}

/// The OAuth client of a request.
pub(super) fn client(request: &Request) -> Endpoints {
    let endpoints = &request.endpoints;
    Client::new(ClientId::new(request.client.to_string()))
        .set_auth_uri(AuthUrl::from_url(endpoints.authorization.clone()))
        .set_token_uri(TokenUrl::from_url(endpoints.token.clone()))
        .set_device_authorization_url_option(endpoints.device_code.clone().map(DeviceAuthorizationUrl::from_url))
}

/// The scopes of a request, as the OAuth library wants them.
pub(super) fn scopes(request: &Request) -> Vec<Scope> {
    request.asked().into_iter().map(Scope::new).collect()
}

/// Carries requests of the OAuth library over our HTTP client; anything but success becomes an error of ours.
pub(super) struct Through<'h>(pub(super) &'h Http);

impl<'c> AsyncHttpClient<'c> for Through<'_> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(exchange(self.0, request))
    }
}

async fn exchange(http: &Http, request: HttpRequest) -> Result<HttpResponse, Error> {
    let (head, body) = request.into_parts();
    let address = Url::parse(&head.uri.to_string()).expect("the OAuth library was given addresses");
    let answer = http
        .send(http.request(head.method, address).headers(head.headers).body(body))
        .await?;
    if !answer.status.is_success() {
        return Err(EntraError::from_answer(&answer));
    }
    // Read once here, so that a web page or something unreadable has the name that it has everywhere.
    answer.json::<serde::de::IgnoredAny>()?;
    let mut response = HttpResponse::new(answer.body().to_vec());
    *response.headers_mut() = answer.headers.clone();
    Ok(response)
}

/// Reads what the OAuth library reports.
pub(super) fn failed(request: &Request, error: RequestTokenError<Error, Refusal>) -> Error {
    match error {
        RequestTokenError::Request(error) => error,
        RequestTokenError::ServerResponse(_) | RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
            let host = request.endpoints.token.host_str().unwrap_or_default();
            Failure::new(host, Kind::NotUnderstood { status: 200 }).into()
        }
    }
}

/// The id token, if one came.
pub(super) fn id_token(response: &TokenResponse) -> Option<SecretString> {
    response.extra_fields().id_token.clone().map(SecretString::from)
}

/// Moves the secrets of an answer into types that are wiped. Without a new refresh token the old one stays.
pub(super) fn tokens(
    request: &Request,
    response: &TokenResponse,
    identity: Identity,
    old: Option<&SecretString>,
) -> Tokens {
    let lifetime = response
        .expires_in()
        .and_then(|lifetime| SignedDuration::try_from(lifetime).ok());
    let granted = response
        .scopes()
        .map(|scopes| scopes.iter().map(|scope| scope.to_string()).collect());
    Tokens {
        access: SecretString::from(response.access_token().secret().clone()),
        refresh: response
            .refresh_token()
            .map(|token| SecretString::from(token.secret().clone()))
            .or_else(|| old.map(|token| SecretString::from(token.expose_secret()))),
        // RFC 6749, section 5.1: absent means "as asked for".
        scopes: granted.unwrap_or_else(|| request.asked()),
        expires_at: Timestamp::now()
            .checked_add(lifetime.unwrap_or_default())
            .unwrap_or(Timestamp::MAX),
        identity,
    }
}
