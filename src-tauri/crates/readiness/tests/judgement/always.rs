//! What holds for every evidence that Graph could ever bring.

use proptest::{prelude::*, sample::select};
use readiness::{
    cloud::Cloud,
    evidence::{
        Answer, AssignedPlan, Assignment, ConsentType, Grant, LicenseDetails, ServicePlan, ServicePrincipal,
        TeamsLicensing, TenantEvidence, User,
    },
    finding::{Reason, Verdict},
    grants::{ResourceName, Standing},
    ids::ObjectId,
    readiness::Overall,
};

use crate::tenant::{
    ALL_GRAPH, BOTH_ACS, acs, eve, failed, graph, group, judged, mago, ready, recorded, refused, room,
};

fn answer<T: Clone + std::fmt::Debug + 'static>(thing: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Answer<T>> {
    prop_oneof![
        4 => thing.prop_map(Answer::Found),
        1 => Just(Answer::NotFound),
        1 => Just(refused()),
        1 => Just(failed()),
        1 => Just(Answer::NotAsked),
    ]
    .boxed()
}

fn words(of: &'static [&'static str]) -> impl Strategy<Value = Option<String>> {
    proptest::option::weighted(0.9, select(of).prop_map(str::to_owned))
}

fn object() -> impl Strategy<Value = ObjectId> {
    select(vec![acs(), mago(), graph(), room(), eve(), group()])
}

fn principal(like: ServicePrincipal) -> impl Strategy<Value = ServicePrincipal> {
    let flag = || prop_oneof![4 => Just(None), 8 => any::<bool>().prop_map(Some)];
    let status = words(&["", "NotDisabled", "DisabledDueToViolationOfServicesAgreement"]);
    (flag(), flag(), proptest::option::weighted(0.1, status)).prop_map(move |(enabled, assigned, status)| {
        let mut principal = like.clone();
        principal.account_enabled = enabled;
        principal.app_role_assignment_required = assigned;
        principal.disabled_by_microsoft_status = status.flatten();
        principal
    })
}

fn a_grant() -> impl Strategy<Value = Grant> {
    let kind = select(vec![
        ConsentType::AllPrincipals,
        ConsentType::Principal,
        ConsentType::Unknown,
    ]);
    let scope = words(&[
        ALL_GRAPH,
        BOTH_ACS,
        "User.Read",
        "Teams.ManageCalls",
        " Teams.ManageChats ",
        "Contacts.Read",
        "",
        " \t",
    ]);
    let client = prop_oneof![9 => Just(mago()), 1 => object()];
    (client, kind, proptest::option::of(object()), object(), scope).prop_map(
        |(client_id, consent_type, principal_id, resource_id, scope)| Grant {
            client_id,
            consent_type,
            principal_id,
            resource_id,
            scope,
        },
    )
}

const PLANS: [&str; 4] = [
    "57ff2da0-773e-42df-b2af-ffb7a2317929",
    "304767db-7d23-49e8-a945-4a7eb65f9f28",
    "0374d34c-6be4-4dbb-b3f0-26105db0b28a",
    "42a3ec34-28ba-46b6-992f-db53a675ac5b",
];

fn plan() -> impl Strategy<Value = ServicePlan> {
    let status = words(&[
        "Success",
        "Disabled",
        "Error",
        "PendingInput",
        "PendingActivation",
        "Novel",
    ]);
    (select(&PLANS), status).prop_map(|(id, provisioning_status)| ServicePlan {
        service_plan_id: id.parse().unwrap(),
        service_plan_name: None,
        provisioning_status,
    })
}

fn product() -> impl Strategy<Value = LicenseDetails> {
    let id = select(vec![
        "4cde982a-ede4-4409-9ae6-b003453c8ea6",
        "dcf0408c-aaec-446c-afd4-43e3683943ea",
    ]);
    (id, proptest::collection::vec(plan(), 0..4)).prop_map(|(id, service_plans)| LicenseDetails {
        sku_id: id.parse().unwrap(),
        sku_part_number: None,
        service_plans,
    })
}

fn user() -> impl Strategy<Value = User> {
    let kind = words(&["Member", "Guest"]);
    let capability = words(&["Enabled", "Warning", "Suspended", "LockedOut", "Deleted", "Novel"]);
    let assigned = (select(&PLANS), capability).prop_map(|(id, capability_status)| AssignedPlan {
        service_plan_id: id.parse().unwrap(),
        capability_status,
    });
    let like = ready().account.user.answer;
    (
        proptest::option::of(any::<bool>()),
        kind,
        proptest::collection::vec(assigned, 0..4),
        words(&["GB", ""]),
    )
        .prop_map(move |(account_enabled, user_type, assigned_plans, usage_location)| {
            let Answer::Found(like) = like.clone() else {
                unreachable!("recorded as found")
            };
            User {
                account_enabled,
                user_type,
                assigned_plans,
                usage_location,
                ..like
            }
        })
}

fn assignments() -> impl Strategy<Value = Vec<Assignment>> {
    let one = (object(), words(&["User", "Group", "ServicePrincipal"]));
    let one = one.prop_map(|(principal_id, principal_type)| Assignment {
        principal_id,
        principal_type,
    });
    proptest::collection::vec(one, 0..3)
}

fn evidence() -> impl Strategy<Value = TenantEvidence> {
    let like = ready();
    let of = |answer: &Answer<ServicePrincipal>| match answer {
        Answer::Found(principal) => principal.clone(),
        _ => unreachable!("recorded as found"),
    };
    let principals = (
        answer(principal(of(&like.acs.answer))),
        answer(principal(of(&like.mago.answer))),
        answer(Just(of(&like.graph.answer))),
        answer(proptest::collection::vec(a_grant(), 0..6)),
    );
    let account = (
        proptest::option::weighted(0.9, Just("room.pier@harbourworks.example".to_owned())),
        answer(user()),
        answer(proptest::collection::vec(product(), 0..4)),
        answer(any::<bool>().prop_map(|has_teams_license| TeamsLicensing { has_teams_license })),
    );
    let assigned = (
        answer(assignments()),
        answer(assignments()),
        answer(proptest::collection::vec(object(), 0..3)),
    );
    let place = (
        select(vec![
            Cloud::Worldwide,
            Cloud::UsGov,
            Cloud::UsGovDod,
            Cloud::China,
            Cloud::Other,
        ]),
        words(&["GCC", "DODCON", "DOD", ""]),
        select(vec!["all-ready", "no-seats", "no-reader-role", "partner"]),
    );
    (principals, account, assigned, place).prop_map(|(principals, account, assigned, place)| {
        let mut evidence = recorded(place.2);
        (
            evidence.acs.answer,
            evidence.mago.answer,
            evidence.graph.answer,
            evidence.mago_grants.answer,
        ) = principals;
        let of_account = &mut evidence.account;
        (
            of_account.named,
            of_account.user.answer,
            of_account.licences.answer,
            of_account.teams.answer,
        ) = account;
        (
            evidence.mago_assignments.answer,
            evidence.acs_assignments.answer,
            evidence.account_groups.answer,
        ) = assigned;
        (evidence.cloud, evidence.region_sub_scope) = (place.0, place.1);
        evidence
    })
}

fn is_found<T>(answer: &Answer<T>) -> bool {
    matches!(answer, Answer::Found(_))
}

fn is_decided<T>(answer: &Answer<T>) -> bool {
    matches!(answer, Answer::Found(_) | Answer::NotFound)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_is_ready_without_evidence(evidence in evidence()) {
        let readiness = judged(&evidence);
        if readiness.acs.verdict.is_ready() {
            prop_assert!(is_found(&evidence.acs.answer));
        }
        if readiness.approval.verdict.is_ready() {
            prop_assert!(is_found(&evidence.mago.answer) && is_found(&evidence.mago_grants.answer));
            prop_assert!(is_found(&evidence.graph.answer) && is_found(&evidence.acs.answer));
        }
        if readiness.licence.verdict.is_ready() {
            prop_assert!(is_found(&evidence.account.user.answer) && is_found(&evidence.account.licences.answer));
        }
        prop_assert!(!readiness.account_sign_in.verdict.is_ready());
        prop_assert_ne!(readiness.overall, Overall::Authenticated);
    }

    #[test]
    fn nothing_is_missing_without_an_answer_that_says_so(evidence in evidence()) {
        let readiness = judged(&evidence);
        if readiness.acs.verdict == Verdict::ActionNeeded {
            prop_assert!(is_decided(&evidence.acs.answer));
        }
        if readiness.approval.verdict == Verdict::ActionNeeded {
            prop_assert!(is_decided(&evidence.mago.answer));
        }
        if readiness.approval.reason == Reason::ApprovalPartlyApproved {
            prop_assert!(is_found(&evidence.mago_grants.answer));
        }
        if readiness.licence.verdict == Verdict::ActionNeeded {
            prop_assert!(is_decided(&evidence.account.user.answer));
        }
        if readiness.licence.reason == Reason::LicenceNoTeamsPlan {
            prop_assert!(is_found(&evidence.account.licences.answer));
        }
        for scope in readiness.grants.scopes.iter().filter(|scope| scope.standing == Standing::Missing) {
            let resource = match scope.resource {
                ResourceName::Graph => &evidence.graph.answer,
                ResourceName::Acs | ResourceName::Other => &evidence.acs.answer,
            };
            let listed = is_decided(&evidence.mago_grants.answer) || evidence.mago.answer == Answer::NotFound;
            prop_assert!(*resource == Answer::NotFound || listed, "{scope:?}");
        }
    }

    #[test]
    fn a_finding_that_is_not_ready_has_a_door(evidence in evidence()) {
        for finding in judged(&evidence).findings() {
            prop_assert!(finding.verdict.is_ready() || !finding.remedies.is_empty(), "{}", finding.reason);
        }
    }

    #[test]
    fn every_judgement_survives_being_stored(evidence in evidence()) {
        let readiness = judged(&evidence);
        let text = serde_json::to_string(&readiness).unwrap();
        prop_assert_eq!(serde_json::from_str::<readiness::Readiness>(&text).unwrap(), readiness);
    }

    #[test]
    fn the_order_of_grants_and_plans_changes_no_verdict(evidence in evidence()) {
        let mut turned = evidence.clone();
        if let Answer::Found(grants) = &mut turned.mago_grants.answer {
            grants.reverse();
        }
        if let Answer::Found(products) = &mut turned.account.licences.answer {
            products.reverse();
            for product in products.iter_mut() {
                product.service_plans.reverse();
            }
        }
        if let Answer::Found(user) = &mut turned.account.user.answer {
            user.assigned_plans.reverse();
        }
        if let Answer::Found(skus) = &mut turned.skus.answer {
            skus.reverse();
        }
        let (before, after) = (judged(&evidence), judged(&turned));
        prop_assert_eq!(before.findings().map(|finding| (finding.reason, finding.verdict)),
            after.findings().map(|finding| (finding.reason, finding.verdict)));
        prop_assert_eq!(before.overall, after.overall);
        prop_assert_eq!(before.grants, after.grants);
        prop_assert_eq!(before.plans, after.plans);
    }

    #[test]
    fn the_next_step_is_one_that_is_not_ready(evidence in evidence()) {
        let readiness = judged(&evidence);
        let next = readiness.next.unwrap();
        let finding = readiness.findings().into_iter().find(|finding| finding.prerequisite == next).unwrap();
        prop_assert!(!finding.verdict.is_ready());
    }
}
