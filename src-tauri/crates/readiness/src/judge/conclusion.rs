//! Puts a finding together: reason, notes, who, what to do, and the age of the evidence.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::case::Case;
use crate::{
    finding::{Fact, Finding, Note, NoteCode, Outcome, Prerequisite, Reason, Verdict},
    fixer::{Fixer, READERS},
    problem::Retry,
    remedy::Remedy,
};

/// A finding in the making.
pub struct Conclusion(Finding);

impl Conclusion {
    /// Begins with what was concluded.
    pub fn new(reason: Reason, verdict: Verdict) -> Self {
        Self(Finding {
            prerequisite: reason.prerequisite(),
            verdict,
            reason,
            values: BTreeMap::new(),
            notes: vec![],
            fixed_by: vec![],
            remedies: vec![],
            evidence: vec![],
            as_of: None,
            age_seconds: None,
            stale: false,
        })
    }

    /// Begins with "cannot tell", naming which answers are wanting and what would bring them.
    pub fn cannot_tell(reason: Reason, facts: Vec<Fact>) -> Self {
        let mut conclusion = Self::new(reason, Verdict::CannotTell);
        for fact in &facts {
            conclusion = conclusion.wanting(fact);
        }
        conclusion.facts(facts)
    }

    fn wanting(self, fact: &Fact) -> Self {
        let (code, remedy, fixers) = match fact.outcome {
            Outcome::Found | Outcome::NotFound => return self,
            Outcome::Refused => (NoteCode::Refused, Remedy::SignInWithRole, READERS),
            Outcome::Failed if fact.needs_sign_in() => (NoteCode::Failed, Remedy::SignInAgain, &[][..]),
            Outcome::Failed => (NoteCode::Failed, Remedy::CheckAgain, &[][..]),
            Outcome::NotAsked => (NoteCode::NotAsked, Remedy::SignInToCheck, &[][..]),
        };
        let note = Note::new(code).with("question", fact.question);
        self.note(note).remedy(remedy).by(fixers)
    }

    /// Tells whether it is ready so far.
    pub fn is_ready(&self) -> bool {
        self.0.verdict.is_ready()
    }

    /// Adds a value for the message.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "literals, numbers and ids are handed over alike"
    )]
    pub fn value(mut self, name: &str, value: impl ToString) -> Self {
        self.0.values.insert(name.to_owned(), value.to_string());
        self
    }

    /// Adds a note, once.
    pub fn note(mut self, note: Note) -> Self {
        if !self.0.notes.contains(&note) {
            self.0.notes.push(note);
        }
        self
    }

    /// Adds notes.
    pub fn notes(self, notes: impl IntoIterator<Item = Note>) -> Self {
        notes.into_iter().fold(self, Self::note)
    }

    /// Adds who can fix it, each once.
    pub fn by(mut self, fixers: &[Fixer]) -> Self {
        for fixer in fixers {
            if !self.0.fixed_by.contains(fixer) {
                self.0.fixed_by.push(*fixer);
            }
        }
        self
    }

    /// Adds something to do, once.
    pub fn remedy(mut self, remedy: Remedy) -> Self {
        if !self.0.remedies.contains(&remedy) {
            self.0.remedies.push(remedy);
        }
        self
    }

    /// Adds things to do.
    pub fn remedies(self, remedies: impl IntoIterator<Item = Remedy>) -> Self {
        remedies.into_iter().fold(self, Self::remedy)
    }

    /// Adds the answers that it rests on.
    pub fn facts(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        self.0.evidence.extend(facts);
        self
    }

    /// Ends it: warnings colour a ready verdict, and the oldest answer gives the age.
    pub fn finding(self, case: &Case<'_>) -> Finding {
        let mut finding = self.0;
        let warned = finding.notes.iter().any(|note| note.code.warns());
        if warned && finding.verdict == Verdict::Ready {
            finding.verdict = Verdict::ReadyWithWarning;
        }
        finding.fixed_by.sort();
        let answered = finding.evidence.iter().filter(|fact| fact.outcome != Outcome::NotAsked);
        finding.as_of = answered.map(|fact| fact.source.at).min();
        finding.age_seconds = finding.as_of.map(|at| age(at, case.now));
        finding.stale = finding
            .age_seconds
            .is_some_and(|age| age > case.profile.fresh_minutes * 60);
        finding
    }
}

/// Seconds between an answer and now; an answer from a clock that is ahead of ours is new.
pub fn age(at: Timestamp, now: Timestamp) -> u32 {
    let seconds = now.as_second().saturating_sub(at.as_second()).max(0);
    u32::try_from(seconds).unwrap_or(u32::MAX)
}

impl Fact {
    fn needs_sign_in(&self) -> bool {
        let retry = self.problem.as_ref().map(|problem| problem.retry);
        retry == Some(Retry::SignIn)
    }
}

impl Reason {
    /// Tells which prerequisite it is a finding of.
    pub fn prerequisite(self) -> Prerequisite {
        let code = self.code();
        let starts = |prefix| code.starts_with(prefix);
        if starts("approval-") {
            Prerequisite::Approval
        } else if starts("acs-") {
            Prerequisite::Acs
        } else if starts("licence-") {
            Prerequisite::Licence
        } else {
            Prerequisite::AccountSignIn
        }
    }
}
