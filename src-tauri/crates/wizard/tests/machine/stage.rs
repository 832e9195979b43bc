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
    effect::ScriptWanted,
    event::Found,
    intent::{Reading, SignInWay},
    step::{Journey, Step},
    view::{
        AnswerShown, AnsweredAcs, AnsweredApproval, HandOffShown, ResumeOffer, Screen, ScriptPart, ScriptShown, World,
    },
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

    /// The script that the screen offers comes.
    pub fn script_comes(&mut self) {
        let wanted = self.offered_script().expect("a script is offered");
        self.hears(Event::Written(Box::new(script(wanted))));
    }

    /// The script that the screen offers.
    pub fn offered_script(&self) -> Option<ScriptWanted> {
        let scripts = match self.screen() {
            Screen::Acs(acs) => acs.scripts,
            Screen::Approval(approval) => approval.scripts,
            Screen::SignIn(sign_in) => sign_in.scripts,
            _ => None,
        };
        scripts.map(|scripts| ScriptWanted {
            purpose: scripts.purpose,
            dialect: scripts.dialect,
            device_code: scripts.device_code,
        })
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
        reports: vec![],
        hand_off: None,
        at: "2026-11-23T09:00:00Z".parse().unwrap(),
    }
}

/// What was asked for by these effects.
pub fn script_wanted(effects: &[Effect]) -> Option<ScriptWanted> {
    effects.iter().find_map(|effect| match effect {
        Effect::WriteScript { wanted, .. } => Some(*wanted),
        _ => None,
    })
}

/// A script as it was wanted.
pub fn script(wanted: ScriptWanted) -> ScriptShown {
    let text = "#requires -Version 5.1\n# Creates the Azure Communication Services service principal.\n\
                Connect-MgGraph -TenantId '6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70' -Scopes 'Application.ReadWrite.All'\n\
                New-MgServicePrincipal -AppId '1fd5118e-2576-4263-8130-9503064c837a'\n";
    let part = |first, last, does: &str| ScriptPart {
        first,
        last,
        does: does.into(),
    };
    ScriptShown {
        tenant: tenant(),
        purpose: wanted.purpose,
        dialect: wanted.dialect,
        shell: wanted.dialect.shell(),
        device_code: wanted.device_code,
        file: format!("mago-{}-{}.txt", wanted.purpose, wanted.dialect),
        text: text.into(),
        sha256: "5f1b1b5f7c3e0f4be5a1b6a0bd7c1f6f2b8f6f0a0c7d5e4b3a2918f7e6d5c4b3".into(),
        parts: vec![
            part(1, 2, "Says what the script needs and does."),
            part(3, 3, "Signs in to this organisation and no other."),
            part(4, 4, "Creates the principal."),
        ],
    }
}

/// A message as it would be written.
pub fn message() -> HandOffShown {
    HandOffShown {
        id: "0a8d7c54-6c1f-4f6e-8a55-2f6f4f0f9a11".parse().unwrap(),
        tenant: tenant(),
        subject: "Please approve Mago for Microsoft Teams calls".into(),
        body: "Hello,\n\nMago's meeting rooms can join our Teams meetings as a signed-in account once two things are done …\n"
            .into(),
        brief: "Could you approve Mago for our organisation? https://login.microsoftonline.com/…".into(),
        file: "mago-hand-off-harbourworks.example.html".into(),
        sha256: "9b3ad1a2b61f05f1b1b5f7c3e0f4be5a1b6a0bd7c1f6f2b8f6f0a0c7d5e4b3a2".into(),
    }
}

/// An answer that says that everything is done.
pub fn answer() -> AnswerShown {
    AnswerShown {
        approval: AnsweredApproval::Approved,
        acs: AnsweredAcs::Present,
        by: Some("Ada, IT".into()),
        note: None,
        at: "2026-11-24T09:00:30Z".parse().unwrap(),
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
