//! Prerequisite 2, over everything that Graph may answer.

use readiness::{
    evidence::{Answer, Assignment, TenantEvidence},
    finding::{Reason, Verdict},
    fixer::Fixer,
    proof::{AcsCreation, Circumstances},
};

use crate::tenant::{
    acs_of, at, conclusion, eve, group, judged, judged_with, notes, nothing, proof, ready, refused, remedies, reported,
    room, token,
};

type Change = fn(&mut TenantEvidence);

#[test]
fn each_answer_gives_its_finding() {
    let table: [(&str, Change, Reason, Verdict); 9] = [
        ("enabled", |_| {}, Reason::AcsPresent, Verdict::Ready),
        (
            "absent",
            |e| e.acs.answer = Answer::NotFound,
            Reason::AcsAbsent,
            Verdict::ActionNeeded,
        ),
        (
            "switched off",
            |e| acs_of(e).account_enabled = Some(false),
            Reason::AcsDisabled,
            Verdict::ActionNeeded,
        ),
        (
            "switched off by Microsoft",
            |e| acs_of(e).disabled_by_microsoft_status = Some("DisabledDueToViolationOfServicesAgreement".to_owned()),
            Reason::AcsDisabled,
            Verdict::ActionNeeded,
        ),
        (
            "not switched off by Microsoft",
            |e| acs_of(e).disabled_by_microsoft_status = Some("NotDisabled".to_owned()),
            Reason::AcsPresent,
            Verdict::Ready,
        ),
        (
            "enabled or not, unknown",
            |e| acs_of(e).account_enabled = None,
            Reason::AcsCannotTell,
            Verdict::CannotTell,
        ),
        (
            "assignment required or not, unknown",
            |e| acs_of(e).app_role_assignment_required = None,
            Reason::AcsCannotTell,
            Verdict::CannotTell,
        ),
        (
            "another application",
            |e| acs_of(e).app_id = "17781659-6867-4c77-9ba3-40670305181c".parse().unwrap(),
            Reason::AcsCannotTell,
            Verdict::CannotTell,
        ),
        (
            "another tenant",
            |e| e.tenant = "00000000-0000-4000-8000-000000000001".parse().unwrap(),
            Reason::AcsCannotTell,
            Verdict::CannotTell,
        ),
    ];
    for (name, change, reason, verdict) in table {
        let mut evidence = ready();
        change(&mut evidence);
        assert_eq!(conclusion(&judged(&evidence).acs), (reason, verdict), "{name}");
    }
}

#[test]
fn no_answer_is_neither_present_nor_absent() {
    for answer in nothing() {
        let mut evidence = ready();
        evidence.acs.answer = answer;
        assert_eq!(
            conclusion(&judged(&evidence).acs),
            (Reason::AcsCannotTell, Verdict::CannotTell)
        );
    }
}

#[test]
fn an_absent_principal_can_be_created_by_an_application_administrator_and_up() {
    let mut evidence = ready();
    evidence.acs.answer = Answer::NotFound;

    let finding = judged(&evidence).acs;

    assert_eq!(finding.fixed_by[0], Fixer::CloudApplicationAdministrator);
    assert!(!finding.fixed_by.contains(&Fixer::PrivilegedRoleAdministrator));
    assert_eq!(remedies(&finding), ["script", "create-acs", "portal-path", "hand-off"]);
}

#[test]
fn a_principal_created_a_moment_ago_is_waited_for_and_then_called_absent() {
    let mut evidence = ready();
    evidence.acs.answer = Answer::NotFound;
    let after = |time: &str, created| {
        let acs_creation = Some(AcsCreation { at: at(time), created });
        judged_with(
            &evidence,
            &Circumstances {
                acs_creation,
                proof: None,
            },
        )
        .acs
    };

    assert_eq!(after("2026-11-23T20:15:00Z", true).reason, Reason::AcsJustCreated);
    assert_eq!(after("2026-11-23T19:00:00Z", true).reason, Reason::AcsAbsent);
    assert_eq!(after("2026-11-23T20:15:00Z", false).reason, Reason::AcsWrongCloud);
}

#[test]
fn assignment_decides_where_it_is_required() {
    let user = |id| Assignment {
        principal_id: id,
        principal_type: Some("User".to_owned()),
    };
    let of_group = || Assignment {
        principal_id: group(),
        principal_type: Some("Group".to_owned()),
    };
    let table = [
        ("by name", vec![user(room())], Answer::NotAsked, Verdict::Ready),
        (
            "through a group",
            vec![of_group()],
            Answer::Found(vec![group()]),
            Verdict::Ready,
        ),
        (
            "somebody else",
            vec![user(eve())],
            Answer::NotAsked,
            Verdict::ActionNeeded,
        ),
        ("nobody", vec![], refused(), Verdict::ActionNeeded),
        (
            "a group without the account",
            vec![of_group()],
            Answer::Found(vec![]),
            Verdict::ActionNeeded,
        ),
        ("groups not readable", vec![of_group()], refused(), Verdict::CannotTell),
    ];
    for (name, assignments, groups, verdict) in table {
        let mut evidence = ready();
        acs_of(&mut evidence).app_role_assignment_required = Some(true);
        evidence.acs_assignments.answer = Answer::Found(assignments);
        evidence.account_groups.answer = groups;
        assert_eq!(judged(&evidence).acs.verdict, verdict, "{name}");
    }
}

#[test]
fn assignments_that_could_not_be_read_decide_nothing() {
    for answer in nothing() {
        let mut evidence = ready();
        acs_of(&mut evidence).app_role_assignment_required = Some(true);
        evidence.acs_assignments.answer = answer;
        let finding = judged(&evidence).acs;
        assert_eq!(
            conclusion(&finding),
            (Reason::AcsAssignmentRequired, Verdict::CannotTell)
        );
    }
}

#[test]
fn a_token_for_acs_proves_the_principal_that_graph_could_not_show() {
    let mut evidence = ready();
    evidence.acs.answer = refused();
    let finding = judged_with(&evidence, &proof(token())).acs;
    assert_eq!(conclusion(&finding), (Reason::AcsPresent, Verdict::Ready));

    evidence.acs.answer = Answer::NotFound;
    let finding = judged_with(&evidence, &proof(token())).acs;
    assert_eq!(conclusion(&finding), (Reason::AcsPresent, Verdict::ReadyWithWarning));
    assert_eq!(notes(&finding), ["proof-disagrees"]);
}

#[test]
fn a_refusal_that_names_acs_says_absent_only_where_graph_said_nothing() {
    let names_acs = "the service '1fd5118e-2576-4263-8130-9503064c837a' (Azure Communication Services)";
    let mut evidence = ready();
    evidence.acs.answer = refused();

    let named = judged_with(&evidence, &proof(reported(650_052, names_acs))).acs;
    let unnamed = judged_with(&evidence, &proof(reported(650_052, "some service"))).acs;
    let seen = judged_with(&ready(), &proof(reported(650_052, names_acs))).acs;

    let unnamed_against = judged_with(&ready(), &proof(reported(650_052, "some service"))).acs;

    assert_eq!(conclusion(&unnamed_against), (Reason::AcsPresent, Verdict::Ready));
    assert_eq!(conclusion(&named), (Reason::AcsAbsent, Verdict::ActionNeeded));
    assert_eq!(conclusion(&unnamed), (Reason::AcsCannotTell, Verdict::CannotTell));
    assert_eq!(conclusion(&seen), (Reason::AcsPresent, Verdict::ReadyWithWarning));
}

#[test]
fn an_old_proof_does_not_outrank_what_graph_says_now() {
    let mut evidence = ready();
    evidence.acs.answer = Answer::NotFound;
    let mut old = proof(token());
    old.proof.as_mut().unwrap().source.at = at("2026-11-23T20:00:31Z");

    assert_eq!(
        conclusion(&judged_with(&evidence, &old).acs),
        (Reason::AcsAbsent, Verdict::ActionNeeded)
    );
    assert!(judged_with(&evidence, &old).account_sign_in.stale);
}
