//! Back, home, and going on where a journey was left.

use wizard::{
    Done, Effect, Event, Intent, Job,
    event::Found,
    step::{Journey, Step},
    view::{ResumeOffer, Screen, World},
};

use crate::stage::{DOMAIN, ROOM, Stage, attempt, begun, found, judged, offer, setting, sign_in, tenant};

#[test]
fn back_leads_home_from_everywhere() {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::GoTo { step: Step::Licence });

    let mut screens = vec![];
    while stage.view().back {
        stage.wants(Intent::Back);
        screens.push(stage.screen());
    }

    assert!(matches!(
        screens[..],
        [
            Screen::Overview(_),
            Screen::SignIn(_),
            Screen::Organization(_),
            Screen::Welcome(_)
        ]
    ));
}

#[test]
fn leaving_the_sign_in_stops_it() {
    let mut stage = Stage::at_sign_in();
    let begun = attempt(&stage.wants(sign_in()));

    assert_eq!(stage.wants(Intent::Back), [Effect::Stop { attempt: begun }]);
}

#[test]
fn a_step_that_cannot_be_reached_is_not_gone_to() {
    let mut stage = Stage::at_sign_in();

    assert_eq!(stage.wants(Intent::GoTo { step: Step::Finish }), []);
    assert!(matches!(stage.screen(), Screen::SignIn(_)));
    let rail = stage.view().rail;
    assert!(!rail.iter().find(|step| step.step == Step::Finish).unwrap().reachable);
}

#[test]
fn where_a_journey_stands_is_kept_and_a_resumed_one_is_verified_before_it_goes_on() {
    let mut stage = Stage::at_overview("fresh-tenant");
    let effects = stage.wants(Intent::GoTo { step: Step::Acs });
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::KeepProgress(offer) => Some(offer.clone()),
        _ => None,
    });
    assert_eq!(kept.as_ref().unwrap().step, Step::Acs);

    let mut stage = Stage::new();
    let offer = ResumeOffer {
        account: Some(ROOM.into()),
        ..kept.unwrap()
    };
    stage.hears(Event::Left(vec![offer]));
    let effects = stage.wants(Intent::Resume { tenant: tenant() });
    stage.ends(attempt(&effects), Ok(Done::Found(Box::new(found()))));
    assert!(matches!(stage.screen(), Screen::SignIn(_)));
    let effects = stage.signs_in();
    let (attempt, job) = begun(&effects).unwrap();
    assert_eq!(
        job,
        Job::Check {
            domain: DOMAIN.into(),
            account: Some(ROOM.into())
        }
    );
    assert!(
        stage.view().rail.iter().all(|step| step.verdict.is_none()),
        "only a hint"
    );

    stage.ends(attempt, Ok(Done::Checked(Box::new(judged("fresh-tenant", Some(ROOM))))));

    assert!(matches!(stage.screen(), Screen::Acs(_)));
}

#[test]
fn a_domain_that_leads_elsewhere_today_is_not_resumed() {
    let mut stage = Stage::new();
    stage.hears(Event::Left(vec![offer()]));
    let effects = stage.wants(Intent::Resume { tenant: tenant() });
    let elsewhere = Found {
        tenant: "00000000-0000-4000-8000-000000000001".parse().unwrap(),
        ..found()
    };

    stage.ends(attempt(&effects), Ok(Done::Found(Box::new(elsewhere))));

    let effects = stage.signs_in();
    assert!(matches!(begun(&effects).unwrap().1, Job::Check { account: None, .. }));
}

#[test]
fn a_journey_that_is_forgotten_is_not_offered() {
    let mut stage = Stage::new();
    stage.hears(Event::Left(vec![offer()]));

    let effects = stage.wants(Intent::ForgetProgress { tenant: tenant() });

    assert_eq!(effects, [Effect::DropProgress(tenant())]);
    assert!(matches!(stage.screen(), Screen::Welcome(welcome) if welcome.resume.is_empty()));
}

#[test]
fn no_journey_begins_while_another_world_is_entered() {
    let mut stage = Stage::new();
    stage.wants(Intent::TryDemo);
    let before = stage.view();

    let effects = stage.wants(Intent::Begin {
        journey: Journey::Administrator,
    });

    assert_eq!(effects, []);
    assert_eq!(stage.view(), before);
}

#[test]
fn the_demo_organisation_is_another_world() {
    let mut stage = Stage::at_overview("all-ready");
    stage.wants(Intent::Home);
    let effects = stage.wants(Intent::TryDemo);
    let mut demo = setting();
    demo.world = World::Demo {
        address: "http://127.0.0.1:7878".parse().unwrap(),
    };

    stage.ends(attempt(&effects), Ok(Done::World(Box::new(demo))));

    let Screen::Welcome(welcome) = stage.screen() else {
        panic!()
    };
    assert!(!welcome.demo, "one demo is enough");
    stage.wants(Intent::Begin {
        journey: Journey::Administrator,
    });
    assert_eq!(stage.view().organization, None, "nothing of the old world stays");
    let effects = stage.wants(Intent::LeaveDemo);
    assert_eq!(begun(&effects).unwrap().1, Job::EndDemo);
}

#[test]
fn back_from_what_a_guest_can_do_leads_to_where_it_was_asked() {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::ShowGuest);

    stage.wants(Intent::Back);

    assert!(matches!(stage.screen(), Screen::Overview(_)));
}

#[test]
fn a_journey_that_reached_its_end_is_not_offered_again() {
    let mut stage = Stage::at_overview("all-ready");
    stage.wants(Intent::GoTo { step: Step::Licence });
    let begun = attempt(&stage.wants(Intent::NameAccount { text: ROOM.into() }));
    stage.ends(begun, Ok(Done::Checked(Box::new(judged("all-ready", Some(ROOM))))));
    stage.wants(Intent::GoTo {
        step: Step::MagoAccount,
    });
    crate::journey::prove(&mut stage);

    let effects = stage.wants(Intent::Next);

    assert_eq!(effects, [Effect::DropProgress(tenant())]);
}

#[test]
fn resuming_what_is_still_open_checks_it_anew_and_goes_to_where_it_was_left() {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::Home);
    stage.hears(Event::Left(vec![offer()]));

    let effects = stage.wants(Intent::Resume { tenant: tenant() });

    let (attempt, job) = begun(&effects).unwrap();
    assert!(matches!(job, Job::Check { .. }));
    stage.ends(attempt, Ok(Done::Checked(Box::new(judged("fresh-tenant", None)))));
    assert!(matches!(stage.screen(), Screen::Licence(_)));
}

#[test]
fn who_was_forgotten_here_can_still_be_signed_out_in_the_browser() {
    let mut stage = Stage::at_overview("all-ready");
    stage.wants(Intent::GoTo { step: Step::Finish });
    stage.wants(Intent::Forget);

    assert!(matches!(stage.screen(), Screen::Finish(finish) if finish.checker.is_none() && finish.sign_out));
    assert_eq!(
        stage.wants(Intent::SignOutInBrowser),
        [Effect::Open(wizard::effect::Link::SignOut)]
    );
}
