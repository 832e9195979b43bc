//! What can be said of a tenant during a visit, or while nobody is signed in.

use microsoft::{
    discovery::TenantName,
    graph::{
        self,
        check::{Progress as Answered, Questions, nothing_yet},
    },
};
use readiness::{Readiness, evidence::TenantEvidence, proof::LiveProof};

use super::{pass::Pass, visit::Visit};
use crate::{
    AccountName, Engine,
    failure::Failure,
    progress::{Listener, Progress},
    report::Report,
};

impl Engine {
    /// Checks the three prerequisites during a visit, with one batch; hears after each answer what they come to.
    ///
    /// Without a proof the Mago account's stored sign-in is tried, if there is one, as in [`Engine::check`].
    pub async fn check_on(
        &self,
        visit: &Visit,
        account: Option<&AccountName>,
        proof: Option<&LiveProof>,
        listener: &Listener,
    ) -> Result<Report, Failure> {
        let (answers, proof) = tokio::join!(
            self.look(visit, account, proof, listener),
            self.proof(visit.endpoints(), account, proof, listener)
        );
        let (pass, evidence) = answers?;
        let readiness = self.judged(&evidence, proof);
        Ok(self.report(visit.tenant(), pass, readiness))
    }

    /// Concludes without asking the tenant anything, as long as nobody is signed in to check it.
    pub async fn conclude(
        &self,
        tenant: &TenantName,
        account: Option<&AccountName>,
        proof: Option<&LiveProof>,
        listener: &Listener,
    ) -> Result<Readiness, Failure> {
        let endpoints = self.discover(tenant, listener).await?;
        let proof = self.proof(&endpoints, account, proof, listener).await;
        let evidence = nothing_yet(&self.questions(&endpoints, account));
        Ok(self.judged(&evidence, proof))
    }

    /// Asks all questions; when the pass is refused, once more with a new one.
    pub(super) async fn look(
        &self,
        visit: &Visit,
        account: Option<&AccountName>,
        proof: Option<&LiveProof>,
        listener: &Listener,
    ) -> Result<(Pass, TenantEvidence), Failure> {
        let questions = self.questions(visit.endpoints(), account);
        let pass = visit.pass(&self.http).await?;
        let graph = pass.graph(self, visit.endpoints());
        let claims = match self.asked(&graph, &questions, proof, listener).await {
            Ok(evidence) => return Ok((pass, evidence)),
            Err(graph::Error::ClaimsChallenge { claims, .. }) => Some(claims),
            Err(graph::Error::Unauthorized(_)) => None,
            Err(error) => return Err(error.into()),
        };
        let pass = visit.new_pass(&self.http, claims).await?;
        let graph = graph.renewed(pass.token());
        let evidence = self.asked(&graph, &questions, proof, listener).await?;
        Ok((pass, evidence))
    }

    async fn asked(
        &self,
        graph: &graph::Graph,
        questions: &Questions,
        proof: Option<&LiveProof>,
        listener: &Listener,
    ) -> Result<TenantEvidence, graph::Error> {
        let understood = |news: Answered<'_>| {
            listener(Progress::Understood {
                answered: news.answered,
                asked: news.asked,
                so_far: Box::new(self.judged(news.evidence, proof.cloned())),
            });
        };
        graph::check::tenant(graph, questions, understood).await
    }
}
