//! "Create it for me": the ACS service principal, after a person confirmed the exact request.

use microsoft::{
    discovery::{TenantEndpoints, TenantName},
    graph::{
        Change,
        create::{self, Created},
    },
    sign_in::Request,
};

use super::session::{Session, Way};
use crate::{
    Engine,
    failure::Failure,
    progress::{Listener, Progress},
};

/// The permission that creating needs, asked for only then (Graph: `serviceprincipal-post-serviceprincipals`).
const PERMISSION: &str = "Application.ReadWrite.All";

/// A change that is ready to be shown, and not yet confirmed.
pub struct AcsChange {
    endpoints: TenantEndpoints,
    change: Change,
}

impl AcsChange {
    /// The tenant that would be changed.
    pub fn endpoints(&self) -> &TenantEndpoints {
        &self.endpoints
    }

    /// The exact request.
    pub fn change(&self) -> &Change {
        &self.change
    }

    /// The delegated permission that the sign-in will ask for.
    pub const fn permission(&self) -> &'static str {
        PERMISSION
    }
}

impl Engine {
    /// Prepares the change; nothing is sent but discovery.
    pub async fn prepare_acs(&self, tenant: &TenantName, listener: &Listener) -> Result<AcsChange, Failure> {
        let endpoints = self.discover(tenant, listener).await?;
        let change = Change::create_service_principal(self.profile.acs.app_id);
        Ok(AcsChange { endpoints, change })
    }

    /// Makes the change that the person has confirmed: signs in with the broad permission, which is never stored, looks
    /// first, creates only what is missing, and looks again until the tenant shows it.
    pub async fn create_acs(&self, confirmed: AcsChange, way: &Way, listener: &Listener) -> Result<Created, Failure> {
        let AcsChange { endpoints, change } = confirmed;
        let request = self.creating_request(&endpoints);
        let tokens = self.sign_in_with(&request, way, listener).await?;
        let session = Session::of(tokens, request.client, false);
        let graph = session.graph(self, &endpoints);
        let app_id = self.profile.acs.app_id;
        let stages = |stage| listener(Progress::Changing(stage));
        Ok(create::service_principal(&graph, app_id, change.confirm(), stages).await?)
    }

    fn creating_request(&self, endpoints: &TenantEndpoints) -> Request {
        let scopes = ["openid", "profile", "User.Read", PERMISSION]
            .map(str::to_owned)
            .to_vec();
        Request {
            scopes,
            ..self.checking_request(endpoints)
        }
    }
}
