//! The token endpoint.

mod device_code;
mod issue;
mod redeem;
mod refresh;

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use uuid::Uuid;

use super::parameters::Parameters;
use super::realm::{self, Realm};
use super::refusal::Refusal;
use super::visit::Visit;
use crate::log::Seen;
use crate::model::{App, RedirectPlatform, World};

/// A token request whose client is known.
struct TokenRequest<'a> {
    visit: &'a Visit,
    world: &'a World,
    realm: Realm,
    client: &'a App,
    parameters: &'a Parameters,
}

/// Answers a token request (RFC 6749, section 5).
pub(crate) async fn token(visit: Visit, Path(segment): Path<String>, body: Bytes) -> Response {
    let mut response = match answer(&visit, &segment, &body) {
        Ok(tokens) => ([(header::CACHE_CONTROL, "no-store, no-cache")], Json(tokens)).into_response(),
        Err(refusal) => refusal.answer(&visit),
    };
    if let Some((name, value)) = cross_origin(&visit) {
        response.headers_mut().insert(name, value);
    }
    response.extensions_mut().insert(Seen::in_form(&body));
    response
}

/// Lets single-page applications ask.
pub(crate) async fn preflight(visit: Visit) -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.headers_mut().extend(cross_origin(&visit));
    let methods = HeaderValue::from_static("POST, OPTIONS");
    response
        .headers_mut()
        .insert(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
    response
}

fn cross_origin(visit: &Visit) -> Option<(HeaderName, HeaderValue)> {
    let origin = HeaderValue::from_str(visit.origin.as_deref()?).ok()?;
    Some((header::ACCESS_CONTROL_ALLOW_ORIGIN, origin))
}

fn answer(visit: &Visit, segment: &str, body: &[u8]) -> Result<Value, Refusal> {
    let parameters = Parameters::read(body)?;
    let world = visit.simulation.world();
    let realm = Realm::read(&world, segment)?;
    let grant_type = parameters.required("grant_type")?;
    let client = realm::client(&world, parameters.required("client_id")?, realm)?;
    let request = TokenRequest {
        visit,
        world: &world,
        realm,
        client,
        parameters: &parameters,
    };
    match grant_type {
        "authorization_code" => redeem::redeem(&request),
        "refresh_token" => refresh::refresh(&request),
        "urn:ietf:params:oauth:grant-type:device_code" | "device_code" => device_code::poll(&request),
        "client_credentials" => Err(request.client_credentials()),
        other => {
            let text = format!("The app requested an unsupported grant type '{other}'.");
            Err(Refusal::new(70_003, "unsupported_grant_type", text))
        }
    }
}

impl TokenRequest<'_> {
    /// A code that was made for one tenant is not taken at another's address.
    fn check_tenant(&self, meant: Uuid) -> Result<(), Refusal> {
        match self.realm {
            Realm::Tenant(tenant) if tenant != meant => {
                let text = "Provided Authorization Code is intended to use against other tenant, thus rejected.";
                Err(Refusal::new(700_005, "invalid_grant", text))
            }
            Realm::Tenant(_) | Realm::Organizations | Realm::Common | Realm::Consumers => Ok(()),
        }
    }

    /// Public clients send no secret; others would have to, and no secret is right here.
    fn authenticate_client(&self, platform: Option<RedirectPlatform>) -> Result<(), Refusal> {
        let secret = ["client_secret", "client_assertion"]
            .iter()
            .find_map(|name| self.parameters.get(name));
        let is_public = self.client.public_client && platform != Some(RedirectPlatform::Web);
        match (is_public, secret) {
            (true, None) => Ok(()),
            (true, Some(_)) => Err(secret_from_public_client()),
            (false, None) => Err(secret_missing()),
            (false, Some(_)) => Err(wrong_secret(self.client)),
        }
    }

    /// Codes of single-page applications are redeemed from their pages, all others are not.
    fn check_origin(&self, platform: Option<RedirectPlatform>) -> Result<(), Refusal> {
        match (platform, &self.visit.origin) {
            (Some(RedirectPlatform::SinglePage), None) => {
                let text = "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via \
                            cross-origin requests.";
                Err(Refusal::new(9_002_327, "invalid_request", text))
            }
            (Some(RedirectPlatform::SinglePage), Some(_)) | (_, None) => Ok(()),
            (_, Some(origin)) => {
                let text = format!(
                    "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. \
                     Request origin: '{}'.",
                    origin.escape_default()
                );
                Err(Refusal::new(9_002_326, "invalid_request", text))
            }
        }
    }

    fn client_credentials(&self) -> Refusal {
        match self.parameters.get("client_secret") {
            None => secret_missing(),
            Some(_) if self.client.public_client => secret_from_public_client(),
            Some(_) => wrong_secret(self.client),
        }
    }
}

fn secret_missing() -> Refusal {
    let text = "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.";
    Refusal::new(7_000_218, "invalid_client", text)
}

fn secret_from_public_client() -> Refusal {
    let text = "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.";
    Refusal::new(700_025, "invalid_client", text)
}

fn wrong_secret(client: &App) -> Refusal {
    let text = format!(
        "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not \
         the client secret ID, for a secret added to app '{}'.",
        client.app_id
    );
    Refusal::new(7_000_215, "invalid_client", text)
}
