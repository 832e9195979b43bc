//! What an administrator does in the window, screen by screen, and in the browser beside it.

use crate::browser::Browser;
use crate::home::Home;
use crate::person::{self, ADMINISTRATOR, Person, ROOM};
use crate::tenant::Tenant;
use crate::terminal::Demo;
use crate::window::Window;
use anyhow::Result;

/// The demo organisation's domain.
pub const ORGANISATION: &str = "harbourworks.example";

/// Everything that a person has in front of them.
pub struct Seat {
    /// Their files.
    pub home: Home,
    /// Their organisation, in a program of its own.
    pub demo: Demo,
    /// Their browser.
    pub browser: Browser,
    /// The wizard.
    pub window: Window,
}

impl Seat {
    /// A person who never used the program, in an organisation in this situation.
    pub async fn take(scenario: &str) -> Result<Self> {
        Self::take_with(scenario, &[]).await
    }

    /// The same with additions to the window's environment.
    pub async fn take_with(scenario: &str, environment: &[(&str, &str)]) -> Result<Self> {
        let home = Home::new()?;
        let demo = Demo::serve(&home, scenario).await?;
        let browser = Browser::open(&home).await?;
        let window = open_window(&home, &demo, environment).await?;
        Ok(Self {
            home,
            demo,
            browser,
            window,
        })
    }

    /// Walks a journey at this seat; when it fails, pictures of window and browser are kept.
    pub async fn walk(&self, name: &str, journey: impl Future<Output = Result<()>>) -> Result<()> {
        let window = async {
            journey.await?;
            self.window.is_without_fault().await
        };
        let in_browser = self.window.page.walk(name, window);
        self.browser.page.walk(&format!("{name}-browser"), in_browser).await
    }

    /// What stands in the organisation's tenant now.
    pub async fn tenant(&self) -> Result<Tenant> {
        Ok(Tenant::first(&self.demo.state(&self.browser).await?))
    }

    /// The wizard after its program was ended: a new window for the same person and organisation.
    pub async fn open_again(&self) -> Result<Window> {
        open_window(&self.home, &self.demo, &[]).await
    }

    /// From the first screen to the sign-in.
    pub async fn name_organisation(&self) -> Result<()> {
        name_organisation(&self.window, ORGANISATION).await
    }

    /// Has the sign-in page opened, and turns to it.
    pub async fn open_sign_in(&self) -> Result<()> {
        open_sign_in(&self.window, &self.browser).await
    }

    /// Signs this person in to check.
    pub async fn sign_in(&self, person: Person) -> Result<()> {
        sign_in(&self.window, &self.browser, person).await
    }

    /// Creates the ACS principal from its screen.
    pub async fn create_acs(&self) -> Result<()> {
        create_acs(&self.window, &self.browser).await
    }

    /// Approves from the approval's screen.
    pub async fn approve(&self) -> Result<()> {
        approve(&self.window, &self.browser).await
    }

    /// Names the room, assigns a licence to it in the portal, and sees it.
    pub async fn license_room(&self) -> Result<()> {
        license_room(&self.window, &self.browser, &self.demo.address()).await
    }
}

async fn open_window(home: &Home, demo: &Demo, environment: &[(&str, &str)]) -> Result<Window> {
    Window::open_with(home, &[&format!("--demo={}", demo.address())], environment).await
}

/// From the first screen to the sign-in.
pub async fn name_organisation(window: &Window, organisation: &str) -> Result<()> {
    let page = &window.page;
    page.pick("button", "IT administrator").await?;
    window.shows("Which organisation?").await?;
    page.type_into("Work address or domain", organisation).await?;
    page.press("button", "Continue").await?;
    window.shows("Sign in to check").await
}

/// Has the sign-in page opened, and turns to it.
pub async fn open_sign_in(window: &Window, browser: &Browser) -> Result<()> {
    let tabs = browser.tabs().await?;
    window.page.press("button", "Sign in with your browser").await?;
    browser.turn_to_new_tab(&tabs).await
}

/// Signs somebody in to check, who accepts what is asked for.
pub async fn sign_in(window: &Window, browser: &Browser, person: Person) -> Result<()> {
    open_sign_in(window, browser).await?;
    person.sign_in(&browser.page).await?;
    browser.page.press("button", "Accept").await?;
    window.shows("How your organisation stands").await
}

/// Creates the ACS principal from its screen: the exact request, a yes, and one more permission in the browser.
pub async fn create_acs(window: &Window, browser: &Browser) -> Result<()> {
    window.shows("Azure Communication Services").await?;
    let tabs = browser.tabs().await?;
    window.page.press("button", "Create it for me").await?;
    window.page.press("button", "Create").await?;
    browser.turn_to_new_tab(&tabs).await?;
    ADMINISTRATOR.go_on(&browser.page).await?;
    browser.page.press("button", "Accept").await
}

/// Approves from the approval's screen, and waits until the window has seen it.
pub async fn approve(window: &Window, browser: &Browser) -> Result<()> {
    window.shows("Administrator approval").await?;
    let tabs = browser.tabs().await?;
    window.page.press("button", "Open the approval page").await?;
    browser.turn_to_new_tab(&tabs).await?;
    browser.page.press("button", "Accept").await?;
    window.page.find("button", "Continue").await?;
    Ok(())
}

/// Names the room, assigns a licence to it in the portal, and sees it.
pub async fn license_room(window: &Window, browser: &Browser, demo: &str) -> Result<()> {
    let page = &window.page;
    window.shows("Microsoft Teams licence").await?;
    page.type_into("Which account will Mago use?", ROOM.address).await?;
    page.press("button", "Check this account").await?;
    page.press("button", "Watch for the licence").await?;
    person::assign_licence(&browser.page, &format!("{demo}/portal/{ORGANISATION}"), ROOM).await?;
    page.find("button", "Continue").await?;
    Ok(())
}
