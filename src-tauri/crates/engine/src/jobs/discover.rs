//! Which organisation is meant, and where it signs in.

use jiff::Timestamp;
use microsoft::discovery::{self, TenantEndpoints, TenantName};

use crate::{
    Engine,
    failure::Failure,
    progress::{Listener, Progress},
};

impl Engine {
    /// Finds a tenant by domain, address or id; asks the network at most once a day for the same name.
    pub async fn discover(&self, name: &TenantName, listener: &Listener) -> Result<TenantEndpoints, Failure> {
        let now = Timestamp::now();
        if let Some(known) = self.state.tenant(name, &self.directory, now) {
            return Ok(known);
        }
        listener(Progress::FindingTenant { name: name.to_string() });
        let found = discovery::discover(&self.http, &self.directory, name).await?;
        if let Err(error) = self.state.keep_tenant(name, found.clone(), now) {
            // Only a cache: the next run asks again.
            tracing::warn!(%error, "discovery was not kept");
        }
        Ok(found)
    }
}
