//! A page as a person meets it: things have a role and a name.

use crate::driver::Driver;
use crate::program::builds;
use anyhow::{Context, Result, bail};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use futures::FutureExt;
use http::Method;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::time::Duration;
use tokio::time::{Instant, sleep};
use url::{ParseError, Url};

/// How long a person would wait for something to appear.
const PATIENCE: Duration = Duration::from_secs(15);

/// What a page shows, and what can be done on it.
pub struct Page {
    driver: Driver,
}

impl Page {
    /// The page that a driver's session shows.
    pub fn of(driver: Driver) -> Self {
        Self { driver }
    }

    /// The session below, for what only some journeys need.
    pub fn client(&self) -> &Client {
        &self.driver.client
    }

    /// Waits for a thing of this role and accessible name.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element> {
        self.find_named(role, name, |found| found == name).await
    }

    /// Presses the thing of this role whose name begins like this, such as an account with its state behind it.
    pub async fn pick(&self, role: &str, beginning: &str) -> Result<()> {
        let thing = self
            .find_named(role, beginning, |found| found.starts_with(beginning))
            .await?;
        thing
            .click()
            .await
            .with_context(|| format!("picking the {role} \"{beginning}\""))
    }

    async fn find_named(&self, role: &str, name: &str, fits: impl Fn(&str) -> bool) -> Result<Element> {
        let start = Instant::now();
        loop {
            if let Some(found) = self.look(role, &fits).await? {
                return Ok(found);
            }
            if start.elapsed() > PATIENCE {
                let shown = self.evaluate("return document.body.innerText").await?;
                bail!("there is no {role} named \"{name}\" on the page, which says: {shown}");
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses the thing of this role and name. Every press goes through here: drivers differ.
    pub async fn press(&self, role: &str, name: &str) -> Result<()> {
        let thing = self.find(role, name).await?;
        thing
            .click()
            .await
            .with_context(|| format!("pressing the {role} \"{name}\""))
    }

    /// Types into the field of this name. Every key goes through here: drivers differ.
    pub async fn type_into(&self, name: &str, text: &str) -> Result<()> {
        let field = self.find("textbox", name).await?;
        field
            .send_keys(text)
            .await
            .with_context(|| format!("typing into \"{name}\""))
    }

    /// What a script in the page returns.
    pub async fn evaluate(&self, script: &str) -> Result<Value> {
        Ok(self.client().execute(script, vec![]).await?)
    }

    /// Waits until a script in the page returns this.
    pub async fn until(&self, script: &str, expected: &Value) -> Result<()> {
        let start = Instant::now();
        loop {
            let found = self.evaluate(script).await?;
            if found == *expected {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("`{script}` returns {found}, never {expected}");
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until what the page holds has been drawn.
    pub async fn drawn(&self) -> Result<()> {
        let two_frames = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(done))";
        self.client().execute_async(two_frames, vec![]).await?;
        Ok(())
    }

    /// Walks a journey on this page and closes it; when it fails, the page's picture is kept under that name.
    pub async fn walk(&self, name: &str, journey: impl Future<Output = Result<()>>) -> Result<()> {
        let outcome = AssertUnwindSafe(journey).catch_unwind().await;
        if !matches!(outcome, Ok(Ok(()))) {
            self.keep_picture(name).await?;
        }
        self.client().clone().close().await?;
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    }

    /// Keeps a picture of the page under `journeys` in the directory of builds.
    pub async fn keep_picture(&self, name: &str) -> Result<()> {
        let directory = builds()?.join("journeys");
        std::fs::create_dir_all(&directory)?;
        std::fs::write(directory.join(format!("{name}.png")), self.client().screenshot().await?)?;
        Ok(())
    }

    async fn look(&self, role: &str, fits: impl Fn(&str) -> bool) -> Result<Option<Element>> {
        for element in self.client().find_all(Locator::Css(candidates(role))).await? {
            match self.is_it(&element, role, &fits).await {
                Ok(true) => return Ok(Some(element)),
                Ok(false) => {}
                // The page moved on while we looked.
                Err(error) if error.is_stale_element_reference() || error.is_no_such_element() => return Ok(None),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    async fn is_it(&self, element: &Element, role: &str, fits: impl Fn(&str) -> bool) -> Result<bool, CmdError> {
        let name = self.computed(element, Computed::Label).await?;
        Ok(fits(&name) && self.computed(element, Computed::Role).await? == role && element.is_displayed().await?)
    }

    async fn computed(&self, element: &Element, property: Computed) -> Result<String, CmdError> {
        let question = AskComputed {
            element: element.element_id(),
            property,
        };
        let answer = self.client().issue_cmd(question).await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }
}

/// Elements that can have this role, so that only few are asked.
fn candidates(role: &str) -> &'static str {
    match role {
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "button" => "button, input[type=submit], input[type=button], [role=button]",
        "link" => "a[href], [role=link]",
        "textbox" => "input, textarea, [role=textbox]",
        "combobox" => "select, [role=combobox]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        _ => "*",
    }
}

/// What the browser's accessibility tree says of an element (WebDriver, sections 12.4.9 and 12.4.10).
#[derive(Clone, Copy, Debug)]
enum Computed {
    Role,
    Label,
}

#[derive(Debug)]
struct AskComputed {
    element: ElementRef,
    property: Computed,
}

impl WebDriverCompatibleCommand for AskComputed {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let property = match self.property {
            Computed::Role => "computedrole",
            Computed::Label => "computedlabel",
        };
        let session = session_id.unwrap_or_default();
        base_url.join(&format!(
            "session/{session}/element/{}/{property}",
            self.element.as_ref()
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
