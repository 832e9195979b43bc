//! Prerequisite 1, over principals, assignments, remedies and live proofs.

use readiness::{
    evidence::{Answer, Assignment, TenantEvidence},
    finding::{Reason, Verdict},
    fixer::Fixer,
    remedy::Remedy,
};

use crate::tenant::{
    ALL_GRAPH, BOTH_ACS, acs, conclusion, eve, grant, grants, graph, group, judged, judged_with, mago_of, notes,
    nothing, proof, ready, recorded, refused, remedies, reported, room, token,
};

type Change = fn(&mut TenantEvidence);
type Spoil = fn(&mut TenantEvidence, usize);

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
    assert_eq!(verdict(&through_group), (Reason::ApprovalApproved, Verdict::Ready));
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
