//! Changes in the tenant: nothing unconfirmed, nothing forgotten, nothing interrupted in passing.

use wizard::{
    Done, Effect, Intent, Job, News,
    intent::SignInWay,
    step::Step,
    view::{ChangeMade, Creating, Here, Notice, Screen, Stage as Making},
};

use crate::{
    journey::change,
    stage::{ROOM, Stage, attempt, begun, judged, problem, sign_in},
};

/// At the ACS screen with the request shown.
fn confirming() -> Stage {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::GoTo { step: Step::Acs });
    let preparing = attempt(&stage.wants(Intent::CreateAcs));
    stage.ends(preparing, Ok(Done::Prepared(change())));
    stage
}

/// While the tenant is changing.
fn creating() -> (Stage, u32) {
    let mut stage = confirming();
    let number = attempt(&stage.wants(Intent::ConfirmCreate));
    let making = News::Changing {
        stage: Making::Creating,
        looks: 0,
    };
    stage.news(number, making);
    (stage, number)
}

fn changes(stage: &Stage) -> Vec<ChangeMade> {
    let mut copy = stage.clone();
    copy.wants(Intent::GoTo { step: Step::Finish });
    match copy.screen() {
        Screen::Finish(finish) => finish.changes,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_that_was_taken_back_is_not_sent_by_trying_again() {
    let mut stage = confirming();
    let number = attempt(&stage.wants(Intent::ConfirmCreate));
    stage.ends(number, Err(problem("sign-in-not-in-time")));
    assert!(stage.view().trouble.is_some());

    stage.wants(Intent::Cancel);

    assert_eq!(stage.wants(Intent::TryAgain), []);
    assert!(matches!(stage.screen(), Screen::Acs(acs) if acs.creating == Creating::Idle));
}

#[test]
fn a_change_that_is_still_shown_can_be_tried_again() {
    let mut stage = confirming();
    let number = attempt(&stage.wants(Intent::ConfirmCreate));
    stage.ends(number, Err(problem("sign-in-not-in-time")));

    let effects = stage.wants(Intent::TryAgain);

    assert!(matches!(begun(&effects).unwrap().1, Job::CreateAcs { .. }));
}

#[test]
fn what_may_have_been_changed_is_on_the_list_when_nobody_waits_for_it() {
    let (mut stage, _) = creating();

    stage.wants(Intent::Cancel);

    let expected = [ChangeMade::BroadPermission, ChangeMade::AcsPerhapsCreated];
    assert_eq!(changes(&stage), expected);
}

#[test]
fn the_broad_permission_stays_on_the_list_where_nothing_had_to_be_created() {
    let mut stage = confirming();
    let number = attempt(&stage.wants(Intent::ConfirmCreate));
    let looking = News::Changing {
        stage: Making::Looking,
        looks: 0,
    };
    stage.news(number, looking);

    stage.ends(number, Ok(Done::Created { by_us: false }));

    assert_eq!(changes(&stage), [ChangeMade::BroadPermission]);
}

#[test]
fn a_change_under_way_is_interrupted_by_nothing_in_passing() {
    let in_passing = [
        Intent::ChooseComputer {
            here: Here::ThisComputer,
        },
        Intent::Forget,
        sign_in(),
        Intent::SignInMago {
            way: SignInWay::Browser,
        },
        Intent::UseOrganization {
            text: "fabrikam.example".into(),
        },
        Intent::CheckAgain,
    ];
    for intent in in_passing {
        for step in [Step::MagoAccount, Step::SignIn, Step::Organization, Step::Overview] {
            let (mut stage, number) = creating();
            stage.wants(Intent::GoTo { step });
            let effects = stage.wants(intent.clone());
            let stops = Effect::Stop { attempt: number };
            assert!(!effects.contains(&stops), "{intent:?} at {step:?}");
        }
    }
}

#[test]
fn whoever_wants_something_else_meanwhile_is_told_to_wait() {
    let (mut stage, _) = creating();
    stage.wants(Intent::GoTo { step: Step::SignIn });

    stage.wants(sign_in());

    assert_eq!(stage.view().notice, Some(Notice::ChangeUnderWay));
}

#[test]
fn nothing_is_left_to_confirm_once_the_principal_is_there() {
    let mut stage = confirming();
    let number = attempt(&stage.wants(Intent::CheckAgain));

    let there = judged("consent-by-another-user", None);
    stage.ends(number, Ok(Done::Checked(Box::new(there))));

    assert!(matches!(stage.screen(), Screen::Acs(acs) if acs.creating == Creating::Idle));
}

#[test]
fn nobody_signs_in_to_be_stored_before_it_is_said_who_that_should_be() {
    let mut stage = Stage::at_overview("all-ready");
    stage.wants(Intent::GoTo {
        step: Step::MagoAccount,
    });
    stage.wants(Intent::ChooseComputer {
        here: Here::ThisComputer,
    });

    let effects = stage.wants(Intent::SignInMago {
        way: SignInWay::Browser,
    });

    assert_eq!(begun(&effects), None);
    assert!(matches!(stage.screen(), Screen::Licence(_)));
    assert_eq!(stage.view().notice, Some(Notice::NameAccountFirst));
}

#[test]
fn a_sign_in_that_is_stored_is_known_even_if_nobody_waits_for_the_proof() {
    let mut stage = Stage::at_overview("all-ready");
    stage.wants(Intent::GoTo { step: Step::Licence });
    let number = attempt(&stage.wants(Intent::NameAccount { text: ROOM.into() }));
    stage.ends(number, Ok(Done::Checked(Box::new(judged("all-ready", Some(ROOM))))));
    stage.wants(Intent::GoTo {
        step: Step::MagoAccount,
    });
    stage.wants(Intent::ChooseComputer {
        here: Here::ThisComputer,
    });
    let number = attempt(&stage.wants(Intent::SignInMago {
        way: SignInWay::Browser,
    }));
    let stored = wizard::view::ProvenHow::Stored {
        username: ROOM.into(),
        keychain: "Secret Service keyring".into(),
        at: stage.now,
    };
    stage.news(number, News::Kept(stored.clone()));

    stage.wants(Intent::Cancel);

    assert!(matches!(stage.screen(), Screen::MagoAccount(mago) if mago.proven == Some(stored)));
}

#[test]
fn the_command_for_the_rooms_computer_says_nothing_else_to_any_shell() {
    for name in [
        "a$(id)@contoso.com",
        "a`id`@contoso.com",
        "a\"&calc&\"@contoso.com",
        "o'brien@contoso.com",
    ] {
        let mut stage = Stage::at_overview("all-ready");
        stage.wants(Intent::GoTo { step: Step::Licence });
        let number = attempt(&stage.wants(Intent::NameAccount { text: name.into() }));
        stage.wants(Intent::GoTo {
            step: Step::MagoAccount,
        });
        let command = |stage: &Stage| match stage.screen() {
            Screen::MagoAccount(mago) => mago.command,
            other => panic!("{other:?}"),
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || " -._@".contains(c);
        assert!(command(&stage).chars().all(plain), "{}", command(&stage));

        stage.ends(number, Ok(Done::Checked(Box::new(judged("all-ready", Some(name))))));
        assert!(command(&stage).chars().all(plain), "{}", command(&stage));
        assert!(command(&stage).contains("--account"), "by its id");
    }
}
