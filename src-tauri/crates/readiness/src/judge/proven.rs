//! What a live proof says: success outranks Graph for its account, a refusal only chooses among negatives.

use super::{
    assignment::{Assigned, assigned},
    case::Case,
    conclusion::{Conclusion, age},
    principal::{self, Principal},
};
use crate::{
    finding::{Fact, Note, NoteCode, Outcome, Question},
    proof::{LiveProof, ProofOutcome},
    remedy::App,
};

/// What a fresh live proof of this account showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proven {
    /// A token with both ACS scopes came back.
    Everything,
    /// Entra reports one of its codes; where several are reported, one that blames an application.
    Reported(u32),
    /// There is no fresh proof of this account, or it says nothing.
    Nothing,
}

/// Reads the proof of the account in question.
pub fn proven(case: &Case<'_>) -> Proven {
    let Some(proof) = fresh(case) else {
        return Proven::Nothing;
    };
    match &proof.outcome {
        ProofOutcome::Token { scopes } if case.holds_acs_scopes(scopes) => Proven::Everything,
        ProofOutcome::Refused { codes, .. } => {
            let blaming = codes.iter().find(|code| blamed(case, **code).is_some());
            let code = blaming.or_else(|| codes.first());
            code.map_or(Proven::Nothing, |code| Proven::Reported(*code))
        }
        ProofOutcome::Token { .. } | ProofOutcome::Failed { .. } => Proven::Nothing,
    }
}

/// The application that a refusal with this code blames: the ACS principal, or Mago's approval.
///
/// Several codes are about any resource; those count only when Entra names ACS.
pub fn blamed(case: &Case<'_>, code: u32) -> Option<App> {
    match code {
        650_052 | 500_011 => names_acs(case).then_some(App::Acs),
        500_014 | 50001 => Some(App::Acs),
        50105 if names_acs(case) => Some(App::Acs),
        50105 | 65001 | 7_000_112 => Some(App::Mago),
        _ => None,
    }
}

/// Tells whether Entra's refusal names ACS.
fn names_acs(case: &Case<'_>) -> bool {
    let said = case
        .circumstances
        .proof
        .as_ref()
        .and_then(|proof| match &proof.outcome {
            ProofOutcome::Refused { problem, .. } => problem.said.as_deref(),
            ProofOutcome::Token { .. } | ProofOutcome::Failed { .. } => None,
        });
    said.is_some_and(|said| said.to_ascii_lowercase().contains(&case.profile.acs.app_id.to_string()))
}

/// Shows Entra's refusal of this account beside a finding about `app` that Graph's answers call ready.
pub fn contradicted(case: &Case<'_>, app: App, conclusion: Conclusion) -> Conclusion {
    match proven(case) {
        Proven::Reported(code) if conclusion.is_ready() && blamed(case, code) == Some(app) => {
            conclusion.notes(note(case, NoteCode::ProofDisagrees)).facts(fact(case))
        }
        Proven::Reported(_) | Proven::Everything | Proven::Nothing => conclusion,
    }
}

/// Tells whether Graph says that the account cannot use `app`: switched off, or for other people only.
pub fn is_closed(case: &Case<'_>, app: App) -> bool {
    let Some(found) = case.principal(app).found() else {
        return false;
    };
    match principal::state(found, found.app_id) {
        Principal::Disabled(_) => true,
        Principal::ForAssigned => assigned(case, app) == Assigned::Not,
        Principal::Open | Principal::Incomplete(_) => false,
    }
}

/// The proof as a fact, when it is fresh and of this account.
pub fn fact(case: &Case<'_>) -> Option<Fact> {
    fresh(case).map(LiveProof::fact)
}

/// The note that a proof stands behind a finding, or against it.
pub fn note(case: &Case<'_>, code: NoteCode) -> Option<Note> {
    let at = fresh(case)?.source.at;
    Some(Note::new(code).with("at", at))
}

fn fresh<'a>(case: &Case<'a>) -> Option<&'a LiveProof> {
    let proof = case.circumstances.proof.as_ref()?;
    let same = proof.account.is_some() && proof.account == case.account_id();
    (same && case.is_fresh(proof)).then_some(proof)
}

impl Case<'_> {
    /// Tells whether a proof is young enough to say how the account stands now.
    pub fn is_fresh(&self, proof: &LiveProof) -> bool {
        age(proof.source.at, self.now) <= self.profile.fresh_minutes * 60
    }

    /// Tells whether an account signed in and got a token that opens ACS.
    pub fn proves(&self, proof: &LiveProof) -> bool {
        let opens = |outcome: &ProofOutcome| match outcome {
            ProofOutcome::Token { scopes } => self.holds_acs_scopes(scopes),
            ProofOutcome::Refused { .. } | ProofOutcome::Failed { .. } => false,
        };
        proof.account.is_some() && opens(&proof.outcome)
    }

    /// Tells whether a token with these scopes opens ACS; they come back with or without their prefix.
    pub fn holds_acs_scopes(&self, scopes: &[String]) -> bool {
        let prefix = self.profile.acs.scope_prefix.as_str();
        let bare = |scope: &str| scope.strip_prefix(prefix).unwrap_or(scope).to_ascii_lowercase();
        let held: Vec<String> = scopes.iter().map(|scope| bare(scope)).collect();
        let wanted = self.profile.acs_scopes();
        !wanted.is_empty() && wanted.iter().all(|wanted| held.contains(&bare(wanted)))
    }
}

impl LiveProof {
    /// Writes the proof down as a fact.
    pub(crate) fn fact(&self) -> Fact {
        let (outcome, problem) = match &self.outcome {
            ProofOutcome::Token { .. } => (Outcome::Found, None),
            ProofOutcome::Refused { problem, .. } => (Outcome::Refused, Some(problem.clone())),
            ProofOutcome::Failed { problem } => (Outcome::Failed, Some(problem.clone())),
        };
        let source = self.source.clone();
        Fact {
            question: Question::LiveProof,
            outcome,
            source,
            problem,
        }
    }
}
