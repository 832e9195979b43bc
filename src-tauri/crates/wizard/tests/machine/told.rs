//! What people tell: the last line of a script, the portal, the consent page, an answer. Nothing of it is evidence.

use jiff::SignedDuration;
use readiness::{consent_page::ConsentShowed, finding::Prerequisite};
use wizard::{
    Done, Effect, Event, Intent, Job, News,
    intent::BrowserShowed,
    step::Step,
    view::{AnswerShown, AnsweredAcs, AnsweredApproval, Layer, Notice, Reported, ReportedBy, Screen, StepState},
};

use crate::stage::{Stage, answer, attempt, begun, judged, message, problem, tenant};

const PRESENT: &str = "MAGO-ACS: PRESENT 3f0c7a52-91de-4a0a-a3c4-5b1d7f7e2c11 IN 6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70";

/// Nobody signed in, at a step.
fn unchecked_at(step: Step) -> Stage {
    let mut stage = Stage::at_sign_in();
    let checking = attempt(&stage.wants(Intent::ContinueWithout));
    stage.ends(checking, Ok(Done::Checked(Box::new(judged("offline", None)))));
    stage.wants(Intent::GoTo { step });
    stage
}

fn reported(stage: &Stage) -> Option<Reported> {
    match stage.screen() {
        Screen::Acs(acs) => acs.reported,
        Screen::Approval(approval) => approval.reported,
        _ => panic!(),
    }
}

fn on_the_rail(stage: &Stage, step: Step) -> StepState {
    let rail = stage.view().rail;
    rail.iter().find(|entry| entry.step == step).unwrap().state
}

fn read_back(text: &str) -> Intent {
    Intent::ReadBack { text: text.into() }
}

#[test]
fn a_line_that_is_pasted_back_is_reported_and_not_verified() {
    let mut stage = unchecked_at(Step::Acs);

    stage.wants(read_back(PRESENT));

    assert_eq!(reported(&stage).unwrap().by, ReportedBy::ReadBack);
    assert_eq!(stage.view().notice, Some(Notice::ReportTaken));
    assert_eq!(on_the_rail(&stage, Step::Acs), StepState::Reported);
    let Screen::Acs(acs) = stage.screen() else { panic!() };
    assert!(!acs.finding.unwrap().verdict.is_ready());
    assert_eq!(acs.next, Step::Approval);
}

#[test]
fn a_line_that_cannot_be_taken_stays_in_the_field_with_the_reason() {
    let mut stage = unchecked_at(Step::Acs);

    stage.wants(read_back("Done, I think."));

    let Screen::Acs(acs) = stage.screen() else { panic!() };
    assert_eq!(acs.read_back.text, "Done, I think.");
    assert_eq!(acs.read_back.problem.unwrap().code, "read-back-no-line");
    assert_eq!(acs.reported, None);
}

#[test]
fn what_was_reported_is_verified_by_the_next_check_or_contradicted_by_it() {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::GoTo { step: Step::Acs });
    let looking = attempt(&stage.wants(read_back(PRESENT)));
    let (mut found, mut soon) = (stage.clone(), stage.clone());

    found.ends(looking, Ok(Done::Checked(Box::new(judged("all-ready", None)))));
    soon.ends(looking, Ok(Done::Checked(Box::new(judged("fresh-tenant", None)))));
    stage.now += SignedDuration::from_mins(5);
    stage.ends(looking, Ok(Done::Checked(Box::new(judged("fresh-tenant", None)))));

    assert!(!reported(&soon).unwrap().contradicted, "a change takes a while to show");
    assert!(reported(&stage).unwrap().contradicted);
    assert_eq!(on_the_rail(&stage, Step::Acs), StepState::Judged);
    assert_eq!(reported(&found), None);
    assert_eq!(found.view().notice, Some(Notice::ReportConfirmed));
}

#[test]
fn the_word_of_somebody_who_used_the_portal_can_be_taken_back() {
    let prerequisite = Prerequisite::Approval;
    let mut stage = unchecked_at(Step::Approval);
    stage.wants(Intent::ReportDone { prerequisite });
    assert_eq!(reported(&stage).unwrap().by, ReportedBy::Portal);

    stage.wants(Intent::TakeReportBack { prerequisite });

    assert_eq!(reported(&stage), None);
}

#[test]
fn a_licence_is_never_taken_from_somebodys_word() {
    let mut stage = unchecked_at(Step::Licence);

    let effects = stage.wants(Intent::ReportDone {
        prerequisite: Prerequisite::Licence,
    });

    assert_eq!(effects, []);
}

fn showed(stage: &Stage) -> Option<ConsentShowed> {
    let Screen::Approval(approval) = stage.screen() else {
        panic!()
    };
    approval.showed
}

fn waiting_for_approval() -> (Stage, u32) {
    let mut stage = Stage::at_overview("consent-by-another-user");
    stage.wants(Intent::GoTo { step: Step::Approval });
    let watch = attempt(&stage.wants(Intent::OpenConsent));
    let ends = stage.now;
    stage.news(watch, News::WatchBegan { ends });
    (stage, watch)
}

#[test]
fn a_declined_consent_ends_the_wait_and_opening_the_page_again_begins_anew() {
    let (mut stage, watch) = waiting_for_approval();

    let effects = stage.wants(Intent::BrowserShowed {
        what: BrowserShowed::Declined,
    });

    assert_eq!(showed(&stage), Some(ConsentShowed::Declined));
    assert_eq!(effects, [Effect::Stop { attempt: watch }]);
    assert_eq!(stage.wants(Intent::Attention), [], "nobody looks again by themselves");
    stage.wants(Intent::OpenConsent);
    assert_eq!(showed(&stage), None);
}

#[test]
fn an_error_after_accept_goes_on_looking() {
    let (mut stage, watch) = waiting_for_approval();

    stage.wants(Intent::Explain {
        text: "AADSTS500113: No reply address is registered for the application.".into(),
    });

    assert_eq!(showed(&stage), Some(ConsentShowed::RecordedPerhaps));
    assert_eq!(stage.wizard_attempt(), watch);
}

#[test]
fn what_comes_back_to_a_registered_redirect_is_shown_and_proves_nothing() {
    let (mut stage, watch) = waiting_for_approval();

    let tenant = tenant();
    let elsewhere = "00000000-0000-4000-8000-000000000001".parse().unwrap();
    let comes_back = |tenant, showed| Event::ConsentShowed { tenant, showed };
    let effects = stage.hears(comes_back(tenant, ConsentShowed::Accepted));
    stage.hears(comes_back(elsewhere, ConsentShowed::Declined));

    assert_eq!(showed(&stage), Some(ConsentShowed::Accepted));
    assert!(effects.contains(&Effect::Stop { attempt: watch }));
    assert!(
        matches!(begun(&effects), Some((_, Job::Watch { .. }))),
        "it looks at once"
    );
    let Screen::Approval(approval) = stage.screen() else {
        panic!()
    };
    assert!(!approval.finding.unwrap().verdict.is_ready());
}

fn handing_off() -> Stage {
    let mut stage = unchecked_at(Step::Approval);
    stage.wants(Intent::OpenHandOff);
    stage.hears(Event::HandOffWritten(Box::new(message())));
    stage
}

fn answered(stage: &mut Stage, answer: Result<AnswerShown, &str>) -> Vec<Effect> {
    let answer = answer.map(Box::new).map_err(problem);
    let tenant = tenant();
    stage.hears(Event::AnswerRead { tenant, answer })
}

#[test]
fn the_message_asks_for_what_is_missing_and_survives_the_end_of_the_program() {
    let mut stage = unchecked_at(Step::Approval);

    let effects = stage.wants(Intent::OpenHandOff);
    let [Effect::WriteHandOff(wanted)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(wanted.wants, [Prerequisite::Acs, Prerequisite::Approval]);
    let effects = stage.hears(Event::HandOffWritten(Box::new(message())));

    let [Effect::KeepProgress(kept)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(kept.hand_off, Some(message().id));
}

#[test]
fn an_answer_counts_as_reported_by_whoever_was_asked() {
    let mut stage = handing_off();

    answered(&mut stage, Ok(answer()));

    assert!(matches!(
        stage.view().layer,
        Some(Layer::HandOff { answer: Some(_), .. })
    ));
    stage.wants(Intent::CloseLayer);
    assert_eq!(reported(&stage).unwrap().by, ReportedBy::HandOff);
    stage.wants(Intent::GoTo { step: Step::Acs });
    assert_eq!(reported(&stage).unwrap().by, ReportedBy::HandOff);
}

#[test]
fn an_answer_that_says_no_reports_nothing() {
    let mut stage = handing_off();

    let no = AnswerShown {
        approval: AnsweredApproval::Declined,
        acs: AnsweredAcs::NotSaid,
        ..answer()
    };
    answered(&mut stage, Ok(no));

    assert_eq!(reported(&stage), None);
}

#[test]
fn a_refused_answer_changes_nothing_and_says_why() {
    let mut stage = handing_off();

    answered(&mut stage, Err("answer-refused-other-organisation"));

    let Some(Layer::HandOff { answer, refused, .. }) = stage.view().layer else {
        panic!()
    };
    assert_eq!(answer, None);
    assert_eq!(refused.unwrap().code, "answer-refused-other-organisation");
    assert_eq!(reported(&stage), None);
}

#[test]
fn an_answer_is_verified_at_once_where_somebody_is_signed_in() {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::OpenHandOff);

    let effects = answered(&mut stage, Ok(answer()));

    let (checking, job) = begun(&effects).unwrap();
    assert!(matches!(job, Job::Check { .. }));
    let effects = stage.ends(checking, Ok(Done::Checked(Box::new(judged("fresh-tenant", None)))));
    assert!(
        matches!(begun(&effects), Some((_, Job::Watch { .. }))),
        "it may not show yet"
    );
}

#[test]
fn a_later_no_takes_an_earlier_yes_back() {
    let mut stage = handing_off();
    answered(&mut stage, Ok(answer()));

    let no = AnswerShown {
        approval: AnsweredApproval::Declined,
        acs: AnsweredAcs::Failed {
            reason: "absent".into(),
        },
        ..answer()
    };
    answered(&mut stage, Ok(no));

    stage.wants(Intent::CloseLayer);
    assert_eq!(reported(&stage), None);
    stage.wants(Intent::GoTo { step: Step::Acs });
    assert_eq!(reported(&stage), None);
}

#[test]
fn a_line_that_says_no_takes_an_earlier_yes_back() {
    let mut stage = unchecked_at(Step::Acs);
    stage.wants(read_back(PRESENT));

    stage.wants(read_back(
        &PRESENT.replace("PRESENT 3f0c7a52-91de-4a0a-a3c4-5b1d7f7e2c11", "FAILED absent"),
    ));

    assert_eq!(reported(&stage), None);
}

#[test]
fn an_old_answer_is_shown_as_old() {
    let mut stage = handing_off();
    let at = "2026-08-24T09:00:00Z".parse().unwrap();

    answered(&mut stage, Ok(AnswerShown { at, ..answer() }));

    stage.wants(Intent::CloseLayer);
    assert_eq!(reported(&stage).unwrap().at, at);
}

#[test]
fn what_is_too_long_to_be_a_line_does_not_fill_the_view() {
    let mut stage = unchecked_at(Step::Acs);

    stage.wants(read_back(&"x".repeat(100_000)));

    let Screen::Acs(acs) = stage.screen() else { panic!() };
    assert!(acs.read_back.text.len() <= 4_000);
}

#[test]
fn where_everything_holds_nobody_is_asked_for_anything() {
    let mut stage = Stage::at_overview("all-ready");

    assert_eq!(stage.wants(Intent::OpenHandOff), []);
    assert_eq!(stage.view().layer, None);
}

#[test]
fn a_consent_that_comes_back_while_another_step_is_shown_goes_on_looking_for_the_approval() {
    let (mut stage, _) = waiting_for_approval();
    stage.wants(Intent::GoTo { step: Step::Licence });

    let effects = stage.hears(Event::ConsentShowed {
        tenant: tenant(),
        showed: ConsentShowed::Accepted,
    });

    let Some((_, Job::Watch { prerequisite, .. })) = begun(&effects) else {
        panic!("{effects:?}")
    };
    assert_eq!(prerequisite, Prerequisite::Approval);
}

#[test]
fn what_was_sent_earlier_can_be_answered_however_the_organisation_is_entered() {
    let mut stage = Stage::new();
    let id = message().id;
    let left = wizard::view::ResumeOffer {
        hand_off: Some(id),
        ..crate::stage::offer()
    };
    stage.hears(Event::Left(vec![left]));
    stage.wants(Intent::Begin {
        journey: wizard::step::Journey::Administrator,
    });
    let text = crate::stage::DOMAIN.to_owned();
    let looking = attempt(&stage.wants(Intent::UseOrganization { text }));
    stage.ends(looking, Ok(Done::Found(Box::new(crate::stage::found()))));

    let effects = stage.wants(Intent::OpenHandOff);

    let [Effect::WriteHandOff(wanted)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(wanted.id, Some(id));
}
