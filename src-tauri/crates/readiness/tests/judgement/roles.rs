//! What will probably happen when somebody tries.

use readiness::{
    evidence::{
        AdminConsentRequestPolicy, Answer, AuthorizationPolicy, DefaultUserRolePermissions, DirectoryRole,
        EligibleRole, TenantEvidence,
    },
    fixer::Fixer,
    forecast::{Ability, Likely, Task, UserConsent, Workflow},
};

use crate::tenant::{judged, nothing, ready};

fn with_roles(roles: &[Fixer]) -> TenantEvidence {
    let mut evidence = ready();
    let role = |fixer: &Fixer| DirectoryRole {
        role_template_id: fixer.role_template_id().unwrap(),
        display_name: Some("another name".to_owned()),
    };
    evidence.my_roles.answer = Answer::Found(roles.iter().map(role).collect());
    evidence
}

/// Adds roles to activate, for the whole directory or a part of it.
fn with_eligible(mut evidence: TenantEvidence, roles: &[Fixer], scope: &str) -> TenantEvidence {
    let role = |fixer: &Fixer| EligibleRole {
        role_definition_id: fixer.role_template_id().unwrap(),
        directory_scope_id: Some(scope.to_owned()),
    };
    evidence.my_eligible_roles.answer = Answer::Found(roles.iter().map(role).collect());
    evidence
}

fn with_policy(mut evidence: TenantEvidence, policies: &[&str]) -> TenantEvidence {
    let assigned = policies.iter().map(ToString::to_string).collect();
    let default_user_role_permissions = DefaultUserRolePermissions {
        permission_grant_policies_assigned: assigned,
    };
    evidence.consent_policy.answer = Answer::Found(AuthorizationPolicy {
        default_user_role_permissions,
    });
    evidence
}

fn abilities(evidence: &TenantEvidence) -> Vec<(Task, Ability)> {
    let tasks = judged(evidence).forecast.tasks;
    tasks.into_iter().map(|task| (task.task, task.ability)).collect()
}

#[test]
fn a_role_is_recognised_by_its_template_whatever_its_name() {
    let expected = |abilities: [Ability; 4]| -> Vec<_> { Task::ALL.iter().copied().zip(abilities).collect() };
    let (held, not_seen) = (Ability::Held, Ability::NotSeen);
    let table = [
        (Fixer::GlobalAdministrator, [held, held, held, held]),
        (Fixer::CloudApplicationAdministrator, [held, held, not_seen, held]),
        (Fixer::PrivilegedRoleAdministrator, [held, not_seen, not_seen, not_seen]),
        (Fixer::LicenseAdministrator, [not_seen, not_seen, held, not_seen]),
        (Fixer::GlobalReader, [not_seen, not_seen, not_seen, held]),
        (Fixer::TeamsAdministrator, [not_seen; 4]),
    ];
    for (role, abilities_of_role) in table {
        assert_eq!(abilities(&with_roles(&[role])), expected(abilities_of_role), "{role}");
    }
}

#[test]
fn a_role_that_is_not_listed_is_not_seen_and_roles_that_are_not_readable_are_not_known() {
    assert!(
        abilities(&with_roles(&[]))
            .iter()
            .all(|(_, ability)| *ability == Ability::NotSeen)
    );
    for answer in [Answer::NotFound].into_iter().chain(nothing()) {
        let mut evidence = ready();
        evidence.my_roles.answer = answer;
        assert!(
            abilities(&evidence)
                .iter()
                .all(|(_, ability)| *ability == Ability::CannotSee)
        );
        assert_eq!(judged(&evidence).forecast.likely, Likely::CannotSee);
    }
}

#[test]
fn a_role_that_can_be_activated_is_told_apart_from_one_that_is_held() {
    let (eligible, not_seen, held) = (Ability::Eligible, Ability::NotSeen, Ability::Held);
    let roles = [Fixer::GlobalAdministrator, Fixer::PrivilegedRoleAdministrator];
    let evidence = with_eligible(with_roles(&[Fixer::GlobalReader]), &roles, "/");

    let forecast = judged(&evidence).forecast;

    let abilities: Vec<_> = forecast.tasks.iter().map(|task| task.ability).collect();
    assert_eq!(abilities, [eligible, eligible, eligible, held]);
    assert_eq!(forecast.tasks[0].eligible, Some(Fixer::PrivilegedRoleAdministrator));
    assert_eq!(
        (forecast.tasks[3].held, forecast.tasks[3].eligible),
        (Some(Fixer::GlobalReader), None)
    );
    assert_eq!(forecast.likely, Likely::ActivateFirst);

    let elsewhere = with_eligible(with_roles(&[]), &roles, "/administrativeUnits/8a3c1f0e");
    assert!(
        self::abilities(&elsewhere)
            .iter()
            .all(|(_, ability)| *ability == not_seen)
    );
}

#[test]
fn roles_to_activate_are_told_even_where_active_ones_cannot_be_seen() {
    let mut evidence = with_eligible(ready(), &[Fixer::CloudApplicationAdministrator], "/");
    evidence.my_roles.answer = Answer::NotFound;

    let forecast = judged(&evidence).forecast;

    assert_eq!(forecast.tasks[0].ability, Ability::Eligible);
    assert_eq!(forecast.tasks[2].ability, Ability::CannotSee);
}

#[test]
fn roles_to_activate_that_cannot_be_read_change_nothing() {
    let readable = judged(&with_eligible(ready(), &[], "/")).forecast;
    for answer in [Answer::NotFound].into_iter().chain(nothing()) {
        let mut evidence = ready();
        evidence.my_eligible_roles.answer = answer;
        assert_eq!(judged(&evidence).forecast, readable);
    }
}

#[test]
fn the_rules_for_consent_are_read_where_they_are_readable() {
    const SELF: &str = "ManagePermissionGrantsForSelf.";
    let table = [
        (vec![], UserConsent::Nobody),
        (
            vec![format!("{SELF}microsoft-user-default-legacy")],
            UserConsent::AnyApp,
        ),
        (
            vec![format!("{SELF}microsoft-user-default-low")],
            UserConsent::LowImpact,
        ),
        (
            vec![format!("{SELF}microsoft-user-default-recommended")],
            UserConsent::Managed,
        ),
        (vec![format!("{SELF}our-own-rules")], UserConsent::Custom),
        (
            vec!["ManagePermissionGrantsForOwnedResource.microsoft-all".to_owned()],
            UserConsent::Nobody,
        ),
    ];
    for (policies, expected) in table {
        let policies: Vec<&str> = policies.iter().map(String::as_str).collect();
        let evidence = with_policy(ready(), &policies);
        assert_eq!(judged(&evidence).forecast.user_consent, expected, "{policies:?}");
    }
    assert_eq!(judged(&ready()).forecast.user_consent, UserConsent::CannotSee);
    assert_eq!(judged(&ready()).forecast.workflow, Workflow::CannotSee);
}

#[test]
fn the_consent_page_is_foretold() {
    let teams = with_roles(&[Fixer::TeamsAdministrator]);
    let mut workflow = teams.clone();
    workflow.consent_requests.answer = Answer::Found(AdminConsentRequestPolicy { is_enabled: true });
    let legacy = "ManagePermissionGrantsForSelf.microsoft-user-default-legacy";
    let table = vec![
        (ready(), Likely::YouCanApprove),
        (teams, Likely::TeamsAdministratorIsNotEnough),
        (workflow, Likely::AskReviewer),
        (with_policy(with_roles(&[]), &[legacy]), Likely::UsersAloneOnly),
        (with_policy(with_roles(&[]), &[]), Likely::NeedsAdministrator),
        (with_roles(&[]), Likely::NeedsAdministrator),
        (
            with_eligible(with_roles(&[]), &[Fixer::TeamsAdministrator], "/"),
            Likely::NeedsAdministrator,
        ),
    ];
    for (evidence, expected) in table {
        assert_eq!(judged(&evidence).forecast.likely, expected);
    }
}
