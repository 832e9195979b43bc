//! Whether the account may use an application that only assigned people may use.

use super::case::Case;
use crate::{
    evidence::{Answer, Assignment, Observed},
    finding::{Fact, Note, NoteCode, Outcome, Question},
    remedy::App,
};

/// How the account is assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assigned {
    /// By name.
    Directly,
    /// Through a group that it is a member of itself; Entra counts nobody through a nested group.
    ThroughGroup,
    /// Not at all.
    Not,
    /// Not known.
    CannotTell,
}

impl Assigned {
    /// What a reader of the finding should know of it.
    pub fn note(self, app: App) -> Option<Note> {
        match self {
            Self::Directly => Some(Note::new(NoteCode::AssignedDirectly).with("app", app)),
            Self::ThroughGroup => Some(Note::new(NoteCode::AssignedThroughGroup).with("app", app)),
            Self::Not | Self::CannotTell => None,
        }
    }
}

/// Looks for the account among those assigned to `app`.
pub fn assigned(case: &Case<'_>, app: App) -> Assigned {
    let Some(account) = case.account_id() else {
        return Assigned::CannotTell;
    };
    let assignments = match &assignments(case, app).answer {
        Answer::Found(assignments) => assignments,
        Answer::NotFound | Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => return Assigned::CannotTell,
    };
    if assignments.iter().any(|assignment| assignment.principal_id == account) {
        return Assigned::Directly;
    }
    let others = assignments.iter().filter(|assignment| assignment.may_be_a_group());
    through_group(case, others)
}

fn through_group<'a>(case: &Case<'_>, mut others: impl Iterator<Item = &'a Assignment>) -> Assigned {
    match case.evidence.account_groups.found() {
        Some(groups) if others.any(|other| groups.contains(&other.principal_id)) => Assigned::ThroughGroup,
        Some(_) => Assigned::Not,
        None if others.next().is_none() => Assigned::Not,
        None => Assigned::CannotTell,
    }
}

/// The answers that the assignment rests on.
pub fn facts(case: &Case<'_>, app: App) -> Vec<Fact> {
    let question = match app {
        App::Mago => Question::MagoAssignments,
        App::Acs => Question::AcsAssignments,
    };
    let groups = case.evidence.account_groups.fact(Question::AccountGroups);
    vec![assignments(case, app).fact(question), groups]
}

/// Those of them that were answered.
pub fn answers(case: &Case<'_>, app: App) -> impl Iterator<Item = Fact> {
    facts(case, app)
        .into_iter()
        .filter(|fact| fact.outcome == Outcome::Found)
}

fn assignments<'a>(case: &Case<'a>, app: App) -> &'a Observed<Vec<Assignment>> {
    match app {
        App::Mago => &case.evidence.mago_assignments,
        App::Acs => &case.evidence.acs_assignments,
    }
}

impl Assignment {
    fn may_be_a_group(&self) -> bool {
        !matches!(self.principal_type.as_deref(), Some("User" | "ServicePrincipal"))
    }
}
