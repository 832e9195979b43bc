//! The screens of the three prerequisites.

use super::{
    Named,
    shared::{look_once, named, unchecked},
};
use crate::{
    journey::change,
    stage::{ROOM, Stage, attempt, judged_if},
};
use readiness::{
    evidence::Answer,
    problem::{Problem, Retry},
    proof::Circumstances,
};
use wizard::{
    Done, Event, Intent, News,
    intent::BrowserShowed,
    step::Step,
    view::{BrowserState, Notice, Stage as Making},
};

pub fn acs() -> Named {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::GoTo { step: Step::Approval });
    stage.wants(Intent::GoTo { step: Step::Acs });
    stage.script_comes();
    let absent = stage.view();
    let mut watching = stage.clone();
    let begun = attempt(&watching.wants(Intent::CopyScript));
    look_once(&mut watching, begun, "fresh-tenant");
    watching.hears(Event::Noticed(Notice::Copied));
    let preparing = attempt(&stage.wants(Intent::CreateAcs));
    stage.ends(preparing, Ok(Done::Prepared(change())));
    let confirming = stage.view();
    let creating = attempt(&stage.wants(Intent::ConfirmCreate));
    let ends = stage.now + jiff::SignedDuration::from_mins(5);
    stage.news(creating, News::SignInOpens { ends });
    stage.news(creating, News::Browser(BrowserState::Opened));
    let signing_in = stage.view();
    stage.news(
        creating,
        News::Changing {
            stage: Making::Waiting,
            looks: 2,
        },
    );
    let mut there = Stage::at_overview("consent-by-another-user");
    there.wants(Intent::GoTo { step: Step::Acs });
    let mut disabled = Stage::at_overview("all-ready");
    disabled.wants(Intent::GoTo { step: Step::Acs });
    let begun = attempt(&disabled.wants(Intent::CheckAgain));
    let switched_off = judged_if("all-ready", None, &Circumstances::default(), |evidence| {
        if let Answer::Found(principal) = &mut evidence.acs.answer {
            principal.account_enabled = Some(false);
        }
    });
    disabled.ends(begun, Ok(Done::Checked(Box::new(switched_off))));
    disabled.script_comes();
    let mut unchecked = unchecked();
    unchecked.wants(Intent::GoTo { step: Step::Acs });
    unchecked.script_comes();
    vec![
        ("acs-disabled", disabled.view()),
        ("acs-unchecked", unchecked.view()),
        ("acs-absent", absent),
        ("acs-watching", watching.view()),
        ("acs-confirming", confirming),
        ("acs-signing-in", signing_in),
        ("acs-creating", stage.view()),
        ("acs-present", there.view()),
    ]
}

pub fn approvals() -> Named {
    let at = |recorded: &str| {
        let mut stage = Stage::at_overview(recorded);
        stage.wants(Intent::GoTo { step: Step::Approval });
        stage
    };
    let mut partly = at("partly-approved");
    partly.script_comes();
    let mut watching = at("consent-by-another-user");
    let begun = attempt(&watching.wants(Intent::OpenConsent));
    look_once(&mut watching, begun, "consent-by-another-user");
    let watched = watching.view();
    watching.wants(Intent::BrowserShowed {
        what: BrowserShowed::AnError,
    });
    let text = "Sorry, but we're having trouble signing you in. AADSTS650052: The app needs access to a service \
                (\"Azure Communication Services\") that your organization has not subscribed to or enabled. \
                Trace ID: 8d5e0a6c-3f7b-4f7e-9b53-3ad1a2b61f00 Timestamp: 2026-11-24 09:03:11Z";
    let mut explained = at("fresh-tenant");
    explained.wants(Intent::OpenExplain);
    let asks = explained.view();
    explained.wants(Intent::Explain { text: text.into() });
    vec![
        ("approval-waits-for-acs", at("fresh-tenant").view()),
        ("approval-some-users", at("consent-by-another-user").view()),
        ("approval-partly", partly.view()),
        ("approval-watching", watched),
        ("approval-approved", at("all-ready").view()),
        ("approval-cannot-see", at("no-reader-role").view()),
        ("explain-asks", asks),
        ("explain-acs-missing", explained.view()),
    ]
}

pub fn licences() -> Named {
    let at = |recorded: &str| {
        let mut stage = Stage::at_overview(recorded);
        stage.wants(Intent::GoTo { step: Step::Licence });
        stage
    };
    let checked = |recorded: &str| {
        let mut stage = at(recorded);
        named(&mut stage, recorded);
        stage
    };
    let mut checking = at("all-ready");
    checking.wants(Intent::NameAccount { text: ROOM.into() });
    let mut refused = at("all-ready");
    let begun = attempt(&refused.wants(Intent::NameAccount {
        text: "room pier".into(),
    }));
    let problem = Problem::new("account-name", Retry::Never).with("input", "room pier");
    refused.ends(begun, Err(Box::new(problem)));
    vec![
        ("licence-asks", at("all-ready").view()),
        ("licence-checking", checking.view()),
        ("licence-refused-name", refused.view()),
        ("licence-licensed", checked("all-ready").view()),
        ("licence-none", checked("fresh-tenant").view()),
        ("licence-no-seats", checked("no-seats").view()),
        ("licence-switched-off", checked("plan-switched-off").view()),
    ]
}
