//! What lies on the table while somebody works in one world. It is in memory only, and goes with the world.

use std::{collections::BTreeMap, sync::Arc};

use microsoft::discovery::{TenantEndpoints, TenantName};
use readiness::{
    Readiness,
    ids::{ObjectId, TenantId},
    proof::LiveProof,
};
use url::Url;
use wizard::{Done, event::Found, view::ChangeShown};

use super::{mago::MagoProven, work::Learnt};
use crate::{AccountName, Engine, Organisation, Visit, demo::Demo, hand_off::HandOffWritten, report::Report};

/// A world, and what is known of it. Clones share what they hold.
#[derive(Clone)]
pub struct Table {
    /// Does the work in this world.
    pub engine: Engine,
    /// The demo organisation that this program itself runs; it ends with the table.
    pub demo: Option<Arc<Demo>>,
    /// Who is signed in to check.
    pub visit: Option<Arc<Visit>>,
    /// The tenant as the Mago account may see it, for when nobody else is signed in.
    pub own: Option<Arc<Visit>>,
    /// Conditions that the next sign-in has to meet.
    pub claims: Option<String>,
    /// What the Mago account showed, where nothing of it is stored.
    pub proof: Option<Proven>,
    /// The last report.
    pub report: Option<Arc<Report>>,
    /// The change that was shown.
    pub prepared: Option<Prepared>,
    /// The hand-off that was written last.
    pub hand_off: Option<HandOffWritten>,
    /// The addresses of the organisations that were found.
    pub organisations: BTreeMap<TenantId, TenantEndpoints>,
    /// The page that signs the checker out in the browser.
    pub sign_out: Option<Url>,
}

/// A proof, and of whom.
#[derive(Clone)]
pub struct Proven {
    pub tenant: TenantId,
    pub account: Option<AccountName>,
    pub proof: LiveProof,
}

/// A change as it was shown to somebody.
#[derive(Clone)]
pub struct Prepared {
    pub tenant: TenantName,
    pub shown: ChangeShown,
}

impl Table {
    /// An empty table in a world.
    pub fn new(engine: Engine, demo: Option<Demo>) -> Self {
        Self {
            engine,
            demo: demo.map(Arc::new),
            visit: None,
            own: None,
            claims: None,
            proof: None,
            report: None,
            prepared: None,
            hand_off: None,
            organisations: BTreeMap::new(),
            sign_out: None,
        }
    }

    /// The checker's visit, if it is to this tenant.
    pub fn visit_of(&self, tenant: TenantId) -> Option<&Arc<Visit>> {
        at(self.visit.as_ref(), tenant)
    }

    /// The Mago account's own visit, if it is to this tenant.
    pub fn own_visit_of(&self, tenant: TenantId) -> Option<&Arc<Visit>> {
        at(self.own.as_ref(), tenant)
    }

    /// What this account has shown.
    pub fn proof_of(&self, tenant: TenantId, account: Option<&AccountName>) -> Option<&LiveProof> {
        let same = |proven: &&Proven| proven.tenant == tenant && proven.account.as_ref() == account;
        self.proof.as_ref().filter(same).map(|proven| &proven.proof)
    }

    /// The object id of an account, where the last check learnt it.
    pub fn id_of(&self, tenant: TenantId, account: &AccountName) -> Option<ObjectId> {
        let report = self.report.as_ref().filter(|report| report.tenant.id == tenant)?;
        let known = report.readiness.account.as_ref()?;
        (known.named == account.as_str()).then_some(known.id).flatten()
    }

    /// Forgets who was signed in to check, and the Mago account's own look; their tokens are wiped.
    pub fn forget(&mut self) {
        self.visit = None;
        self.own = None;
    }

    /// Puts on the table what work learnt in this world, and says it as the state machine hears it.
    pub fn take(&mut self, learnt: Learnt) -> Done {
        match learnt {
            Learnt::Found(domain, found) => self.found(domain, *found),
            Learnt::SignedIn(visit) => self.signed_in(*visit),
            Learnt::Checked(report) => Done::Checked(Box::new(self.reported(*report))),
            Learnt::Concluded(readiness) => self.concluded(readiness),
            Learnt::Prepared(prepared) => Done::Prepared(self.prepared.insert(*prepared).shown.clone()),
            Learnt::Created { by_us } => Done::Created { by_us },
            Learnt::Proven(proven) => self.proven(*proven),
        }
    }

    /// What was learnt of another organisation must never stand under this one's name.
    fn found(&mut self, domain: String, found: Organisation) -> Done {
        self.report = None;
        self.prepared = None;
        self.hand_off = None;
        self.claims = None;
        self.own = None;
        self.proof = None;
        let endpoints = found.endpoints;
        self.organisations.insert(endpoints.tenant, endpoints.clone());
        Done::Found(Box::new(Found {
            domain,
            tenant: endpoints.tenant,
            cloud: endpoints.cloud,
            name: found.name,
            federated: found.federated,
            consent_page: found.consent_page,
            sign_out: endpoints.end_session.is_some(),
        }))
    }

    fn signed_in(&mut self, visit: Visit) -> Done {
        let username = visit.username();
        self.sign_out = visit.sign_out_page();
        self.claims = None;
        self.visit = Some(Arc::new(visit));
        Done::SignedIn { username }
    }

    /// Keeps a report, and says what is concluded in it.
    pub fn reported(&mut self, report: Report) -> Readiness {
        let readiness = report.readiness.clone();
        self.report = Some(Arc::new(report));
        readiness
    }

    /// What nobody has checked is no report.
    fn concluded(&mut self, readiness: Box<Readiness>) -> Done {
        self.report = None;
        Done::Checked(readiness)
    }

    fn proven(&mut self, proven: MagoProven) -> Done {
        self.own = proven.own.map(Arc::new);
        self.proof = proven.proof;
        self.report = proven.report.map(Arc::new);
        Done::Proven {
            how: proven.how,
            readiness: Box::new(proven.readiness),
        }
    }
}

fn at(visit: Option<&Arc<Visit>>, tenant: TenantId) -> Option<&Arc<Visit>> {
    visit.filter(|visit| visit.endpoints().tenant == tenant)
}
