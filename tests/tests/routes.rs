//! The other routes to an approved tenant with its ACS principal: script, portal, request, somebody else.
#![cfg(target_os = "linux")]

use anyhow::{Context, Result, ensure};
use journeys::browser::{self, Browser};
use journeys::dialog;
use journeys::home::Home;
use journeys::person::ADMINISTRATOR;
use journeys::tenant::{ACS, MAGO, Tenant};
use journeys::terminal::{self, Demo};
use journeys::wizard::{ORGANISATION, Seat};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long a file that was saved may take to be there.
const PATIENCE: Duration = Duration::from_secs(15);

#[tokio::test]
async fn a_principal_that_somebody_elses_script_created_is_seen_by_itself() -> Result<()> {
    let seat = Seat::take("acs-missing").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        page.press("button", "Start here").await?;
        page.press("tab", "Azure CLI (bash)").await?;
        page.press("button", "Copy").await?;
        page.says("Copied.").await?;
        page.type_into("The script's last line", "It is running.").await?;
        page.press("button", "Take this line").await?;
        page.says("There is no line that begins with MAGO-ACS in it.").await?;

        create_acs_elsewhere(
            &seat.home,
            &seat.demo,
            &seat.browser,
            ADMINISTRATOR.go_on(&seat.browser.page),
        )
        .await?;

        page.find("button", "Continue").await?;
        assert!(seat.tenant().await?.has_application(ACS));
        Ok(())
    };
    Box::pin(seat.walk("script", journey)).await
}

#[tokio::test]
async fn an_approval_in_the_portal_is_reported_and_then_seen() -> Result<()> {
    let seat = Seat::take("user-consent-only").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        page.pick("button", "1 Administrator approval").await?;
        seat.window.shows("Administrator approval").await?;
        let tabs = seat.browser.tabs().await?;
        page.press("button", "Open the portal").await?;
        seat.browser.turn_to_new_tab(&tabs).await?;
        seat.browser.page.pick("button", "Grant admin consent").await?;

        page.find("button", "Continue").await?;
        assert!(!seat.tenant().await?.granted_to_all(MAGO).is_empty());
        Ok(())
    };
    Box::pin(seat.walk("portal", journey)).await
}

#[tokio::test]
async fn whoever_declined_is_told_that_nothing_was_approved_and_can_accept_after_all() -> Result<()> {
    let seat = Seat::take("not-approved").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        page.press("button", "Start here").await?;
        seat.window.shows("Administrator approval").await?;
        let tabs = seat.browser.tabs().await?;
        page.press("button", "Open the approval page").await?;
        seat.browser.turn_to_new_tab(&tabs).await?;
        seat.browser.page.press("button", "Cancel").await?;

        page.press("button", "It was declined").await?;
        page.says("Somebody pressed Cancel, so nothing was approved.").await?;
        assert!(seat.tenant().await?.granted_to_all(MAGO).is_empty());

        let tabs = seat.browser.tabs().await?;
        page.press("button", "Open the approval page").await?;
        seat.browser.turn_to_new_tab(&tabs).await?;
        seat.browser.page.press("button", "Accept").await?;
        page.find("button", "Continue").await?;
        Ok(())
    };
    Box::pin(seat.walk("declined", journey)).await
}

#[tokio::test]
async fn a_request_for_approval_is_explained_and_seen_once_a_reviewer_approves_it() -> Result<()> {
    let seat = Seat::take("approval-workflow").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        page.pick("button", "1 Administrator approval").await?;
        seat.window.shows("Administrator approval").await?;
        page.press("button", "Open the approval page").await?;
        page.press("button", "It offers to send a request to a reviewer")
            .await?;
        page.says("a reviewer has to decide").await?;

        let requests = format!("{}/portal/{ORGANISATION}/requests", seat.demo.address());
        seat.browser.page.client().goto(&requests).await?;
        seat.browser.page.pick("button", "Approve").await?;
        page.press("button", "Check again").await?;

        page.find("button", "Continue").await?;
        Ok(())
    };
    Box::pin(seat.walk("workflow", journey)).await
}

#[tokio::test]
async fn somebody_without_the_role_asks_and_the_answer_is_verified() -> Result<()> {
    let seat = Seat::take("acs-missing").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        page.press("button", "Continue without signing in").await?;
        page.pick("button", "1 Administrator approval").await?;
        seat.window.shows("Administrator approval").await?;
        page.pick("button", "Ask").await?;
        page.says("This is asked for:").await?;
        let kit = seat.home.path().join("ask.html");
        page.press("button", "Save the file to send").await?;
        dialog::choose("Save as", &kit).await?;
        page.says("The file was saved.").await?;

        let administrator = Home::new()?;
        let answer = answer_elsewhere(&administrator, &seat.demo, &kit).await?;

        page.press("button", "Open the answer file").await?;
        dialog::choose("Choose the answer file", &answer).await?;
        page.says("Mago was approved.").await?;
        page.press("button", "Close").await?;
        page.says("Reported, not verified").await?;

        page.pick("button", "Sign in").await?;
        seat.window.shows("Sign in to check").await?;
        seat.sign_in(ADMINISTRATOR).await?;
        page.says("What was reported is verified now.").await?;
        page.says("Ready").await
    };
    Box::pin(seat.walk("hand-off", journey)).await
}

/// An administrator elsewhere opens the file that came, does what it asks for, and answers; returns the answer's file.
async fn answer_elsewhere(home: &Home, demo: &Demo, kit: &Path) -> Result<PathBuf> {
    let browser = Browser::open(home).await?;
    let page = &browser.page;
    let journey = async {
        create_acs_elsewhere(home, demo, &browser, ADMINISTRATOR.sign_in(page)).await?;
        let principal = Tenant::first(&demo.state(&browser).await?);
        let object = principal
            .object_of(ACS)
            .context("the principal was created")?
            .to_owned();
        let kit = format!("file://{}", kit.display());
        page.client().goto(&kit).await?;
        let tabs = browser.tabs().await?;
        page.pick("link", demo.address().as_str()).await?;
        browser.turn_to_new_tab(&tabs).await?;
        page.press("button", "Accept").await?;

        page.client().goto(&kit).await?;
        page.press("radio", "Yes, it is approved").await?;
        page.pick_field("Azure Communication Services", &object).await?;
        page.type_into("Your name", "Ada").await?;
        page.press("button", "Save the answer file").await?;
        page.says("Please send it back.").await
    };
    page.walk("hand-off-answer", journey).await?;
    downloaded(home, "mago-answer-").await
}

/// Waits for a file that the browser saved.
async fn downloaded(home: &Home, beginning: &str) -> Result<PathBuf> {
    let start = Instant::now();
    loop {
        let files = home.files(&browser::profile(home))?;
        let fits = |file: &PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(beginning) && name.ends_with(".json")
        };
        if let Some(file) = files.into_iter().find(fits) {
            return Ok(file);
        }
        ensure!(start.elapsed() < PATIENCE, "the browser saved nothing");
        sleep(Duration::from_millis(100)).await;
    }
}

/// Somebody else creates the principal in a terminal, as a script would.
async fn create_acs_elsewhere(
    home: &Home,
    demo: &Demo,
    browser: &Browser,
    signs_in: impl Future<Output = Result<()>>,
) -> Result<()> {
    let tabs = browser.tabs().await?;
    let typed = terminal::command(home, demo, &["acs", "create", "--yes", "--tenant", ORGANISATION]);
    let clicked = async {
        browser.turn_to_new_tab(&tabs).await?;
        signs_in.await?;
        browser.page.press("button", "Accept").await
    };
    let (ended, ()) = tokio::try_join!(typed, clicked)?;
    assert_eq!(ended.code, 0, "{}", ended.progress);
    Ok(())
}
