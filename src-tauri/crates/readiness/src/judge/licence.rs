//! Prerequisite 3: the account that Mago will use holds an eligible Microsoft Teams plan that works.

use super::{
    case::Case,
    conclusion::Conclusion,
    plans,
    unlicensed::{no_plan, switched_off},
};
use crate::{
    cloud::Cloud,
    evidence::{Answer, User},
    finding::{Fact, Finding, Note, NoteCode, Question, Reason, Verdict},
    fixer::{ACCOUNT_ADMINISTRATORS, BUYERS, Fixer},
    personal,
    readiness::{HeldPlan, PlanState, Plans},
    remedy::{PortalPage, Remedy},
};

/// Judges the account's licence.
pub fn judge(case: &Case<'_>, plans: &Plans) -> Finding {
    let conclusion = match (case.other_tenant(), &case.evidence.account.named) {
        (Some(other), _) => cannot_tell(case).note(other).remedy(Remedy::UseOtherTenant),
        (None, None) => Conclusion::new(Reason::LicenceCannotTell, Verdict::CannotTell)
            .note(Note::new(NoteCode::NoAccount))
            .remedy(Remedy::NameAccount),
        (None, Some(named)) => from_account(case, plans, named),
    };
    conclusion
        .value("account", case.account_name().unwrap_or_default())
        .finding(case)
}

fn from_account(case: &Case<'_>, plans: &Plans, named: &str) -> Conclusion {
    if case.evidence.tenant == personal::TENANT {
        return other_account(case, Reason::LicencePersonalAccount);
    }
    match &case.evidence.account.user.answer {
        // Personal accounts of other domains are not told from absent ones.
        Answer::NotFound if personal::is_account(named) => other_account(case, Reason::LicencePersonalAccount),
        Answer::NotFound => other_account(case, Reason::LicenceAccountNotFound),
        Answer::Found(user) => from_user(case, plans, user),
        Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => cannot_tell(case),
    }
}

fn from_user(case: &Case<'_>, plans: &Plans, user: &User) -> Conclusion {
    let is_me = case.evidence.me.found().is_some_and(|me| me.id == user.id);
    match user.account_enabled {
        _ if user.is_guest() => other_account(case, Reason::LicenceGuestAccount),
        Some(false) => Conclusion::new(Reason::LicenceAccountBlocked, Verdict::ActionNeeded)
            .by(ACCOUNT_ADMINISTRATORS)
            .remedy(Remedy::EnableAccount)
            .remedy(case.portal(PortalPage::User, None))
            .remedy(Remedy::HandOff)
            .facts(account(case)),
        // Who signed in just now is not blocked, whether or not the property could be read.
        None if !is_me => cannot_tell(case)
            .note(
                Note::new(NoteCode::Incomplete)
                    .with("question", Question::Account)
                    .with("property", "accountEnabled"),
            )
            .remedy(Remedy::SignInWithRole),
        None | Some(true) => from_licences(case, plans, user),
    }
}

fn from_licences(case: &Case<'_>, plans: &Plans, user: &User) -> Conclusion {
    match &case.evidence.account.licences.answer {
        Answer::Found(_) => from_plans(case, plans, user).notes(room(case)),
        // The account is there, so a 404 for its licences is no empty list.
        Answer::NotFound => cannot_tell(case)
            .note(Note::new(NoteCode::Contradictory).with("question", Question::AccountLicences))
            .remedy(Remedy::CheckAgain),
        Answer::Refused(_) | Answer::Failed(_) | Answer::NotAsked => cannot_tell(case).remedy(Remedy::CheckAgain),
    }
}

fn from_plans(case: &Case<'_>, plans: &Plans, user: &User) -> Conclusion {
    let best = plans.held.iter().min_by_key(|plan| (plan.state, plan.government));
    let Some(best) = best else {
        return no_plan(case, plans, user);
    };
    let conclusion = match best.state {
        PlanState::Works | PlanState::Grace | PlanState::Pending => licensed(case, best),
        PlanState::Unknown => cannot_tell(case).note(incomplete_plan()).remedy(Remedy::CheckAgain),
        PlanState::Error => no_plan(case, plans, user)
            .note(Note::new(NoteCode::ProvisioningError).with("plan", &best.name))
            .remedy(Remedy::AskMicrosoft),
        PlanState::Suspended => Conclusion::new(Reason::LicenceSuspended, Verdict::ActionNeeded)
            .by(BUYERS)
            .remedy(Remedy::RenewSubscription)
            .remedy(case.portal(PortalPage::Licences, None))
            .remedies([Remedy::AssignLicence, Remedy::HandOff]),
        PlanState::SwitchedOff => switched_off(case, user, best),
    };
    conclusion
        .value("plan", &best.name)
        .value("product", product_name(best))
        .facts(facts(case))
}

fn incomplete_plan() -> Note {
    Note::new(NoteCode::Incomplete)
        .with("question", Question::AccountLicences)
        .with("property", "provisioningStatus")
}

fn licensed(case: &Case<'_>, best: &HeldPlan) -> Conclusion {
    let warnings: Vec<Note> = plan_note(best)
        .into_iter()
        .chain(cloud_note(case))
        .chain(second_source(case, true))
        .collect();
    let reason = if warnings.iter().any(|note| note.code.warns()) {
        Reason::LicenceLicensedWithWarning
    } else {
        Reason::LicenceLicensed
    };
    let conclusion = Conclusion::new(reason, Verdict::Ready).notes(warnings);
    match best.state {
        PlanState::Grace => conclusion.by(BUYERS).remedy(Remedy::RenewSubscription),
        PlanState::Pending => conclusion.remedy(Remedy::CheckAgain),
        _ => conclusion,
    }
}

fn plan_note(best: &HeldPlan) -> Vec<Note> {
    let state = match best.state {
        PlanState::Grace => Some(NoteCode::Grace),
        PlanState::Pending => Some(NoteCode::Pending),
        _ => None,
    };
    let government = best.government.then_some(NoteCode::GovernmentPlan);
    let notes = state.into_iter().chain(government);
    notes.map(|code| Note::new(code).with("plan", &best.name)).collect()
}

/// Microsoft's pages contradict each other on Teams identities of government tenants.
fn cloud_note(case: &Case<'_>) -> Option<Note> {
    let government = |name: &str| Note::new(NoteCode::GovernmentTenant).with("environment", name);
    let region = case
        .evidence
        .region_sub_scope
        .as_deref()
        .filter(|region| !region.is_empty());
    match (case.evidence.cloud, region) {
        (_, Some("DODCON")) | (Cloud::UsGov, _) => Some(government("GCC High")),
        (_, Some("DOD")) | (Cloud::UsGovDod, _) => Some(government("DoD")),
        (_, Some(region)) => Some(government(region)),
        (Cloud::China, None) => Some(Note::new(NoteCode::OtherCloud)),
        (Cloud::Worldwide | Cloud::Other, None) => None,
    }
}

/// Graph's own word on the Teams licence only cross-checks; it never decides.
pub fn second_source(case: &Case<'_>, by_plans: bool) -> Option<Note> {
    let says = case.evidence.account.teams.found()?.has_teams_license;
    match (by_plans, says) {
        (true, false) => Some(Note::new(NoteCode::TeamsAnswerSaysNo)),
        (false, true) => Some(Note::new(NoteCode::TeamsAnswerSaysYes)),
        _ => None,
    }
}

fn other_account(case: &Case<'_>, reason: Reason) -> Conclusion {
    Conclusion::new(reason, Verdict::ActionNeeded)
        .by(&[Fixer::AccountOwner])
        .remedies([Remedy::UseOtherAccount, Remedy::UseOtherTenant])
        .facts(account(case))
}

fn cannot_tell(case: &Case<'_>) -> Conclusion {
    let facts = facts(case);
    // The cross-check and the products never decide, so their absence is no reason.
    let (deciding, others): (Vec<Fact>, Vec<Fact>) = facts
        .into_iter()
        .partition(|fact| matches!(fact.question, Question::Account | Question::AccountLicences));
    Conclusion::cannot_tell(Reason::LicenceCannotTell, deciding)
        .facts(others)
        .remedy(case.portal(PortalPage::ActiveUsers, None))
        .remedy(Remedy::HandOff)
}

fn room(case: &Case<'_>) -> Option<Note> {
    let is_room = plans::room(case).unwrap_or_default();
    is_room.then(|| Note::new(NoteCode::RoomAccount))
}

fn product_name(plan: &HeldPlan) -> String {
    plan.product_name.clone().unwrap_or_else(|| plan.product.to_string())
}

fn account(case: &Case<'_>) -> Vec<Fact> {
    vec![case.evidence.account.user.fact(Question::Account)]
}

/// The answers that it rests on; the last two never decide.
pub fn facts(case: &Case<'_>) -> Vec<Fact> {
    let account = &case.evidence.account;
    vec![
        account.user.fact(Question::Account),
        account.licences.fact(Question::AccountLicences),
        account.teams.fact(Question::TeamsLicensing),
        case.evidence.skus.fact(Question::Products),
    ]
}

impl User {
    /// Tells whether the account signs in at another organisation.
    pub(crate) fn is_guest(&self) -> bool {
        let external = |name: &str| name.to_ascii_uppercase().contains("#EXT#");
        let guest = |kind: &str| kind.eq_ignore_ascii_case("Guest");
        self.user_type.as_deref().is_some_and(guest) || self.user_principal_name.as_deref().is_some_and(external)
    }
}
