//! What the real Secret Service holds.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tokio::process::Command;

/// The only entry of a service whose account name ends like this, as another program finds it.
pub async fn entry_of(service: &str, tenant: &str, client: &str) -> Result<Value> {
    let search = Command::new("secret-tool")
        .args(["search", "--all", "service", service])
        .output();
    let answer = search.await.context("starting secret-tool; ./x test installs it")?;
    // The attributes are printed beside the secrets, on standard error in some versions.
    let printed = [answer.stdout, answer.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let names = printed.iter().flat_map(|text| text.lines());
    let account = names
        .filter_map(|line| line.strip_prefix("attribute.username = "))
        .find(|account| account.contains(tenant) && account.ends_with(client))
        .with_context(|| format!("the keyring has no entry of {service} for {client} in {tenant}"))?;
    entry(service, account).await
}

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
