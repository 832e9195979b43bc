//! A wizard at work, and an organisation that answers as recorded.

use jiff::{SignedDuration, Timestamp};
use readiness::{
    Readiness,
    cloud::Cloud,
    evidence::TenantEvidence,
    judge_with,
    problem::{Problem, Retry},
    profile::Profile,
    proof::{Circumstances, LiveProof, ProofOutcome},
};
use wizard::{
    Done, Effect, Event, Intent, News, Setting, View, Wizard,
    effect::ScriptWanted,
    event::Found,
    intent::{BrowserShowed, Reading, SignInWay},
    step::{Journey, Step},
    view::{
        AnswerShown, AnsweredAcs, AnsweredApproval, BrowserState, ChangeShown, HandOffShown, Here, ProvenHow,
        ScriptShown, World,
    },
};

const DOMAIN: &str = "harbourworks.example";
const ADA: &str = "ada.admin@harbourworks.example";
const UNAPPROVED: &str = "consent-by-another-user";
const ROOM: &str = "room.pier@harbourworks.example";

/// A wizard, and the time.
#[derive(Clone)]
pub struct Stage {
    pub wizard: Wizard,
    now: Timestamp,
}

impl Stage {
    pub fn new() -> Self {
        Self {
            wizard: Wizard::new(setting()),
            now: "2026-11-24T09:00:00Z".parse().unwrap(),
        }
    }

    pub fn at_organization() -> Self {
        let mut stage = Self::new();
        stage.wants(Intent::Begin {
            journey: Journey::Administrator,
        });
        stage
    }

    pub fn at_sign_in() -> Self {
        let mut stage = Self::at_organization();
        let begun = stage.begins(Intent::UseOrganization { text: DOMAIN.into() });
        stage.ends(begun, Done::Found(Box::new(found())));
        stage
    }

    /// The sign-in page is open in the browser.
    pub fn signing_in() -> Self {
        let mut stage = Self::at_sign_in();
        let begun = stage.begins(sign_in());
        let ends = stage.now + SignedDuration::from_mins(5);
        stage.news(begun, News::SignInOpens { ends });
        stage.news(begun, News::Browser(BrowserState::Opened));
        stage
    }

    /// Signed in, and checked as recorded.
    pub fn at_overview(recorded: &str) -> Self {
        let mut stage = Self::at_sign_in();
        let begun = stage.begins(sign_in());
        let username = ADA.to_owned();
        let checks = attempt(&stage.ends(begun, Done::SignedIn { username })).unwrap();
        stage.ends(checks, Done::Checked(Box::new(judged(recorded, None, false))));
        stage
    }

    pub fn unchecked() -> Self {
        let mut stage = Self::at_sign_in();
        let begun = stage.begins(Intent::ContinueWithout);
        stage.ends(begun, Done::Checked(Box::new(judged("offline", None, false))));
        stage
    }

    pub fn at_step(recorded: &str, step: Step) -> Self {
        let mut stage = Self::at_overview(recorded);
        let effects = stage.wants(Intent::GoTo { step });
        stage.script_comes(&effects);
        stage
    }

    /// The script that these effects ask for is written.
    pub fn script_comes(&mut self, effects: &[Effect]) {
        let wanted = effects.iter().find_map(|effect| match effect {
            Effect::WriteScript { wanted, .. } => Some(*wanted),
            _ => None,
        });
        if let Some(wanted) = wanted {
            self.hears(Event::Written(Box::new(script(wanted))));
        }
    }

    /// Nobody signed in, and somebody says that the principal is there.
    pub fn reported() -> Self {
        let mut stage = Self::unchecked();
        let effects = stage.wants(Intent::GoTo { step: Step::Acs });
        stage.script_comes(&effects);
        let text = "MAGO-ACS: PRESENT 3f0c7a52-91de-4a0a-a3c4-5b1d7f7e2c11 IN 6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70";
        stage.wants(Intent::ReadBack { text: text.into() });
        stage
    }

    /// The message to somebody else is written.
    pub fn handing_off() -> Self {
        let mut stage = Self::at_step("no-reader-role", Step::Approval);
        stage.wants(Intent::OpenHandOff);
        stage.hears(Event::HandOffWritten(Box::new(message())));
        stage
    }

    /// Its answer came back.
    pub fn answered() -> Self {
        let mut stage = Self::handing_off();
        stage.hears(Event::AnswerRead {
            tenant: found().tenant,
            answer: Ok(Box::new(answer())),
        });
        stage
    }

    /// Somebody declined on the consent page.
    pub fn declined() -> Self {
        let mut stage = Self::watching();
        stage.wants(Intent::BrowserShowed {
            what: BrowserShowed::Declined,
        });
        stage
    }

    /// The exact request is shown, and waits for a yes.
    pub fn confirming() -> Self {
        let mut stage = Self::at_step("fresh-tenant", Step::Acs);
        let begun = stage.begins(Intent::CreateAcs);
        stage.ends(begun, Done::Prepared(change()));
        stage
    }

    /// The consent page was opened, and is looked out for.
    pub fn watching() -> Self {
        let mut stage = Self::at_step(UNAPPROVED, Step::Approval);
        let begun = stage.begins(Intent::OpenConsent);
        let ends = stage.now + SignedDuration::from_mins(5);
        stage.news(begun, News::WatchBegan { ends });
        stage
    }

    pub fn with_account(recorded: &str) -> Self {
        let mut stage = Self::at_step(recorded, Step::Licence);
        let begun = stage.begins(Intent::NameAccount { text: ROOM.into() });
        stage.ends(begun, Done::Checked(Box::new(judged(recorded, Some(ROOM), false))));
        stage
    }

    /// The Mago account signed in on this computer.
    pub fn proven() -> Self {
        let mut stage = Self::with_account("all-ready");
        stage.wants(Intent::Next);
        stage.wants(Intent::ChooseComputer {
            here: Here::ThisComputer,
        });
        let way = SignInWay::Browser;
        let begun = stage.begins(Intent::SignInMago { way });
        let how = Some(ProvenHow::Stored {
            username: ROOM.into(),
            keychain: setting().keychain,
            at: stage.now,
        });
        let readiness = Box::new(judged("all-ready", Some(ROOM), true));
        stage.ends(begun, Done::Proven { how, readiness });
        stage
    }

    /// The network was gone when it was checked again.
    pub fn offline() -> Self {
        let mut stage = Self::at_overview("fresh-tenant");
        let begun = stage.begins(Intent::CheckAgain);
        let problem = Problem::new("no-network", Retry::Now).with("host", "graph.microsoft.com");
        let outcome = Err(Box::new(problem));
        stage.hears(Event::Ended {
            attempt: begun,
            outcome,
        });
        stage
    }

    /// The same after somebody wanted this.
    pub fn after(mut self, intents: impl IntoIterator<Item = Intent>) -> Self {
        for intent in intents {
            self.wants(intent);
        }
        self
    }

    pub fn wants(&mut self, intent: Intent) -> Vec<Effect> {
        self.hears(Event::Wanted(intent))
    }

    pub fn begins(&mut self, intent: Intent) -> u32 {
        attempt(&self.wants(intent)).unwrap()
    }

    /// The check that was begun brings what was known before.
    pub fn finds_nothing_new(&mut self, begun: u32) -> View {
        self.ends(begun, Done::Checked(Box::new(judged("fresh-tenant", None, false))));
        self.view()
    }

    /// The look-out that is under way gives up.
    pub fn stops_looking(&mut self) -> View {
        let begun = self.begins(Intent::OpenConsent);
        self.ends(begun, Done::Checked(Box::new(judged(UNAPPROVED, None, false))));
        self.view()
    }

    pub fn news(&mut self, attempt: u32, news: News) {
        self.hears(Event::News { attempt, news });
    }

    pub fn ends(&mut self, attempt: u32, done: Done) -> Vec<Effect> {
        let outcome = Ok(done);
        self.hears(Event::Ended { attempt, outcome })
    }

    pub fn hears(&mut self, event: Event) -> Vec<Effect> {
        self.now += SignedDuration::from_secs(1);
        self.wizard.on(event, self.now)
    }

    pub fn view(&self) -> View {
        self.wizard.view()
    }
}

pub fn sign_in() -> Intent {
    Intent::SignIn {
        way: SignInWay::Browser,
        reading: Reading::Directory,
    }
}

fn attempt(effects: &[Effect]) -> Option<u32> {
    effects.iter().find_map(|effect| match effect {
        Effect::Begin { attempt, .. } => Some(*attempt),
        _ => None,
    })
}

fn found() -> Found {
    let tenant = "6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70";
    Found {
        domain: DOMAIN.into(),
        tenant: tenant.parse().unwrap(),
        cloud: Cloud::Worldwide,
        name: Some("Harbour Works".into()),
        federated: Some(false),
        consent_page: format!("https://login.microsoftonline.com/{tenant}/adminconsent")
            .parse()
            .ok(),
        sign_out: true,
    }
}

fn change() -> ChangeShown {
    ChangeShown {
        tenant: found().tenant,
        method: "POST".into(),
        address: "https://graph.microsoft.com/v1.0/servicePrincipals".into(),
        body: "{\n  \"appId\": \"1fd5118e-2576-4263-8130-9503064c837a\"\n}".into(),
        permission: "Application.ReadWrite.All".into(),
    }
}

fn script(wanted: ScriptWanted) -> ScriptShown {
    ScriptShown {
        tenant: found().tenant,
        purpose: wanted.purpose,
        dialect: wanted.dialect,
        shell: wanted.dialect.shell(),
        device_code: wanted.device_code,
        file: "mago-create-acs.ps1".into(),
        text: "#requires -Version 5.1\n".into(),
        sha256: "5f1b1b5f7c3e0f4be5a1b6a0bd7c1f6f2b8f6f0a0c7d5e4b3a2918f7e6d5c4b3".into(),
        parts: vec![],
    }
}

fn message() -> HandOffShown {
    HandOffShown {
        id: "0a8d7c54-6c1f-4f6e-8a55-2f6f4f0f9a11".parse().unwrap(),
        tenant: found().tenant,
        subject: "Please approve Mago for Microsoft Teams calls".into(),
        body: "Hello,\n\nMago can join our Teams meetings as a signed-in account once two things are done.\n".into(),
        brief: "Could you approve Mago for our organisation?".into(),
        file: "mago-hand-off-harbourworks.example.html".into(),
        sha256: "9b3ad1a2b61f05f1b1b5f7c3e0f4be5a1b6a0bd7c1f6f2b8f6f0a0c7d5e4b3a2".into(),
    }
}

fn answer() -> AnswerShown {
    AnswerShown {
        approval: AnsweredApproval::Approved,
        acs: AnsweredAcs::Failed {
            reason: "not-allowed".into(),
        },
        by: Some("Ada, IT".into()),
        note: Some("Ask me again on Monday.".into()),
        at: "2026-11-24T09:00:30Z".parse().unwrap(),
    }
}

/// What recorded answers say about this account, perhaps after it proved itself.
fn judged(recorded: &str, account: Option<&str>, proven: bool) -> Readiness {
    let path = format!(
        "{}/../readiness/tests/recorded/{recorded}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut evidence: TenantEvidence = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    evidence.account.named = account.map(str::to_owned);
    let profile = Profile::built_in();
    let proof = proven.then(|| LiveProof {
        account: evidence.account.user.found().map(|user| user.id),
        outcome: ProofOutcome::Token {
            scopes: profile.acs_scopes(),
        },
        source: evidence.organization.source.clone(),
    });
    let circumstances = Circumstances {
        proof,
        ..Circumstances::default()
    };
    judge_with(&profile, &evidence, &circumstances, evidence.organization.source.at)
}

fn setting() -> Setting {
    let profile = Profile::built_in();
    let scopes = ["openid", "profile", "User.Read", "Directory.Read.All", "offline_access"];
    let own_scopes = ["openid", "profile", "User.Read", "offline_access"];
    Setting {
        world: World::Live,
        demo: true,
        app: profile.checking_app.name.clone(),
        app_id: profile.checking_app.id,
        scopes: scopes.map(str::to_owned).to_vec(),
        own_scopes: own_scopes.map(str::to_owned).to_vec(),
        mago_sign_in: profile.mago.sign_in,
        keychain: "the Secret Service keyring".into(),
        start_page: profile.approval.start_page.clone(),
        help: profile.mago.help.clone(),
        example_organization: None,
        example_account: None,
        profile: std::sync::Arc::new(profile),
        version: "0.1.0".into(),
    }
}
