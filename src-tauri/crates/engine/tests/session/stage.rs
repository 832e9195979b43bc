//! A session in front of a running demo organisation, with a scripted person at the browser.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use demo_cloud::{
    model::World,
    person::{Choices, Person},
    scenario,
    scenario::base::PASSWORD,
    server::Server,
};
use engine::{
    Engine, Options,
    mode::Mode,
    session::{Copying, Desk, Picking, Saving, Session, SessionOptions},
};
use tempfile::TempDir;
use texts::Language;
use tokio::{runtime::Handle, sync::watch, time::timeout};
use url::Url;
use wizard::{
    Intent, View,
    intent::{Reading, SignInWay},
    step::Journey,
    view::Screen,
};

/// How long a view is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A session with its views, and what the front door's hands did.
pub struct Stage {
    pub server: Server,
    pub session: Session,
    pub hands: Arc<Hands>,
    pub views: watch::Receiver<View>,
    pub state: TempDir,
}

/// The hands of a front door that a test looks at.
#[derive(Default)]
pub struct Hands {
    pub opened: Mutex<Vec<Url>>,
    pub copied: Mutex<Vec<String>>,
    pub saved: Mutex<Vec<(String, Vec<u8>)>>,
    /// Who sits at the browser; nobody: the page is opened, and that is all.
    pub person: Mutex<Option<String>>,
    pub saves: Mutex<bool>,
    /// The file that is chosen; none: the person thinks better of it.
    pub picks: Mutex<Option<Vec<u8>>>,
    /// Whether the person declines what the consent page asks for.
    pub declines: Mutex<bool>,
    runtime: Option<Handle>,
}

impl Desk for Hands {
    fn open(&self, page: &Url) -> io::Result<()> {
        self.opened.lock().unwrap().push(page.clone());
        let (person, runtime) = (self.person.lock().unwrap().clone(), self.runtime.clone().unwrap());
        if let Some(username) = person {
            let consents = page.path().ends_with("/adminconsent");
            let choices = Choices {
                accept: !(consents && *self.declines.lock().unwrap()),
                return_without_approval: true,
                ..Choices::default()
            };
            let mut person = Person::new(&username, PASSWORD).unwrap().choosing(choices);
            let page = page.to_string();
            runtime.spawn(async move { person.open(&page).await });
        }
        Ok(())
    }

    fn copy(&self, text: String) -> Copying {
        self.copied.lock().unwrap().push(text);
        Box::pin(async { Ok(()) })
    }

    fn save(&self, suggested_name: String, contents: Vec<u8>) -> Saving {
        let saves = *self.saves.lock().unwrap();
        if saves {
            self.saved.lock().unwrap().push((suggested_name.clone(), contents));
        }
        Box::pin(async move { Ok(saves.then(|| PathBuf::from(suggested_name))) })
    }

    fn pick(&self, most: usize) -> Picking {
        let chosen = self.picks.lock().unwrap().clone();
        let bytes = chosen.map(|bytes| bytes.into_iter().take(most + 1).collect());
        Box::pin(async move { Ok(bytes) })
    }
}

/// An engine in front of an address, with a state folder.
pub fn engine(mode: Mode, state: &Path) -> Engine {
    let options = Options::in_memory(mode, state.to_owned());
    Engine::new(options).unwrap()
}

pub fn hands() -> Arc<Hands> {
    Arc::new(Hands {
        saves: Mutex::new(true),
        runtime: Some(Handle::current()),
        ..Hands::default()
    })
}

pub fn start(engine: Engine, demo: bool, hands: &Arc<Hands>) -> Session {
    Session::start(SessionOptions {
        engine,
        demo,
        desk: Arc::clone(hands) as Arc<dyn Desk>,
        language: Language::English,
    })
}

/// The first view that is wanted.
pub async fn until(views: &mut watch::Receiver<View>, wanted: impl FnMut(&View) -> bool) -> View {
    let found = timeout(PATIENCE, views.wait_for(wanted)).await;
    let found = found.map(|view| view.unwrap().clone());
    found.unwrap_or_else(|_| panic!("not in time; the last view is {:#?}", *views.borrow()))
}

impl Stage {
    /// Starts a situation, and a session in it with its administrator at the browser.
    pub async fn set(scenario: &str) -> Self {
        let scenario = scenario::named(scenario).expect("a scenario of that name");
        let server = Server::start(scenario, 0).await.unwrap();
        let stage = Self::on(server, tempfile::tempdir().unwrap());
        stage.seat(scenario.administrator);
        stage
    }

    /// A session on a server that runs already, with what an earlier one left.
    pub fn on(server: Server, state: TempDir) -> Self {
        let url = server.base_url().parse().unwrap();
        let hands = hands();
        let session = start(engine(Mode::Demo { url }, state.path()), false, &hands);
        Self {
            views: session.views(),
            server,
            session,
            hands,
            state,
        }
    }

    /// Puts somebody else at the browser.
    pub fn seat(&self, username: &str) {
        *self.hands.person.lock().unwrap() = Some(username.to_owned());
    }

    /// Leaves nobody at the browser.
    pub fn empty_seat(&self) {
        *self.hands.person.lock().unwrap() = None;
    }

    pub fn wants(&self, intent: Intent) {
        self.session.send(intent);
    }

    pub async fn until(&mut self, wanted: impl FnMut(&View) -> bool) -> View {
        until(&mut self.views, wanted).await
    }

    pub fn change(&self, change: impl FnOnce(&mut World)) {
        self.server.simulation().change(change);
    }

    /// Goes to the sign-in screen of the demo organisation.
    pub async fn find(&mut self) -> View {
        self.find_named("harbourworks.example").await
    }

    /// Goes to the sign-in screen of an organisation.
    pub async fn find_named(&mut self, domain: &str) -> View {
        self.wants(Intent::Begin {
            journey: Journey::Administrator,
        });
        self.wants(Intent::UseOrganization {
            text: domain.to_owned(),
        });
        self.until(|view| matches!(view.screen, Screen::SignIn(_))).await
    }

    pub fn sign_in(&self) {
        self.wants(Intent::SignIn {
            way: SignInWay::Browser,
            reading: Reading::Directory,
        });
    }

    /// Goes to the overview with a whole check.
    pub async fn check(&mut self) -> View {
        self.find().await;
        self.sign_in();
        self.until(is_checked).await
    }
}

/// Whether the overview shows a whole check.
pub fn is_checked(view: &View) -> bool {
    matches!(&view.screen, Screen::Overview(overview) if overview.start.is_some() && overview.checking.is_none())
}
