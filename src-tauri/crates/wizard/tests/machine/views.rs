//! Every screen in the states that people meet, recorded as the front doors get it.
//!
//! The files in `tests/views` are what `ui/gallery.html` shows. `WRITE_VIEWS=1` writes them anew; read what changed.

use std::{collections::BTreeMap, fs, path::PathBuf};

use readiness::problem::{Problem, Retry, SupportIds};
use wizard::{
    Done, Event, Intent, News, View,
    intent::{BrowserShowed, Reading, SignInWay},
    step::{Journey, Step},
    view::{BrowserState, Counting, Here, Notice, ProvenHow, ResumeOffer, ScriptShown, Stage as Making, World},
};

use crate::{
    journey::change,
    stage::{DOMAIN, ROOM, Stage, attempt, found, judged, proven, setting, sign_in, tenant},
};

#[test]
fn every_screen_is_recorded_as_it_is_shown() {
    let fresh = recorded();
    if std::env::var_os("WRITE_VIEWS").is_some() {
        fs::remove_dir_all(folder()).ok();
        fs::create_dir_all(folder()).unwrap();
        for (name, text) in &fresh {
            fs::write(folder().join(name), text).unwrap();
        }
    }

    let kept: BTreeMap<String, String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let text = fs::read_to_string(entry.path()).unwrap().replace("\r\n", "\n");
            (entry.file_name().to_string_lossy().into_owned(), text)
        })
        .collect();

    let names = |views: &BTreeMap<String, String>| views.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&fresh));
    for (name, text) in &fresh {
        assert_eq!(kept[name], *text, "{name} is stale");
    }
}

fn recorded() -> BTreeMap<String, String> {
    let views = [
        first(),
        signing_in(),
        overviews(),
        acs(),
        approvals(),
        licences(),
        mago(),
        ends(),
        troubles(),
    ];
    let named = views.into_iter().flatten();
    named
        .map(|(name, view)| {
            let text = serde_json::to_string_pretty(&view).unwrap();
            (format!("{name}.json"), format!("{text}\n"))
        })
        .collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/views")
}

type Named = Vec<(&'static str, View)>;

fn first() -> Named {
    let mut left = Stage::new();
    left.hears(Event::Left(vec![offer()]));
    let mut demo = Stage::new();
    let starting = attempt(&demo.wants(Intent::TryDemo));
    let starts = demo.view();
    demo.ends(starting, Ok(Done::World(Box::new(demo_setting()))));
    let welcome = demo.view();
    demo.wants(Intent::Begin {
        journey: Journey::Administrator,
    });
    let organization = demo.view();
    let mut found_stage = Stage::at_organization();
    let looking = attempt(&found_stage.wants(Intent::TypeOrganization { text: DOMAIN.into() }));
    let finding = found_stage.view();
    found_stage.ends(looking, Ok(Done::Found(Box::new(found()))));
    let mut unknown = Stage::at_organization();
    let looking = attempt(&unknown.wants(Intent::UseOrganization {
        text: "harbourwroks.example".into(),
    }));
    let problem = Problem::new("tenant-not-found", Retry::Never).with("name", "harbourwroks.example");
    unknown.ends(looking, Err(Box::new(problem)));
    vec![
        ("welcome", Stage::new().view()),
        ("welcome-resume", left.view()),
        ("welcome-demo-starting", starts),
        ("welcome-demo", welcome),
        ("organization-demo", organization),
        ("organization-finding", finding),
        ("organization-found", found_stage.view()),
        ("organization-unknown", unknown.view()),
    ]
}

fn signing_in() -> Named {
    let mut browser = Stage::at_sign_in();
    let ready = browser.view();
    let begun = attempt(&browser.wants(sign_in()));
    let ends = browser.now + jiff::SignedDuration::from_mins(5);
    browser.news(begun, News::SignInOpens { ends });
    browser.news(begun, News::Browser(BrowserState::Opened));
    let waiting = browser.view();
    browser.news(begun, News::Browser(BrowserState::NotOpened));
    browser.news(begun, News::HttpsOnly);
    let mut code = Stage::at_sign_in();
    let way = SignInWay::DeviceCode;
    let begun = attempt(&code.wants(Intent::SignIn {
        way,
        reading: Reading::OwnAccount,
    }));
    code.news(begun, News::SignInOpens { ends });
    let page = "https://microsoft.com/devicelogin".parse().unwrap();
    code.news(
        begun,
        News::Code {
            code: "HJK4-QWZ7".into(),
            page,
            ends,
        },
    );
    vec![
        ("sign-in", ready),
        ("sign-in-waiting", waiting),
        ("sign-in-no-browser", browser.view()),
        ("sign-in-code", code.view()),
    ]
}

fn overviews() -> Named {
    let mut checking = Stage::at_sign_in();
    let begun = attempt(&checking.signs_in());
    let begins = checking.view();
    let counting = Counting { answered: 6, asked: 15 };
    let so_far = Box::new(judged("no-reader-role", None));
    checking.news(begun, News::Answered { counting, so_far });
    let mut unchecked = Stage::at_sign_in();
    let begun = attempt(&unchecked.wants(Intent::ContinueWithout));
    unchecked.ends(begun, Ok(Done::Checked(Box::new(judged("offline", None)))));
    let mut ready = Stage::at_overview("all-ready");
    ready.wants(Intent::GoTo { step: Step::Licence });
    named(&mut ready, "all-ready");
    ready.wants(Intent::GoTo { step: Step::Overview });
    vec![
        ("overview-begins", begins),
        ("overview-checking", checking.view()),
        ("overview-fresh", Stage::at_overview("fresh-tenant").view()),
        ("overview-partly", Stage::at_overview("partly-approved").view()),
        ("overview-cannot-see", Stage::at_overview("no-reader-role").view()),
        ("overview-government", Stage::at_overview("government").view()),
        ("overview-unchecked", unchecked.view()),
        ("overview-ready", ready.view()),
    ]
}

fn acs() -> Named {
    let mut stage = Stage::at_overview("fresh-tenant");
    stage.wants(Intent::GoTo { step: Step::Approval });
    stage.wants(Intent::GoTo { step: Step::Acs });
    stage.hears(Event::Written(script()));
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
    vec![
        ("acs-absent", absent),
        ("acs-watching", watching.view()),
        ("acs-confirming", confirming),
        ("acs-signing-in", signing_in),
        ("acs-creating", stage.view()),
        ("acs-present", there.view()),
    ]
}

fn approvals() -> Named {
    let at = |recorded: &str| {
        let mut stage = Stage::at_overview(recorded);
        stage.wants(Intent::GoTo { step: Step::Approval });
        stage
    };
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
        ("approval-partly", at("partly-approved").view()),
        ("approval-watching", watched),
        ("approval-approved", at("all-ready").view()),
        ("explain-asks", asks),
        ("explain-acs-missing", explained.view()),
    ]
}

fn licences() -> Named {
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
        ("licence-no-seats", checked("no-seats").view()),
        ("licence-switched-off", checked("plan-switched-off").view()),
    ]
}

fn mago() -> Named {
    let mut stage = at_mago();
    let asks = stage.view();
    stage.wants(Intent::ChooseComputer {
        here: Here::ThisComputer,
    });
    let chosen = stage.view();
    let begun = attempt(&stage.wants(Intent::SignInMago {
        way: SignInWay::Browser,
    }));
    let ends = stage.now + jiff::SignedDuration::from_mins(5);
    stage.news(begun, News::SignInOpens { ends });
    stage.news(begun, News::Browser(BrowserState::Opened));
    let waiting = stage.view();
    stage.news(begun, News::Proving);
    stage.news(begun, News::KeychainAsks);
    let keychain = stage.view();
    stage.ends(begun, Ok(stored(&stage)));
    vec![
        ("mago-account-asks", asks),
        ("mago-account-chosen", chosen),
        ("mago-account-waiting", waiting),
        ("mago-account-keychain-asks", keychain),
        ("mago-account-stored", stage.view()),
    ]
}

fn ends() -> Named {
    let mut guest = Stage::at_overview("fresh-tenant");
    guest.wants(Intent::GoTo { step: Step::Finish });
    let as_guest = guest.view();
    guest.wants(Intent::ShowGuest);
    let what_a_guest_can = guest.view();
    guest.wants(Intent::ChooseGuest);
    let mut unproven = at_mago();
    unproven.wants(Intent::GoTo { step: Step::Finish });
    let mut done = at_mago();
    done.wants(Intent::ChooseComputer {
        here: Here::ThisComputer,
    });
    let begun = attempt(&done.wants(Intent::SignInMago {
        way: SignInWay::Browser,
    }));
    let stored = stored(&done);
    done.ends(begun, Ok(stored));
    done.wants(Intent::Next);
    vec![
        ("finish-guest", as_guest),
        ("finish-not-proven", unproven.view()),
        ("finish-authenticated", done.view()),
        ("guest", what_a_guest_can),
        ("guest-chosen", guest.view()),
    ]
}

fn troubles() -> Named {
    let mut offline = Stage::at_overview("fresh-tenant");
    let begun = attempt(&offline.wants(Intent::CheckAgain));
    let problem = Problem::new("no-network", Retry::Now).with("host", "graph.microsoft.com");
    offline.ends(begun, Err(Box::new(problem)));
    let mut refused = Stage::at_sign_in();
    let begun = attempt(&refused.wants(sign_in()));
    let problem = Problem {
        said: Some("AADSTS53003: Access has been blocked by Conditional Access policies.".into()),
        ids: SupportIds {
            trace: Some("8d5e0a6c-3f7b-4f7e-9b53-3ad1a2b61f00".into()),
            correlation: Some("0b1f6a3e-5d2c-4e0e-8a38-0d4f3cf1d3a9".into()),
            at: "2026-11-24T09:00:04Z".parse().ok(),
            ..SupportIds::default()
        },
        ..Problem::new("entra-access-denied", Retry::SignIn)
    };
    refused.ends(begun, Err(Box::new(problem)));
    let mut about = Stage::new();
    about.wants(Intent::OpenAbout);
    vec![
        ("trouble-offline", offline.view()),
        ("trouble-sign-in", refused.view()),
        ("about", about.view()),
    ]
}

fn at_mago() -> Stage {
    let mut stage = Stage::at_overview("all-ready");
    stage.wants(Intent::GoTo { step: Step::Licence });
    named(&mut stage, "all-ready");
    stage.wants(Intent::Next);
    stage
}

/// Names the room, and has it checked.
fn named(stage: &mut Stage, recorded: &str) {
    let begun = attempt(&stage.wants(Intent::NameAccount { text: ROOM.into() }));
    stage.ends(begun, Ok(Done::Checked(Box::new(judged(recorded, Some(ROOM))))));
}

fn look_once(stage: &mut Stage, begun: u32, recorded: &str) {
    let ends = stage.now + jiff::SignedDuration::from_mins(5);
    stage.news(begun, News::WatchBegan { ends });
    let next = stage.now + jiff::SignedDuration::from_secs(4);
    let now = Box::new(judged(recorded, None));
    stage.news(begun, News::Looked { now, next });
}

fn stored(stage: &Stage) -> Done {
    let how = Some(ProvenHow::Stored {
        username: ROOM.into(),
        keychain: setting().keychain,
        at: stage.now,
    });
    Done::Proven {
        how,
        readiness: Box::new(proven("all-ready", ROOM)),
    }
}

fn script() -> ScriptShown {
    let text = "#requires -Version 5.1\n# Creates the Azure Communication Services service principal.\n\
                Connect-MgGraph -TenantId '6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70' -Scopes 'Application.ReadWrite.All'\n\
                New-MgServicePrincipal -AppId '1fd5118e-2576-4263-8130-9503064c837a'\n";
    ScriptShown {
        tenant: tenant(),
        file: "create-acs.ps1".into(),
        text: text.into(),
        sha256: "5f1b1b5f7c3e0f4be5a1b6a0bd7c1f6f2b8f6f0a0c7d5e4b3a2918f7e6d5c4b3".into(),
    }
}

fn demo_setting() -> wizard::Setting {
    wizard::Setting {
        world: World::Demo {
            address: "http://127.0.0.1:7878/".parse().unwrap(),
        },
        example_organization: Some(DOMAIN.into()),
        example_account: Some(ROOM.into()),
        ..setting()
    }
}

fn offer() -> ResumeOffer {
    ResumeOffer {
        tenant: tenant(),
        domain: DOMAIN.into(),
        name: Some("Harbour Works".into()),
        journey: Journey::Administrator,
        step: Step::Approval,
        account: None,
        at: "2026-11-23T15:40:00Z".parse().unwrap(),
    }
}
