//! Prerequisite 2: the Azure Communication Services service principal.

use super::{
    assignment::{self, Assigned, assigned},
    case::Case,
    conclusion::{Conclusion, age},
    principal::{self, Principal},
    proven::{self, Proven, proven},
};
use crate::{
    evidence::{Answer, ServicePrincipal},
    finding::{Fact, Finding, Note, NoteCode, Question, Reason, Verdict},
    fixer::APP_ADMINISTRATORS,
    remedy::{App, PortalPage, Remedy, ScriptPurpose},
};

/// Judges the principal.
pub fn judge(case: &Case<'_>) -> Finding {
    let conclusion = match (case.other_tenant(), proven(case)) {
        (Some(other), _) => cannot_tell(case).note(other).remedy(Remedy::UseOtherTenant),
        (None, Proven::Everything) => proven_present(case),
        (None, proven) => proven::contradicted(case, App::Acs, from_graph(case, proven)),
    };
    conclusion.value("app", &case.profile.acs.name).finding(case)
}

fn from_graph(case: &Case<'_>, proven: Proven) -> Conclusion {
    match &case.evidence.acs.answer {
        Answer::Found(principal) => from_principal(case, principal),
        Answer::NotFound => not_found(case),
        Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => from_entra(case, proven),
    }
}

fn from_principal(case: &Case<'_>, principal: &ServicePrincipal) -> Conclusion {
    match principal::state(principal, case.profile.acs.app_id) {
        Principal::Open => Conclusion::new(Reason::AcsPresent, Verdict::Ready).facts(facts(case)),
        Principal::Disabled(by_microsoft) => disabled(case).notes(by_microsoft),
        Principal::ForAssigned => for_assigned(case),
        Principal::Incomplete(property) => cannot_tell(case)
            .note(
                Note::new(NoteCode::Incomplete)
                    .with("question", Question::AcsPrincipal)
                    .with("property", property),
            )
            .remedy(Remedy::CheckAgain),
    }
}

fn disabled(case: &Case<'_>) -> Conclusion {
    Conclusion::new(Reason::AcsDisabled, Verdict::ActionNeeded)
        .by(APP_ADMINISTRATORS)
        .remedy(Remedy::EnableSignIn { app: App::Acs })
        .remedy(case.portal(PortalPage::ApplicationProperties, Some(App::Acs)))
        .remedy(Remedy::HandOff)
        .facts(facts(case))
}

fn for_assigned(case: &Case<'_>) -> Conclusion {
    let assigned = assigned(case, App::Acs);
    let facts = facts(case).into_iter().chain(assignment::facts(case, App::Acs));
    let conclusion = match assigned {
        Assigned::Directly | Assigned::ThroughGroup => {
            let conclusion = Conclusion::new(Reason::AcsPresent, Verdict::Ready);
            return conclusion.notes(assigned.note(App::Acs)).facts(facts);
        }
        Assigned::Not => Conclusion::new(Reason::AcsAssignmentRequired, Verdict::ActionNeeded).facts(facts),
        Assigned::CannotTell => Conclusion::cannot_tell(Reason::AcsAssignmentRequired, facts.collect()),
    };
    unassigned(case, conclusion, App::Acs)
}

/// What to do when the account is not, or not known to be, assigned.
pub fn unassigned(case: &Case<'_>, conclusion: Conclusion, app: App) -> Conclusion {
    let unnamed = case.evidence.account.named.is_none();
    conclusion
        .notes(unnamed.then(|| Note::new(NoteCode::NoAccount)))
        .value("account", case.account_name().unwrap_or_default())
        .by(APP_ADMINISTRATORS)
        .remedies(unnamed.then_some(Remedy::NameAccount))
        .remedy(Remedy::AssignAccount { app })
        .remedy(case.portal(PortalPage::ApplicationUsers, Some(app)))
        .remedy(Remedy::HandOff)
}

fn not_found(case: &Case<'_>) -> Conclusion {
    let Some(creation) = case.circumstances.acs_creation else {
        return absent(case);
    };
    let replicating = age(creation.at, case.now) <= case.profile.replication_minutes * 60;
    match (creation.created, replicating) {
        (false, _) => Conclusion::new(Reason::AcsWrongCloud, Verdict::ActionNeeded)
            .remedies([Remedy::UseOtherCloud, Remedy::UseOtherTenant])
            .remedy(Remedy::AskVendor {
                url: case.profile.mago.help.clone(),
            })
            .facts(facts(case)),
        (true, true) => Conclusion::new(Reason::AcsJustCreated, Verdict::ActionNeeded)
            .value("seconds", age(creation.at, case.now))
            .remedy(Remedy::WaitReplication {
                seconds: case.profile.replication_minutes * 60,
            })
            .remedy(Remedy::CheckAgain)
            .facts(facts(case)),
        (true, false) => absent(case),
    }
}

fn absent(case: &Case<'_>) -> Conclusion {
    Conclusion::new(Reason::AcsAbsent, Verdict::ActionNeeded)
        .by(APP_ADMINISTRATORS)
        .remedy(Remedy::Script {
            purpose: ScriptPurpose::CreateAcs,
        })
        .remedy(Remedy::CreateAcs)
        .remedy(case.portal(PortalPage::EnterpriseApplications, None))
        .remedy(Remedy::HandOff)
        .facts(facts(case))
}

/// A token for ACS proves its principal, whatever Graph saw or could not see.
fn proven_present(case: &Case<'_>) -> Conclusion {
    let against = case.evidence.acs.is_not_found() || proven::is_closed(case, App::Acs);
    let code = if against {
        NoteCode::ProofDisagrees
    } else {
        NoteCode::ProvenLive
    };
    Conclusion::new(Reason::AcsPresent, Verdict::Ready)
        .notes(proven::note(case, code))
        .facts(proven::fact(case))
        .facts(facts(case).into_iter().filter(|fact| fact.problem.is_none()))
        .facts(assignment::answers(case, App::Acs))
}

/// Graph did not answer; Entra's refusal of the Mago account may name the cause.
fn from_entra(case: &Case<'_>, proven: Proven) -> Conclusion {
    let Proven::Reported(code) = proven else {
        return cannot_tell(case);
    };
    if proven::blamed(case, code) != Some(App::Acs) {
        return cannot_tell(case);
    }
    let conclusion = match code {
        650_052 | 500_011 => absent(case),
        50105 => unassigned(
            case,
            Conclusion::new(Reason::AcsAssignmentRequired, Verdict::ActionNeeded),
            App::Acs,
        ),
        _ => disabled(case),
    };
    conclusion
        .note(Note::new(NoteCode::EntraReports).with("aadsts", code))
        .facts(proven::fact(case))
}

fn cannot_tell(case: &Case<'_>) -> Conclusion {
    Conclusion::cannot_tell(Reason::AcsCannotTell, facts(case))
        .remedy(case.portal(PortalPage::EnterpriseApplications, None))
        .remedy(Remedy::Script {
            purpose: ScriptPurpose::CreateAcs,
        })
        .remedy(Remedy::HandOff)
}

fn facts(case: &Case<'_>) -> Vec<Fact> {
    vec![case.evidence.acs.fact(Question::AcsPrincipal)]
}
