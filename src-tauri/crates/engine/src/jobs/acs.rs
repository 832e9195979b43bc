//! "Create it for me": the ACS service principal, after a person confirmed the exact request.

use jiff::Timestamp;
use microsoft::{
    discovery::{TenantEndpoints, TenantName},
    graph::{
        self, Change,
        create::{self, Created, Stage},
    },
    sign_in::Request,
};
use readiness::{ids::TenantId, proof::AcsCreation};

use super::{pass::Pass, way::Way};
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
        let pass = Pass::of(tokens, request.client, false);
        let graph = pass.graph(self, &endpoints);
        let app_id = self.profile.acs.app_id;
        let tenant = endpoints.tenant;
        let stages = |stage| {
            if stage == Stage::Creating {
                // Noted before it is sent: whoever stops waiting now may leave a change behind.
                self.note_creation(tenant, Some(true));
            }
            listener(Progress::Changing(stage));
        };
        let created = create::service_principal(&graph, app_id, change.confirm(), stages).await;
        match &created {
            Ok(Created::WasThere(_) | Created::IsThere(_) | Created::NotVisibleYet(_))
            | Err(graph::Error::UnknownOutcome { .. }) => {}
            Ok(Created::WrongCloud(_)) => self.note_creation(tenant, Some(false)),
            Ok(Created::Refused(_) | Created::CouldNotLook(_)) | Err(_) => self.note_creation(tenant, None),
        }
        Ok(created?)
    }

    /// Only a hint for the next check: a file that cannot be written is no reason to fail.
    fn note_creation(&self, tenant: TenantId, created: Option<bool>) {
        let at = Timestamp::now();
        let creation = created.map(|created| AcsCreation { at, created });
        if let Err(error) = self.state.note_acs_creation(tenant, creation) {
            tracing::warn!(%error, "the creation was not noted");
        }
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
