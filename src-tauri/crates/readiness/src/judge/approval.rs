//! Prerequisite 1: the organisation approved Mago.

use super::{
    acs::unassigned,
    anatomy::covered_users,
    assignment::{self, Assigned, assigned},
    case::Case,
    conclusion::Conclusion,
    consent::consent,
    grant_notes::{features_missing, no_longer_needed, scopes_missing, unclear},
    principal::{self, Principal},
    proven::{self, Proven, proven},
    unapproved::{disabled, not_found, partly, seen_not_approved, waits_for_acs},
};
use crate::{
    evidence::Answer,
    finding::{Fact, Finding, Note, NoteCode, Question, Reason, Verdict},
    grants::{GrantAnatomy, Importance, ResourceName, ScopeStanding, Standing},
    remedy::{App, PortalPage, Remedy},
};

/// Judges the approval.
pub fn judge(case: &Case<'_>, grants: &GrantAnatomy) -> Finding {
    let conclusion = match (case.other_tenant(), proven(case)) {
        (Some(other), _) => cannot_tell(case).note(other).remedy(Remedy::UseOtherTenant),
        (None, Proven::Everything) => proven_approved(case, grants),
        (None, proven) => proven::contradicted(case, App::Mago, from_graph(case, grants, proven)),
    };
    conclusion.value("app", &case.profile.mago.name).finding(case)
}

fn from_graph(case: &Case<'_>, grants: &GrantAnatomy, proven: Proven) -> Conclusion {
    let acs_absent = case.evidence.acs.is_not_found();
    match &case.evidence.mago.answer {
        Answer::NotFound if acs_absent => waits_for_acs(case, grants),
        Answer::NotFound => not_found(case),
        Answer::Found(mago) => match principal::state(mago, case.profile.mago.app_id) {
            Principal::Disabled(by_microsoft) => disabled(case).notes(by_microsoft),
            Principal::Incomplete(property) => cannot_tell(case)
                .note(
                    Note::new(NoteCode::Incomplete)
                        .with("question", Question::MagoPrincipal)
                        .with("property", property),
                )
                .remedy(Remedy::CheckAgain),
            Principal::Open | Principal::ForAssigned if acs_absent => waits_for_acs(case, grants),
            Principal::Open => from_grants(case, grants, proven),
            Principal::ForAssigned => for_assigned(case, from_grants(case, grants, proven)),
        },
        Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => from_entra(case, proven),
    }
}

fn from_grants(case: &Case<'_>, grants: &GrantAnatomy, proven: Proven) -> Conclusion {
    let any = |standing| grants.required().any(|scope| scope.standing == standing);
    if !grants.complete {
        return from_entra(case, proven);
    }
    if is_organization_wide(grants) {
        return approved(case, grants);
    }
    let covered = covered_users(case);
    if !covered.is_empty() {
        return for_some_users(case, grants, covered.len());
    }
    let granted = |standing| {
        grants
            .scopes
            .iter()
            .any(|scope| is_api(scope) && scope.standing == standing)
    };
    match () {
        () if any(Standing::CannotTell) && !any(Standing::Missing) => cannot_tell(case).notes(unclear(grants)),
        () if granted(Standing::OrganizationWide) => partly(case, grants),
        () if grants.required().any(|scope| scope.users > 0) => for_some_users(case, grants, most_users(grants)),
        () if any(Standing::CannotTell) => cannot_tell(case).notes(unclear(grants)),
        () => seen_not_approved(case, grants),
    }
}

fn is_organization_wide(grants: &GrantAnatomy) -> bool {
    grants.every_required(|scope| scope.standing == Standing::OrganizationWide)
}

/// Tells whether it is more than a scope that only identifies a person: those are granted by a mere sign-in.
pub fn is_api(scope: &ScopeStanding) -> bool {
    matches!(scope.importance, Importance::Required | Importance::Feature)
}

fn most_users(grants: &GrantAnatomy) -> usize {
    let users = grants.scopes.iter().map(|scope| scope.users);
    users.max().unwrap_or_default() as usize
}

fn approved(case: &Case<'_>, grants: &GrantAnatomy) -> Conclusion {
    Conclusion::new(Reason::ApprovalApproved, Verdict::Ready)
        .value("by", "grants")
        .value("account", case.account_name().unwrap_or_default())
        .notes(features_missing(grants))
        .notes(no_longer_needed(grants))
        .notes(unclear(grants))
        .facts(facts(case))
}

/// A token with both ACS scopes proves the approval for its account, whatever Graph saw or could not see.
fn proven_approved(case: &Case<'_>, grants: &GrantAnatomy) -> Conclusion {
    let lacking = grants.required().any(|scope| scope.account == Some(false));
    let code = if lacking || proven::is_closed(case, App::Mago) {
        NoteCode::ProofDisagrees
    } else {
        NoteCode::ProvenLive
    };
    let conclusion = if is_organization_wide(grants) {
        approved(case, grants)
    } else {
        Conclusion::new(Reason::ApprovalApproved, Verdict::Ready)
            .value("by", "proof")
            .value("account", case.account_name().unwrap_or_default())
            .facts(facts(case).into_iter().filter(|fact| fact.problem.is_none()))
    };
    conclusion
        .notes(proven::note(case, code))
        .facts(proven::fact(case))
        .facts(assignment::answers(case, App::Mago))
}

fn for_some_users(case: &Case<'_>, grants: &GrantAnatomy, users: usize) -> Conclusion {
    let holds = |scope: &ScopeStanding| scope.account == Some(true);
    let unresolved = case.evidence.account.named.is_some() && case.account_id().is_none();
    let verdict = match () {
        () if grants.every_required(holds) => Verdict::Ready,
        () if unresolved && !case.evidence.account.user.is_not_found() => Verdict::CannotTell,
        () => Verdict::ActionNeeded,
    };
    let conclusion = Conclusion::new(Reason::ApprovalForSomeUsersOnly, verdict)
        .value("users", users)
        .value("account", case.account_name().unwrap_or_default())
        .facts(facts(case))
        .facts([case.evidence.account.user.fact(Question::Account)]);
    match verdict {
        Verdict::Ready | Verdict::ReadyWithWarning => conclusion
            .note(Note::new(NoteCode::OwnGrants).with("account", case.account_name().unwrap_or_default()))
            .notes(features_missing(grants)),
        Verdict::ActionNeeded | Verdict::CannotTell => {
            let unnamed = case.evidence.account.named.is_none().then_some(Remedy::NameAccount);
            consent(case, conclusion.notes(scopes_missing(grants)), true).remedies(unnamed)
        }
    }
}

/// Approval counts only for people who may use Mago at all.
fn for_assigned(case: &Case<'_>, otherwise: Conclusion) -> Conclusion {
    if !otherwise.is_ready() {
        return otherwise;
    }
    let assigned = assigned(case, App::Mago);
    let facts = [mago(case)].into_iter().chain(assignment::facts(case, App::Mago));
    let conclusion = match assigned {
        Assigned::Directly | Assigned::ThroughGroup => {
            let conclusion = otherwise.notes(assigned.note(App::Mago));
            return conclusion.facts(assignment::facts(case, App::Mago));
        }
        Assigned::Not => Conclusion::new(Reason::ApprovalAssignmentRequired, Verdict::ActionNeeded).facts(facts),
        Assigned::CannotTell => Conclusion::cannot_tell(Reason::ApprovalAssignmentRequired, facts.collect()),
    };
    unassigned(case, conclusion, App::Mago)
}

/// Graph did not answer; Entra's refusal of the Mago account may name the cause.
fn from_entra(case: &Case<'_>, proven: Proven) -> Conclusion {
    let Proven::Reported(code) = proven else {
        return cannot_tell(case);
    };
    if proven::blamed(case, code) != Some(App::Mago) {
        return cannot_tell(case);
    }
    let conclusion = match code {
        65001 => acs_scopes_missing(case),
        50105 => unassigned(
            case,
            Conclusion::new(Reason::ApprovalAssignmentRequired, Verdict::ActionNeeded),
            App::Mago,
        ),
        _ => disabled(case),
    };
    conclusion
        .note(Note::new(NoteCode::EntraReports).with("aadsts", code))
        .facts(proven::fact(case))
}

fn acs_scopes_missing(case: &Case<'_>) -> Conclusion {
    let missing = Note::new(NoteCode::ScopesMissing)
        .with("resource", ResourceName::Acs)
        .with("scopes", case.profile.acs_scopes().join(", "));
    let conclusion = Conclusion::new(Reason::ApprovalPartlyApproved, Verdict::ActionNeeded);
    consent(case, conclusion.note(missing), true)
}

fn cannot_tell(case: &Case<'_>) -> Conclusion {
    let contradictory = case.evidence.mago.found().is_some() && case.evidence.mago_grants.is_not_found();
    let note = Note::new(NoteCode::Contradictory).with("question", Question::MagoGrants);
    Conclusion::cannot_tell(Reason::ApprovalCannotTell, facts(case))
        .notes(contradictory.then_some(note))
        .remedies(contradictory.then_some(Remedy::CheckAgain))
        .remedy(case.portal(PortalPage::EnterpriseApplications, None))
        .remedy(Remedy::HandOff)
}

/// What Graph said of the application.
pub fn mago(case: &Case<'_>) -> Fact {
    case.evidence.mago.fact(Question::MagoPrincipal)
}

/// The answers that an approval rests on.
pub fn facts(case: &Case<'_>) -> Vec<Fact> {
    vec![
        mago(case),
        case.evidence.mago_grants.fact(Question::MagoGrants),
        case.evidence.graph.fact(Question::GraphPrincipal),
        case.evidence.acs.fact(Question::AcsPrincipal),
    ]
}
