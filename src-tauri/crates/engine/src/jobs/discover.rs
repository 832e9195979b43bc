//! Which organisation is meant, and where it signs in.

use std::time::Duration;

use jiff::Timestamp;
use microsoft::discovery::{self, Namespace, Realm, TenantEndpoints, TenantName};
use tokio::time::timeout;
use url::Url;

use crate::{
    Engine,
    failure::Failure,
    progress::{Listener, Progress},
};

/// How long the name of an organisation is waited for, which nothing depends on.
const PATIENCE: Duration = Duration::from_secs(4);

/// An organisation, with what is nice to know before anybody signs in.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its id, cloud and addresses.
    pub endpoints: TenantEndpoints,
    /// Its name, where its sign-in page shows one.
    pub name: Option<String>,
    /// Whether its people sign in at its own identity provider; none: not known.
    pub federated: Option<bool>,
    /// Microsoft's consent page for exactly this tenant.
    pub consent_page: Option<Url>,
}

impl Engine {
    /// Finds a tenant, and how its sign-in page presents itself.
    pub async fn find(&self, name: &TenantName, listener: &Listener) -> Result<Organisation, Failure> {
        let endpoints = self.discover(name, listener).await?;
        let realm = timeout(PATIENCE, discovery::realm(&self.http, &endpoints, name)).await;
        let realm = realm.ok().flatten();
        Ok(Organisation {
            federated: realm.as_ref().and_then(is_federated),
            name: realm.and_then(|realm| realm.brand),
            consent_page: self.profile.consent_page(&endpoints.authorization, endpoints.tenant),
            endpoints,
        })
    }

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

fn is_federated(realm: &Realm) -> Option<bool> {
    match realm.namespace {
        Namespace::Managed => Some(false),
        Namespace::Federated => Some(true),
        Namespace::Unknown => None,
    }
}
