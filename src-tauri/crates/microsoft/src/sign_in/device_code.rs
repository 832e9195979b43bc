//! Signs in with a code that the person types on any device (RFC 8628). The second choice: many organisations block it.

use std::time::Duration;

use oauth2::{EmptyExtraDeviceAuthorizationFields, StandardDeviceAuthorizationResponse};
use readiness::cloud::Cloud;
use tokio::time::{Instant, sleep, timeout_at};
use url::Url;

use super::{
    Failure, Request, Tokens, claims,
    id_token::{self, Keys},
    token::{self, TokenResponse},
};
use crate::{entra::EntraError, error::Error, http::Http};

/// What RFC 8628, section 3.5, adds to the interval at each `slow_down`.
const SLOWER: Duration = Duration::from_secs(5);
/// How many polls in a row may fail on the way before that counts.
const PATIENCE: u32 = 3;

/// What the person has to do. The code is of no use to anybody who cannot sign in as them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserCode {
    /// What to type.
    pub code: String,
    /// Where to type it: checked to be a page of the cloud.
    pub page: Url,
    /// How long the code is good for.
    pub expires_in: Duration,
}

/// Gets a code, shows it through `show`, and waits until somebody has typed it and signed in.
///
/// To cancel is to drop the future. A person who declines is [`Error::Entra`] with `authorization_declined`.
pub async fn sign_in(http: &Http, request: &Request, show: impl FnOnce(UserCode)) -> Result<Tokens, Error> {
    request.check()?;
    let (grant, asked_at) = (ask_for_code(http, request).await?, Instant::now());
    let page = grant.verification_uri().url().clone();
    if !is_expected(request, &page) {
        let host = page.host_str().unwrap_or_default().to_owned();
        return Err(Failure::VerificationAddress { host }.into());
    }
    show(UserCode {
        code: grant.user_code().secret().clone(),
        page,
        expires_in: grant.expires_in(),
    });
    let waiting = poll(http, request, &grant);
    let response = timeout_at(asked_at + grant.expires_in(), waiting)
        .await
        .map_err(|_| Failure::CodeExpired)??;
    let keys = Keys::fetch(http, request).await?;
    let identity = id_token::validate(http, request, &keys, token::id_token(&response).as_ref(), None)?;
    Ok(token::tokens(request, &response, identity, None))
}

type Grant = StandardDeviceAuthorizationResponse;

async fn ask_for_code(http: &Http, request: &Request) -> Result<Grant, Error> {
    let client = token::client(request);
    let asking = client
        .exchange_device_code()
        .map_err(|_| Failure::NoDeviceCodes)?
        .add_scopes(token::scopes(request))
        .request_async::<_, EmptyExtraDeviceAuthorizationFields>(&token::through(http))
        .await;
    asking.map_err(|error| token::failed(request, error))
}

/// Asks again and again, at the pace that the server sets.
///
/// The OAuth library's own loop hides every failure of the connection until the code expires.
async fn poll(http: &Http, request: &Request, grant: &Grant) -> Result<TokenResponse, Error> {
    let (mut interval, mut failures) = (grant.interval(), 0);
    loop {
        sleep(interval).await;
        match ask(http, request, grant).await {
            Err(Error::Entra(said)) if said.error == "authorization_pending" => failures = 0,
            Err(Error::Entra(said)) if said.error == "slow_down" => interval += SLOWER,
            Err(Error::Entra(said)) if said.error == "expired_token" => return Err(Failure::CodeExpired.into()),
            Err(Error::Http(failure)) if failure.is_passing() && failures < PATIENCE => {
                failures += 1;
                interval += SLOWER;
            }
            done => return done,
        }
    }
}

async fn ask(http: &Http, request: &Request, grant: &Grant) -> Result<TokenResponse, Error> {
    let form = [
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ("client_id", &request.client.to_string()),
        ("device_code", grant.device_code().secret()),
        ("claims", &claims::merged(request.claims.as_deref())),
    ];
    let answer = http
        .send(http.post(request.endpoints.token.clone()).form(&form))
        .await?;
    if answer.status.is_success() {
        answer.json()
    } else {
        Err(EntraError::from_answer(&answer))
    }
}

/// Tells whether people of that cloud are really sent to this page. `microsoft.com/devicelogin` is Entra's usual one.
fn is_expected(request: &Request, page: &Url) -> bool {
    const KNOWN: [(&str, &str); 3] = [
        ("microsoft.com", "/devicelogin"),
        ("www.microsoft.com", "/devicelogin"),
        ("www.microsoft.com", "/link"),
    ];
    let known = |(host, path): &(&str, &str)| page.host_str() == Some(*host) && page.path().starts_with(path);
    let is_microsoft = request.endpoints.cloud != Cloud::Other && page.scheme() == "https";
    request.directory.may_sign_in(request.endpoints.cloud, page) || (is_microsoft && KNOWN.iter().any(known))
}
