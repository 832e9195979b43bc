//! WebDriver: the standard way to use a window or a browser from outside.

use crate::program::{Running, listening, start};
use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::time::Duration;
use tokio::process::Command;
use tokio::time::timeout;

/// How long a window or a browser may take to open.
const OPENING: Duration = Duration::from_secs(30);

/// A running driver and the session that it drives; both end when this is dropped.
pub struct Driver {
    /// The session.
    pub client: Client,
    _server: Running,
}

impl Driver {
    /// Starts a driver, waits until it listens on all of its `ports`, and opens a session at the first of them.
    pub async fn open(command: &mut Command, ports: &[u16], capabilities: Value) -> Result<Self> {
        let server = start(command)?;
        for port in ports {
            listening(*port).await?;
        }
        let mut session = ClientBuilder::new(HttpConnector::new());
        session.capabilities(wanted(capabilities)?);
        let address = format!("http://127.0.0.1:{}", ports[0]);
        let client = timeout(OPENING, session.connect(&address))
            .await
            .context("no WebDriver session in time")??;
        Ok(Self {
            client,
            _server: server,
        })
    }
}

fn wanted(capabilities: Value) -> Result<Capabilities> {
    serde_json::from_value(capabilities).context("capabilities are an object")
}
