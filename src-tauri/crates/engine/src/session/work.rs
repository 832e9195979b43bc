//! The jobs of the state machine, as jobs of the engine.

use std::sync::Arc;

use microsoft::discovery::TenantName;
use readiness::{
    Readiness,
    finding::Prerequisite,
    ids::TenantId,
    problem::{Problem, Retry},
};
use wizard::{
    Job,
    intent::{Reading, SignInWay},
    view::ChangeShown,
};

use super::{
    desk::{Desk, opener},
    mago::MagoProven,
    table::{Prepared, Table},
};
use crate::{
    AccountName, AcsChange, Created, Organisation, Visit, VisitRequest, WatchRequest, Way,
    demo::Demo,
    failure::{Failure, Kind},
    progress::Listener,
    report::Report,
};

/// The situation that the built-in demo organisation starts in.
const SITUATION: &str = "fresh-tenant";

/// One piece of work: what lies on the table when it begins, and who can be told.
pub struct Work {
    pub table: Table,
    pub desk: Arc<dyn Desk>,
    pub language: texts::Language,
    pub listener: Listener,
}

/// What work brought.
pub enum Brought {
    /// Another world.
    World(Box<Table>),
    /// The way back to the world that the program was started for.
    Home,
    /// Something about the world that it was done in.
    Learnt(Learnt),
}

/// What work learnt, before the session has put it on the table.
pub enum Learnt {
    Found(String, Box<Organisation>),
    SignedIn(Box<Visit>),
    Checked(Box<Report>),
    Concluded(Box<Readiness>),
    Prepared(Box<Prepared>),
    Created { by_us: bool },
    Proven(Box<MagoProven>),
}

impl Work {
    /// Does it.
    pub async fn done(self, job: Job) -> Result<Brought, Failure> {
        let learnt = match job {
            Job::StartDemo => return start_demo().await,
            Job::EndDemo => return Ok(Brought::Home),
            Job::Discover { text } => self.discover(text).await,
            Job::SignIn { domain, way, reading } => self.sign_in(&domain, way, reading).await,
            Job::Check { domain, account } => self.check(&domain, account.as_deref()).await,
            Job::PrepareAcs { domain } => self.prepare(&domain).await,
            Job::CreateAcs { way } => self.create(way).await,
            Job::Watch {
                domain,
                account,
                prerequisite,
            } => self.watch(&domain, account.as_deref(), prerequisite).await,
            Job::SignInMago {
                domain,
                account,
                way,
                here,
            } => Box::pin(self.mago(&domain, account.as_deref(), way, here)).await,
        };
        learnt.map(Brought::Learnt)
    }

    async fn sign_in(&self, domain: &str, way: SignInWay, reading: Reading) -> Result<Learnt, Failure> {
        let request = VisitRequest {
            tenant: TenantName::parse(domain)?,
            reading,
            way: self.way(way),
            claims: self.table.claims.clone(),
        };
        let visit = self.table.engine.visit(&request, &self.listener).await?;
        Ok(Learnt::SignedIn(Box::new(visit)))
    }

    async fn discover(&self, text: String) -> Result<Learnt, Failure> {
        let name = TenantName::parse(&text)?;
        let found = self.table.engine.find(&name, &self.listener).await?;
        Ok(Learnt::Found(text, Box::new(found)))
    }

    /// As the checker, as the Mago account as long as its token lasts, or as nobody.
    async fn check(&self, domain: &str, account: Option<&str>) -> Result<Learnt, Failure> {
        let account = named(account)?;
        let account = account.as_ref();
        let (tenant, id) = self.tenant(domain).await?;
        let (engine, proof) = (&self.table.engine, self.table.proof_of(id, account));
        if let Some(visit) = self.table.visit_of(id) {
            let report = engine.check_on(visit, account, proof, &self.listener).await?;
            return Ok(Learnt::Checked(Box::new(report)));
        }
        if let Some(own) = self.table.own_visit_of(id)
            && let Ok(report) = engine.check_on(own, account, proof, &self.listener).await
        {
            return Ok(Learnt::Checked(Box::new(report)));
        }
        let readiness = engine.conclude(&tenant, account, proof, &self.listener).await?;
        Ok(Learnt::Concluded(Box::new(readiness)))
    }

    async fn watch(&self, domain: &str, account: Option<&str>, prerequisite: Prerequisite) -> Result<Learnt, Failure> {
        let account = named(account)?;
        let (_, id) = self.tenant(domain).await?;
        let visit = self.table.visit_of(id).ok_or_else(nobody)?;
        let request = WatchRequest {
            proof: self.table.proof_of(id, account.as_ref()).cloned(),
            account,
            prerequisite,
            consent: None,
        };
        let report = self.table.engine.watch(visit, &request, &self.listener).await?;
        Ok(Learnt::Checked(Box::new(report)))
    }

    async fn prepare(&self, domain: &str) -> Result<Learnt, Failure> {
        let tenant = TenantName::parse(domain)?;
        let change = self.table.engine.prepare_acs(&tenant, &self.listener).await?;
        let shown = shown(&change);
        Ok(Learnt::Prepared(Box::new(Prepared { tenant, shown })))
    }

    /// Sends exactly what was shown: the change is made up anew, since a confirmation is spent by its use, and compared.
    async fn create(&self, way: SignInWay) -> Result<Learnt, Failure> {
        let prepared = self.table.prepared.as_ref().ok_or_else(not_shown)?;
        let engine = &self.table.engine;
        let change = engine.prepare_acs(&prepared.tenant, &self.listener).await?;
        if shown(&change) != prepared.shown {
            return Err(not_shown());
        }
        match engine.create_acs(change, &self.way(way), &self.listener).await? {
            Created::WasThere(_) => Ok(Learnt::Created { by_us: false }),
            Created::IsThere(_) | Created::NotVisibleYet(_) => Ok(Learnt::Created { by_us: true }),
            Created::WrongCloud(problem) | Created::Refused(problem) => Err(Failure::new(Kind::ActionNeeded, problem)),
            Created::CouldNotLook(problem) => Err(Failure::new(Kind::CannotTell, problem)),
        }
    }

    /// The organisation, and its id; from the cache, since it was found before.
    pub(super) async fn tenant(&self, domain: &str) -> Result<(TenantName, TenantId), Failure> {
        let name = TenantName::parse(domain)?;
        let endpoints = self.table.engine.discover(&name, &self.listener).await?;
        Ok((name, endpoints.tenant))
    }

    pub(super) fn way(&self, way: SignInWay) -> Way {
        match way {
            SignInWay::Browser => Way::Browser(opener(&self.desk)),
            SignInWay::DeviceCode => Way::DeviceCode,
        }
    }
}

async fn start_demo() -> Result<Brought, Failure> {
    let demo = Demo::start(SITUATION, 0).await?;
    let table = Table::new(demo.engine()?, Some(demo));
    Ok(Brought::World(Box::new(table)))
}

pub(super) fn named(account: Option<&str>) -> Result<Option<AccountName>, Failure> {
    account.map(AccountName::parse).transpose()
}

/// The request as it would go out.
fn shown(change: &AcsChange) -> ChangeShown {
    let (host, request) = (change.endpoints().graph.origin(), change.change());
    ChangeShown {
        tenant: change.endpoints().tenant,
        method: request.method().to_owned(),
        address: format!("{}{}", host.ascii_serialization(), request.path()),
        body: request.body(),
        permission: change.permission().to_owned(),
    }
}

fn nobody() -> Failure {
    Failure::sign_in_needed(Problem::new("visit-over", Retry::SignIn))
}

fn not_shown() -> Failure {
    Failure::new(Kind::Fault, Problem::new("change-not-shown", Retry::Never))
}
