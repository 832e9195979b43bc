//! How a person signs in: in the browser, or with a code on any device.

use std::sync::Arc;

use microsoft::{
    error::Error,
    sign_in::{
        self, Request, Tokens,
        browser::{self, AnswerBy, AnswerPages, PageText, Prompt, Redirect},
        opener::Opener,
    },
};
use readiness::{ids::AppId, profile::MagoSignIn};
use texts::{Language, Values};

use crate::{
    Engine,
    failure::Failure,
    progress::{Listener, Progress},
};

/// How a person signs in.
#[derive(Clone)]
pub enum Way {
    /// In the browser that this opens.
    Browser(Arc<dyn Opener>),
    /// With a code on any device.
    DeviceCode,
}

impl Engine {
    /// Lets a person sign in.
    pub(super) async fn sign_in_with(
        &self,
        request: &Request,
        way: &Way,
        listener: &Listener,
    ) -> Result<Tokens, Failure> {
        let mago = (request.client == self.profile.mago.app_id).then_some(self.profile.mago.sign_in);
        listener(Progress::SignInOpens {
            app: self.app_name(request.client),
            scopes: request.scopes.clone(),
            mago,
        });
        let tokens = match way {
            Way::Browser(opener) if mago != Some(MagoSignIn::DeviceCode) => {
                self.in_browser(request, opener, listener).await?
            }
            Way::Browser(_) | Way::DeviceCode => {
                let show = |code| listener(Progress::DeviceCode(code));
                sign_in::device_code::sign_in(&self.http, request, show).await?
            }
        };
        Ok(tokens)
    }

    /// Signs in through the browser, on the application's loopback redirect.
    ///
    /// A provider that knows no `form_post` answers in the address. That answer is thrown away, and a second attempt
    /// asks for the query form from the start.
    async fn in_browser(
        &self,
        request: &Request,
        opener: &Arc<dyn Opener>,
        listener: &Listener,
    ) -> Result<Tokens, Failure> {
        let redirect = self.redirect(request.client)?;
        let attempt = async |answer| {
            let options = browser_options(redirect.clone(), answer);
            let listener = Arc::clone(listener);
            let report = Arc::new(move |news| listener(Progress::Browser(news)));
            browser::sign_in(&self.http, request, &options, Arc::clone(opener), report).await
        };
        match attempt(AnswerBy::FormPost).await {
            Err(Error::SignIn(sign_in::Failure::AnsweredInAddress)) => Ok(attempt(AnswerBy::Query).await?),
            outcome => Ok(outcome?),
        }
    }

    /// Nothing is known of Mago's registration but that `http://localhost` is the usual one (profile, `mago.sign_in`).
    fn redirect(&self, client: AppId) -> Result<Redirect, Failure> {
        if client == self.profile.mago.app_id {
            return Ok(Redirect::default());
        }
        Ok(Redirect::parse(&self.checking.redirect)?)
    }

    fn app_name(&self, client: AppId) -> String {
        if client == self.profile.mago.app_id {
            self.profile.mago.name.clone()
        } else {
            self.checking.name.clone()
        }
    }
}

fn browser_options(redirect: Redirect, answer: AnswerBy) -> browser::Options {
    browser::Options {
        redirect,
        answer,
        prompt: Some(Prompt::SelectAccount),
        deadline: browser::DEADLINE,
        pages: answer_pages(Language::English),
    }
}

/// What the browser shows at the end.
fn answer_pages(language: Language) -> AnswerPages {
    AnswerPages {
        failed: page("answer-page-failed", language),
        ..closing_page("answer-page-done", language)
    }
}

/// The same page at the end, whatever came back.
pub(super) fn closing_page(id: &str, language: Language) -> AnswerPages {
    AnswerPages {
        language: language.tag().to_owned(),
        done: page(id, language),
        failed: page(id, language),
    }
}

fn page(id: &str, language: Language) -> PageText {
    PageText {
        title: texts::say(id, &Values::new(), language),
        text: texts::say(&format!("{id}.hint"), &Values::new(), language),
    }
}
