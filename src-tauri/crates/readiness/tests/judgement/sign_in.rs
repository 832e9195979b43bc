//! Whether the account can sign in, which only a sign-in shows.

use readiness::{
    finding::{Reason, Verdict},
    problem::{Problem, Retry},
    proof::ProofOutcome,
};

use crate::tenant::{conclusion, eve, judged, judged_with, notes, proof, ready, remedies, reported, token};

#[test]
fn a_sign_in_that_nobody_tried_is_never_green() {
    assert_eq!(
        conclusion(&judged(&ready()).account_sign_in),
        (Reason::SignInNotTried, Verdict::CannotTell)
    );
}

#[test]
fn only_a_token_with_both_scopes_proves_it() {
    let table = [
        (token(), Reason::SignInSignsIn, Verdict::Ready),
        (
            ProofOutcome::Token {
                scopes: vec!["Teams.ManageCalls".to_owned(), "Teams.ManageChats".to_owned()],
            },
            Reason::SignInSignsIn,
            Verdict::Ready,
        ),
        (
            ProofOutcome::Token {
                scopes: vec!["Teams.ManageCalls".to_owned()],
            },
            Reason::SignInCannotTell,
            Verdict::CannotTell,
        ),
        (
            ProofOutcome::Token { scopes: vec![] },
            Reason::SignInCannotTell,
            Verdict::CannotTell,
        ),
        (
            ProofOutcome::Failed {
                problem: Problem::new("network-unreachable", Retry::Now),
            },
            Reason::SignInCannotTell,
            Verdict::CannotTell,
        ),
    ];
    for (outcome, reason, verdict) in table {
        let finding = judged_with(&ready(), &proof(outcome.clone())).account_sign_in;
        assert_eq!(conclusion(&finding), (reason, verdict), "{outcome:?}");
    }
}

#[test]
fn the_codes_of_entra_choose_among_the_negatives() {
    let table = [
        (vec![50126, 50055, 50056, 50144], Reason::SignInPasswordUnknownOrExpired),
        (vec![50072, 50079], Reason::SignInMfaRegistration),
        (vec![50074, 50076, 50078, 50158], Reason::SignInMfaPrompt),
        (vec![70043], Reason::SignInFrequency),
        (
            vec![53000, 53001, 53002, 53003, 530_032, 50057, 50053],
            Reason::SignInBlocked,
        ),
        (vec![7_000_218, 700_016, 50011], Reason::SignInMagoNotOffered),
    ];
    for (codes, reason) in table {
        for code in codes {
            let finding = judged_with(&ready(), &proof(reported(code, ""))).account_sign_in;
            assert_eq!(conclusion(&finding), (reason, Verdict::ActionNeeded), "{code}");
            assert_eq!(notes(&finding), ["entra-reports"]);
        }
    }
}

#[test]
fn a_code_that_nobody_knows_decides_nothing() {
    for code in [1, 65001, 650_052, 999_999] {
        let finding = judged_with(&ready(), &proof(reported(code, ""))).account_sign_in;
        assert_eq!(
            conclusion(&finding),
            (Reason::SignInCannotTell, Verdict::CannotTell),
            "{code}"
        );
    }
}

#[test]
fn a_room_is_never_told_to_register_a_telephone() {
    for code in [50072, 50079] {
        let finding = judged_with(&ready(), &proof(reported(code, ""))).account_sign_in;
        assert_eq!(remedies(&finding)[0], "conditional-access-by-group");
    }
}

#[test]
fn a_proof_of_another_account_says_nothing_about_this_one() {
    let mut other = proof(token());
    other.proof.as_mut().unwrap().account = Some(eve());

    assert_eq!(
        judged_with(&ready(), &other).account_sign_in.reason,
        Reason::SignInNotTried
    );
}
