//! What the real Secret Service holds.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tokio::process::Command;

/// An entry as another program reads it.
pub async fn entry(service: &str, account: &str) -> Result<Value> {
    let lookup = Command::new("secret-tool")
        .args(["lookup", "service", service, "username", account])
        .output();
    let answer = lookup.await.context("starting secret-tool; ./x test installs it")?;
    if !answer.status.success() {
        bail!("the keyring has no entry of {service} for {account}");
    }
    serde_json::from_slice(&answer.stdout).context("an entry is JSON")
}
