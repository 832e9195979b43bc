//! An engine in front of a running demo organisation, with a scripted person at the browser.

use std::{io, sync::Arc};

use demo_cloud::{
    log::Entry,
    person::{Choices, Person},
    scenario,
    scenario::base::PASSWORD,
    server::Server,
};
use engine::{
    AccountName, CheckRequest, Engine, Opener, Options, SignInRequest, TenantName, Way, Who, mode::Mode,
    progress::Listener,
};
use readiness::profile::Profile;
use tempfile::TempDir;
use url::Url;

/// Everything that a job needs.
pub struct Stage {
    pub server: Server,
    pub engine: Engine,
    pub tenant: TenantName,
    pub account: String,
    administrator: String,
    pub state: TempDir,
}

impl Stage {
    /// Starts a situation and an engine that keeps its secrets in memory.
    pub async fn set(scenario: &str) -> Self {
        Self::set_with(scenario, |_| ()).await
    }

    /// The same, with another product profile.
    pub async fn set_with(scenario: &str, change: impl FnOnce(&mut Profile)) -> Self {
        let scenario = scenario::named(scenario).expect("a scenario of that name");
        let server = Server::start(scenario, 0).await.unwrap();
        let state = tempfile::tempdir().unwrap();
        let mode = Mode::Demo {
            url: server.base_url().parse().unwrap(),
        };
        let mut options = Options::in_memory(mode, state.path().to_owned());
        change(&mut options.profile);
        let engine = Engine::new(options);
        Self {
            engine: engine.unwrap(),
            tenant: TenantName::parse(scenario.tenant).unwrap(),
            account: scenario.account.to_owned(),
            administrator: scenario.administrator.to_owned(),
            server,
            state,
        }
    }

    pub fn administrator(&self) -> Way {
        browser_of(&self.administrator)
    }

    pub fn check(&self, way: Option<Way>) -> CheckRequest {
        CheckRequest {
            tenant: self.tenant.clone(),
            account: Some(AccountName::parse(&self.account).unwrap()),
            way,
            proof: None,
        }
    }

    pub fn sign_in(&self, remember: bool) -> SignInRequest {
        SignInRequest {
            tenant: self.tenant.clone(),
            who: Who::Checking,
            way: self.administrator(),
            login_hint: None,
            remember,
        }
    }

    /// Requests that our side sent, the browser's left out.
    pub fn ours(&self) -> Vec<Entry> {
        self.server
            .log()
            .into_iter()
            .filter(|entry| !entry.path.contains("/authorize"))
            .collect()
    }
}

/// Hears nothing.
pub fn deaf() -> Listener {
    Arc::new(|_| {})
}

/// The browser, with a person who signs in as this account and accepts, and goes back where that is not enough.
pub fn browser_of(username: &str) -> Way {
    let choices = Choices {
        return_without_approval: true,
        ..Choices::default()
    };
    Way::Browser(browser_with(username, choices))
}

/// The browser, with a person who chooses.
pub fn browser_with(username: &str, choices: Choices) -> Arc<dyn Opener> {
    let (username, runtime) = (username.to_owned(), tokio::runtime::Handle::current());
    Arc::new(move |page: &Url| -> io::Result<()> {
        let mut person = Person::new(&username, PASSWORD).unwrap().choosing(choices.clone());
        let page = page.to_string();
        runtime.spawn(async move { person.open(&page).await });
        Ok(())
    })
}
