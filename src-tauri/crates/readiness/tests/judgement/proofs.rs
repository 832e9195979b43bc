//! What a sign-in of the account says beside what Graph says.

use readiness::{
    evidence::{Answer, Assignment, TenantEvidence},
    finding::{Finding, Prerequisite, Reason, Verdict},
    grants::Standing,
    problem::{Problem, Retry},
    proof::{Circumstances, ProofOutcome},
    readiness::Overall,
};

use crate::tenant::{
    ALL_GRAPH, BOTH_ACS, acs, acs_of, at, conclusion, eve, grant, grants, graph, judged_with, mago_of, notes, proof,
    ready, refused, remedies, reported, room, token,
};

const OF_ACS: &str = "resource '1fd5118e-2576-4263-8130-9503064c837a' (Azure Communication Services)";
const OF_MAGO: &str = "application '17781659-6867-4c77-9ba3-40670305181c' (Mago)";

/// A sign-in one second older than what counts as fresh.
fn old(outcome: ProofOutcome) -> Circumstances {
    let mut circumstances = proof(outcome);
    circumstances.proof.as_mut().unwrap().source.at = at("2026-11-23T20:00:31Z");
    circumstances
}

fn disagrees(finding: &Finding) -> bool {
    notes(finding).contains(&"proof-disagrees")
}

#[test]
fn a_refusal_is_shown_against_what_it_is_about_and_never_ready() {
    let table = [
        (650_052, OF_ACS, Some(Prerequisite::Acs)),
        (500_011, OF_ACS, Some(Prerequisite::Acs)),
        (500_014, "", Some(Prerequisite::Acs)),
        (50001, "", Some(Prerequisite::Acs)),
        (50105, OF_ACS, Some(Prerequisite::Acs)),
        (65001, "", Some(Prerequisite::Approval)),
        (50105, OF_MAGO, Some(Prerequisite::Approval)),
        (7_000_112, "", Some(Prerequisite::Approval)),
        (650_052, "some service", None),
        (999_999, "", None),
    ];
    for (code, said, about) in table {
        let readiness = judged_with(&ready(), &proof(reported(code, said)));

        let against: Vec<_> = readiness
            .findings()
            .into_iter()
            .filter(|finding| disagrees(finding))
            .collect();
        let named: Vec<_> = against.iter().map(|finding| finding.prerequisite).collect();
        assert_eq!(named, about.into_iter().collect::<Vec<_>>(), "{code}");
        assert!(
            against
                .iter()
                .all(|finding| finding.verdict == Verdict::ReadyWithWarning)
        );
        assert_eq!(
            (readiness.overall, readiness.verdict),
            (Overall::CannotTell, Verdict::CannotTell),
            "{code}"
        );
    }
}

#[test]
fn a_refusal_is_shown_against_the_consent_of_the_account_itself() {
    let mut evidence = ready();
    grants(
        &mut evidence,
        vec![
            grant(graph(), Some(room()), ALL_GRAPH),
            grant(acs(), Some(room()), BOTH_ACS),
        ],
    );

    let approval = judged_with(&evidence, &proof(reported(65001, ""))).approval;

    assert_eq!(
        conclusion(&approval),
        (Reason::ApprovalForSomeUsersOnly, Verdict::ReadyWithWarning)
    );
    assert!(disagrees(&approval));
}

#[test]
fn a_refusal_that_says_what_graph_says_disagrees_with_nothing() {
    let mut evidence = ready();
    mago_of(&mut evidence).account_enabled = Some(false);
    acs_of(&mut evidence).account_enabled = Some(false);

    for code in [500_014, 7_000_112] {
        let readiness = judged_with(&evidence, &proof(reported(code, "")));
        assert!(!readiness.findings().into_iter().any(disagrees), "{code}");
    }
}

#[test]
fn the_code_that_says_what_is_wrong_counts_wherever_it_stands() {
    let mut outcome = reported(0, "");
    if let ProofOutcome::Refused { codes, .. } = &mut outcome {
        *codes = vec![90072, 65001];
    }

    assert!(disagrees(&judged_with(&ready(), &proof(outcome)).approval));
}

#[test]
fn a_token_without_the_scopes_is_no_proof_and_no_sign_in_that_failed_on_the_way_is_a_refusal() {
    let overall = |outcome| judged_with(&ready(), &proof(outcome)).overall;

    assert_eq!(overall(ProofOutcome::Token { scopes: vec![] }), Overall::CannotTell);
    let problem = Problem::new("network-unreachable", Retry::Now);
    assert_eq!(overall(ProofOutcome::Failed { problem }), Overall::CheckedNotProven);
}

#[test]
fn a_registration_that_does_not_let_this_program_in_leaves_it_checked_and_not_proven() {
    for code in [7_000_218, 700_016, 50011] {
        let readiness = judged_with(&ready(), &proof(reported(code, "")));

        assert_eq!(
            (readiness.overall, readiness.verdict),
            (Overall::CheckedNotProven, Verdict::ReadyWithWarning),
            "{code}"
        );
        assert_eq!(readiness.because, [Prerequisite::AccountSignIn]);
        assert_eq!(
            remedies(&readiness.account_sign_in),
            ["ask-vendor", "use-device-code", "sign-in-on-device"]
        );
    }
}

#[test]
fn a_registration_that_does_not_let_this_program_in_excuses_nothing_else() {
    let overall = |evidence: &TenantEvidence| judged_with(evidence, &proof(reported(50011, ""))).overall;
    let (mut missing, mut unreadable) = (ready(), ready());
    missing.acs.answer = Answer::NotFound;
    unreadable.acs.answer = refused();

    assert_eq!(overall(&missing), Overall::Guest);
    assert_eq!(overall(&unreadable), Overall::CannotTell);
}

#[test]
fn an_old_sign_in_counts_as_not_tried_and_says_when_it_was_proven() {
    let proven = judged_with(&ready(), &old(token()));
    let refused = judged_with(&ready(), &old(reported(50126, "")));

    for readiness in [&proven, &refused] {
        assert_eq!(
            conclusion(&readiness.account_sign_in),
            (Reason::SignInNotTried, Verdict::CannotTell)
        );
        assert_eq!(readiness.overall, Overall::CheckedNotProven);
        assert!(readiness.account_sign_in.stale);
    }
    assert_eq!(notes(&proven.account_sign_in), ["proven-live"]);
    assert_eq!(proven.account_sign_in.notes[0].values["at"], "2026-11-23T20:00:31Z");
    assert!(notes(&refused.account_sign_in).is_empty());
}

#[test]
fn a_proof_disagrees_with_an_application_that_graph_calls_closed_to_the_account() {
    let for_somebody_else = |answer: &mut Answer<Vec<Assignment>>| {
        let assignment = Assignment {
            principal_id: eve(),
            principal_type: Some("User".to_owned()),
        };
        *answer = Answer::Found(vec![assignment]);
    };
    let mut disabled = ready();
    mago_of(&mut disabled).account_enabled = Some(false);
    acs_of(&mut disabled).account_enabled = Some(false);
    let mut unassigned = ready();
    mago_of(&mut unassigned).app_role_assignment_required = Some(true);
    for_somebody_else(&mut unassigned.mago_assignments.answer);
    acs_of(&mut unassigned).app_role_assignment_required = Some(true);
    for_somebody_else(&mut unassigned.acs_assignments.answer);

    for evidence in [disabled, unassigned] {
        let readiness = judged_with(&evidence, &proof(token()));

        assert!(
            readiness
                .grants
                .scopes
                .iter()
                .any(|scope| scope.standing == Standing::OrganizationWide)
        );
        for finding in [&readiness.approval, &readiness.acs] {
            assert_eq!(finding.verdict, Verdict::ReadyWithWarning, "{}", finding.reason);
            assert!(disagrees(finding), "{}", finding.reason);
        }
    }
}

#[test]
fn a_refusal_for_want_of_assignment_decides_where_graph_was_silent() {
    let mut evidence = ready();
    evidence.acs.answer = refused();
    evidence.mago.answer = refused();

    let of_acs = judged_with(&evidence, &proof(reported(50105, OF_ACS)));
    let of_mago = judged_with(&evidence, &proof(reported(50105, OF_MAGO)));

    assert_eq!(of_acs.acs.reason, Reason::AcsAssignmentRequired);
    assert_eq!(of_acs.approval.reason, Reason::ApprovalCannotTell);
    assert_eq!(of_mago.acs.reason, Reason::AcsCannotTell);
    assert_eq!(of_mago.approval.reason, Reason::ApprovalAssignmentRequired);
}
