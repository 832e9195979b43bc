//! Which eligible plans the account holds, how they work, and which bought products would bring one.

use super::case::Case;
use crate::{
    evidence::{Answer, LicenseDetails, ServicePlan, SubscribedSku},
    ids::{PlanId, SkuId},
    profile::EligiblePlan,
    readiness::{FittingProduct, HeldPlan, PlanState, Plans},
};

/// Lists held plans and fitting products.
pub fn plans(case: &Case<'_>) -> Plans {
    let products = case.evidence.account.licences.found().into_iter().flatten();
    let mut held: Vec<HeldPlan> = products.flat_map(|product| held_in(case, product)).collect();
    held.sort_by_key(|plan| (plan.state, plan.government, plan.plan, plan.product));
    held.dedup();
    Plans {
        held,
        fitting: fitting(case),
    }
}

/// Tells whether the account holds a Teams Rooms plan; `None`: its licences were not readable.
pub fn room(case: &Case<'_>) -> Option<bool> {
    let products = case.evidence.account.licences.found()?;
    let mut plans = products.iter().flat_map(|product| &product.service_plans);
    let marks = |plan: &ServicePlan| {
        case.profile
            .room_plans
            .iter()
            .any(|room| room.id == plan.service_plan_id)
    };
    Some(plans.any(|plan| marks(plan) && plan.provisioning_status.as_deref() != Some("Disabled")))
}

fn held_in(case: &Case<'_>, product: &LicenseDetails) -> Vec<HeldPlan> {
    let held = product.service_plans.iter().filter_map(|plan| {
        let eligible = eligible(case, plan.service_plan_id)?;
        Some(HeldPlan {
            plan: eligible.id,
            name: eligible.name.clone(),
            product: product.sku_id,
            product_name: product.sku_part_number.clone(),
            state: state(case, plan, product.sku_id),
            government: eligible.government,
        })
    });
    held.collect()
}

fn eligible<'a>(case: &Case<'a>, plan: PlanId) -> Option<&'a EligiblePlan> {
    case.profile.plans.iter().find(|eligible| eligible.id == plan)
}

/// The worst of what the assignment, the subscription of the plan and that of the product say.
fn state(case: &Case<'_>, plan: &ServicePlan, product: SkuId) -> PlanState {
    let provisioned = provisioned(plan.provisioning_status.as_deref());
    if provisioned == PlanState::SwitchedOff {
        return provisioned;
    }
    let subscription = assigned_plan(case, plan.service_plan_id);
    let bought = bought(case, product);
    provisioned
        .max(subscription.unwrap_or(PlanState::Works))
        .max(bought.unwrap_or(PlanState::Works))
}

/// `provisioningStatus` (Graph, servicePlanInfo resource type).
fn provisioned(status: Option<&str>) -> PlanState {
    match status {
        Some("Success") => PlanState::Works,
        Some("PendingInput" | "PendingActivation" | "PendingProvisioning") => PlanState::Pending,
        Some("Error") => PlanState::Error,
        Some("Disabled") => PlanState::SwitchedOff,
        Some(_) | None => PlanState::Unknown,
    }
}

/// The best `capabilityStatus` among the account's assigned plans; old subscriptions leave theirs behind.
fn assigned_plan(case: &Case<'_>, plan: PlanId) -> Option<PlanState> {
    let assigned = case.user()?.assigned_plans.iter();
    let same = assigned.filter(|assigned| assigned.service_plan_id == plan);
    same.map(|assigned| capability(assigned.capability_status.as_deref()))
        .min()
}

/// The best state among the tenant's subscriptions to the product.
fn bought(case: &Case<'_>, product: SkuId) -> Option<PlanState> {
    let bought = case.evidence.skus.found()?.iter().filter(|sku| sku.sku_id == product);
    bought.map(|sku| capability(sku.capability_status.as_deref())).min()
}

/// `capabilityStatus` (Graph, assignedPlan and subscribedSku resource types).
fn capability(status: Option<&str>) -> PlanState {
    match status {
        Some("Enabled") => PlanState::Works,
        Some("Warning") => PlanState::Grace,
        Some("Suspended" | "LockedOut" | "Deleted") => PlanState::Suspended,
        Some(_) | None => PlanState::Unknown,
    }
}

fn fitting(case: &Case<'_>) -> Option<Vec<FittingProduct>> {
    let Answer::Found(skus) = &case.evidence.skus.answer else {
        return None;
    };
    let usable = |sku: &&SubscribedSku| capability(sku.capability_status.as_deref()) <= PlanState::Grace;
    let fits = |sku: &&SubscribedSku| {
        sku.service_plans
            .iter()
            .any(|plan| eligible(case, plan.service_plan_id).is_some())
    };
    let mut fitting: Vec<FittingProduct> = skus.iter().filter(usable).filter(fits).map(product).collect();
    fitting.sort_by(|a, b| b.free.cmp(&a.free).then_with(|| a.product.cmp(&b.product)));
    Some(fitting)
}

fn product(sku: &SubscribedSku) -> FittingProduct {
    FittingProduct {
        product: sku.sku_id,
        product_name: sku.sku_part_number.clone(),
        seats: sku.prepaid_units.enabled,
        free: sku.prepaid_units.enabled.saturating_sub(sku.consumed_units),
    }
}
