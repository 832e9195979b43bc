//! The screens before the steps: welcome, organisation, sign-in, overview.

use super::{
    Named,
    shared::{demo_setting, named, offer, unchecked},
};
use crate::stage::{DOMAIN, Stage, attempt, found, judged, sign_in};
use readiness::problem::{Problem, Retry};
use wizard::{
    Done, Event, Intent, News,
    intent::{Reading, SignInWay},
    step::{Journey, Step},
    view::{BrowserState, Counting, World},
};

pub fn first() -> Named {
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
    let mut elsewhere = Stage::in_world(World::Other {
        address: "https://id.provider.example/".parse().unwrap(),
    });
    elsewhere.wants(Intent::Begin {
        journey: Journey::Administrator,
    });
    vec![
        ("welcome", Stage::new().view()),
        ("welcome-resume", left.view()),
        ("welcome-demo-starting", starts),
        ("welcome-demo", welcome),
        ("organization", Stage::at_organization().view()),
        ("organization-demo", organization),
        ("organization-other-world", elsewhere.view()),
        ("organization-finding", finding),
        ("organization-found", found_stage.view()),
        ("organization-unknown", unknown.view()),
    ]
}

pub fn signing_in() -> Named {
    let mut browser = Stage::at_sign_in();
    browser.script_comes();
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

pub fn overviews() -> Named {
    let mut checking = Stage::at_sign_in();
    let begun = attempt(&checking.signs_in());
    let begins = checking.view();
    let counting = Counting { answered: 6, asked: 15 };
    let so_far = Box::new(judged("no-reader-role", None));
    checking.news(begun, News::Answered { counting, so_far });
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
        ("overview-unchecked", unchecked().view()),
        ("overview-ready", ready.view()),
    ]
}
