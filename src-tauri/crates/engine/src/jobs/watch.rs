//! Looks at a tenant again and again until a prerequisite holds, because nothing comes back from the browser.

use std::{sync::Arc, time::Duration};

use readiness::{
    Readiness,
    finding::{Finding, Prerequisite},
    proof::LiveProof,
};
use tokio::time::{Instant, sleep, timeout};

use super::{pass::needed, visit::Visit};
use crate::{
    AccountName, Engine, Opener,
    failure::{Failure, Kind},
    progress::{Listener, Progress, from_now},
    report::Report,
};

/// How long it is looked at most.
pub const PATIENCE: Duration = Duration::from_secs(5 * 60);

/// How long the browser is still waited for after the approval was seen.
const RETURN: Duration = Duration::from_secs(1);

/// What is looked for, and what is known already.
pub struct WatchRequest {
    /// The account that Mago will use; none: whoever signed in.
    pub account: Option<AccountName>,
    /// What has to hold.
    pub prerequisite: Prerequisite,
    /// What a sign-in of the Mago account has shown.
    pub proof: Option<LiveProof>,
    /// Shows the consent page at the beginning, which is heard where it can be; none: somebody else opens a page.
    pub consent: Option<Arc<dyn Opener>>,
}

impl Engine {
    /// Looks after 2, 4, 8 and 15 seconds, then every 30, until the prerequisite holds or five minutes are over.
    ///
    /// Either way the last look is the result. A look that brings no answer is passed over, unless somebody has to sign
    /// in first; when no look brought one, the last failure is the result.
    ///
    /// What the consent page comes back with is news, and changes nothing of that.
    pub async fn watch(&self, visit: &Visit, request: &WatchRequest, listener: &Listener) -> Result<Report, Failure> {
        let Some(opener) = &request.consent else {
            return Box::pin(self.look_out(visit, request, listener)).await;
        };
        let mut looks = Box::pin(self.look_out(visit, request, listener));
        let mut consent = Box::pin(self.consent(visit.endpoints(), opener, listener));
        tokio::select! {
            report = &mut looks => {
                // Grants may show before the browser has come back; it should still find somebody there.
                let _ = timeout(RETURN, consent).await;
                report
            }
            heard = &mut consent => {
                if let Err(failure) = heard {
                    tracing::info!(code = failure.problem.code, "the consent page was not heard");
                }
                looks.await
            }
        }
    }

    async fn look_out(&self, visit: &Visit, request: &WatchRequest, listener: &Listener) -> Result<Report, Failure> {
        let end = Instant::now() + PATIENCE;
        listener(Progress::WatchBegan {
            ends: from_now(PATIENCE),
        });
        let account = request.account.as_ref();
        let known = request.proof.as_ref();
        let proof = self.proof(visit.endpoints(), account, known, listener).await;
        let mut last: Option<Result<Report, Failure>> = None;
        for pause in pauses() {
            match &last {
                Some(outcome) if is_over(outcome, request.prerequisite) => break,
                _ if Instant::now() + pause > end => break,
                Some(Ok(report)) => listener(looked(report, pause)),
                Some(Err(_)) | None => {}
            }
            sleep(pause).await;
            let now = self.look_once(visit, account, proof.as_ref()).await;
            last = Some(later(last, now));
        }
        last.unwrap_or_else(|| Err(needed("visit-over")))
    }

    async fn look_once(
        &self,
        visit: &Visit,
        account: Option<&AccountName>,
        proof: Option<&LiveProof>,
    ) -> Result<Report, Failure> {
        // The answers of one look are no news; what they come to is.
        let unheard: Listener = Arc::new(|_| {});
        let (pass, evidence) = self.look(visit, account, proof, &unheard).await?;
        let readiness = self.judged(&evidence, proof.cloned());
        Ok(self.report(visit.tenant(), pass, readiness))
    }
}

/// Nothing that a later look could bring is waited for.
fn is_over(outcome: &Result<Report, Failure>, wanted: Prerequisite) -> bool {
    match outcome {
        Ok(report) => holds(&report.readiness, wanted),
        Err(failure) => failure.kind == Kind::SignInNeeded,
    }
}

/// A look that brought no answer leaves what stood before, unless only a person can help.
fn later(before: Option<Result<Report, Failure>>, now: Result<Report, Failure>) -> Result<Report, Failure> {
    match (before, now) {
        (Some(Ok(before)), Err(failure)) if failure.kind != Kind::SignInNeeded => {
            tracing::info!(code = failure.problem.code, "a look brought no answer");
            Ok(before)
        }
        (_, now) => now,
    }
}

/// Soon at first, because most changes show within seconds, and then with patience.
fn pauses() -> impl Iterator<Item = Duration> {
    [2, 4, 8, 15]
        .into_iter()
        .chain(std::iter::repeat(30))
        .map(Duration::from_secs)
}

fn holds(readiness: &Readiness, wanted: Prerequisite) -> bool {
    let is_wanted = |finding: &&Finding| finding.prerequisite == wanted;
    let finding = readiness.findings().into_iter().find(is_wanted);
    finding.is_some_and(|finding| finding.verdict.is_ready())
}

fn looked(report: &Report, pause: Duration) -> Progress {
    Progress::Looked {
        report: Box::new(report.clone()),
        next: from_now(pause),
    }
}
