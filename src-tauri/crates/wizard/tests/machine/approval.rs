//! The approval, attempted before the ACS principal is there, and what the browser shows.

use readiness::finding::Prerequisite;
use wizard::{
    Done, Effect, Intent, Job, News,
    intent::BrowserShowed,
    step::Step,
    view::{Layer, Notice, Screen},
};

use crate::{
    journey,
    stage::{Stage, attempt, begun, judged},
};

fn at_approval(recorded: &str) -> Stage {
    let mut stage = Stage::at_overview(recorded);
    stage.wants(Intent::GoTo { step: Step::Approval });
    stage
}

#[test]
fn an_approval_that_waits_for_acs_leads_there_and_back_by_itself() {
    let mut stage = at_approval("fresh-tenant");
    let Screen::Approval(approval) = stage.screen() else {
        panic!()
    };
    assert!(approval.waits_for_acs);

    stage.wants(Intent::GoTo { step: Step::Acs });
    let Screen::Acs(acs) = stage.screen() else { panic!() };
    assert!(acs.returns_to_approval);
    journey::create_acs(&mut stage);

    assert!(matches!(stage.screen(), Screen::Approval(_)));
    assert_eq!(stage.view().notice, Some(Notice::BackToApproval));
}

#[test]
fn the_browsers_error_is_explained_and_names_the_step_that_comes_first() {
    let mut stage = at_approval("fresh-tenant");
    stage.wants(Intent::OpenConsent);

    stage.wants(Intent::BrowserShowed {
        what: BrowserShowed::AnError,
    });
    assert!(matches!(
        stage.view().layer,
        Some(Layer::Explain { explanation: None, .. })
    ));
    stage.wants(Intent::Explain {
        text: "AADSTS650052: The app needs access to a service".into(),
    });

    let Some(Layer::Explain {
        acs_first, explanation, ..
    }) = stage.view().layer
    else {
        panic!()
    };
    assert!(acs_first);
    assert_eq!(explanation.unwrap().codes[0].code, "AADSTS650052");
    stage.wants(Intent::GoTo { step: Step::Acs });
    assert_eq!(stage.view().layer, None);
    assert!(matches!(stage.screen(), Screen::Acs(acs) if acs.returns_to_approval));
}

#[test]
fn what_the_browser_showed_turns_nothing_green() {
    let mut stage = at_approval("consent-by-another-user");
    stage.wants(Intent::OpenConsent);

    let effects = stage.wants(Intent::BrowserShowed {
        what: BrowserShowed::Accepted,
    });

    let looks = matches!(
        begun(&effects).unwrap().1,
        Job::Watch {
            prerequisite: Prerequisite::Approval,
            ..
        }
    );
    assert!(looks);
    let Screen::Approval(approval) = stage.screen() else {
        panic!()
    };
    assert!(!approval.finding.unwrap().verdict.is_ready());
}

#[test]
fn each_look_is_shown_and_the_window_coming_to_the_front_looks_at_once() {
    let mut stage = at_approval("consent-by-another-user");
    let effects = stage.wants(Intent::OpenConsent);
    let watch = attempt(&effects);
    let ends = stage.now;
    stage.news(watch, News::WatchBegan { ends });
    let looked = News::Looked {
        now: Box::new(judged("consent-by-another-user", None)),
        next: ends,
    };
    stage.news(watch, looked);

    let Screen::Approval(approval) = stage.screen() else {
        panic!()
    };
    assert_eq!(approval.watching.unwrap().looks, 1);
    let effects = stage.wants(Intent::Attention);
    assert!(effects.contains(&Effect::Stop { attempt: watch }));
    assert!(matches!(begun(&effects).unwrap().1, Job::Watch { .. }));
    assert_eq!(stage.wants(Intent::Attention), [], "not twice at once");
}

#[test]
fn nobody_who_is_not_signed_in_is_made_to_wait_for_what_cannot_be_seen() {
    let mut stage = Stage::at_sign_in();
    let effects = stage.wants(Intent::ContinueWithout);
    stage.ends(attempt(&effects), Ok(Done::Checked(Box::new(judged("offline", None)))));
    stage.wants(Intent::GoTo { step: Step::Approval });

    let effects = stage.wants(Intent::OpenConsent);

    assert!(matches!(effects[..], [Effect::Open(_)]));
}

#[test]
fn the_window_coming_to_the_front_hides_nothing_that_was_said_and_revives_nothing_that_was_stopped() {
    let mut stage = at_approval("consent-by-another-user");
    let watch = attempt(&stage.wants(Intent::OpenConsent));
    let ends = stage.now;
    stage.news(watch, News::WatchBegan { ends });
    let looked = News::Looked {
        now: Box::new(judged("consent-by-another-user", None)),
        next: ends,
    };
    stage.news(watch, looked);
    stage.hears(wizard::Event::Noticed(Notice::Copied));
    stage.wants(Intent::Attention);
    assert_eq!(stage.view().notice, Some(Notice::Copied));

    stage.wants(Intent::Cancel);

    assert_eq!(stage.wants(Intent::Attention), []);
}

#[test]
fn the_same_error_is_about_the_application_that_was_being_signed_in_to() {
    let asked_at = |mut stage: Stage| {
        stage.wants(Intent::Explain {
            text: "AADSTS65001".into(),
        });
        let Some(Layer::Explain {
            explanation: Some(explanation),
            ..
        }) = stage.view().layer
        else {
            panic!()
        };
        explanation.codes[0].message.clone()
    };

    assert_eq!(asked_at(Stage::at_sign_in()), "diagnosis-65001-checking-app");
    assert_eq!(asked_at(at_approval("consent-by-another-user")), "diagnosis-65001-mago");
    assert_eq!(asked_at(Stage::new()), "diagnosis-65001");
}
