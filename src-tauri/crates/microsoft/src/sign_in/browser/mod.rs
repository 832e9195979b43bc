//! Signs in through the system browser: authorization code with PKCE, answered on a loopback address (RFC 8252).

mod answer;
mod attempt;
mod authorization;
pub mod consent;
mod listener;
mod page;
mod progress;
mod redirect;
mod server;

use std::{convert::Infallible, future::Future, pin::pin, sync::Arc, time::Duration};

use secrecy::ExposeSecret as _;
use tokio::{
    sync::oneshot,
    time::{sleep, timeout},
};
use url::Url;

pub use page::{AnswerPages, PageText};
pub use progress::{Link, Progress, Report};
pub use redirect::Redirect;

use super::{
    Failure, Request, Tokens,
    id_token::{self, Keys},
    opener::{self, Opener},
    token,
};
use crate::{clouds::Directory, error::Error, http::Http};
use answer::{Expected, Page};
use attempt::{Attempt, Outcome};
use authorization::Authorization;
use listener::Listener;

/// How long the listener stays for the browser to fetch the page that ends the sign-in.
const LINGER: Duration = Duration::from_secs(2);

/// How the browser is used.
#[derive(Clone, Debug)]
pub struct Options {
    /// The redirect that the application is registered with.
    pub redirect: Redirect,
    /// How the answer comes back.
    pub answer: AnswerBy,
    /// What the sign-in page begins with.
    pub prompt: Option<Prompt>,
    /// How long to wait for the person.
    pub deadline: Duration,
    /// What the browser shows at the end.
    pub pages: AnswerPages,
}

/// The deadline of a sign-in, unless somebody chose another: 5 minutes.
pub const DEADLINE: Duration = Duration::from_secs(5 * 60);

/// How the answer comes back from the sign-in page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AnswerBy {
    /// In the body of a POST, where no history keeps it.
    #[default]
    FormPost,
    /// In the address, for providers that know nothing else. Only ever a new attempt of its own.
    Query,
}

/// What the sign-in page begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// The account picker. Left out when an account is filled in, because the two do not go together.
    SelectAccount,
    /// The password, whoever is signed in already.
    Login,
}

/// Opens the sign-in page and waits for its answer.
///
/// Nothing that others send to the listener ends the attempt. Dropping the future closes the listener.
pub async fn sign_in(
    http: &Http,
    request: &Request,
    options: &Options,
    opener: Arc<dyn Opener>,
    report: Report,
) -> Result<Tokens, Error> {
    request.check()?;
    let listener = Listener::bind(&options.redirect).await?;
    let authorization = Authorization::new(request, options, &listener.redirect_uri(&options.redirect))?;
    let expected = expected(&authorization, request, options, listener.port());
    let (attempt, answered) = Attempt::new(expected, options.pages.clone(), Arc::clone(&report));
    report(Progress::Listening {
        page: Link(authorization.page.clone()),
    });

    let mut serving = pin!(server::serve(&listener, Arc::clone(&attempt)));
    let outcome = tokio::select! {
        never = &mut serving => match never {},
        never = show(opener, &request.directory, &authorization.page, &report) => match never {},
        outcome = in_time(options.deadline, answered) => outcome?,
    };
    report(Progress::Answered);
    // The exchange does not wait for the browser to fetch its page, nor the page for the exchange.
    let (tokens, ()) = tokio::join!(redeem(http, request, authorization, outcome), linger(serving, &attempt));
    tokens
}

fn expected(authorization: &Authorization, request: &Request, options: &Options, port: u16) -> Expected {
    Expected {
        state: authorization.state.expose_secret().into(),
        path: options.redirect.path().to_owned(),
        port,
        from: Page::SignIn {
            answer: options.answer,
            issuer: request.endpoints.issuer.clone(),
            must_name_issuer: request.endpoints.answers_name_issuer,
        },
    }
}

/// Waits for the answer, as long as a person may take.
async fn in_time(deadline: Duration, answered: oneshot::Receiver<Outcome>) -> Result<Outcome, Failure> {
    let answer = timeout(deadline, answered).await;
    let answer = answer.map_err(|_| Failure::NotInTime { after: deadline })?;
    answer.map_err(|_| Failure::AnswerIncomplete)
}

/// Opens the browser and then stays pending. Without a browser the link can still be copied.
async fn show(opener: Arc<dyn Opener>, directory: &Directory, page: &Url, report: &Report) -> Infallible {
    match opener::open(opener, directory, page.clone()).await {
        Ok(()) => report(Progress::BrowserOpened),
        Err(error) => {
            tracing::info!(%error, "no browser");
            report(Progress::NoBrowser {
                page: Link(page.clone()),
            });
        }
    }
    std::future::pending().await
}

async fn linger(serving: impl Future<Output = Infallible>, attempt: &Attempt) {
    tokio::select! {
        never = serving => match never {},
        () = attempt.page_fetched() => {}
        () = sleep(LINGER) => {}
    }
}

/// Trades the code for tokens and finds out who signed in.
async fn redeem(
    http: &Http,
    request: &Request,
    authorization: Authorization,
    outcome: Outcome,
) -> Result<Tokens, Error> {
    let code = outcome?;
    let (response, keys) = tokio::try_join!(authorization.redeem(http, request, code), Keys::fetch(http, request))?;
    let nonce = Some(authorization.nonce.as_str());
    let identity = id_token::validate(http, request, &keys, token::id_token(&response).as_ref(), nonce)?;
    Ok(token::tokens(request, &response, identity, None))
}
