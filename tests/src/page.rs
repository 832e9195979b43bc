//! A page as a person meets it: things have a role and a name.

use crate::driver::Driver;
use crate::program::builds;
use anyhow::{Context, Result, bail};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use futures::FutureExt;
use http::Method;
use serde_json::Value;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::time::{Instant, sleep, sleep_until};
use url::{ParseError, Url};

/// How long a person would wait for something to appear.
const PATIENCE: Duration = Duration::from_secs(15);

/// Within this time two clicks at one place are a double click (GTK and Windows: 400 and 500 ms).
const DOUBLE_CLICK: Duration = Duration::from_millis(550);

/// What a page shows, and what can be done on it.
pub struct Page {
    driver: Driver,
    effort: Effort,
    last_press: Cell<Option<Instant>>,
}

/// What a person has done on a page so far.
#[derive(Debug, Default)]
pub struct Effort {
    clicks: AtomicU32,
    fields: AtomicU32,
}

impl Effort {
    /// How often something was clicked.
    pub fn clicks(&self) -> u32 {
        self.clicks.load(Ordering::Relaxed)
    }

    /// How often something was typed into a field.
    pub fn fields(&self) -> u32 {
        self.fields.load(Ordering::Relaxed)
    }
}

impl Page {
    /// The page that a driver's session shows.
    pub fn of(driver: Driver) -> Self {
        Self {
            driver,
            effort: Effort::default(),
            last_press: Cell::new(None),
        }
    }

    /// What was clicked and typed here so far.
    pub fn effort(&self) -> &Effort {
        &self.effort
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
        self.press_named(role, beginning, |found| found.starts_with(beginning))
            .await
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

    /// Presses the thing of this role and name.
    pub async fn press(&self, role: &str, name: &str) -> Result<()> {
        self.press_named(role, name, |found| found == name).await
    }

    /// Every press goes through here: drivers differ. What is drawn anew between look and press is looked for again.
    async fn press_named(&self, role: &str, name: &str, fits: impl Fn(&str) -> bool) -> Result<()> {
        self.effort.clicks.fetch_add(1, Ordering::Relaxed);
        let start = Instant::now();
        loop {
            let thing = self.find_named(role, name, &fits).await?;
            self.rest().await;
            self.scroll_to(&thing).await?;
            let pressed = thing.click().await;
            self.last_press.set(Some(Instant::now()));
            match pressed {
                Err(error) if moved_on(&error) && start.elapsed() < PATIENCE => {}
                pressed => return pressed.with_context(|| format!("pressing the {role} \"{name}\"")),
            }
        }
    }

    /// Half of a button below the edge is enough for a driver to call it shown, and to miss it.
    async fn scroll_to(&self, thing: &Element) -> Result<()> {
        let script = "const [thing] = arguments; thing.scrollIntoView({ block: 'center' })";
        match self.client().execute(script, vec![serde_json::to_value(thing)?]).await {
            Err(error) if !moved_on(&error) => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Nobody presses two different buttons within the time of a double click.
    async fn rest(&self) {
        if let Some(last) = self.last_press.get() {
            sleep_until(last + DOUBLE_CLICK).await;
        }
    }

    /// Unfolds what is folded away under this title. Drivers do not agree on the role of such a title.
    pub async fn unfold(&self, title: &str) -> Result<()> {
        self.effort.clicks.fetch_add(1, Ordering::Relaxed);
        let path = format!("//summary[contains(., '{title}')]");
        let thing = self.client().wait().for_element(Locator::XPath(&path)).await?;
        thing.click().await.with_context(|| format!("unfolding \"{title}\""))
    }

    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: Key) -> Result<()> {
        let focused = self.client().active_element().await?;
        Ok(focused.send_keys(&char::from(key).to_string()).await?)
    }

    /// Types into the field of this name. Every key goes through here: drivers differ.
    pub async fn type_into(&self, name: &str, text: &str) -> Result<()> {
        let field = self.find("textbox", name).await?;
        self.type_to(&field, name, text).await
    }

    /// Types into the field whose name begins like this.
    pub async fn pick_field(&self, beginning: &str, text: &str) -> Result<()> {
        let field = self
            .find_named("textbox", beginning, |found| found.starts_with(beginning))
            .await?;
        self.type_to(&field, beginning, text).await
    }

    async fn type_to(&self, field: &Element, name: &str, text: &str) -> Result<()> {
        self.effort.fields.fetch_add(1, Ordering::Relaxed);
        field
            .send_keys(text)
            .await
            .with_context(|| format!("typing into \"{name}\""))
    }

    /// Role and name of the thing that has the focus.
    pub async fn focused(&self) -> Result<(String, String)> {
        let focused = self.client().active_element().await?;
        let role = self.computed(&focused, Computed::Role).await?;
        Ok((role, self.computed(&focused, Computed::Label).await?))
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

    /// Waits until the page says this somewhere.
    pub async fn says(&self, text: &str) -> Result<()> {
        self.text_with(text).await.map(drop)
    }

    /// Waits until the page says this somewhere, and returns all that it says.
    pub async fn text_with(&self, text: &str) -> Result<String> {
        let start = Instant::now();
        loop {
            let shown = self.evaluate("return document.body.innerText").await?;
            let shown = shown.as_str().unwrap_or_default();
            if shown.contains(text) {
                return Ok(shown.to_owned());
            }
            if start.elapsed() > PATIENCE {
                bail!("the page never says \"{text}\", but: {shown}");
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
        let picture = builds()?.join("journeys").join(format!("{name}.png"));
        std::fs::create_dir_all(picture.parent().context("a picture lies in a folder")?)?;
        std::fs::write(picture, self.client().screenshot().await?)?;
        Ok(())
    }

    async fn look(&self, role: &str, fits: impl Fn(&str) -> bool) -> Result<Option<Element>> {
        let candidates = match self.client().find_all(Locator::Css(candidates(role))).await {
            Err(error) if moved_on(&error) => return Ok(None),
            found => found?,
        };
        for element in candidates {
            match self.is_it(&element, role, &fits).await {
                Ok(true) => return Ok(Some(element)),
                Ok(false) => {}
                Err(error) if moved_on(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    async fn is_it(&self, element: &Element, role: &str, fits: impl Fn(&str) -> bool) -> Result<bool, CmdError> {
        let name = self.computed(element, Computed::Label).await?;
        Ok(fits(&name) && self.computed(element, Computed::Role).await? == role && self.is_drawn(element).await?)
    }

    /// Asked of the page itself: WebKit's driver calls things hidden that anybody can see.
    async fn is_drawn(&self, element: &Element) -> Result<bool, CmdError> {
        let question = "const [element] = arguments;
            return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'";
        let element = serde_json::to_value(element)?;
        let drawn = self.client().execute(question, vec![element]).await?;
        Ok(drawn == Value::Bool(true))
    }

    async fn computed(&self, element: &Element, property: Computed) -> Result<String, CmdError> {
        let question = AskComputed {
            element: element.element_id(),
            property,
        };
        let answer = self.client().issue_cmd(question).await?;
        Ok(without_marks(answer.as_str().unwrap_or_default()))
    }
}

/// Fluent puts invisible marks around what it inserts into a text; nobody says them.
fn without_marks(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Whether the page changed while we looked. WebKit's driver has many words for an element that has just gone.
fn moved_on(error: &CmdError) -> bool {
    matches!(error, CmdError::Standard(_))
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
        "radio" => "input[type=radio], [role=radio]",
        "tab" => "[role=tab]",
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
