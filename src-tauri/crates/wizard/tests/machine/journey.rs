//! The administrator's way from the first screen to the last.

use readiness::readiness::Overall;
use wizard::{
    Done, Effect, Intent, Job, News,
    effect::Link,
    intent::SignInWay,
    step::{Journey, Step},
    view::{ChangeMade, ChangeShown, Creating, Here, ProvenHow, Screen, Stage as ChangeStage},
};

use crate::stage::{ADA, DOMAIN, ROOM, Stage, attempt, begun, judged, proven, tenant};

#[test]
fn an_organisation_that_is_taken_before_it_is_found_leads_on_by_itself() {
    let mut stage = Stage::at_organization();

    let effects = stage.wants(Intent::UseOrganization {
        text: format!(" {DOMAIN} "),
    });

    let job = Job::Discover { text: DOMAIN.into() };
    assert_eq!(begun(&effects).unwrap().1, job);
    stage.ends(attempt(&effects), Ok(Done::Found(Box::new(crate::stage::found()))));
    assert!(matches!(stage.screen(), Screen::SignIn(_)));
    assert_eq!(stage.view().organization.unwrap().domain, DOMAIN);
}

#[test]
fn signing_in_begins_the_check_and_its_answers_stream_in() {
    let mut stage = Stage::at_sign_in();

    let effects = stage.signs_in();

    let (attempt, job) = begun(&effects).unwrap();
    assert!(matches!(job, Job::Check { account: None, .. }));
    let so_far = Box::new(judged("offline", None));
    let counting = wizard::view::Counting { answered: 3, asked: 15 };
    stage.news(attempt, News::Answered { counting, so_far });
    let Screen::Overview(overview) = stage.screen() else {
        panic!()
    };
    assert_eq!(overview.checking, Some(counting));
    assert_eq!(overview.start, None, "nothing is concluded before the end");
    assert!(overview.readiness.is_some());
}

#[test]
fn the_overview_of_a_fresh_tenant_leads_to_acs_first() {
    let stage = Stage::at_overview("fresh-tenant");

    let Screen::Overview(overview) = stage.screen() else {
        panic!()
    };
    assert_eq!(overview.start, Some(Step::Acs));
}

#[test]
fn the_whole_way_to_authenticated() {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::Next);
    create_acs(&mut stage);

    stage.wants(Intent::Next);
    let effects = stage.wants(Intent::OpenConsent);
    assert!(matches!(&effects[0], Effect::Open(Link::Page(page)) if page.as_str().contains("adminconsent")));
    assert!(matches!(begun(&effects).unwrap().1, Job::Watch { .. }));
    stage.ends(
        attempt(&effects),
        Ok(Done::Checked(Box::new(judged("all-ready", None)))),
    );

    stage.wants(Intent::Next);
    let effects = stage.wants(Intent::NameAccount { text: ROOM.into() });
    stage.ends(
        attempt(&effects),
        Ok(Done::Checked(Box::new(judged("all-ready", Some(ROOM))))),
    );
    stage.wants(Intent::Next);
    prove(&mut stage);

    stage.wants(Intent::Next);
    let Screen::Finish(finish) = stage.screen() else {
        panic!()
    };
    assert_eq!(finish.readiness.unwrap().overall, Overall::Authenticated);
    let changes = [
        ChangeMade::BroadPermission,
        ChangeMade::AcsCreated,
        ChangeMade::Approved,
    ];
    assert_eq!(finish.changes, changes);
    assert_eq!(finish.checker.as_deref(), Some(ADA));
}

#[test]
fn nothing_is_sent_before_exactly_that_was_shown_and_confirmed() {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::Next);

    assert_eq!(stage.wants(Intent::ConfirmCreate), []);

    let effects = stage.wants(Intent::CreateAcs);
    assert_eq!(stage.wants(Intent::ConfirmCreate), [], "not while it is prepared");
    stage.ends(attempt(&effects), Ok(Done::Prepared(change())));
    stage.wants(Intent::Cancel);
    assert_eq!(stage.wants(Intent::ConfirmCreate), [], "not once it was taken back");
}

#[test]
fn an_end_user_signs_in_without_a_check() {
    let mut stage = Stage::new();
    stage.wants(Intent::Begin {
        journey: Journey::EndUser,
    });
    let effects = stage.wants(Intent::UseOrganization { text: DOMAIN.into() });
    stage.ends(attempt(&effects), Ok(Done::Found(Box::new(crate::stage::found()))));

    assert!(matches!(stage.screen(), Screen::MagoAccount(_)));
    prove(&mut stage);
    stage.wants(Intent::Next);
    assert!(matches!(stage.screen(), Screen::Finish(_)));
}

#[test]
fn going_on_without_signing_in_concludes_from_nothing() {
    let mut stage = Stage::at_sign_in();

    let effects = stage.wants(Intent::ContinueWithout);

    let (attempt, job) = begun(&effects).unwrap();
    assert!(matches!(job, Job::Check { .. }));
    stage.ends(attempt, Ok(Done::Checked(Box::new(judged("offline", None)))));
    let Screen::Overview(overview) = stage.screen() else {
        panic!()
    };
    assert!(!overview.signed_in);
    stage.wants(Intent::GoTo { step: Step::Finish });
    assert_eq!(
        stage.wants(Intent::SaveReport),
        [],
        "what nobody looked at is no report"
    );
    assert_eq!(overview.readiness.unwrap().overall, Overall::CannotTell);
}

pub fn create_acs(stage: &mut Stage) {
    assert!(matches!(stage.screen(), Screen::Acs(_)));
    let effects = stage.wants(Intent::CreateAcs);
    stage.ends(attempt(&effects), Ok(Done::Prepared(change())));
    let Screen::Acs(acs) = stage.screen() else { panic!() };
    assert_eq!(acs.creating, Creating::Confirming { change: change() });
    let effects = stage.wants(Intent::ConfirmCreate);
    let (attempt, job) = begun(&effects).unwrap();
    assert_eq!(
        job,
        Job::CreateAcs {
            way: SignInWay::Browser
        }
    );
    let stage_news = News::Changing {
        stage: ChangeStage::Creating,
        looks: 0,
    };
    stage.news(attempt, stage_news);
    let effects = stage.ends(attempt, Ok(Done::Created { by_us: true }));
    let (attempt, job) = begun(&effects).unwrap();
    assert!(matches!(job, Job::Check { .. }), "a change is not assumed");
    stage.ends(
        attempt,
        Ok(Done::Checked(Box::new(judged("consent-by-another-user", None)))),
    );
}

pub fn prove(stage: &mut Stage) {
    assert_eq!(
        stage.wants(Intent::SignInMago {
            way: SignInWay::Browser
        }),
        [],
        "which computer?"
    );
    stage.wants(Intent::ChooseComputer {
        here: Here::AnotherComputer,
    });
    let effects = stage.wants(Intent::SignInMago {
        way: SignInWay::Browser,
    });
    let how = Some(ProvenHow::NothingKept { at: stage.now });
    let readiness = Box::new(proven("all-ready", ROOM));
    stage.ends(attempt(&effects), Ok(Done::Proven { how, readiness }));
}

pub fn change() -> ChangeShown {
    ChangeShown {
        tenant: tenant(),
        method: "POST".into(),
        address: "https://graph.microsoft.com/v1.0/servicePrincipals".into(),
        body: "{\"appId\":\"1fd5118e-2576-4263-8130-9503064c837a\"}".into(),
        permission: "Application.ReadWrite.All".into(),
    }
}
