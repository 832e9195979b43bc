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
    let held = needed.iter().copied().find(|fixer| holds(case, *fixer) == Some(true));
    let ability = match (held, case.evidence.my_roles.found()) {
        (Some(_), _) => Ability::Held,
        (None, Some(_)) => Ability::NotSeen,
        (None, None) => Ability::CannotSee,
    };
    let needed = needed.to_vec();
    TaskForecast {
        task,
        needed,
        ability,
        held,
    }
}

/// `None`: roles could not be read.
fn holds(case: &Case<'_>, fixer: Fixer) -> Option<bool> {
    let roles = case.evidence.my_roles.found()?;
    let wanted = fixer.role_template_id()?;
    Some(roles.iter().any(|role| role.role_template_id == wanted))
}

fn likely(case: &Case<'_>, approve: Ability, user_consent: UserConsent, workflow: Workflow) -> Likely {
    let teams_only = holds(case, Fixer::TeamsAdministrator) == Some(true);
    match (approve, workflow, user_consent) {
        (Ability::Held, _, _) => Likely::YouCanApprove,
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
