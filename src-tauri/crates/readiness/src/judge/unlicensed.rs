//! Why an account has no Teams plan that works, and what would bring one.

use super::{
    case::Case,
    conclusion::Conclusion,
    licence::{facts, second_source},
};
use crate::{
    evidence::{LicenseAssignmentState, User},
    finding::{Note, NoteCode, Reason, Verdict},
    fixer::{ACCOUNT_ADMINISTRATORS, BUYERS, GROUP_ADMINISTRATORS, LICENSERS},
    readiness::{HeldPlan, Plans},
    remedy::{PortalPage, Remedy},
};

/// The product is assigned with its Teams plan switched off.
pub fn switched_off(case: &Case<'_>, user: &User, best: &HeldPlan) -> Conclusion {
    let conclusion = Conclusion::new(Reason::LicencePlanSwitchedOff, Verdict::ActionNeeded)
        .notes(second_source(case, false))
        .by(LICENSERS);
    let through_group = user.license_assignment_states.iter().any(|state| {
        state.sku_id == best.product && state.assigned_by_group.is_some() && state.disabled_plans.contains(&best.plan)
    });
    let conclusion = if through_group {
        let note = Note::new(NoteCode::ThroughGroup);
        conclusion
            .note(note)
            .by(GROUP_ADMINISTRATORS)
            .remedy(Remedy::FixGroupLicence)
    } else {
        conclusion.remedy(Remedy::SwitchPlanOn)
    };
    conclusion
        .remedy(case.portal(PortalPage::ActiveUsers, None))
        .remedy(Remedy::HandOff)
}

/// No product brings a plan that works.
pub fn no_plan(case: &Case<'_>, plans: &Plans, user: &User) -> Conclusion {
    let errors: Vec<Note> = user
        .license_assignment_states
        .iter()
        .filter_map(|state| state.note(case))
        .collect();
    let by_group = user
        .license_assignment_states
        .iter()
        .any(|state| state.note(case).is_some() && state.assigned_by_group.is_some());
    let nowhere = user
        .usage_location
        .as_deref()
        .is_none_or(|location| location.trim().is_empty());
    let conclusion = Conclusion::new(Reason::LicenceNoTeamsPlan, Verdict::ActionNeeded)
        .notes(errors)
        .notes(by_group.then(|| Note::new(NoteCode::ThroughGroup)))
        .notes(second_source(case, false))
        .remedies(by_group.then_some(Remedy::FixGroupLicence));
    let conclusion = if nowhere {
        let note = Note::new(NoteCode::NoUsageLocation);
        conclusion
            .note(note)
            .by(ACCOUNT_ADMINISTRATORS)
            .remedy(Remedy::SetUsageLocation)
    } else {
        conclusion
    };
    seats(conclusion, plans)
        .by(LICENSERS)
        .remedy(case.portal(PortalPage::ActiveUsers, None))
        .remedy(Remedy::HandOff)
        .facts(if plans.held.is_empty() { facts(case) } else { vec![] })
}

fn seats(conclusion: Conclusion, plans: &Plans) -> Conclusion {
    let Some(fitting) = &plans.fitting else {
        return conclusion.remedy(Remedy::AssignLicence);
    };
    let names = |free: bool| {
        let some = fitting.iter().filter(|product| (product.free > 0) == free);
        let names = some.map(|product| {
            product
                .product_name
                .clone()
                .unwrap_or_else(|| product.product.to_string())
        });
        names.collect::<Vec<_>>().join(", ")
    };
    let free: u32 = fitting.iter().fold(0, |sum, product| sum.saturating_add(product.free));
    let note = match (fitting.is_empty(), free) {
        (true, _) => Note::new(NoteCode::NoFittingProduct),
        (false, 0) => Note::new(NoteCode::AllSeatsTaken).with("products", names(false)),
        (false, _) => Note::new(NoteCode::FreeSeats)
            .with("products", names(true))
            .with("seats", free),
    };
    let remedy = if free > 0 {
        Remedy::AssignLicence
    } else {
        Remedy::BuySeats
    };
    let buyers = if free > 0 { &[][..] } else { BUYERS };
    conclusion.note(note).remedy(remedy).by(buyers)
}

impl LicenseAssignmentState {
    /// What went wrong with the assignment of a product that would fit (Graph, licenseAssignmentState).
    fn note(&self, case: &Case<'_>) -> Option<Note> {
        let error = self.error.as_deref().filter(|error| !matches!(*error, "" | "None"))?;
        let sku = case
            .evidence
            .skus
            .found()
            .and_then(|skus| skus.iter().find(|sku| sku.sku_id == self.sku_id));
        let product = sku.and_then(|sku| sku.sku_part_number.clone());
        let code = match error {
            "CountViolation" => NoteCode::NoSeats,
            "ProhibitedInUsageLocationViolation" => NoteCode::UsageLocation,
            "MutuallyExclusiveViolation" | "DependencyViolation" => NoteCode::LicenceConflict,
            _ => NoteCode::LicenceError,
        };
        let product = product.unwrap_or_else(|| self.sku_id.to_string());
        Some(Note::new(code).with("product", product).with("error", error))
    }
}
