//! One request for a code, with the secrets that make it one attempt: state, nonce and verifier.

use std::borrow::Cow;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use oauth2::{AuthorizationCode, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::{AnswerBy, Options, Prompt};
use crate::{
    error::Error,
    http::Http,
    sign_in::{
        Failure, Request, claims,
        opener::without_plus,
        token::{self, TokenResponse},
    },
};

/// What one attempt knows of itself.
pub(super) struct Authorization {
    /// The sign-in page.
    pub(super) page: Url,
    /// Comes back with the answer.
    pub(super) state: SecretString,
    /// Comes back in the id token.
    pub(super) nonce: String,
    verifier: SecretString,
    redirect: RedirectUrl,
}

impl Authorization {
    pub(super) fn new(request: &Request, options: &Options, redirect_uri: &str) -> Result<Self, Error> {
        let redirect = RedirectUrl::new(redirect_uri.to_owned()).map_err(|_| Failure::Redirect {
            redirect: redirect_uri.to_owned(),
        })?;
        let (state, nonce, verifier) = (random()?, random()?, random()?);
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let client = token::client(request);
        let mut asking = client
            .authorize_url(|| CsrfToken::new(state.clone()))
            .add_scopes(token::scopes(request))
            .set_pkce_challenge(challenge)
            .set_redirect_uri(Cow::Borrowed(&redirect));
        for (name, value) in parameters(request, options, &nonce) {
            asking = asking.add_extra_param(name, value);
        }
        let page = without_plus(asking.url().0);
        Ok(Self {
            page,
            state: state.into(),
            nonce,
            verifier: verifier.into(),
            redirect,
        })
    }

    /// Trades the code of this attempt for tokens.
    pub(super) async fn redeem(
        &self,
        http: &Http,
        request: &Request,
        code: SecretString,
    ) -> Result<TokenResponse, Error> {
        let exchange = token::client(request)
            .exchange_code(AuthorizationCode::new(code.expose_secret().to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(self.verifier.expose_secret().to_owned()))
            .set_redirect_uri(Cow::Borrowed(&self.redirect))
            .add_extra_param("claims", claims::merged(request.claims.as_deref()))
            .request_async(&token::Through(http))
            .await;
        exchange.map_err(|error| token::failed(request, error))
    }
}

fn parameters(request: &Request, options: &Options, nonce: &str) -> Vec<(&'static str, String)> {
    let response_mode = match options.answer {
        AnswerBy::FormPost => "form_post",
        AnswerBy::Query => "query",
    };
    let mut parameters = vec![("response_mode", response_mode.to_owned()), ("nonce", nonce.to_owned())];
    parameters.push(("claims", claims::merged(request.claims.as_deref())));
    match (options.prompt, &request.login_hint) {
        (Some(Prompt::SelectAccount), None) => parameters.push(("prompt", "select_account".to_owned())),
        (Some(Prompt::Login), _) => parameters.push(("prompt", "login".to_owned())),
        (Some(Prompt::SelectAccount), Some(_)) | (None, _) => {}
    }
    if let Some(account) = &request.login_hint {
        parameters.push(("login_hint", account.clone()));
    }
    parameters
}

/// 256 bits from the operating system, as 43 characters.
pub(super) fn random() -> Result<String, Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| Failure::Listener(std::io::Error::other(error)))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
