//! Consent for a whole organisation, in the v1 and the v2 form.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use uuid::Uuid;

use super::answer::{Answer, ResponseMode};
use super::authorize::with_refusal;
use super::flow::{self, Purpose};
use super::parameters::Parameters;
use super::realm::{Realm, client};
use super::redirect_uri;
use super::refusal::Refusal;
use super::refusals;
use super::scope::Requested;
use super::visit::Visit;

/// A request for tenant-wide consent.
#[derive(Clone, Debug)]
pub(crate) struct AdminConsent {
    pub realm: Realm,
    pub client: Uuid,
    pub requested: Requested,
    /// v2 reports every failure to the client; v1 shows a missing resource in the browser.
    pub tells_client_of_failures: bool,
    target: Option<String>,
    state: Option<String>,
    /// What v2 was asked for and repeats.
    scope: Option<String>,
}

/// v1: everything that the application registered.
pub(crate) async fn v1(visit: Visit, Path(segment): Path<String>, RawQuery(query): RawQuery) -> Response {
    begin(&visit, read_v1(&visit, &segment, query.unwrap_or_default().as_bytes()))
}

/// v2: the scopes that the request names.
pub(crate) async fn v2(visit: Visit, Path(segment): Path<String>, RawQuery(query): RawQuery) -> Response {
    begin(&visit, read_v2(&visit, &segment, query.unwrap_or_default().as_bytes()))
}

fn begin(visit: &Visit, request: Result<AdminConsent, Refusal>) -> Response {
    match request {
        Ok(request) => flow::start(visit, Purpose::AdminConsent(request), None),
        Err(refusal) => flow::error_page(visit, None, &refusal),
    }
}

fn read_v1(visit: &Visit, segment: &str, query: &[u8]) -> Result<AdminConsent, Refusal> {
    let parameters = Parameters::read(query)?;
    let world = visit.simulation.world();
    let realm = Realm::read(&world, segment)?;
    let client = client(&world, parameters.required("client_id")?, realm)?;
    let target = match parameters.get("redirect_uri") {
        None => redirect_uri::first_of_web(client),
        given => Some(redirect_uri::target(client, given)?),
    };
    Ok(AdminConsent {
        realm: served(realm, client.app_id)?,
        client: client.app_id,
        requested: Requested::registered(client),
        tells_client_of_failures: false,
        target: target.map(|target| target.uri),
        state: parameters.owned("state"),
        scope: None,
    })
}

fn read_v2(visit: &Visit, segment: &str, query: &[u8]) -> Result<AdminConsent, Refusal> {
    let parameters = Parameters::read(query)?;
    let world = visit.simulation.world();
    let realm = Realm::read(&world, segment)?;
    let client = client(&world, parameters.required("client_id")?, realm)?;
    if realm == Realm::Common {
        return Err(refusals::unsupported_value("tenant", "common"));
    }
    let scope = parameters.required("scope")?.to_owned();
    let target = redirect_uri::target(client, Some(parameters.required("redirect_uri")?))?;
    Ok(AdminConsent {
        realm: served(realm, client.app_id)?,
        client: client.app_id,
        requested: Requested::read(&world, client, &realm.name(&world), &scope)?,
        tells_client_of_failures: true,
        target: Some(target.uri),
        state: parameters.owned("state"),
        scope: Some(scope),
    })
}

fn served(realm: Realm, client: Uuid) -> Result<Realm, Refusal> {
    if realm == Realm::Consumers {
        Err(refusals::consumers_not_served(&client.to_string()))
    } else {
        Ok(realm)
    }
}

impl AdminConsent {
    /// What the client hears when consent was given; `None` if there is nowhere to send it.
    pub fn success(&self, tenant: Uuid) -> Option<Answer> {
        let answer = self
            .answer()?
            .with("tenant", &tenant.to_string())
            .with_some("scope", self.scope.as_deref());
        Some(answer.with_some("state", self.state.as_deref()))
    }

    /// What the client hears of a refusal. It too says `admin_consent=True`.
    pub fn refusal(&self, visit: &Visit, refusal: &Refusal) -> Option<Answer> {
        let declined = refusal.error == "access_denied";
        let error = if declined { "consent_required" } else { refusal.error };
        let refusal = Refusal {
            error,
            ..refusal.clone()
        };
        let answer = self.answer()?.with_some("state", self.state.as_deref());
        Some(with_refusal(answer, visit, &refusal))
    }

    fn answer(&self) -> Option<Answer> {
        let target = self.target.as_deref()?;
        Some(Answer::new(target, ResponseMode::Query).with("admin_consent", "True"))
    }
}
