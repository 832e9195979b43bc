//! The authorization endpoint: what a client asks for, checked before anybody signs in.

use axum::body::Bytes;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use uuid::Uuid;

use super::answer::{Answer, ResponseMode};
use super::flow::{self, Purpose};
use super::ledger::Claims;
use super::parameters::Parameters;
use super::realm::{Realm, client};
use super::redirect_uri::{self, Target};
use super::refusal::Refusal;
use super::refusals;
use super::scope::Requested;
use super::visit::Visit;
use crate::model::{App, World};

/// An authorization request whose client and redirect URI are known to be good.
#[derive(Clone, Debug)]
pub(crate) struct AuthorizeRequest {
    pub realm: Realm,
    pub client: Uuid,
    pub target: Target,
    pub mode: ResponseMode,
    pub scope: String,
    pub requested: Requested,
    pub state: Option<String>,
    pub nonce: Option<String>,
    pub challenge: Option<String>,
    pub prompt: Prompt,
    pub claims: Claims,
    /// The client wants to know the account's ids (`client_info=1`).
    pub client_info: bool,
}

/// What the person must be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prompt {
    AsNeeded,
    None,
    Login,
    SelectAccount,
    Consent,
    AdminConsent,
}

/// Takes the request from the query.
pub(crate) async fn by_get(visit: Visit, Path(segment): Path<String>, RawQuery(query): RawQuery) -> Response {
    authorize(&visit, &segment, query.unwrap_or_default().as_bytes())
}

/// Takes the request from a form.
pub(crate) async fn by_post(visit: Visit, Path(segment): Path<String>, body: Bytes) -> Response {
    authorize(&visit, &segment, &body)
}

fn authorize(visit: &Visit, segment: &str, encoded: &[u8]) -> Response {
    let (parameters, request) = match read(visit, segment, encoded) {
        Ok(request) => request,
        // Where the answer may go is not established, so the browser stays here.
        Err(Rejected::Page(refusal)) => return flow::error_page(visit, None, &refusal),
        Err(Rejected::Answer(answer, refusal)) => return with_refusal(answer, visit, &refusal).respond(),
    };
    flow::start(visit, Purpose::Authorize(request), parameters.get("login_hint"))
}

enum Rejected {
    Page(Refusal),
    Answer(Answer, Refusal),
}

impl From<Refusal> for Rejected {
    fn from(refusal: Refusal) -> Self {
        Self::Page(refusal)
    }
}

fn read(visit: &Visit, segment: &str, encoded: &[u8]) -> Result<(Parameters, AuthorizeRequest), Rejected> {
    let parameters = Parameters::read(encoded)?;
    let world = visit.simulation.world();
    let realm = Realm::read(&world, segment)?;
    let client = client(&world, parameters.required("client_id")?, realm)?;
    if realm == Realm::Consumers {
        return Err(refusals::consumers_not_served(&client.app_id.to_string()).into());
    }
    let target = redirect_uri::target(client, parameters.get("redirect_uri"))?;
    let mode = ResponseMode::read(parameters.get("response_mode"));
    let answer =
        Answer::new(&target.uri, mode.unwrap_or(ResponseMode::Query)).with_some("state", parameters.get("state"));
    let request = Reading {
        world: &world,
        parameters: &parameters,
        realm,
        client,
    }
    .request(target, mode)
    .map_err(|refusal| Rejected::Answer(answer, refusal))?;
    Ok((parameters, request))
}

struct Reading<'a> {
    world: &'a World,
    parameters: &'a Parameters,
    realm: Realm,
    client: &'a App,
}

impl Reading<'_> {
    fn request(&self, target: Target, mode: Option<ResponseMode>) -> Result<AuthorizeRequest, Refusal> {
        let parameters = self.parameters;
        let unsupported =
            || refusals::unsupported_value("response_mode", parameters.get("response_mode").unwrap_or(""));
        let mode = mode.ok_or_else(unsupported)?;
        let response_type = parameters.required("response_type")?;
        if response_type != "code" {
            return Err(refusals::response_type_not_enabled(response_type));
        }
        let scope = parameters.required("scope")?.to_owned();
        Ok(AuthorizeRequest {
            realm: self.realm,
            client: self.client.app_id,
            target,
            mode,
            requested: Requested::read(self.world, self.client, &self.realm.name(self.world), &scope)?,
            scope,
            state: parameters.owned("state"),
            nonce: parameters.owned("nonce"),
            challenge: self.challenge()?,
            prompt: self.prompt()?,
            claims: Claims::read(parameters.get("claims")),
            client_info: parameters.get("client_info") == Some("1"),
        })
    }

    /// S256 only: `plain` would protect nothing (RFC 7636, section 7.2).
    fn challenge(&self) -> Result<Option<String>, Refusal> {
        let Some(challenge) = self.parameters.get("code_challenge") else {
            return Ok(None);
        };
        if self.parameters.get("code_challenge_method") != Some("S256") {
            return Err(refusals::challenge_method());
        }
        let is_digest = challenge.len() == 43
            && challenge
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        if is_digest {
            Ok(Some(challenge.to_owned()))
        } else {
            Err(refusals::challenge_size())
        }
    }

    fn prompt(&self) -> Result<Prompt, Refusal> {
        Ok(match self.parameters.get("prompt") {
            None => Prompt::AsNeeded,
            Some("none") => Prompt::None,
            Some("login") => Prompt::Login,
            Some("select_account") => Prompt::SelectAccount,
            Some("consent") => Prompt::Consent,
            Some("admin_consent") => Prompt::AdminConsent,
            Some(other) => return Err(refusals::unsupported_prompt(other)),
        })
    }
}

impl AuthorizeRequest {
    /// The answer that carries a refusal.
    pub fn refusal(&self, visit: &Visit, refusal: &Refusal) -> Answer {
        let answer = Answer::new(&self.target.uri, self.mode).with_some("state", self.state.as_deref());
        with_refusal(answer, visit, refusal)
    }
}

/// Adds the error fields (RFC 6749, section 4.1.2.1).
pub(crate) fn with_refusal(answer: Answer, visit: &Visit, refusal: &Refusal) -> Answer {
    answer
        .with("error", refusal.error)
        .with_some(
            "error_subcode",
            refusal.suberror.filter(|suberror| *suberror == "cancel"),
        )
        .with("error_description", &refusal.description(&visit.stamp))
        .with("error_uri", &refusal.uri(visit))
}
