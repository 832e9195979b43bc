//! Serves one scenario on a loopback port until it is dropped.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::{Router, http::StatusCode, middleware, response::Response};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

use crate::{
    Scenario, Simulation, azure, control,
    faults::{self, Faults},
    graph, identity,
    log::{self, Entry, Log},
    pages::{self, notice},
    portal,
};

/// Why a server could not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody else listens on the port.
    #[error("port {port} is in use")]
    PortInUse {
        /// The port that was asked for.
        port: u16,
    },
    /// The system refused to listen.
    #[error("could not listen on port {port} of 127.0.0.1")]
    CannotListen {
        /// The port that was asked for.
        port: u16,
        /// The system's reason.
        source: io::Error,
    },
}

/// A running simulation. Dropping it stops it: no new connections, answers under way are finished.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    simulation: Arc<Simulation>,
    log: Arc<Log>,
    stop: CancellationToken,
    serving: JoinHandle<()>,
}

impl Server {
    /// Starts `scenario` afresh on `port` of 127.0.0.1; port 0 takes a free one.
    pub async fn start(scenario: &Scenario, port: u16) -> Result<Self, Error> {
        let listener = listen(port).await?;
        let address = listener
            .local_addr()
            .map_err(|source| Error::CannotListen { port, source })?;
        let simulation = Simulation::new(scenario.world());
        let log = Arc::<Log>::default();
        let stop = CancellationToken::new();
        let router = router(scenario, &simulation, &log);
        let stopped = stop.clone().cancelled_owned();
        let serving = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(stopped).await {
                tracing::warn!(%error, "the demo organisation stopped serving");
            }
        });
        Ok(Self {
            address,
            simulation,
            log,
            stop,
            serving,
        })
    }

    /// Where it answers, for example `http://127.0.0.1:40123`; no slash at the end.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The requests so far, the oldest first, without those to the demo's own pages.
    pub fn log(&self) -> Vec<Entry> {
        self.log.entries()
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        self.log.clear();
    }

    /// The simulation, to look at its world or to change it.
    pub fn simulation(&self) -> &Arc<Simulation> {
        &self.simulation
    }

    /// Stops, and waits until answers under way are finished.
    pub async fn stop(mut self) {
        self.stop.cancel();
        if let Err(error) = (&mut self.serving).await {
            tracing::warn!(%error, "the demo organisation did not stop in order");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn listen(port: u16) -> Result<TcpListener, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|source| match source.kind() {
            io::ErrorKind::AddrInUse => Error::PortInUse { port },
            _ => Error::CannotListen { port, source },
        })
}

fn router(scenario: &Scenario, simulation: &Arc<Simulation>, log: &Arc<Log>) -> Router {
    identity::router()
        .with_state(simulation.clone())
        .merge(graph::router(simulation.clone()))
        .merge(azure::router(simulation.clone()))
        .merge(portal::router(simulation.clone(), *scenario))
        .merge(control::router(simulation.clone(), log.clone(), *scenario))
        .fallback(lost)
        .layer(middleware::from_fn_with_state(
            Faults::new(simulation.clone()),
            faults::apply,
        ))
        .layer(middleware::from_fn_with_state(log.clone(), log::record))
}

async fn lost() -> Response {
    pages::respond(StatusCode::NOT_FOUND, &notice::lost())
}

/// Tells whether `path` belongs to the demo itself and not to the simulated services: no fault touches it, and no log
/// mentions it.
pub(crate) fn is_own_page(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    ["", "demo", "portal"].contains(&first)
}
