//! The demo organisation under Microsoft's names, and what stands in it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use demo_cloud::{
    Scenario, Server,
    model::{App, ConsentType, Tenant, World},
    scenario::{self, apps},
};
use tempfile::TempDir;
use uuid::Uuid;

use crate::tls::Terminator;

/// The application that an organisation registers for CLI for Microsoft 365, which has none of its own.
pub const M365_APP: Uuid = Uuid::from_u128(0xde30_0000_0009_4000_8000_0000_0000_0001);

/// A tool whose code nobody types gives up before the suite does.
const CODE_SECONDS: u64 = 120;

/// A running demo organisation.
pub struct Cloud {
    pub scenario: &'static Scenario,
    pub server: Server,
    issuer: PathBuf,
    folder: TempDir,
}

impl Cloud {
    /// Starts a scenario by name, with an application for CLI for Microsoft 365.
    pub async fn start(terminator: &Terminator, name: &str) -> Result<Self> {
        let scenario = scenario::named(name).with_context(|| format!("there is no scenario {name}"))?;
        let server = Server::start(scenario, 0).await?;
        server.simulation().change(|world| {
            world.behaviour.device_code_seconds = Some(CODE_SECONDS);
            register_m365(world);
        });
        terminator.lead_to(server.base_url());
        Ok(Self {
            scenario,
            server,
            issuer: terminator.issuer(),
            folder: TempDir::new()?,
        })
    }

    /// The certificate that the tools are to trust.
    pub fn issuer(&self) -> &Path {
        &self.issuer
    }

    /// A folder of this cloud's own.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn tenant_id(&self) -> Result<Uuid> {
        self.tenant(|tenant| tenant.id)
    }

    /// Looks at the tenant.
    pub fn tenant<R>(&self, look: impl FnOnce(&Tenant) -> R) -> Result<R> {
        let world = self.server.simulation().world();
        let tenant = world.tenant(self.scenario.tenant).context("the tenant is there")?;
        Ok(look(tenant))
    }

    /// What was asked of Graph and would change something, for example `POST /v1.0/servicePrincipals`.
    pub fn writes(&self) -> Vec<String> {
        let log = self.server.log().into_iter();
        let writes = log.filter(|entry| entry.path.starts_with("/v1.0/") && entry.method != "GET");
        writes.map(|entry| format!("{} {}", entry.method, entry.path)).collect()
    }
}

/// Registers what `m365 setup` registers; whoever signs in first approves it.
fn register_m365(world: &mut World) {
    let intranet = world.apps[&apps::INTRANET].clone();
    let scopes = ["Application.ReadWrite.All", "User.Read"];
    let asked = scopes.map(|scope| (apps::GRAPH, scope.to_owned()));
    let app = App {
        app_id: M365_APP,
        name: "CLI for M365".into(),
        public_client: true,
        redirect_uris: vec![],
        static_scopes: asked.into(),
        ..intranet
    };
    world.apps.insert(M365_APP, app);
}

/// The object id of an application, if it can be signed in to.
pub fn enabled(tenant: &Tenant, app_id: Uuid) -> Option<String> {
    let principal = tenant.service_principal(app_id).filter(|principal| principal.enabled)?;
    Some(principal.id.to_string())
}

/// The grant of both ACS scopes to Mago for everybody.
pub fn acs_grant(tenant: &Tenant) -> Option<String> {
    let mago = tenant.service_principal(apps::MAGO)?.id;
    let acs = tenant.service_principal(apps::ACS)?.id;
    let grant = tenant
        .grants
        .values()
        .find(|grant| grant.client == mago && grant.resource == acs && grant.consent == ConsentType::AllPrincipals)?;
    let has_all = apps::ACS_SCOPES.iter().all(|scope| grant.scopes.contains(*scope));
    has_all.then(|| grant.id.clone())
}

/// The client id of what the organisation registered itself.
pub fn registration(tenant: &Tenant) -> Option<String> {
    let mut registrations = tenant.registrations.values();
    registrations.next().map(|registration| registration.app_id.to_string())
}
