//! Prerequisite 3, over accounts, plans and products.

use readiness::{
    cloud::Cloud,
    evidence::{Answer, LicenseDetails, ServicePlan, TeamsLicensing, TenantEvidence},
    finding::{Reason, Verdict},
    fixer::Fixer,
    readiness::PlanState,
};

use crate::tenant::{
    conclusion, found, group, judged, licence_of, notes, nothing, ready, recorded, refused, remedies, room, user_of,
};

type Change = fn(&mut TenantEvidence);

/// TEAMS1 is the second plan of the room's product.
fn teams1(evidence: &mut TenantEvidence) -> &mut ServicePlan {
    &mut licence_of(evidence).service_plans[1]
}

fn provisioned(evidence: &mut TenantEvidence, status: &str) {
    teams1(evidence).provisioning_status = Some(status.to_owned());
}

fn subscribed(evidence: &mut TenantEvidence, status: &str) {
    user_of(evidence).assigned_plans[0].capability_status = Some(status.to_owned());
}

fn licence(reason: Reason, verdict: Verdict, table: &[(&str, Change)]) {
    for (name, change) in table {
        let mut evidence = ready();
        change(&mut evidence);
        assert_eq!(conclusion(&judged(&evidence).licence), (reason, verdict), "{name}");
    }
}

#[test]
fn a_plan_that_works_is_enough() {
    licence(
        Reason::LicenceLicensed,
        Verdict::Ready,
        &[
            ("as recorded", |_| {}),
            ("no word on the subscription", |e| user_of(e).assigned_plans.clear()),
            ("an older subscription left its state behind", |e| {
                let mut old = user_of(e).assigned_plans[0].clone();
                old.capability_status = Some("Deleted".to_owned());
                user_of(e).assigned_plans.insert(0, old);
            }),
            ("products not readable", |e| e.skus.answer = refused()),
            ("cross-check not readable", |e| e.account.teams.answer = refused()),
            ("another product with its plan switched off", |e| {
                let mut second = licence_of(e).clone();
                second.service_plans[1].provisioning_status = Some("Disabled".to_owned());
                found(&mut e.account.licences.answer).insert(0, second);
            }),
            ("a name that means nothing", |e| {
                teams1(e).service_plan_name = Some("MCO_TEAMS_IW".to_owned());
            }),
        ],
    );
}

#[test]
fn a_reservation_is_a_warning() {
    licence(
        Reason::LicenceLicensedWithWarning,
        Verdict::ReadyWithWarning,
        &[
            ("pending activation", |e| provisioned(e, "PendingActivation")),
            ("pending input", |e| provisioned(e, "PendingInput")),
            ("pending provisioning", |e| provisioned(e, "PendingProvisioning")),
            ("grace period of the plan", |e| subscribed(e, "Warning")),
            ("grace period of the product", |e| {
                found(&mut e.skus.answer)[0].capability_status = Some("Warning".to_owned());
            }),
            ("Graph says that there is no Teams licence", |e| {
                e.account.teams.answer = Answer::Found(TeamsLicensing {
                    has_teams_license: false,
                });
            }),
            ("GCC", |e| e.region_sub_scope = Some("GCC".to_owned())),
            ("GCC High", |e| e.cloud = Cloud::UsGov),
            ("DoD", |e| e.cloud = Cloud::UsGovDod),
            ("China", |e| e.cloud = Cloud::China),
        ],
    );
}

#[test]
fn no_plan_that_works_needs_action() {
    licence(
        Reason::LicenceNoTeamsPlan,
        Verdict::ActionNeeded,
        &[
            ("no product", |e| found(&mut e.account.licences.answer).clear()),
            ("a product without Teams", |e| {
                drop(licence_of(e).service_plans.remove(1));
            }),
            ("only the decoy that is called Microsoft Teams", |e| {
                teams1(e).service_plan_id = "42a3ec34-28ba-46b6-992f-db53a675ac5b".parse().unwrap();
            }),
            ("Teams Essentials without a directory", |e| {
                teams1(e).service_plan_id = "f4f2f6de-6830-442b-a433-e92249faebe2".parse().unwrap();
            }),
            ("provisioning failed", |e| provisioned(e, "Error")),
            ("Graph's word alone does not license", |e| {
                found(&mut e.account.licences.answer).clear();
                e.account.teams.answer = Answer::Found(TeamsLicensing {
                    has_teams_license: true,
                });
            }),
        ],
    );
    licence(
        Reason::LicencePlanSwitchedOff,
        Verdict::ActionNeeded,
        &[("unticked", |e| provisioned(e, "Disabled"))],
    );
    licence(
        Reason::LicenceSuspended,
        Verdict::ActionNeeded,
        &[
            ("suspended", |e| subscribed(e, "Suspended")),
            ("locked out", |e| subscribed(e, "LockedOut")),
            ("deleted", |e| subscribed(e, "Deleted")),
            ("the product is suspended", |e| {
                found(&mut e.skus.answer)[0].capability_status = Some("Suspended".to_owned());
            }),
        ],
    );
}

#[test]
fn an_account_that_cannot_be_used_needs_another_one() {
    licence(
        Reason::LicenceGuestAccount,
        Verdict::ActionNeeded,
        &[
            ("by type", |e| user_of(e).user_type = Some("Guest".to_owned())),
            ("by name", |e| {
                user_of(e).user_principal_name = Some("eve_fabrica.example#EXT#@harbourworks.example".to_owned());
            }),
        ],
    );
    licence(
        Reason::LicenceAccountBlocked,
        Verdict::ActionNeeded,
        &[("blocked", |e| user_of(e).account_enabled = Some(false))],
    );
    licence(
        Reason::LicenceAccountNotFound,
        Verdict::ActionNeeded,
        &[
            ("absent", |e| e.account.user.answer = Answer::NotFound),
            ("absent, below the organisation's own domain", |e| {
                e.account.user.answer = Answer::NotFound;
                e.account.named = Some("room.pier@live.harbourworks.example".to_owned());
            }),
        ],
    );
    licence(
        Reason::LicencePersonalAccount,
        Verdict::ActionNeeded,
        &[
            ("absent, at a consumer domain", |e| {
                e.account.user.answer = Answer::NotFound;
                e.account.named = Some("room.pier@Outlook.com".to_owned());
            }),
            ("the tenant of personal accounts", |e| {
                e.tenant = "9188040d-6c67-4c5b-b112-36a304b66dad".parse().unwrap();
                e.organization.answer = refused();
            }),
        ],
    );
}

#[test]
fn what_could_not_be_read_decides_nothing() {
    licence(
        Reason::LicenceCannotTell,
        Verdict::CannotTell,
        &[
            ("nobody was named", |e| e.account.named = None),
            ("licences said not to exist", |e| {
                e.account.licences.answer = Answer::NotFound;
            }),
            ("blocked or not, unknown", |e| user_of(e).account_enabled = None),
            ("a status that nobody knows", |e| provisioned(e, "PendingSomethingNew")),
            ("no status", |e| teams1(e).provisioning_status = None),
            ("a subscription state that nobody knows", |e| subscribed(e, "Paused")),
        ],
    );
    for way in 0..3 {
        let mut evidence = ready();
        evidence.account.user.answer = nothing()[way].clone();
        assert_eq!(judged(&evidence).licence.verdict, Verdict::CannotTell);
        let mut evidence = ready();
        evidence.account.licences.answer = nothing()[way].clone();
        assert_eq!(judged(&evidence).licence.verdict, Verdict::CannotTell);
    }
}

#[test]
fn who_signed_in_is_not_blocked_though_the_property_was_not_readable() {
    let mut evidence = ready();
    user_of(&mut evidence).account_enabled = None;
    found(&mut evidence.me.answer).id = room();

    assert_eq!(
        conclusion(&judged(&evidence).licence),
        (Reason::LicenceLicensed, Verdict::Ready)
    );
}

#[test]
fn a_suite_without_teams_and_teams_enterprise_are_judged_together() {
    let mut evidence = ready();
    let teams = LicenseDetails {
        sku_id: "7e31c0d9-9551-471d-836f-32ee72be4a01".parse().unwrap(),
        sku_part_number: Some("Microsoft_Teams_Enterprise_New".to_owned()),
        service_plans: vec![teams1(&mut evidence).clone()],
    };
    licence_of(&mut evidence).service_plans.remove(1);
    found(&mut evidence.account.licences.answer).push(teams);

    let finding = judged(&evidence).licence;

    assert_eq!(conclusion(&finding), (Reason::LicenceLicensed, Verdict::Ready));
    assert_eq!(finding.values["product"], "Microsoft_Teams_Enterprise_New");
}

#[test]
fn a_government_plan_warns_unless_another_plan_also_works() {
    assert_eq!(
        notes(&judged(&recorded("government")).licence),
        ["government-plan", "government-tenant"]
    );

    let mut evidence = ready();
    let mut government = teams1(&mut evidence).clone();
    government.service_plan_id = "304767db-7d23-49e8-a945-4a7eb65f9f28".parse().unwrap();
    licence_of(&mut evidence).service_plans.insert(0, government);
    assert_eq!(
        conclusion(&judged(&evidence).licence),
        (Reason::LicenceLicensed, Verdict::Ready)
    );
}

#[test]
fn a_failed_assignment_says_why_and_who_can_change_it() {
    let finding = judged(&recorded("no-seats")).licence;

    assert_eq!(finding.reason, Reason::LicenceNoTeamsPlan);
    assert_eq!(
        notes(&finding),
        ["no-seats", "through-group", "no-usage-location", "all-seats-taken"]
    );
    assert_eq!(
        remedies(&finding),
        [
            "fix-group-licence",
            "set-usage-location",
            "buy-seats",
            "portal-path",
            "hand-off"
        ]
    );
    assert!(finding.fixed_by.contains(&Fixer::BillingAdministrator));
    assert!(finding.fixed_by.contains(&Fixer::LicenseAdministrator));
}

#[test]
fn each_error_of_an_assignment_has_its_note() {
    let table = [
        ("CountViolation", "no-seats"),
        ("ProhibitedInUsageLocationViolation", "usage-location"),
        ("MutuallyExclusiveViolation", "licence-conflict"),
        ("DependencyViolation", "licence-conflict"),
        ("UniquenessViolation", "licence-error"),
        ("Other", "licence-error"),
    ];
    for (error, note) in table {
        let mut evidence = ready();
        found(&mut evidence.account.licences.answer).clear();
        user_of(&mut evidence).license_assignment_states[0].error = Some(error.to_owned());
        assert_eq!(notes(&judged(&evidence).licence)[0], note, "{error}");
    }
}

#[test]
fn free_seats_of_products_that_would_fit_are_counted() {
    let mut evidence = ready();
    found(&mut evidence.account.licences.answer).clear();

    let readiness = judged(&evidence);

    let fitting = readiness.plans.fitting.unwrap();
    assert_eq!((fitting.len(), fitting[0].free, fitting[0].seats), (1, 3, 10));
    assert_eq!(readiness.licence.notes.last().unwrap().values["seats"], "3");
    assert_eq!(readiness.licence.fixed_by[0], Fixer::LicenseAdministrator);
}

#[test]
fn more_seats_taken_than_bought_leave_none_free() {
    let mut evidence = ready();
    found(&mut evidence.skus.answer)[0].consumed_units = 12;

    assert_eq!(judged(&evidence).plans.fitting.unwrap()[0].free, 0);
}

#[test]
fn a_plan_switched_off_by_a_group_is_corrected_in_the_group() {
    let mut evidence = recorded("plan-switched-off");
    assert_eq!(remedies(&judged(&evidence).licence)[0], "switch-plan-on");

    user_of(&mut evidence).license_assignment_states[0].assigned_by_group = Some(group());
    let finding = judged(&evidence).licence;
    assert_eq!(remedies(&finding)[0], "fix-group-licence");
    assert!(notes(&finding).contains(&"through-group"));
}

#[test]
fn a_room_account_is_recognised_by_its_plans() {
    let readiness = judged(&ready());
    assert_eq!(readiness.account.unwrap().room, Some(true));
    assert_eq!(readiness.plans.held[0].state, PlanState::Works);

    let mut person = ready();
    licence_of(&mut person).service_plans.remove(0);
    assert_eq!(judged(&person).account.unwrap().room, Some(false));
}
