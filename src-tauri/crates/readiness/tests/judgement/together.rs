//! All findings together: how Mago will join, what comes next, and how old the evidence is.

use readiness::{
    evidence::Answer,
    finding::{Prerequisite, Verdict},
    judge, next_step,
    profile::Profile,
    readiness::Overall,
};

use crate::tenant::{at, grants, judged, judged_with, proof, ready, recorded, refused, reported, token};

#[test]
fn ready_prerequisites_without_a_sign_in_are_checked_and_not_proven() {
    let readiness = judged(&ready());

    assert_eq!(
        (readiness.overall, readiness.verdict),
        (Overall::CheckedNotProven, Verdict::ReadyWithWarning)
    );
    assert_eq!(readiness.because, [Prerequisite::AccountSignIn]);
    assert_eq!(readiness.next, Some(Prerequisite::AccountSignIn));
}

#[test]
fn a_live_proof_makes_it_authenticated_and_leaves_nothing_to_do() {
    let readiness = judged_with(&ready(), &proof(token()));

    assert_eq!(
        (readiness.overall, readiness.verdict),
        (Overall::Authenticated, Verdict::Ready)
    );
    assert_eq!(readiness.next, None);
}

#[test]
fn one_thing_to_do_makes_it_guest_whatever_could_not_be_checked() {
    let mut evidence = ready();
    evidence.acs.answer = Answer::NotFound;
    evidence.account.licences.answer = refused();

    let readiness = judged(&evidence);

    assert_eq!(
        (readiness.overall, readiness.verdict),
        (Overall::Guest, Verdict::ActionNeeded)
    );
}

#[test]
fn one_thing_that_could_not_be_checked_leaves_it_open() {
    let readiness = judged(&recorded("no-reader-role"));

    assert_eq!(
        (readiness.overall, readiness.verdict),
        (Overall::CannotTell, Verdict::CannotTell)
    );
}

#[test]
fn a_sign_in_that_fails_makes_it_guest() {
    let readiness = judged_with(&ready(), &proof(reported(50126, "")));

    assert_eq!(readiness.overall, Overall::Guest);
    assert_eq!(readiness.next, Some(Prerequisite::AccountSignIn));
}

#[test]
fn the_principal_comes_before_the_approval_and_that_before_the_licence() {
    let fresh = judged(&recorded("fresh-tenant"));
    let mut unapproved = recorded("no-seats");
    grants(&mut unapproved, vec![]);

    assert_eq!(next_step(&fresh), Some(Prerequisite::Acs));
    assert_eq!(next_step(&judged(&unapproved)), Some(Prerequisite::Approval));
    assert_eq!(next_step(&judged(&recorded("no-seats"))), Some(Prerequisite::Licence));
}

#[test]
fn what_must_be_done_comes_before_what_could_not_be_checked() {
    let mut evidence = recorded("no-seats");
    evidence.acs.answer = refused();

    assert_eq!(next_step(&judged(&evidence)), Some(Prerequisite::Licence));
}

#[test]
fn answers_about_another_tenant_decide_nothing() {
    let mut evidence = ready();
    evidence.tenant = "00000000-0000-4000-8000-000000000001".parse().unwrap();

    let readiness = judged(&evidence);

    assert_eq!(readiness.overall, Overall::CannotTell);
    let three = [&readiness.approval, &readiness.acs, &readiness.licence];
    assert!(three.iter().all(|finding| finding.verdict == Verdict::CannotTell));
}

#[test]
fn the_oldest_answer_gives_the_age_and_an_old_one_is_stale() {
    let mut evidence = ready();
    evidence.mago_grants.source.at = at("2026-11-23T20:00:32Z");
    let at_limit = judged(&evidence).approval;
    evidence.mago_grants.source.at = at("2026-11-23T20:00:31Z");
    let over = judged(&evidence).approval;

    assert_eq!((at_limit.age_seconds, at_limit.stale), (Some(900), false));
    assert_eq!((over.age_seconds, over.stale), (Some(901), true));
    assert!(!judged(&evidence).acs.stale);
}

#[test]
fn an_answer_from_a_clock_that_is_ahead_is_new() {
    let early = judge(&Profile::built_in(), &ready(), at("2026-11-23T20:00:00Z"));

    assert_eq!((early.acs.age_seconds, early.acs.stale), (Some(0), false));
}
