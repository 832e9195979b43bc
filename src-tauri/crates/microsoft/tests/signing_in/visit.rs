//! A browser in the hands of a test: it sees the sign-in page and answers to the redirect as the test likes.

use std::{
    io,
    sync::{Arc, Mutex},
};

use microsoft::{
    error::Error,
    sign_in::{
        Request, Tokens,
        browser::{self, AnswerBy, AnswerPages, DEADLINE, Options, PageText, Progress},
    },
};
use tokio::sync::mpsc;
use url::Url;

use crate::provider::{Fields, Provider, http};

/// A sign-in page that was opened.
pub struct Visit {
    pub page: Url,
    pub parameters: Fields,
    pub browser: reqwest::Client,
}

impl Visit {
    pub fn new(page: Url) -> Self {
        let parameters = page.query_pairs().into_owned().collect();
        Self {
            page,
            parameters,
            browser: reqwest::Client::builder().no_proxy().build().unwrap(),
        }
    }

    pub fn redirect(&self) -> Url {
        self.parameters["redirect_uri"].parse().unwrap()
    }

    pub fn state(&self) -> &str {
        &self.parameters["state"]
    }

    /// Posts fields to the redirect, as `form_post` does, and follows where it leads.
    pub async fn post(&self, fields: &[(&str, &str)]) -> reqwest::Response {
        self.browser
            .post(self.redirect())
            .header("origin", "null")
            .form(fields)
            .send()
            .await
            .unwrap()
    }

    /// Goes to the redirect with fields in the address.
    pub async fn get(&self, fields: &[(&str, &str)]) -> reqwest::Response {
        self.browser.get(self.redirect()).query(fields).send().await.unwrap()
    }

    /// Answers as the provider would after the person has signed in.
    pub async fn answer(&self) -> reqwest::Response {
        self.post(&[("code", "the-code"), ("state", self.state())]).await
    }
}

pub fn options() -> Options {
    let text = |title: &str| PageText {
        title: title.into(),
        text: "Go back to <the app>.".into(),
    };
    Options {
        redirect: "http://localhost".parse().unwrap(),
        answer: AnswerBy::FormPost,
        prompt: None,
        deadline: DEADLINE,
        pages: AnswerPages {
            language: "en".into(),
            done: text("Signed in"),
            failed: text("Not signed in"),
        },
    }
}

/// Signs in while `person` does something with the page.
pub async fn sign_in<T>(
    provider: &Provider,
    options: &Options,
    person: impl AsyncFnOnce(Visit) -> T,
) -> (Result<Tokens, Error>, T) {
    let (tokens, done, _) = watched(provider, options, person).await;
    (tokens, done)
}

/// The same, with the progress that was reported.
pub async fn watched<T>(
    provider: &Provider,
    options: &Options,
    person: impl AsyncFnOnce(Visit) -> T,
) -> (Result<Tokens, Error>, T, Vec<Progress>) {
    let request = provider.request().await;
    let remember = Arc::clone(&provider.state);
    let seen_page = move |page: &Url| *remember.page.lock().unwrap() = page.query_pairs().into_owned().collect();
    run(&request, options, seen_page, person).await
}

/// Signs in with any request.
pub async fn run<T>(
    request: &Request,
    options: &Options,
    seen_page: impl Fn(&Url) + Send + Sync + 'static,
    person: impl AsyncFnOnce(Visit) -> T,
) -> (Result<Tokens, Error>, T, Vec<Progress>) {
    let (pages, mut opened) = mpsc::unbounded_channel();
    let browser = move |page: &Url| -> io::Result<()> {
        seen_page(page);
        pages.send(page.clone()).unwrap();
        Ok(())
    };
    let progress = Arc::new(Mutex::new(Vec::new()));
    let report = {
        let progress = Arc::clone(&progress);
        Arc::new(move |step| progress.lock().unwrap().push(step))
    };
    let http = http();
    let signing_in = browser::sign_in(&http, request, options, Arc::new(browser), report);
    let visiting = async { person(Visit::new(opened.recv().await.unwrap())).await };
    let (tokens, done) = tokio::join!(signing_in, visiting);
    let progress = progress.lock().unwrap().clone();
    (tokens, done, progress)
}
