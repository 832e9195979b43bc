//! The full check of a tenant: a token, one batch of questions, and the judgement.

use jiff::Timestamp;
use microsoft::{
    discovery::{TenantEndpoints, TenantName},
    graph::{
        self,
        check::{Progress as Answered, Questions},
    },
};
use readiness::{
    Readiness,
    evidence::TenantEvidence,
    judge_with,
    proof::{Circumstances, LiveProof},
};

use super::{pass::Pass, way::Way};
use crate::{
    AccountName, Engine,
    failure::Failure,
    progress::{Listener, Progress},
    report::{CheckedBy, Report, ReportTenant, SCHEMA},
};

/// What to check.
#[derive(Clone)]
pub struct CheckRequest {
    /// The organisation.
    pub tenant: TenantName,
    /// The account that Mago will use; none: whoever signs in.
    pub account: Option<AccountName>,
    /// How to sign in when no stored sign-in will do; none: do not.
    pub way: Option<Way>,
    /// What a sign-in of the Mago account has just shown; none: its stored sign-in is tried, if there is one.
    pub proof: Option<LiveProof>,
}

impl Engine {
    /// Checks the three prerequisites: from a stored sign-in with two requests, a token and one batch.
    pub async fn check(&self, request: &CheckRequest, listener: &Listener) -> Result<Report, Failure> {
        let endpoints = self.discover(&request.tenant, listener).await?;
        let pass = self.pass(&endpoints, request.way.as_ref(), None, listener).await?;
        let questions = self.questions(&endpoints, request.account.as_ref());
        let (answers, proof) = tokio::join!(
            self.evidence(&endpoints, pass, &questions, request, listener),
            self.proof(&endpoints, request.account.as_ref(), request.proof.as_ref(), listener)
        );
        let (pass, evidence) = answers?;
        let readiness = self.judged(&evidence, proof);
        Ok(self.report(&request.tenant, pass, readiness))
    }

    /// Asks all questions; when Graph wants a sign-in that meets further conditions, signs in once more and no more.
    async fn evidence(
        &self,
        endpoints: &TenantEndpoints,
        pass: Pass,
        questions: &Questions,
        request: &CheckRequest,
        listener: &Listener,
    ) -> Result<(Pass, TenantEvidence), Failure> {
        let progress = |news: Answered<'_>| {
            listener(Progress::Checking {
                answered: news.answered,
                asked: news.asked,
            });
        };
        let graph = pass.graph(self, endpoints);
        let claims = match graph::check::tenant(&graph, questions, progress).await {
            Ok(evidence) => return Ok((pass, evidence)),
            Err(graph::Error::ClaimsChallenge { claims, .. }) => claims,
            Err(error) => return Err(error.into()),
        };
        let pass = self
            .pass(endpoints, request.way.as_ref(), Some(claims), listener)
            .await?;
        let graph = graph.renewed(pass.token());
        let evidence = graph::check::tenant(&graph, questions, progress).await?;
        Ok((pass, evidence))
    }

    /// What a sign-in of the Mago account has just shown, else what its stored sign-in shows.
    pub(super) async fn proof(
        &self,
        endpoints: &TenantEndpoints,
        account: Option<&AccountName>,
        known: Option<&LiveProof>,
        listener: &Listener,
    ) -> Option<LiveProof> {
        match known {
            Some(proof) => Some(proof.clone()),
            None => self.stored_proof(endpoints, account, listener).await,
        }
    }

    pub(super) fn questions(&self, endpoints: &TenantEndpoints, account: Option<&AccountName>) -> Questions {
        Questions {
            tenant: endpoints.tenant,
            cloud: endpoints.cloud,
            region_sub_scope: endpoints.region_sub_scope.clone(),
            mago: self.profile.mago.app_id,
            acs: self.profile.acs.app_id,
            account: account.map(ToString::to_string),
        }
    }

    /// What the evidence comes to now, with what is known besides.
    pub(super) fn judged(&self, evidence: &TenantEvidence, proof: Option<LiveProof>) -> Readiness {
        let now = Timestamp::now();
        let circumstances = Circumstances {
            acs_creation: self.state.acs_creation(evidence.tenant, now),
            proof,
        };
        judge_with(&self.profile, evidence, &circumstances, now)
    }

    pub(super) fn report(&self, tenant: &TenantName, pass: Pass, readiness: Readiness) -> Report {
        Report {
            schema: SCHEMA,
            program_version: env!("CARGO_PKG_VERSION"),
            simulated: self.mode().is_demo(),
            stand_in: self.mode().stand_in().cloned(),
            tenant: ReportTenant {
                domain: tenant.to_string(),
                id: readiness.tenant,
            },
            checked_by: CheckedBy {
                username: pass.username(),
                id: pass.identity.object_id,
                app: pass.app,
                scopes: pass.scopes,
                stored: pass.stored,
            },
            readiness,
        }
    }
}
