//! Late answers, stopped work, and answers about somebody else.

use readiness::problem::{Problem, Retry};
use wizard::{
    Done, Effect, Event, Intent, Job, News,
    step::Step,
    view::{Notice, Screen, Stage as ChangeStage},
};

use crate::{
    journey,
    stage::{DOMAIN, Stage, attempt, begun, judged, problem, script, script_wanted, sign_in},
};

#[test]
fn a_late_answer_of_a_cancelled_sign_in_changes_nothing() {
    let mut stage = Stage::at_sign_in();
    let begun = attempt(&stage.wants(sign_in()));
    assert_eq!(stage.wants(Intent::Cancel), [Effect::Stop { attempt: begun }]);
    let before = stage.view();

    let username = "late@harbourworks.example".to_owned();
    let effects = stage.ends(begun, Ok(Done::SignedIn { username }));

    assert_eq!(effects, []);
    assert_eq!(stage.view(), before);
    assert_eq!(before.notice, Some(Notice::Cancelled));
}

#[test]
fn a_sign_in_that_was_cancelled_can_be_begun_again() {
    let mut stage = Stage::at_sign_in();
    let first = attempt(&stage.wants(sign_in()));
    stage.wants(Intent::Cancel);

    let second = attempt(&stage.wants(sign_in()));

    assert_ne!(first, second);
}

#[test]
fn a_second_answer_to_the_same_question_changes_nothing() {
    let mut stage = Stage::at_overview("fresh-tenant");
    let before = stage.view();

    for attempt in 0..10 {
        let readiness = Box::new(judged("all-ready", None));
        assert_eq!(stage.ends(attempt, Ok(Done::Checked(readiness))), []);
    }

    assert_eq!(stage.view(), before);
}

#[test]
fn evidence_of_another_organisation_is_never_shown() {
    let mut stage = Stage::at_sign_in();
    let effects = stage.signs_in();
    let mut other = judged("all-ready", None);
    other.tenant = "00000000-0000-4000-8000-000000000001".parse().unwrap();

    stage.ends(attempt(&effects), Ok(Done::Checked(Box::new(other))));

    let Screen::Overview(overview) = stage.screen() else {
        panic!()
    };
    assert_eq!(overview.readiness, None);
}

#[test]
fn another_organisation_takes_the_place_of_everything_that_was_known() {
    let mut stage = Stage::at_overview("all-ready");
    stage.wants(Intent::GoTo {
        step: Step::Organization,
    });

    let effects = stage.wants(Intent::TypeOrganization {
        text: "fabrikam.example".into(),
    });

    assert!(effects.contains(&Effect::Forget));
    assert_eq!(stage.view().organization, None);
    assert!(!stage.view().rail.iter().any(|step| step.verdict.is_some()));
}

#[test]
fn a_change_that_is_stopped_halfway_is_looked_for() {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::Next);
    let effects = stage.wants(Intent::CreateAcs);
    stage.ends(attempt(&effects), Ok(Done::Prepared(journey::change())));
    let creating = attempt(&stage.wants(Intent::ConfirmCreate));
    let news = News::Changing {
        stage: ChangeStage::Creating,
        looks: 0,
    };
    stage.news(creating, news);
    assert_eq!(stage.wants(Intent::CheckAgain), [], "not beside the change");

    let effects = stage.wants(Intent::Cancel);

    assert_eq!(effects[0], Effect::Stop { attempt: creating });
    assert!(matches!(begun(&effects).unwrap().1, Job::Check { .. }));
    assert_eq!(stage.view().notice, Some(Notice::CancelledChange));
}

#[test]
fn a_sign_in_that_is_no_longer_good_leads_to_another_one() {
    let mut stage = Stage::at_overview("fresh-tenant");
    let effects = stage.wants(Intent::CheckAgain);

    stage.ends(
        attempt(&effects),
        Err(Box::new(Problem::new("sign-in-refused", Retry::SignIn))),
    );

    let view = stage.view();
    assert_eq!(view.organization.unwrap().checker, None);
    assert!(view.trouble.unwrap().again);
    stage.wants(Intent::TryAgain);
    assert!(matches!(stage.screen(), Screen::SignIn(_)));
}

#[test]
fn a_check_that_fails_leaves_what_was_known() {
    let mut stage = Stage::at_overview("fresh-tenant");
    let effects = stage.wants(Intent::CheckAgain);

    stage.ends(attempt(&effects), Err(problem("network-unreachable")));

    let Screen::Overview(overview) = stage.screen() else {
        panic!()
    };
    assert!(overview.readiness.is_some());
    let effects = stage.wants(Intent::TryAgain);
    assert!(matches!(begun(&effects).unwrap().1, Job::Check { .. }));
}

#[test]
fn a_name_that_no_organisation_has_is_told_at_the_field() {
    let mut stage = Stage::at_organization();
    let effects = stage.wants(Intent::UseOrganization { text: DOMAIN.into() });

    stage.ends(attempt(&effects), Err(problem("tenant-not-found")));

    let Screen::Organization(screen) = stage.screen() else {
        panic!()
    };
    assert_eq!(screen.typed.problem.unwrap().code, "tenant-not-found");
    assert_eq!(screen.typed.text, DOMAIN);
}

#[test]
fn half_a_name_is_no_fault_while_somebody_types() {
    let mut stage = Stage::at_organization();
    let effects = stage.wants(Intent::TypeOrganization { text: "harb".into() });

    stage.ends(attempt(&effects), Err(problem("tenant-name")));

    let Screen::Organization(screen) = stage.screen() else {
        panic!()
    };
    assert_eq!(screen.typed.problem, None);
}

#[test]
fn a_script_for_another_tenant_is_not_shown() {
    let mut stage = Stage::at_overview("fresh-tenant");
    let wanted = script_wanted(&stage.wants(Intent::Next)).unwrap();

    let mut elsewhere = script(wanted);
    elsewhere.tenant = "00000000-0000-4000-8000-000000000001".parse().unwrap();
    stage.hears(Event::Written(Box::new(elsewhere)));
    assert!(matches!(stage.screen(), Screen::Acs(acs) if acs.scripts.as_ref().unwrap().shown.is_none()));

    stage.hears(Event::Written(Box::new(script(wanted))));
    assert!(matches!(stage.screen(), Screen::Acs(acs) if acs.scripts.as_ref().unwrap().shown.is_some()));
}
