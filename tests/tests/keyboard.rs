//! The administrator's journey without a pointer, with axe on each of its screens.
#![cfg(target_os = "linux")]

use anyhow::Result;
use fantoccini::key::Key;
use journeys::axe;
use journeys::keyboard::{go_to, press, type_into};
use journeys::person;
use journeys::person::{ADMINISTRATOR, ROOM};
use journeys::wizard::{ORGANISATION, Seat};

#[tokio::test]
async fn the_happy_path_is_walked_by_keyboard_alone_and_axe_finds_nothing_on_it() -> Result<()> {
    let seat = Seat::take("fresh-tenant").await?;
    let (page, browser) = (&seat.window.page, &seat.browser);

    let journey = async {
        page.find("heading", "Mago Setup").await?;
        axe::finds_nothing(page, "welcome").await?;
        press(page, "IT administrator").await?;
        seat.window.shows("Which organisation?").await?;
        axe::finds_nothing(page, "organisation").await?;
        type_into(page, "Work address or domain", ORGANISATION).await?;

        seat.window.shows("Sign in to check").await?;
        axe::finds_nothing(page, "sign in").await?;
        let tabs = browser.tabs().await?;
        press(page, "Sign in with your browser").await?;
        page.find("button", "Cancel").await?;
        axe::finds_nothing(page, "waiting for the sign-in").await?;
        browser.turn_to_new_tab(&tabs).await?;
        ADMINISTRATOR.sign_in(&browser.page).await?;
        browser.page.press("button", "Accept").await?;

        seat.window.shows("How your organisation stands").await?;
        page.find("button", "Check again").await?;
        axe::finds_nothing(page, "overview").await?;
        press(page, "Start here").await?;
        seat.window.shows("Azure Communication Services").await?;
        axe::finds_nothing(page, "ACS").await?;
        press(page, "Create it for me").await?;
        page.find("button", "Create").await?;
        axe::finds_nothing(page, "ACS, confirming").await?;
        let tabs = browser.tabs().await?;
        press(page, "Create").await?;
        browser.turn_to_new_tab(&tabs).await?;
        ADMINISTRATOR.go_on(&browser.page).await?;
        browser.page.press("button", "Accept").await?;
        press(page, "Continue").await?;

        seat.window.shows("Administrator approval").await?;
        axe::finds_nothing(page, "approval").await?;
        let tabs = browser.tabs().await?;
        press(page, "Open the approval page").await?;
        browser.turn_to_new_tab(&tabs).await?;
        browser.page.press("button", "Accept").await?;
        press(page, "Continue").await?;

        seat.window.shows("Microsoft Teams licence").await?;
        axe::finds_nothing(page, "licence").await?;
        type_into(page, "Which account will Mago use?", ROOM.address).await?;
        press(page, "Watch for the licence").await?;
        let portal = format!("{}/portal/{ORGANISATION}", seat.demo.address());
        person::assign_licence(&browser.page, &portal, ROOM).await?;
        press(page, "Continue").await?;

        seat.window.shows("Sign in the Mago account").await?;
        axe::finds_nothing(page, "Mago account").await?;
        go_to(page, "radio", "Mago runs here, as this user").await?;
        page.key(Key::Space).await?;
        let tabs = browser.tabs().await?;
        press(page, "Sign in with your browser").await?;
        browser.turn_to_new_tab(&tabs).await?;
        person::give_password(&browser.page).await?;
        page.find("heading", "Proven by a sign-in").await?;
        axe::finds_nothing(page, "Mago account, proven").await?;
        press(page, "Continue").await?;
        seat.window.shows("Result").await?;
        axe::finds_nothing(page, "result").await
    };
    Box::pin(seat.walk("keyboard", journey)).await
}
