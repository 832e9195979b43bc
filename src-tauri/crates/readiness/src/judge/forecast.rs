//! What will probably happen when somebody tries: roles held against roles needed, and the rules for consent.

use super::case::Case;
use crate::{
    evidence::AuthorizationPolicy,
    fixer::{APP_ADMINISTRATORS, APPROVERS, Fixer, LICENSERS, READERS},
    forecast::{Ability, Forecast, Likely, Task, TaskForecast, UserConsent, Workflow},
};

/// Forecasts every task.
pub fn forecast(case: &Case<'_>) -> Forecast {
    let tasks = [
        (Task::Approve, APPROVERS),
        (Task::CreateAcs, APP_ADMINISTRATORS),
        (Task::AssignLicence, LICENSERS),
        (Task::Read, READERS),
    ];
    let tasks: Vec<TaskForecast> = tasks
        .into_iter()
        .map(|(task, needed)| ability(case, task, needed))
        .collect();
    let user_consent = user_consent(case);
    let workflow = workflow(case);
    let likely = likely(case, tasks[0].ability, user_consent, workflow);
    Forecast {
        likely,
        tasks,
        user_consent,
        workflow,
    }
}

fn ability(case: &Case<'_>, task: Task, needed: &[Fixer]) -> TaskForecast {
    let least = |has: fn(&Case<'_>, Fixer) -> bool| needed.iter().copied().find(|fixer| has(case, *fixer));
    let held = least(holds);
    let eligible = held.map_or_else(|| least(may_activate), |_| None);
    let ability = match (held, eligible, case.evidence.my_roles.found()) {
        (Some(_), _, _) => Ability::Held,
        (None, Some(_), _) => Ability::Eligible,
        (None, None, Some(_)) => Ability::NotSeen,
        (None, None, None) => Ability::CannotSee,
    };
    let needed = needed.to_vec();
    TaskForecast {
        task,
        needed,
        ability,
        held,
        eligible,
    }
}

/// Tells whether a role is seen among those that count now.
fn holds(case: &Case<'_>, fixer: Fixer) -> bool {
    let (roles, wanted) = (case.evidence.my_roles.found(), fixer.role_template_id());
    let mut roles = roles.into_iter().flatten();
    roles.any(|role| Some(role.role_template_id) == wanted)
}

/// Tells whether a role is seen among those that can be activated for the whole directory.
fn may_activate(case: &Case<'_>, fixer: Fixer) -> bool {
    let (roles, wanted) = (case.evidence.my_eligible_roles.found(), fixer.role_template_id());
    let mut roles = roles.into_iter().flatten();
    roles.any(|role| Some(role.role_definition_id) == wanted && role.directory_scope_id.as_deref() == Some("/"))
}

fn likely(case: &Case<'_>, approve: Ability, user_consent: UserConsent, workflow: Workflow) -> Likely {
    let teams_only = holds(case, Fixer::TeamsAdministrator);
    match (approve, workflow, user_consent) {
        (Ability::Held, _, _) => Likely::YouCanApprove,
        (Ability::Eligible, _, _) => Likely::ActivateFirst,
        (Ability::CannotSee, _, _) => Likely::CannotSee,
        (Ability::NotSeen, Workflow::On, _) => Likely::AskReviewer,
        (Ability::NotSeen, _, UserConsent::AnyApp) => Likely::UsersAloneOnly,
        (Ability::NotSeen, _, _) if teams_only => Likely::TeamsAdministratorIsNotEnough,
        (Ability::NotSeen, _, _) => Likely::NeedsAdministrator,
    }
}

fn workflow(case: &Case<'_>) -> Workflow {
    match case.evidence.consent_requests.found().map(|policy| policy.is_enabled) {
        Some(true) => Workflow::On,
        Some(false) => Workflow::Off,
        None => Workflow::CannotSee,
    }
}

/// Reads `permissionGrantPoliciesAssigned` (learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent).
fn user_consent(case: &Case<'_>) -> UserConsent {
    let Some(policy) = case.evidence.consent_policy.found() else {
        return UserConsent::CannotSee;
    };
    let names = self_service(policy);
    let assigned = |ending: &str| names.iter().any(|name| name == ending);
    match () {
        () if names.is_empty() => UserConsent::Nobody,
        () if assigned("microsoft-user-default-legacy") => UserConsent::AnyApp,
        () if assigned("microsoft-user-default-recommended") => UserConsent::Managed,
        () if assigned("microsoft-user-default-low") => UserConsent::LowImpact,
        () => UserConsent::Custom,
    }
}

/// The policies for people themselves; others are about what group owners may allow.
fn self_service(policy: &AuthorizationPolicy) -> Vec<String> {
    const PREFIX: &str = "managepermissiongrantsforself.";
    let assigned = &policy.default_user_role_permissions.permission_grant_policies_assigned;
    let lower = assigned.iter().map(|name| name.to_ascii_lowercase());
    lower
        .filter_map(|name| name.strip_prefix(PREFIX).map(str::to_owned))
        .collect()
}
