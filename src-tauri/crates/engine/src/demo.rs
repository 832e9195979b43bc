//! The demo organisation: a simulated Microsoft cloud on this computer. The one place that knows `demo-cloud`.

mod person;
pub(crate) mod portal;

use demo_cloud::{
    Scenario, scenario,
    server::{self, Server},
};
use jiff::Timestamp;
use microsoft::discovery::TenantName;
use person::Person;
use readiness::{
    evidence::Source,
    problem::{Problem, Retry},
    proof::{LiveProof, ProofOutcome},
    readiness::Overall,
};
use url::Url;

use crate::{
    AccountName, CheckRequest, Engine, Options, ProofRequest, SignInRequest, Way, Who,
    failure::{Failure, Kind},
    mode::Mode,
    progress::Listener,
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

/// An organisation and an account to try, as most situations have them.
pub(crate) fn example() -> Option<(String, String)> {
    let usual = scenario::all().into_iter().next()?;
    Some((usual.tenant.to_owned(), usual.account.to_owned()))
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
    pub(crate) fn engine(&self) -> Result<Engine, Failure> {
        Engine::new(Options::in_memory(
            Mode::Demo { url: self.url()? },
            self.state.path().to_owned(),
        ))
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
    /// When nothing is missing, the account that Mago would use signs in as well, and what that proves is in the report.
    /// Where the checker's sign-in ends on an error page, that page is the result: nothing would ever come back from it.
    pub async fn show(&self, listener: &Listener) -> Result<Report, Failure> {
        let engine = self.engine()?;
        let mut checker = Person::new(self.checker());
        let noting = checker.noting(listener);
        let sign_in = self.signs_in(checker.way.clone())?;
        checker.doing(engine.sign_in(&sign_in, &noting)).await?;
        let mut check = self.checks(checker.way.clone())?;
        let report = checker.doing(Box::pin(engine.check(&check, &noting))).await?;
        if report.readiness.overall != Overall::CheckedNotProven {
            return Ok(report);
        }
        check.proof = Some(self.proven(&engine, listener).await?);
        checker.doing(Box::pin(engine.check(&check, &noting))).await
    }

    fn signs_in(&self, way: Way) -> Result<SignInRequest, Failure> {
        Ok(SignInRequest {
            tenant: TenantName::parse(self.domain())?,
            who: Who::Checking,
            way,
            login_hint: None,
            remember: false,
        })
    }

    fn checks(&self, way: Way) -> Result<CheckRequest, Failure> {
        Ok(CheckRequest {
            tenant: TenantName::parse(self.domain())?,
            account: Some(AccountName::parse(self.account())?),
            way: Some(way),
            proof: None,
        })
    }

    async fn proven(&self, engine: &Engine, listener: &Listener) -> Result<LiveProof, Failure> {
        let mut room = Person::new(self.account());
        let request = ProofRequest {
            tenant: TenantName::parse(self.domain())?,
            account: Some(AccountName::parse(self.account())?),
            way: room.way.clone(),
        };
        let noting = room.noting(listener);
        match room.doing(Box::pin(engine.prove(&request, &noting))).await {
            // An error page is Entra's answer too, though it never comes back by itself.
            Err(Failure { codes, problem, .. }) if !codes.is_empty() => Ok(shown_in_the_browser(codes, *problem)),
            proven => proven,
        }
    }
}

fn shown_in_the_browser(codes: Vec<u32>, problem: Problem) -> LiveProof {
    LiveProof {
        account: None,
        outcome: ProofOutcome::Refused { codes, problem },
        source: Source {
            asked: "GET /oauth2/v2.0/authorize".to_owned(),
            at: Timestamp::now(),
            request_id: None,
        },
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
