//! The scripted person in front of the demo organisation.

use std::{
    io,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use demo_cloud::{
    person::{self, Ended},
    scenario::base::PASSWORD,
};
use microsoft::sign_in::opener::Opener;
use readiness::problem::{Problem, Retry};
use tokio::{runtime::Handle, sync::mpsc};
use url::Url;

use crate::{
    Way,
    failure::{Failure, Kind},
    progress::{BrowserNews, Listener, Progress},
};

/// Signs in and accepts, over plain HTTP, and tells of pages that lead nowhere.
pub struct Person {
    /// The way to sign in with this person at the browser.
    pub way: Way,
    stuck: mpsc::UnboundedReceiver<Failure>,
    answered: Arc<AtomicBool>,
}

impl Person {
    /// Somebody with this account.
    pub fn new(username: &str) -> Self {
        let (tell, stuck) = mpsc::unbounded_channel();
        let (username, runtime) = (username.to_owned(), Handle::current());
        let opener: Arc<dyn Opener> = Arc::new(move |page: &Url| -> io::Result<()> {
            let mut person = person::Person::new(&username, PASSWORD).map_err(io::Error::other)?;
            let (page, tell) = (page.to_string(), tell.clone());
            runtime.spawn(async move {
                if let Some(failure) = stopped(person.open(&page).await) {
                    // Nobody listens any more once the job is over.
                    let _ = tell.send(failure);
                }
            });
            Ok(())
        });
        Self {
            way: Way::Browser(opener),
            stuck,
            answered: Arc::default(),
        }
    }

    /// Passes news on, and notes whether the newest sign-in has its answer.
    pub fn noting(&self, listener: &Listener) -> Listener {
        let (answered, listener) = (Arc::clone(&self.answered), Arc::clone(listener));
        Arc::new(move |news| {
            match news {
                Progress::SignInOpens { .. } => answered.store(false, Ordering::Release),
                Progress::Browser(BrowserNews::Answered) => answered.store(true, Ordering::Release),
                _ => {}
            }
            listener(news);
        })
    }

    /// Waits for a job with this person in it, until the person is stuck.
    pub async fn doing<T>(&mut self, job: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        let mut job = pin!(job);
        loop {
            tokio::select! {
                outcome = &mut job => return outcome,
                // Once the answer is here, the person's last page no longer matters.
                Some(failure) = self.stuck.recv() => if !self.answered.load(Ordering::Acquire) {
                    return Err(failure);
                },
            }
        }
    }
}

/// Why nothing will come back from the browser: an error page or a broken connection. A page without a code says nothing.
fn stopped(outcome: Result<Ended, person::Error>) -> Option<Failure> {
    match outcome {
        Ok(page) => page.error_code.map(|code| error_page(code, page.text)),
        Err(error) => {
            tracing::info!(?error, "the demo person could not go on");
            let problem = Problem::new("demo-person-stopped", Retry::Now);
            Some(Failure::new(Kind::CannotTell, problem))
        }
    }
}

fn error_page(code: u32, text: String) -> Failure {
    let problem = Problem::new("demo-sign-in-stopped", Retry::SignIn).with("code", format!("AADSTS{code}"));
    Failure {
        codes: vec![code],
        ..Failure::sign_in_needed(Problem {
            said: Some(text),
            ..problem
        })
    }
}
