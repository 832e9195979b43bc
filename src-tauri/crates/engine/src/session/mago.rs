//! The sign-in of the Mago account, and everything concluded anew with what it showed.

use microsoft::discovery::TenantName;
use readiness::{Readiness, ids::TenantId};
use wizard::{
    intent::SignInWay,
    view::{Here, ProvenHow},
};

use super::{
    setting::keychain,
    table::Proven,
    work::{Learnt, Work, named},
};
use crate::{AccountName, MagoRequest, MagoSignedIn, Visit, failure::Failure, progress::Progress, report::Report};

/// What the sign-in brought.
pub struct MagoProven {
    pub how: Option<ProvenHow>,
    /// The tenant as the account itself may see it.
    pub own: Option<Visit>,
    pub proof: Option<Proven>,
    pub report: Option<Report>,
    pub readiness: Readiness,
}

impl Work {
    /// Signs the account in, and checks with what it showed.
    pub async fn mago(
        &self,
        domain: &str,
        account: Option<&str>,
        way: SignInWay,
        here: Here,
    ) -> Result<Learnt, Failure> {
        let account = named(account)?;
        let (tenant, id) = self.tenant(domain).await?;
        let request = MagoRequest {
            // Told apart by what the last check learnt of it.
            id: account.as_ref().and_then(|account| self.table.id_of(id, account)),
            tenant,
            account,
            way: self.way(way),
            here,
        };
        let came = self.table.engine.sign_in_mago(&request, &self.listener).await?;
        if let Some(kept) = self.kept(&came) {
            (self.listener)(Progress::Kept(kept));
        }
        let proven = self.concluded_anew(id, request, came).await?;
        Ok(Learnt::Proven(Box::new(proven)))
    }

    async fn concluded_anew(
        &self,
        id: TenantId,
        request: MagoRequest,
        came: MagoSignedIn,
    ) -> Result<MagoProven, Failure> {
        let signed_in = || AccountName::parse(&came.visit.as_ref()?.username()).ok();
        let account = request.account.or_else(signed_in);
        let report = self.report(id, account.as_ref(), &came).await;
        let readiness = match &report {
            Some(report) => report.readiness.clone(),
            None => self.concluded(&request.tenant, account.as_ref(), &came).await?,
        };
        Ok(MagoProven {
            how: self.how(&came, &readiness),
            own: came.visit,
            proof: came.proof.map(|proof| Proven {
                tenant: id,
                account,
                proof,
            }),
            report,
            readiness,
        })
    }

    /// A check by whoever can: the checker, else the account itself. What was stored stays so if neither gets through.
    async fn report(&self, id: TenantId, account: Option<&AccountName>, came: &MagoSignedIn) -> Option<Report> {
        let checker = self.table.visit_of(id).map(AsRef::as_ref);
        for visit in checker.into_iter().chain(&came.visit) {
            let proof = came.proof.as_ref();
            match self.table.engine.check_on(visit, account, proof, &self.listener).await {
                Ok(report) => return Some(report),
                Err(failure) => tracing::info!(code = failure.problem.code, "no check with the proof"),
            }
        }
        None
    }

    async fn concluded(
        &self,
        tenant: &TenantName,
        account: Option<&AccountName>,
        came: &MagoSignedIn,
    ) -> Result<Readiness, Failure> {
        let engine = &self.table.engine;
        engine
            .conclude(tenant, account, came.proof.as_ref(), &self.listener)
            .await
    }

    fn how(&self, came: &MagoSignedIn, readiness: &Readiness) -> Option<ProvenHow> {
        let proven = readiness.account_sign_in.verdict.is_ready();
        let proof = came.proof.as_ref().filter(|_| proven);
        let nothing_kept = proof.map(|proof| ProvenHow::NothingKept { at: proof.source.at });
        self.kept(came).or(nothing_kept)
    }

    /// What is in the keychain now, whatever it proves.
    fn kept(&self, came: &MagoSignedIn) -> Option<ProvenHow> {
        let stored = came.stored.as_ref()?;
        Some(ProvenHow::Stored {
            username: stored.username.clone(),
            keychain: keychain(self.table.engine.keep, self.language),
            at: stored.since,
        })
    }
}
