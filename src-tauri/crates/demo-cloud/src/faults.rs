//! What goes wrong on the way: latency, broken connections, somebody else's Wi-Fi page, a wrong clock.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use axum::{
    body::{self, Body, Bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use futures::stream;

use crate::{Simulation, server};

/// Counts answers, so that every nth of them can be broken.
#[derive(Clone, Debug)]
pub(crate) struct Faults {
    simulation: Arc<Simulation>,
    answers: Arc<AtomicU32>,
}

impl Faults {
    /// Starts counting.
    pub(crate) fn new(simulation: Arc<Simulation>) -> Self {
        Self {
            simulation,
            answers: Arc::default(),
        }
    }

    fn is_turn(&self, every: u32) -> bool {
        every > 0 && (self.answers.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(every)
    }
}

/// Answers as the present behaviour says. The demo's own pages always work, so that it can be changed back.
pub(crate) async fn apply(State(faults): State<Faults>, request: Request, next: Next) -> Response {
    if server::is_own_page(request.uri().path()) {
        return next.run(request).await;
    }
    let behaviour = faults.simulation.world().behaviour.clone();
    tokio::time::sleep(behaviour.latency).await;
    if behaviour.captive_portal {
        return captive_portal();
    }
    let response = dated(next.run(request).await, &faults.simulation);
    if faults.is_turn(behaviour.drop_every) {
        return break_off(response).await;
    }
    response
}

/// The page of a Wi-Fi that wants something first.
fn captive_portal() -> Response {
    Html(include_str!("captive-portal.html")).into_response()
}

/// Says when it was answered, by the servers' clock.
fn dated(mut response: Response, simulation: &Simulation) -> Response {
    let printer = jiff::fmt::rfc2822::DateTimePrinter::new();
    let date = printer.timestamp_to_rfc9110_string(&simulation.now());
    if let Some(date) = date.ok().and_then(|date| HeaderValue::from_str(&date).ok()) {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

/// Announces the whole answer, sends half of it, and hangs up.
async fn break_off(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = body::to_bytes(body, usize::MAX).await.unwrap_or_default();
    let half = whole.slice(..whole.len() / 2);
    // A 204 would be whole without its body. As a 200 whose body fails at once it never leaves the server.
    if parts.status == StatusCode::NO_CONTENT {
        parts.status = StatusCode::OK;
    }
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len().max(1)));
    let broken: [io::Result<Bytes>; 2] = [Ok(half), Err(io::ErrorKind::ConnectionReset.into())];
    Response::from_parts(parts, Body::from_stream(stream::iter(broken)))
}
