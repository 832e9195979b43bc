//! Microsoft Graph v1.0, as far as getting a tenant ready for Mago needs it, with its permissions and its errors.

mod answer;
mod applications;
mod batch;
mod bearer;
mod customers;
mod eligible_roles;
mod filter;
mod grants;
mod licences;
mod list;
mod memberships;
mod organization;
mod path;
mod permission;
mod registrations;
mod request;
mod routes;
mod scene;
mod schema;
mod users;
mod words;

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use axum::{
    Router,
    body::{self, Body},
    extract::{self, State},
    http::{HeaderMap, HeaderValue, Method, header},
    response::Response,
    routing::any,
};

use self::{
    answer::{Answer, Failure, Outcome, Trace},
    request::Request,
    scene::Scene,
};
use crate::{Simulation, identity::Address, log::Seen, tokens::Access};

/// Graph takes no larger body.
const LARGEST_BODY: usize = 4 * 1024 * 1024;

/// Answers everything that the Graph host answers.
pub(crate) fn router(simulation: Arc<Simulation>) -> Router {
    let graph = Graph {
        simulation,
        answers: Arc::default(),
    };
    Router::new()
        .route("/v1.0/{*path}", any(serve))
        .route("/v1.0", any(nowhere))
        .route("/v1.0/", any(nowhere))
        .route("/beta", any(nowhere))
        .route("/beta/{*path}", any(nowhere))
        .with_state(graph)
}

/// The service, with its count of answers for throttling.
#[derive(Clone)]
struct Graph {
    simulation: Arc<Simulation>,
    answers: Arc<AtomicU32>,
}

impl Graph {
    /// Answers one question, unless it is its turn to be throttled.
    fn ask(&self, access: &Access, origin: &str, request: &Request) -> Outcome {
        self.throttle()?;
        self.simulation
            .change(|world| routes::answer(&mut Scene { world, access, origin }, request))
    }

    fn throttle(&self) -> Result<(), Failure> {
        let behaviour = self.simulation.world().behaviour.clone();
        let is_turn = behaviour.throttle_every > 0
            && (self.answers.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(behaviour.throttle_every);
        if is_turn {
            Err(Failure::throttled(behaviour.retry_after.as_secs()))
        } else {
            Ok(())
        }
    }

    fn throttles_whole_batches(&self) -> bool {
        self.simulation.world().behaviour.throttle_whole_batches
    }
}

async fn serve(State(graph): State<Graph>, address: Address, request: extract::Request) -> Response {
    let (parts, body) = request.into_parts();
    let trace = Trace::new(client_request_id(&parts.headers), graph.simulation.now());
    let mut seen = Seen::default();
    let answer = match bearer::access(&graph.simulation, &parts.headers, &address.origin()) {
        Ok(access) => {
            seen.client = Some(access.client);
            let call = Call {
                graph: &graph,
                access: &access,
                origin: &address.origin(),
                trace: &trace,
            };
            let target = parts.uri.path_and_query().map_or("", |target| target.as_str());
            call.answer(&parts.method, target, &parts.headers, body, &mut seen)
                .await
        }
        Err(failure) => Err(failure),
    };
    let mut response = response(answer.unwrap_or_else(|failure| failure.answer(&trace)), &trace);
    response.extensions_mut().insert(seen);
    response
}

/// Refuses the other version of Graph, whose answers may change any day, and the root of this one.
async fn nowhere(State(graph): State<Graph>, request: extract::Request) -> Response {
    let trace = Trace::new(client_request_id(request.headers()), graph.simulation.now());
    response(Failure::not_simulated(request.uri().path()).answer(&trace), &trace)
}

/// One accepted HTTP request.
struct Call<'a> {
    graph: &'a Graph,
    access: &'a Access,
    origin: &'a str,
    trace: &'a Trace,
}

impl Call<'_> {
    async fn answer(&self, method: &Method, target: &str, headers: &HeaderMap, body: Body, seen: &mut Seen) -> Outcome {
        let address = target.strip_prefix("/v1.0/").unwrap_or(target);
        let bytes = body::to_bytes(body, LARGEST_BODY)
            .await
            .map_err(|_| Failure::too_large())?;
        let sent = json(headers, &bytes)?;
        if address == "$batch" && method == Method::POST {
            return batch::answer(self, sent, seen);
        }
        let mut request = Request::parse(method.clone(), address)?;
        request.body = sent;
        request.prefer = text(headers, "prefer");
        self.graph.ask(self.access, self.origin, &request)
    }
}

/// Reads a body, which must say that it is JSON.
fn json(headers: &HeaderMap, bytes: &[u8]) -> Result<Option<serde_json::Value>, Failure> {
    if bytes.is_empty() {
        return Ok(None);
    }
    let kind = text(headers, header::CONTENT_TYPE.as_str()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("application/json") {
        return Err(Failure::malformed(
            "Write requests (excluding DELETE) must contain the Content-Type header declaration.",
        ));
    }
    let sent = serde_json::from_slice(bytes);
    sent.map(Some)
        .map_err(|_| Failure::malformed("Unable to read JSON request payload."))
}

fn client_request_id(headers: &HeaderMap) -> Option<String> {
    text(headers, "client-request-id").filter(|id| id.len() <= 100)
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned)
}

fn response(answer: Answer, trace: &Trace) -> Response {
    let body = answer
        .body
        .map_or_else(Body::empty, |body| Body::from(body.to_string()));
    let mut response = Response::new(body);
    *response.status_mut() = answer.status;
    let fixed = [
        (
            "content-type",
            "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8"
                .to_owned(),
        ),
        ("cache-control", "no-cache".to_owned()),
        ("request-id", trace.request_id.clone()),
        ("client-request-id", trace.client_request_id.clone()),
    ];
    for (name, value) in fixed.into_iter().chain(answer.headers) {
        if let (Ok(name), Ok(value)) = (name.parse::<header::HeaderName>(), HeaderValue::from_str(&value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
