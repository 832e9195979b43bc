//! Prerequisite 1, over principals, grants, assignments and live proofs.

use readiness::{
    evidence::{Answer, Assignment, ConsentType, Grant, TenantEvidence},
    finding::{Reason, Verdict},
    fixer::Fixer,
    grants::{ResourceName, Standing},
    ids::ObjectId,
    remedy::Remedy,
};

use crate::tenant::{
    ALL_GRAPH, BOTH_ACS, acs, conclusion, eve, grant, grants, graph, group, judged, judged_with, mago_of, notes,
    nothing, proof, ready, recorded, refused, remedies, reported, room, token,
};

type Change = fn(&mut TenantEvidence);
type Spoil = fn(&mut TenantEvidence, usize);

/// Grants to the whole organisation, or to one user.
fn granted(to: Option<ObjectId>, of_graph: &str, of_acs: &str) -> Vec<Grant> {
    vec![grant(graph(), to, of_graph), grant(acs(), to, of_acs)]
}

fn assert_grants(reason: Reason, verdict: Verdict, table: Vec<(&str, Vec<Grant>)>) {
    for (name, set) in table {
        let mut evidence = ready();
        grants(&mut evidence, set);
        assert_eq!(conclusion(&judged(&evidence).approval), (reason, verdict), "{name}");
    }
}

#[test]
fn everything_granted_to_everybody_is_approved() {
    let odd = format!("  {}\t\n", ALL_GRAPH.replace(' ', "   "));
    let twice = granted(None, &odd, " teams.managecalls\tTEAMS.MANAGECHATS ");
    let apart = granted(None, ALL_GRAPH, "Teams.ManageCalls");
    assert_grants(
        Reason::ApprovalApproved,
        Verdict::Ready,
        vec![
            ("everything", granted(None, ALL_GRAPH, BOTH_ACS)),
            (
                "odd white space, letter case and duplicates",
                [twice.clone(), twice].concat(),
            ),
            (
                "in several grants",
                [apart, vec![grant(acs(), None, "Teams.ManageChats")]].concat(),
            ),
        ],
    );
    assert_grants(
        Reason::ApprovalApproved,
        Verdict::ReadyWithWarning,
        vec![("the required ones only", granted(None, "User.Read", BOTH_ACS))],
    );
}

#[test]
fn a_part_is_approved_in_part() {
    assert_grants(
        Reason::ApprovalPartlyApproved,
        Verdict::ActionNeeded,
        vec![
            ("Graph only", granted(None, ALL_GRAPH, "")),
            ("ACS only", granted(None, "", BOTH_ACS)),
            (
                "ACS scopes granted on Graph",
                granted(None, &format!("{ALL_GRAPH} {BOTH_ACS}"), ""),
            ),
            ("one of two ACS scopes", granted(None, ALL_GRAPH, "Teams.ManageCalls")),
        ],
    );
}

#[test]
fn nothing_that_matters_is_seen_and_not_approved() {
    assert_grants(
        Reason::ApprovalSeenNotApproved,
        Verdict::ActionNeeded,
        vec![
            ("no grant", vec![]),
            ("empty grants", granted(None, "  ", "")),
            (
                "sign-in scopes only",
                granted(None, "openid profile offline_access", ""),
            ),
        ],
    );
}

#[test]
fn the_consent_of_single_users_counts_for_them_alone() {
    let mixed = vec![grant(graph(), None, ALL_GRAPH), grant(acs(), Some(room()), BOTH_ACS)];
    assert_grants(
        Reason::ApprovalForSomeUsersOnly,
        Verdict::Ready,
        vec![
            ("the account's own", granted(Some(room()), ALL_GRAPH, BOTH_ACS)),
            ("Graph for everybody, ACS for the account", mixed),
        ],
    );
    assert_grants(
        Reason::ApprovalForSomeUsersOnly,
        Verdict::ActionNeeded,
        vec![("somebody else's", granted(Some(eve()), ALL_GRAPH, BOTH_ACS))],
    );
}

#[test]
fn each_state_of_the_application_gives_its_finding() {
    let table: [(&str, Change, Reason, Verdict); 7] = [
        (
            "not there",
            |e| e.mago.answer = Answer::NotFound,
            Reason::ApprovalNotFound,
            Verdict::ActionNeeded,
        ),
        (
            "not there, and ACS neither",
            |e| (e.mago.answer, e.acs.answer) = (Answer::NotFound, Answer::NotFound),
            Reason::ApprovalWaitsForAcs,
            Verdict::ActionNeeded,
        ),
        (
            "ACS absent",
            |e| e.acs.answer = Answer::NotFound,
            Reason::ApprovalWaitsForAcs,
            Verdict::ActionNeeded,
        ),
        (
            "switched off",
            |e| mago_of(e).account_enabled = Some(false),
            Reason::ApprovalDisabled,
            Verdict::ActionNeeded,
        ),
        (
            "switched off by Microsoft",
            |e| mago_of(e).disabled_by_microsoft_status = Some("DisabledDueToViolationOfServicesAgreement".to_owned()),
            Reason::ApprovalDisabled,
            Verdict::ActionNeeded,
        ),
        (
            "enabled or not, unknown",
            |e| mago_of(e).account_enabled = None,
            Reason::ApprovalCannotTell,
            Verdict::CannotTell,
        ),
        (
            "there, with its grants said not to exist",
            |e| e.mago_grants.answer = Answer::NotFound,
            Reason::ApprovalCannotTell,
            Verdict::CannotTell,
        ),
    ];
    for (name, change, reason, verdict) in table {
        let mut evidence = ready();
        change(&mut evidence);
        assert_eq!(conclusion(&judged(&evidence).approval), (reason, verdict), "{name}");
    }
}

#[test]
fn any_answer_that_is_wanting_leaves_the_approval_open() {
    let questions: [(&str, Spoil); 4] = [
        ("mago", |e, way| e.mago.answer = nothing()[way].clone()),
        ("grants", |e, way| e.mago_grants.answer = nothing()[way].clone()),
        ("graph", |e, way| e.graph.answer = nothing()[way].clone()),
        ("acs", |e, way| e.acs.answer = nothing()[way].clone()),
    ];
    for (name, spoil) in questions {
        for way in 0..3 {
            let mut evidence = ready();
            spoil(&mut evidence, way);
            let finding = judged(&evidence).approval;
            assert_eq!(
                conclusion(&finding),
                (Reason::ApprovalCannotTell, Verdict::CannotTell),
                "{name} {way}"
            );
        }
    }
}

#[test]
fn grants_to_a_resource_that_could_not_be_told_apart_are_not_called_missing() {
    let mut evidence = ready();
    evidence.acs.answer = refused();

    let anatomy = judged(&evidence).grants;

    let of_acs = anatomy
        .scopes
        .iter()
        .filter(|scope| scope.resource == ResourceName::Acs);
    assert!(of_acs.clone().count() == 2 && of_acs.clone().all(|scope| scope.standing == Standing::CannotTell));
    assert_eq!(anatomy.unknown_resources, 1);
    let calendar = anatomy
        .scopes
        .iter()
        .find(|scope| scope.value == "Calendars.Read")
        .unwrap();
    assert_eq!(calendar.standing, Standing::OrganizationWide);
}

#[test]
fn a_grant_of_an_unknown_kind_counts_for_nobody_and_is_not_called_missing() {
    let mut evidence = ready();
    let mut odd = grant(acs(), None, BOTH_ACS);
    odd.consent_type = ConsentType::Unknown;
    grants(&mut evidence, vec![grant(graph(), None, ALL_GRAPH), odd]);

    let readiness = judged(&evidence);

    assert_eq!(
        conclusion(&readiness.approval),
        (Reason::ApprovalCannotTell, Verdict::CannotTell)
    );
    assert_eq!(readiness.grants.unknown_consent_types, 1);
}

#[test]
fn grants_of_another_client_are_not_magos() {
    let mut evidence = ready();
    let mut foreign = grant(acs(), None, BOTH_ACS);
    foreign.client_id = eve();
    grants(&mut evidence, vec![grant(graph(), None, ALL_GRAPH), foreign]);

    assert_eq!(judged(&evidence).approval.reason, Reason::ApprovalPartlyApproved);
}

#[test]
fn the_anatomy_tells_everybody_from_some_from_nobody_from_superfluous() {
    let mut evidence = ready();
    let some = vec![
        grant(graph(), None, "User.Read Contacts.Read"),
        grant(graph(), Some(eve()), "Mail.Read"),
        grant(graph(), Some(room()), "Mail.Read"),
        grant(graph(), Some(eve()), "Mail.Read"),
    ];
    grants(&mut evidence, some);

    let anatomy = judged(&evidence).grants;

    let standing = |value| {
        let scope = anatomy.scopes.iter().find(|scope| scope.value == value).unwrap();
        (scope.standing, scope.users, scope.account)
    };
    assert_eq!(standing("User.Read"), (Standing::OrganizationWide, 0, Some(true)));
    assert_eq!(standing("Mail.Read"), (Standing::SomeUsers, 2, Some(true)));
    assert_eq!(standing("Mail.Send"), (Standing::Missing, 0, Some(false)));
    assert_eq!(standing("Contacts.Read"), (Standing::NoLongerNeeded, 0, None));
}

#[test]
fn a_missing_feature_scope_warns_and_names_the_feature() {
    let mut evidence = ready();
    let without_mail = ALL_GRAPH.replace("Mail.Read ", "");
    grants(
        &mut evidence,
        vec![grant(graph(), None, &without_mail), grant(acs(), None, BOTH_ACS)],
    );

    let finding = judged(&evidence).approval;

    assert_eq!(finding.verdict, Verdict::ReadyWithWarning);
    assert_eq!(finding.notes[0].values["feature"], "join-links");
    assert_eq!(finding.notes[0].values["scopes"], "Mail.Read");
}

#[test]
fn missing_sign_in_scopes_are_no_warning() {
    let mut evidence = ready();
    let bare = ALL_GRAPH.replace("openid profile offline_access ", "");
    grants(
        &mut evidence,
        vec![grant(graph(), None, &bare), grant(acs(), None, BOTH_ACS)],
    );

    assert_eq!(
        conclusion(&judged(&evidence).approval),
        (Reason::ApprovalApproved, Verdict::Ready)
    );
}

#[test]
fn an_approval_for_others_leaves_an_account_open_that_could_not_be_read() {
    let mut evidence = ready();
    grants(
        &mut evidence,
        vec![
            grant(graph(), Some(eve()), ALL_GRAPH),
            grant(acs(), Some(eve()), BOTH_ACS),
        ],
    );
    evidence.account.user.answer = refused();
    assert_eq!(judged(&evidence).approval.verdict, Verdict::CannotTell);

    evidence.account.named = None;
    assert_eq!(judged(&evidence).approval.verdict, Verdict::ActionNeeded);
    assert!(remedies(&judged(&evidence).approval).contains(&"name-account"));
}

#[test]
fn assignment_is_asked_for_only_once_it_is_approved() {
    let user = Assignment {
        principal_id: room(),
        principal_type: Some("User".to_owned()),
    };
    let in_group = Assignment {
        principal_id: group(),
        principal_type: Some("Group".to_owned()),
    };
    let required = |assignments: Answer<Vec<Assignment>>, groups| {
        let mut evidence = ready();
        mago_of(&mut evidence).app_role_assignment_required = Some(true);
        evidence.mago_assignments.answer = assignments;
        evidence.account_groups.answer = groups;
        evidence
    };

    let direct = required(Answer::Found(vec![user]), Answer::NotAsked);
    let through_group = required(Answer::Found(vec![in_group]), Answer::Found(vec![group()]));
    let nobody = required(Answer::Found(vec![]), Answer::Found(vec![]));
    let unreadable = required(refused(), Answer::Found(vec![]));
    let mut unapproved = nobody.clone();
    grants(&mut unapproved, vec![]);

    let verdict = |evidence| conclusion(&judged(evidence).approval);
    assert_eq!(verdict(&direct), (Reason::ApprovalApproved, Verdict::Ready));
    assert_eq!(
        verdict(&through_group),
        (Reason::ApprovalApproved, Verdict::ReadyWithWarning)
    );
    assert_eq!(
        verdict(&nobody),
        (Reason::ApprovalAssignmentRequired, Verdict::ActionNeeded)
    );
    assert_eq!(
        verdict(&unreadable),
        (Reason::ApprovalAssignmentRequired, Verdict::CannotTell)
    );
    assert_eq!(
        verdict(&unapproved),
        (Reason::ApprovalSeenNotApproved, Verdict::ActionNeeded)
    );
}

#[test]
fn partners_are_never_sent_to_the_vendors_page() {
    let mut evidence = recorded("partner");
    grants(&mut evidence, vec![]);
    let partner = judged(&evidence).approval;
    let mut evidence = ready();
    grants(&mut evidence, vec![]);
    let own = judged(&evidence).approval;

    assert!(!remedies(&partner).contains(&"open-start-page"));
    assert!(remedies(&own).contains(&"open-start-page"));
}

#[test]
fn approving_anew_is_announced_where_something_is_granted() {
    let again = |evidence: &TenantEvidence| {
        let finding = judged(evidence).approval;
        assert_eq!(finding.fixed_by[0], Fixer::CloudApplicationAdministrator);
        finding.remedies.into_iter().find_map(|remedy| match remedy {
            Remedy::OpenConsent { again, url } => Some((again, url.is_some())),
            _ => None,
        })
    };
    let mut nothing = ready();
    grants(&mut nothing, vec![]);

    assert_eq!(again(&recorded("partly-approved")), Some((true, true)));
    assert_eq!(again(&nothing), Some((false, true)));
}

#[test]
fn only_the_acs_scopes_missing_offers_the_script_for_them() {
    assert!(!remedies(&judged(&recorded("fresh-tenant")).approval).contains(&"script"));
    let mut evidence = ready();
    grants(&mut evidence, vec![grant(graph(), None, ALL_GRAPH)]);
    assert_eq!(remedies(&judged(&evidence).approval)[0], "script");
}

#[test]
fn a_live_proof_approves_its_account_and_no_other() {
    let mut evidence = ready();
    evidence.mago_grants.answer = refused();
    let mut other = proof(token());
    other.proof.as_mut().unwrap().account = Some(eve());

    let own = judged_with(&evidence, &proof(token())).approval;
    let others = judged_with(&evidence, &other).approval;

    assert_eq!(conclusion(&own), (Reason::ApprovalApproved, Verdict::Ready));
    assert_eq!(notes(&own), ["proven-live"]);
    assert_eq!(conclusion(&others), (Reason::ApprovalCannotTell, Verdict::CannotTell));
}

#[test]
fn a_refusal_never_turns_anything_ready_and_is_shown_against_grants() {
    let approved = judged_with(&ready(), &proof(reported(65001, ""))).approval;
    let mut unreadable = ready();
    unreadable.mago_grants.answer = refused();
    let refused = judged_with(&unreadable, &proof(reported(65001, ""))).approval;

    assert_eq!(
        conclusion(&approved),
        (Reason::ApprovalApproved, Verdict::ReadyWithWarning)
    );
    assert_eq!(
        conclusion(&refused),
        (Reason::ApprovalPartlyApproved, Verdict::ActionNeeded)
    );
    assert!(notes(&refused).contains(&"entra-reports"));
}
