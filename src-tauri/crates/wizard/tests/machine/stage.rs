//! A wizard at work, and an organisation that answers as recorded.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use readiness::{
    Readiness,
    cloud::Cloud,
    evidence::{Source, TenantEvidence},
    ids::TenantId,
    judge_with,
    problem::{Problem, Retry},
    profile::Profile,
    proof::{Circumstances, LiveProof, ProofOutcome},
};
use wizard::{
    Done, Effect, Event, Intent, Job, News, Setting, View, Wizard,
    event::Found,
    intent::{Reading, SignInWay},
    step::{Journey, Step},
    view::{ResumeOffer, Screen, World},
};

/// The domain that is typed.
pub const DOMAIN: &str = "harbourworks.example";
/// Who signs in to check.
pub const ADA: &str = "ada.admin@harbourworks.example";
/// The account that Mago uses.
pub const ROOM: &str = "room.pier@harbourworks.example";

/// A wizard, the time, and the numbers of work under way.
#[derive(Clone)]
pub struct Stage {
    pub wizard: Wizard,
    pub now: Timestamp,
}

impl Stage {
    /// Nothing has been asked yet.
    pub fn new() -> Self {
        Self {
            wizard: Wizard::new(setting()),
            now: "2026-11-24T09:00:00Z".parse().unwrap(),
        }
    }

    /// The same in another world, which was chosen when the program was started.
    pub fn in_world(world: World) -> Self {
        let setting = Setting {
            world,
            demo: false,
            ..setting()
        };
        Self {
            wizard: Wizard::new(setting),
            ..Self::new()
        }
    }

    /// On the organisation's screen.
    pub fn at_organization() -> Self {
        let mut stage = Self::new();
        stage.wants(Intent::Begin {
            journey: Journey::Administrator,
        });
        stage
    }

    /// The organisation is found, and the sign-in screen shown.
    pub fn at_sign_in() -> Self {
        let mut stage = Self::at_organization();
        let begun = stage.wants(Intent::UseOrganization { text: DOMAIN.into() });
        stage.ends(attempt(&begun), Ok(Done::Found(Box::new(found()))));
        stage
    }

    /// Signed in, and the tenant checked as recorded.
    pub fn at_overview(recorded: &str) -> Self {
        let mut stage = Self::at_sign_in();
        stage.signs_in();
        let attempt = stage.wizard_attempt();
        stage.ends(attempt, Ok(Done::Checked(Box::new(judged(recorded, None)))));
        stage
    }

    pub fn signs_in(&mut self) -> Vec<Effect> {
        let begun = self.wants(sign_in());
        let username = ADA.to_owned();
        self.ends(attempt(&begun), Ok(Done::SignedIn { username }))
    }

    pub fn wants(&mut self, intent: Intent) -> Vec<Effect> {
        self.hears(Event::Wanted(intent))
    }

    pub fn news(&mut self, attempt: u32, news: News) {
        assert_eq!(self.hears(Event::News { attempt, news }), []);
    }

    pub fn ends(&mut self, attempt: u32, outcome: Result<Done, Box<Problem>>) -> Vec<Effect> {
        self.hears(Event::Ended { attempt, outcome })
    }

    /// One second passes with each event.
    pub fn hears(&mut self, event: Event) -> Vec<Effect> {
        self.now += SignedDuration::from_secs(1);
        self.wizard.on(event, self.now)
    }

    pub fn view(&self) -> View {
        self.wizard.view()
    }

    pub fn screen(&self) -> Screen {
        self.view().screen
    }

    /// The number of the work under way: whatever has another number changes nothing.
    pub fn wizard_attempt(&self) -> u32 {
        let fits = |attempt: &u32| {
            let mut copy = self.wizard.clone();
            let fails = Event::Ended {
                attempt: *attempt,
                outcome: Err(problem("probe")),
            };
            copy.on(fails, self.now);
            copy != self.wizard
        };
        (1..1000).find(fits).expect("work is under way")
    }
}

/// The number of the work that these effects begin.
pub fn attempt(effects: &[Effect]) -> u32 {
    begun(effects).expect("work begins").0
}

/// The work that these effects begin.
pub fn begun(effects: &[Effect]) -> Option<(u32, Job)> {
    effects.iter().find_map(|effect| match effect {
        Effect::Begin { attempt, job } => Some((*attempt, job.clone())),
        _ => None,
    })
}

pub fn sign_in() -> Intent {
    Intent::SignIn {
        way: SignInWay::Browser,
        reading: Reading::Directory,
    }
}

/// A journey that was left at the licence.
pub fn offer() -> ResumeOffer {
    ResumeOffer {
        tenant: tenant(),
        domain: DOMAIN.into(),
        name: None,
        journey: Journey::Administrator,
        step: Step::Licence,
        account: Some(ROOM.into()),
        changes: vec![],
        at: "2026-11-23T09:00:00Z".parse().unwrap(),
    }
}

pub fn problem(code: &str) -> Box<Problem> {
    Box::new(Problem::new(code, Retry::Now))
}

pub fn found() -> Found {
    Found {
        domain: DOMAIN.into(),
        tenant: tenant(),
        cloud: Cloud::Worldwide,
        name: Some("Harbour Works".into()),
        federated: Some(false),
        consent_page: format!("https://login.microsoftonline.com/{}/adminconsent", tenant())
            .parse()
            .ok(),
        sign_out: true,
    }
}

/// The tenant of the recordings.
pub fn tenant() -> TenantId {
    "6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70".parse().unwrap()
}

/// What recorded answers say about this account.
pub fn judged(recorded: &str, account: Option<&str>) -> Readiness {
    judged_with(recorded, account, &Circumstances::default())
}

/// The same after the account proved itself.
pub fn proven(recorded: &str, account: &str) -> Readiness {
    let scopes = Profile::built_in().acs_scopes();
    signed_in(recorded, account, ProofOutcome::Token { scopes })
}

/// The same after a sign-in of the account came to this.
pub fn signed_in(recorded: &str, account: &str, outcome: ProofOutcome) -> Readiness {
    let evidence = evidence(recorded);
    let proof = LiveProof {
        account: evidence.account.user.found().map(|user| user.id),
        outcome,
        source: Source {
            asked: "POST /oauth2/v2.0/token".into(),
            at: evidence.organization.source.at,
            request_id: None,
        },
    };
    let circumstances = Circumstances {
        proof: Some(proof),
        ..Circumstances::default()
    };
    judged_with(recorded, Some(account), &circumstances)
}

fn judged_with(recorded: &str, account: Option<&str>, circumstances: &Circumstances) -> Readiness {
    judged_if(recorded, account, circumstances, |_| {})
}

/// What recorded answers would say if something in them were different.
pub fn judged_if(
    recorded: &str,
    account: Option<&str>,
    circumstances: &Circumstances,
    change: impl FnOnce(&mut TenantEvidence),
) -> Readiness {
    let mut evidence = evidence(recorded);
    evidence.account.named = account.map(str::to_owned);
    change(&mut evidence);
    let now = evidence.organization.source.at;
    judge_with(&Profile::built_in(), &evidence, circumstances, now)
}

fn evidence(name: &str) -> TenantEvidence {
    let path = format!("{}/../readiness/tests/recorded/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

pub fn setting() -> Setting {
    let profile = Profile::built_in();
    let scopes = |scopes: &[&str]| scopes.iter().map(ToString::to_string).collect();
    Setting {
        world: World::Live,
        demo: true,
        app: profile.checking_app.name.clone(),
        app_id: profile.checking_app.id,
        scopes: scopes(&["openid", "profile", "offline_access", "User.Read", "Directory.Read.All"]),
        own_scopes: scopes(&["openid", "profile", "offline_access", "User.Read"]),
        mago_sign_in: profile.mago.sign_in,
        keychain: "Secret Service keyring".into(),
        start_page: profile.approval.start_page.clone(),
        help: profile.mago.help.clone(),
        example_organization: None,
        example_account: None,
        profile: Arc::new(profile),
        version: "0.1.0".into(),
    }
}
