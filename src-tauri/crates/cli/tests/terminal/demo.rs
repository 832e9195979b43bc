//! A demo organisation beside the program under test.

use demo_cloud::{scenario, server::Server};
use tokio::runtime::Runtime;

/// Runs until it is dropped.
pub struct Demo {
    server: Server,
    _runtime: Runtime,
}

impl Demo {
    /// Starts a situation on a free port.
    pub fn serve(name: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let scenario = scenario::named(name).expect("a scenario of that name");
        let server = runtime.block_on(Server::start(scenario, 0)).unwrap();
        Self {
            server,
            _runtime: runtime,
        }
    }

    /// The option that names it.
    pub fn option(&self) -> String {
        format!("--demo={}", self.address())
    }

    /// Where it is.
    pub fn address(&self) -> String {
        self.server.base_url()
    }

    /// How many requests it has answered.
    pub fn answered(&self) -> usize {
        self.server.log().len()
    }
}
