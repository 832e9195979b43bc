//! The demo organisation: a simulated Microsoft cloud on this computer. The one place that knows `demo-cloud`.

use std::{
    io,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use demo_cloud::{
    Scenario,
    person::{self, Ended, Person},
    scenario::{self, base::PASSWORD},
    server::{self, Server},
};
use microsoft::{discovery::TenantName, sign_in::opener::Opener};
use readiness::{
    problem::{Problem, Retry},
    profile::Profile,
};
use tokio::sync::mpsc;
use url::Url;

use crate::{
    AccountName, CheckRequest, Engine, Keep, Options, Way,
    failure::{Failure, Kind},
    mode::Mode,
    progress::{BrowserNews, Listener, Progress},
    report::Report,
    state::StateError,
};

/// A situation that the demo organisation can be in.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Situation {
    /// The name to start it by.
    pub name: String,
    /// What it is about.
    pub summary: String,
}

/// Lists the situations.
pub fn situations() -> Vec<Situation> {
    scenario::all().into_iter().map(situation).collect()
}

fn situation(scenario: &Scenario) -> Situation {
    Situation {
        name: scenario.name.to_string(),
        summary: scenario.summary.to_string(),
    }
}

/// A running demo organisation; ends when it is dropped.
pub struct Demo {
    server: Server,
    scenario: &'static Scenario,
    state: tempfile::TempDir,
}

impl Demo {
    /// Starts a situation afresh on a port of 127.0.0.1; port 0 takes any free one.
    pub async fn start(name: &str, port: u16) -> Result<Self, Failure> {
        let scenario = scenario::named(name).ok_or_else(|| unknown(name))?;
        let server = Server::start(scenario, port)
            .await
            .map_err(|error| not_started(&error))?;
        let state = tempfile::tempdir().map_err(StateError::temporary)?;
        Ok(Self {
            server,
            scenario,
            state,
        })
    }

    /// Makes an engine that works here and keeps nothing.
    fn engine(&self) -> Result<Engine, Failure> {
        Engine::new(Options {
            mode: Mode::Demo { url: self.url()? },
            profile: Profile::built_in(),
            checking_app: None,
            ca_file: None,
            proxy: None,
            state_root: Some(self.state.path().to_owned()),
            keep: Keep::Memory,
            keychain_asks: Arc::new(|| {}),
        })
    }

    /// Where it answers.
    pub fn url(&self) -> Result<Url, Failure> {
        self.server
            .base_url()
            .parse()
            .map_err(|_| Failure::new(Kind::Fault, Problem::new("demo-address", Retry::Never)))
    }

    /// The situation.
    pub fn situation(&self) -> Situation {
        situation(self.scenario)
    }

    /// The domain of the organisation that the situation is about.
    pub fn domain(&self) -> &str {
        self.scenario.tenant
    }

    /// Whom to sign in as to check.
    pub fn checker(&self) -> &str {
        self.scenario.administrator
    }

    /// The account that Mago would use there.
    pub fn account(&self) -> &str {
        self.scenario.account
    }

    /// Checks the organisation with a scripted person at the browser, who signs in as [`Demo::checker`] and accepts.
    ///
    /// Where the sign-in ends on an error page, that page is the result: nothing would ever come back from it.
    pub async fn show(&self, listener: &Listener) -> Result<Report, Failure> {
        let (ended, mut stuck) = mpsc::unbounded_channel();
        let request = CheckRequest {
            tenant: TenantName::parse(self.domain())?,
            account: Some(AccountName::parse(self.account())?),
            way: Some(Way::Browser(scripted_person(self.checker(), ended))),
        };
        let engine = self.engine()?;
        let answered = Arc::<AtomicBool>::default();
        let noting = noting_answers(&answered, listener);
        let mut report = pin!(engine.check(&request, &noting));
        loop {
            tokio::select! {
                report = &mut report => return report,
                // Once the answer is here, the person's last page no longer matters.
                Some(failure) = stuck.recv() => if !answered.load(Ordering::Acquire) {
                    return Err(failure);
                },
            }
        }
    }
}

/// Passes news on, and notes whether the newest sign-in has its answer.
fn noting_answers(answered: &Arc<AtomicBool>, listener: &Listener) -> Listener {
    let (answered, listener) = (Arc::clone(answered), Arc::clone(listener));
    Arc::new(move |news| {
        match news {
            Progress::SignInOpens { .. } => answered.store(false, Ordering::Release),
            Progress::Browser(BrowserNews::Answered) => answered.store(true, Ordering::Release),
            _ => {}
        }
        listener(news);
    })
}

/// Stands in for the browser and the person in front of it; tells of pages that lead nowhere.
fn scripted_person(username: &str, ended: mpsc::UnboundedSender<Failure>) -> Arc<dyn Opener> {
    let (username, runtime) = (username.to_owned(), tokio::runtime::Handle::current());
    Arc::new(move |page: &Url| -> io::Result<()> {
        let mut person = Person::new(&username, PASSWORD).map_err(io::Error::other)?;
        let (page, ended) = (page.to_string(), ended.clone());
        runtime.spawn(async move {
            match person.open(&page).await {
                Ok(page) if page.error_code.is_none() => {}
                outcome => drop(ended.send(stopped(outcome))),
            }
        });
        Ok(())
    })
}

/// Why nothing will come back from the browser: an error page, or a connection that broke.
fn stopped(outcome: Result<Ended, person::Error>) -> Failure {
    match outcome {
        Ok(page) => {
            let code = format!("AADSTS{}", page.error_code.unwrap_or_default());
            let problem = Problem::new("demo-sign-in-stopped", Retry::SignIn).with("code", code);
            Failure::new(
                Kind::SignInNeeded,
                Problem {
                    said: Some(page.text),
                    ..problem
                },
            )
        }
        Err(error) => {
            tracing::info!(%error, "the demo person could not go on");
            Failure::new(Kind::CannotTell, Problem::new("demo-person-stopped", Retry::Now))
        }
    }
}

fn unknown(name: &str) -> Failure {
    let near = scenario::all()
        .into_iter()
        .map(|scenario| scenario.name.to_string())
        .collect::<Vec<_>>()
        .join(", ");
    Failure::wrong_use(
        Problem::new("demo-scenario-unknown", Retry::Never)
            .with("name", name)
            .with("known", near),
    )
}

fn not_started(error: &server::Error) -> Failure {
    Failure::wrong_use(match error {
        server::Error::PortInUse { port } => Problem::new("demo-port-in-use", Retry::Never).with("port", port),
        server::Error::CannotListen { port, source } => Problem::new("demo-cannot-listen", Retry::Never)
            .with("port", port)
            .with("reason", source.kind()),
    })
}
