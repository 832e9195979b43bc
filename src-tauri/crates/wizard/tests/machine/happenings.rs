//! What can happen to a wizard, and how often.

use std::sync::LazyLock;

use proptest::prelude::*;
use readiness::{
    Readiness,
    consent_page::ConsentShowed,
    finding::Prerequisite,
    problem::{Problem, Retry},
    remedy::PortalPage,
    script::Dialect,
};
use wizard::{
    Done, Intent, Job, News, Setting,
    event::Found,
    intent::{BrowserShowed, Reading, SignInWay},
    step::{Journey, Step},
    view::{AnswerShown, BrowserState, Counting, Here, Notice, ProvenHow, ResumeOffer, Stage as Making, World},
};

use crate::{
    journey::change,
    stage::{ADA, DOMAIN, ROOM, answer, found, judged, offer, problem, proven, setting, tenant},
};

/// What happens next; which work it belongs to is decided when it happens.
#[derive(Clone, Debug)]
pub enum Happening {
    Wanted(Intent),
    News(When, News),
    Ended(When, Result<Done, Box<Problem>>),
    /// The work under way brings one of the answers that fit it.
    Succeeds(prop::sample::Index),
    /// The script that is wanted is written.
    Written,
    /// The message is written.
    HandOffWritten,
    /// The consent page comes back.
    ConsentShowed(ConsentShowed),
    /// An answer comes back, or is refused.
    Answered(Result<Box<AnswerShown>, Box<Problem>>),
    Left(Vec<ResumeOffer>),
    Noticed(Notice),
}

#[derive(Clone, Copy, Debug)]
pub enum When {
    /// It belongs to the work under way.
    Now,
    /// It belongs to earlier work.
    Late(u32),
}

/// Anything that can happen.
pub fn happening() -> impl Strategy<Value = Happening> {
    let when = prop_oneof![5 => Just(When::Now), 1 => (0_u32..5).prop_map(When::Late)];
    prop_oneof![
        6 => intent().prop_map(Happening::Wanted),
        2 => (when.clone(), news()).prop_map(|(when, news)| Happening::News(when, news)),
        1 => (when, outcome()).prop_map(|(when, outcome)| Happening::Ended(when, outcome)),
        4 => any::<prop::sample::Index>().prop_map(Happening::Succeeds),
        1 => of(vec![
            Happening::Written,
            Happening::HandOffWritten,
            Happening::ConsentShowed(ConsentShowed::Accepted),
            Happening::ConsentShowed(ConsentShowed::Declined),
            Happening::Answered(Ok(Box::new(answer()))),
            Happening::Answered(Err(problem("answer-refused-edited"))),
            Happening::Left(vec![offer()]),
            Happening::Noticed(Notice::Copied),
        ]),
    ]
}

fn of<T: Clone + std::fmt::Debug + 'static>(values: Vec<T>) -> impl Strategy<Value = T> + Clone {
    prop::sample::select(values)
}

/// Every intent, with values that lead somewhere.
fn intent() -> impl Strategy<Value = Intent> {
    let way = of(vec![SignInWay::Browser, SignInWay::DeviceCode]);
    let text = of([DOMAIN, "", "fabrikam.example", ROOM, "AADSTS650052"]
        .map(str::to_owned)
        .to_vec());
    let steps = Journey::Administrator.steps().to_vec();
    prop_oneof![
        4 => of(vec![Intent::Begin { journey: Journey::Administrator }, Intent::Begin { journey: Journey::EndUser }]),
        4 => text.clone().prop_map(|text| Intent::UseOrganization { text }),
        1 => text.clone().prop_map(|text| Intent::TypeOrganization { text }),
        2 => text.clone().prop_map(|text| Intent::NameAccount { text }),
        1 => text.prop_map(|text| Intent::Explain { text }),
        4 => (way.clone(), of(vec![Reading::Directory, Reading::OwnAccount]))
            .prop_map(|(way, reading)| Intent::SignIn { way, reading }),
        2 => way.prop_map(|way| Intent::SignInMago { way }),
        6 => of(steps).prop_map(|step: Step| Intent::GoTo { step }),
        12 => of(plain_intents()),
    ]
}

fn plain_intents() -> Vec<Intent> {
    use Intent as I;
    let mut intents = vec![
        I::TryDemo,
        I::LeaveDemo,
        I::ContinueWithout,
        I::Cancel,
        I::CopyLink,
        I::OpenAgain,
        I::UseCode,
        I::Next,
        I::Next,
        I::Back,
        I::Home,
        I::ShowGuest,
        I::CheckAgain,
        I::CreateAcs,
        I::ConfirmCreate,
        I::CopyScript,
        I::SaveScript,
        I::ReadBack {
            text: "MAGO-ACS: PRESENT 3f0c7a52-91de-4a0a-a3c4-5b1d7f7e2c11 IN 6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70"
                .into(),
        },
        I::ReadBack { text: "no".into() },
        I::OpenHandOff,
        I::MailHandOff,
        I::CopyHandOff { brief: true },
        I::SaveHandOff,
        I::OpenAnswer,
        I::ReadAnswer { text: "{}".into() },
        I::OpenConsent,
        I::OpenStartPage,
        I::CopyCommand,
        I::SaveReport,
        I::Forget,
        I::SignOutInBrowser,
        I::ChooseGuest,
        I::TakeGuestBack,
        I::OpenExplain,
        I::OpenAbout,
        I::OpenHelp,
        I::CloseLayer,
        I::CopyProblem,
        I::CopyDetails,
        I::TryAgain,
        I::Dismiss,
        I::Attention,
        I::Resume { tenant: tenant() },
        I::ForgetProgress { tenant: tenant() },
        I::OpenPortal {
            page: PortalPage::EnterpriseApplications,
        },
        I::OpenPortal {
            page: PortalPage::ActiveUsers,
        },
        I::ChooseComputer {
            here: Here::ThisComputer,
        },
        I::ChooseComputer {
            here: Here::AnotherComputer,
        },
    ];
    let shown = [
        BrowserShowed::Accepted,
        BrowserShowed::Declined,
        BrowserShowed::NeedsApproval,
        BrowserShowed::AsksReviewer,
        BrowserShowed::AnError,
    ];
    intents.extend(shown.map(|what| I::BrowserShowed { what }));
    intents.extend(Dialect::ALL.iter().map(|dialect| I::ShowScript {
        dialect: *dialect,
        device_code: true,
    }));
    for prerequisite in Prerequisite::ALL.iter().copied() {
        intents.extend([I::ReportDone { prerequisite }, I::TakeReportBack { prerequisite }]);
    }
    intents.extend(Prerequisite::ALL.iter().map(|prerequisite| I::Watch {
        prerequisite: *prerequisite,
    }));
    intents
}

static READINESSES: LazyLock<Vec<Readiness>> = LazyLock::new(readinesses);

fn readinesses() -> Vec<Readiness> {
    let mut elsewhere = judged("all-ready", None);
    elsewhere.tenant = another();
    let here = ["fresh-tenant", "all-ready", "offline", "partly-approved"].map(|name| judged(name, None));
    let of_room = ["no-seats", "all-ready"].map(|name| judged(name, Some(ROOM)));
    let all = here
        .into_iter()
        .chain(of_room)
        .chain([elsewhere, proven("all-ready", ROOM)]);
    all.collect()
}

fn another() -> readiness::ids::TenantId {
    "00000000-0000-4000-8000-000000000001".parse().unwrap()
}

fn news() -> impl Strategy<Value = News> {
    let at: jiff::Timestamp = "2026-11-24T09:05:00Z".parse().unwrap();
    let counting = Counting { answered: 2, asked: 15 };
    prop_oneof![
        of(READINESSES.clone()).prop_map(move |so_far| News::Answered {
            counting,
            so_far: Box::new(so_far)
        }),
        of(READINESSES.clone()).prop_map(move |now| News::Looked {
            now: Box::new(now),
            next: at
        }),
        of(vec![
            News::SignInOpens { ends: at },
            News::Browser(BrowserState::Opened),
            News::HttpsOnly,
            News::Code {
                code: "ABC".into(),
                page: "https://microsoft.com/devicelogin".parse().unwrap(),
                ends: at
            },
            News::Changing {
                stage: Making::Looking,
                looks: 0
            },
            News::Changing {
                stage: Making::Creating,
                looks: 0
            },
            News::WatchBegan { ends: at },
            News::Proving,
            News::KeychainAsks,
        ]),
    ]
}

/// Any answer, also one to a question that was not asked.
fn outcome() -> impl Strategy<Value = Result<Done, Box<Problem>>> {
    let any_job = vec![
        Job::StartDemo,
        Job::Discover { text: DOMAIN.into() },
        Job::SignIn {
            domain: DOMAIN.into(),
            way: SignInWay::Browser,
            reading: Reading::Directory,
        },
        Job::Check {
            domain: DOMAIN.into(),
            account: None,
        },
        Job::PrepareAcs { domain: DOMAIN.into() },
        Job::CreateAcs {
            way: SignInWay::Browser,
        },
    ];
    let answer = (of(any_job), any::<prop::sample::Index>()).prop_map(|(job, pick)| Ok(fitting(&job, pick)));
    prop_oneof![
        2 => answer,
        3 => of(vec![Retry::Now, Retry::SignIn, Retry::Never])
            .prop_map(|retry| Err(Box::new(Problem::new("network-unreachable", retry)))),
        1 => Just(Err(Box::new(Problem::new("account-name", Retry::Never)))),
    ]
}

/// An answer that fits this work.
pub fn fitting(job: &Job, pick: prop::sample::Index) -> Done {
    match job {
        Job::StartDemo => Done::World(Box::new(demo())),
        Job::EndDemo => Done::World(Box::new(setting())),
        Job::Discover { .. } => Done::Found(Box::new(pick.get(&[found(), found(), elsewhere()]).clone())),
        Job::SignIn { .. } => Done::SignedIn { username: ADA.into() },
        Job::Check { .. } | Job::Watch { .. } => Done::Checked(Box::new(pick.get(&READINESSES).clone())),
        Job::PrepareAcs { .. } => Done::Prepared(change()),
        Job::CreateAcs { .. } => Done::Created {
            by_us: pick.index(2) == 0,
        },
        Job::SignInMago { .. } => {
            let at = "2026-11-24T09:05:00Z".parse().unwrap();
            Done::Proven {
                how: Some(ProvenHow::NothingKept { at }),
                readiness: Box::new(pick.get(&READINESSES).clone()),
            }
        }
    }
}

fn demo() -> Setting {
    let mut demo = setting();
    demo.world = World::Demo {
        address: "http://127.0.0.1:7878".parse().unwrap(),
    };
    demo
}

fn elsewhere() -> Found {
    Found {
        tenant: another(),
        domain: "fabrikam.example".into(),
        ..found()
    }
}
