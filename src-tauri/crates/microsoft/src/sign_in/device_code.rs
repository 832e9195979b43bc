//! Signs in with a code that the person types on any device (RFC 8628). The second choice: many organisations block it.

use std::time::Duration;

use oauth2::{EmptyExtraDeviceAuthorizationFields, StandardDeviceAuthorizationResponse};
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
/// The longest that a code is waited for, whatever the server says; Entra says 15 minutes.
const LONGEST: Duration = Duration::from_secs(60 * 60);
/// The slowest pace that a server can ask for.
const SLOWEST: Duration = Duration::from_secs(60);
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
    let grant = ask_for_code(http, request).await?;
    let lifetime = grant.expires_in().min(LONGEST);
    let ends = Instant::now() + lifetime;
    let page = grant.verification_uri().url().clone();
    if !request.directory.may_type_code_at(request.endpoints.cloud, &page) {
        let host = page.host_str().unwrap_or_default().to_owned();
        return Err(Failure::VerificationAddress { host }.into());
    }
    show(UserCode {
        code: grant.user_code().secret().clone(),
        page,
        expires_in: lifetime,
    });
    let waiting = poll(http, request, &grant);
    let response = timeout_at(ends, waiting).await.map_err(|_| Failure::CodeExpired)??;
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
        .request_async::<_, EmptyExtraDeviceAuthorizationFields>(&token::Through(http))
        .await;
    asking.map_err(|error| token::failed(request, error))
}

/// Asks again and again, at the pace that the server sets.
///
/// The OAuth library's own loop hides every failure of the connection until the code expires.
async fn poll(http: &Http, request: &Request, grant: &Grant) -> Result<TokenResponse, Error> {
    let mut pace = Pace::new(grant.interval());
    loop {
        sleep(pace.interval).await;
        match ask(http, request, grant).await {
            Ok(response) => return Ok(response),
            Err(error) => pace.after(error)?,
        }
    }
}

/// How fast to ask, and how many failures on the way are borne.
struct Pace {
    interval: Duration,
    failures: u32,
}

impl Pace {
    fn new(interval: Duration) -> Self {
        Self {
            interval: interval.min(SLOWEST),
            failures: 0,
        }
    }

    /// Learns from an answer that brought no tokens; an error that ends the waiting is given back.
    fn after(&mut self, error: Error) -> Result<(), Error> {
        match error {
            Error::Entra(said) if said.error == "authorization_pending" => self.failures = 0,
            Error::Entra(said) if said.error == "slow_down" => self.interval += SLOWER,
            Error::Entra(said) if said.error == "expired_token" => return Err(Failure::CodeExpired.into()),
            failure if is_passing(&failure) && self.failures < PATIENCE => {
                self.failures += 1;
                self.interval += SLOWER;
            }
            other => return Err(other),
        }
        Ok(())
    }
}

/// Tells whether the next poll may well be answered: the code is good for as long as it was.
fn is_passing(error: &Error) -> bool {
    match error {
        Error::Http(failure) => failure.is_passing(),
        Error::Entra(said) => matches!(said.error.as_str(), "temporarily_unavailable" | "server_error"),
        _ => false,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::{Failure as HttpFailure, Kind};

    fn said(error: &'static str) -> Error {
        EntraError::from_fields([("error", error)].into_iter()).unwrap().into()
    }

    fn timed_out() -> Error {
        HttpFailure::new("login.example", Kind::TimedOut).into()
    }

    #[test]
    fn the_server_sets_the_pace() {
        let mut pace = Pace::new(Duration::from_secs(5));

        pace.after(said("authorization_pending")).unwrap();
        assert_eq!(pace.interval, Duration::from_secs(5));
        pace.after(said("slow_down")).unwrap();
        pace.after(said("slow_down")).unwrap();

        assert_eq!(pace.interval, Duration::from_secs(15));
    }

    #[test]
    fn a_shaky_connection_slows_the_asking_down_and_a_dead_one_ends_it() {
        let mut pace = Pace::new(Duration::from_secs(5));

        for _ in 0..PATIENCE {
            pace.after(timed_out()).unwrap();
        }
        assert_eq!(pace.interval, Duration::from_secs(20));
        assert!(matches!(pace.after(timed_out()), Err(Error::Http(_))));

        pace.after(said("authorization_pending")).unwrap();
        assert!(pace.after(timed_out()).is_ok());
    }

    #[test]
    fn a_service_that_is_down_for_a_moment_is_asked_on() {
        let mut pace = Pace::new(Duration::from_secs(5));

        for trouble in ["temporarily_unavailable", "server_error", "temporarily_unavailable"] {
            pace.after(said(trouble)).unwrap();
        }

        assert!(matches!(pace.after(said("server_error")), Err(Error::Entra(_))));
    }

    #[test]
    fn an_expired_or_declined_code_ends_the_asking() {
        let mut pace = Pace::new(Duration::ZERO);

        assert!(matches!(
            pace.after(said("expired_token")),
            Err(Error::SignIn(Failure::CodeExpired))
        ));
        assert!(matches!(
            pace.after(said("authorization_declined")),
            Err(Error::Entra(_))
        ));
    }
}
