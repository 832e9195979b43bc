//! A scripted person with a browser, for rehearsals and tests where no real browser is wanted.

mod browser;
mod form;

use std::time::Duration;

use browser::{Browser, Page};
use form::Form;

/// How many pages a person goes through before giving up.
const PATIENCE: usize = 30;

/// Somebody who signs in the way that a browser would: over plain HTTP, form by form.
#[derive(Debug)]
pub struct Person {
    sign_in_name: String,
    password: String,
    choices: Choices,
    browser: Browser,
}

/// What a person does where there is a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent button or tick on a page"
)]
pub struct Choices {
    /// Accept on the consent page; otherwise cancel.
    pub accept: bool,
    /// Tick "for your organization" if it is offered.
    pub for_organization: bool,
    /// Approve the second factor; otherwise deny it.
    pub approve: bool,
    /// Register a second factor when the organisation demands it; otherwise stop there.
    pub register: bool,
    /// Ask for approval with this reason if it is offered; otherwise stop there.
    pub ask_for_approval: Option<String>,
    /// Press "Return to the application" instead of stopping where approval is needed.
    pub return_without_approval: bool,
}

impl Default for Choices {
    /// Says yes to what is asked, for oneself.
    fn default() -> Self {
        Self {
            accept: true,
            for_organization: false,
            approve: true,
            register: false,
            ask_for_approval: None,
            return_without_approval: false,
        }
    }
}

/// The page that a person ended on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: String,
    /// The AADSTS code that it shows, if it shows one.
    pub error_code: Option<u32>,
    /// Its text without markup.
    pub text: String,
}

/// What stops a person.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The page could not be fetched.
    #[error("a page could not be fetched")]
    Http(#[from] reqwest::Error),
    /// A page leads to an address that is none.
    #[error("{0:?} is no address")]
    Address(String),
    /// The pages never end.
    #[error("after {PATIENCE} pages there was still another one")]
    NoEnd,
}

impl Person {
    /// Somebody with this account, who says yes to everything for themselves.
    pub fn new(sign_in_name: &str, password: &str) -> Result<Self, Error> {
        Ok(Self {
            sign_in_name: sign_in_name.to_owned(),
            password: password.to_owned(),
            choices: Choices::default(),
            browser: Browser::new(Duration::from_secs(20))?,
        })
    }

    /// The same person, deciding otherwise.
    #[must_use]
    pub fn choosing(mut self, choices: Choices) -> Self {
        self.choices = choices;
        self
    }

    /// Opens an authorization or admin-consent address and goes through the pages, up to the client's own answer.
    ///
    /// The person stays signed in: the next address is opened in the same browser.
    pub async fn open(&mut self, address: &str) -> Result<Ended, Error> {
        let page = self.browser.get(address).await?;
        self.go_through(page, None).await
    }

    /// Opens the page for device codes, types `user_code` and goes through the pages.
    pub async fn enter_device_code(&mut self, verification_uri: &str, user_code: &str) -> Result<Ended, Error> {
        let page = self.browser.get(verification_uri).await?;
        self.go_through(page, Some(user_code)).await
    }

    async fn go_through(&mut self, mut page: Page, user_code: Option<&str>) -> Result<Ended, Error> {
        let mut password_given = false;
        for _ in 0..PATIENCE {
            let filled = self.fill(&page, user_code, &mut password_given);
            page = match filled {
                Some(form) => self.browser.submit(&page, &form).await?,
                None => return Ok(page.into()),
            };
        }
        Err(Error::NoEnd)
    }

    /// Decides what to do on a page; `None`: nothing more.
    fn fill(&self, page: &Page, user_code: Option<&str>, password_given: &mut bool) -> Option<Form> {
        let forms = form::forms(&page.html);
        let offering = |step: &str| forms.iter().find(|form| form.offers(step)).cloned();
        if let Some(form) = forms.iter().find(|form| form.posts_by_itself(&page.html)) {
            return Some(form.clone());
        }
        if let Some(form) = forms
            .iter()
            .find(|form| form.has("otc"))
            .filter(|_| !page.shows_problem())
        {
            return Some(form.clone().with("otc", user_code?));
        }
        // The tiles of the known accounts offer the same step; this is the form to type a name into.
        let named = forms.iter().find(|form| form.offers("account") && form.has("account"));
        if let Some(form) = named.filter(|_| !page.shows_problem()) {
            return Some(form.clone().with("account", &self.sign_in_name).pressing("account"));
        }
        if let Some(form) = offering("password") {
            let again = std::mem::replace(password_given, true);
            return (!again).then_some(form.with("password", &self.password).pressing("password"));
        }
        self.decide(&offering)
    }

    fn decide(&self, offering: &dyn Fn(&str) -> Option<Form>) -> Option<Form> {
        let choices = &self.choices;
        if let Some(form) = offering("approve") {
            return Some(form.pressing(if choices.approve { "approve" } else { "cancel" }));
        }
        if let Some(form) = offering("confirm") {
            return Some(form.pressing(if choices.accept { "confirm" } else { "cancel" }));
        }
        if let Some(form) = offering("accept") {
            let form = if choices.for_organization {
                form.tick("organisation")
            } else {
                form
            };
            return Some(form.pressing(if choices.accept { "accept" } else { "cancel" }));
        }
        if let Some(form) = offering("register").filter(|_| choices.register) {
            return Some(form.pressing("register"));
        }
        if let (Some(form), Some(reason)) = (offering("ask"), &choices.ask_for_approval) {
            return Some(form.with("reason", reason).pressing("ask"));
        }
        let back = offering("cancel").filter(|form| !form.offers("register"));
        back.filter(|_| choices.return_without_approval)
            .map(|form| form.pressing("cancel"))
    }
}

impl From<Page> for Ended {
    fn from(page: Page) -> Self {
        let text = form::text(&page.html);
        let digits = text.split("AADSTS").nth(1).map(|rest| {
            let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
            rest[..end].to_owned()
        });
        Self {
            title: form::title(&page.html),
            error_code: digits.and_then(|digits| digits.parse().ok()),
            address: page.address.to_string(),
            text,
        }
    }
}
