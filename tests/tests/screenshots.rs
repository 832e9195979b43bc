//! Pictures of every screen of the administrator's journey in the real window, for people to look at.
#![cfg(target_os = "linux")]

use anyhow::Result;
use journeys::person::{self, ADMINISTRATOR, ROOM};
use journeys::wizard::{ORGANISATION, Seat};
use serde_json::json;

const SIZES: [(u32, u32); 2] = [(900, 650), (1280, 800)];

#[tokio::test]
async fn every_screen_in_light() -> Result<()> {
    pictures("light", "Adwaita").await
}

#[tokio::test]
async fn every_screen_in_dark() -> Result<()> {
    pictures("dark", "Adwaita:dark").await
}

async fn pictures(look: &str, theme: &str) -> Result<()> {
    let seat = Seat::take_with("fresh-tenant", &[("GTK_THEME", theme)]).await?;
    let page = &seat.window.page;

    let journey = async {
        page.find("heading", "Mago Setup").await?;
        take(&seat, "1-welcome", look).await?;
        page.pick("button", "IT administrator").await?;
        seat.window.shows("Which organisation?").await?;
        page.type_into("Work address or domain", ORGANISATION).await?;
        page.says("Tenant id").await?;
        take(&seat, "2-organisation", look).await?;
        page.press("button", "Continue").await?;
        seat.window.shows("Sign in to check").await?;
        take(&seat, "3-sign-in", look).await?;
        seat.open_sign_in().await?;
        take(&seat, "4-waiting", look).await?;
        ADMINISTRATOR.sign_in(&seat.browser.page).await?;
        seat.browser.page.press("button", "Accept").await?;
        seat.window.shows("How your organisation stands").await?;
        page.find("button", "Check again").await?;
        take(&seat, "5-overview", look).await?;
        page.press("button", "Start here").await?;
        seat.window.shows("Azure Communication Services").await?;
        take(&seat, "6-acs", look).await?;
        page.press("button", "Create it for me").await?;
        page.find("button", "Create").await?;
        take(&seat, "7-acs-confirming", look).await?;
        page.press("button", "Cancel").await?;
        seat.create_acs().await?;
        page.find("button", "Continue").await?;
        take(&seat, "8-acs-present", look).await?;
        page.press("button", "Continue").await?;
        seat.window.shows("Administrator approval").await?;
        take(&seat, "9-approval", look).await?;
        seat.approve().await?;
        take(&seat, "10-approved", look).await?;
        page.press("button", "Continue").await?;
        seat.window.shows("Microsoft Teams licence").await?;
        page.type_into("Which account will Mago use?", ROOM.address).await?;
        page.press("button", "Check this account").await?;
        page.press("button", "Watch for the licence").await?;
        take(&seat, "11-licence", look).await?;
        let portal = format!("{}/portal/{ORGANISATION}", seat.demo.address());
        person::assign_licence(&seat.browser.page, &portal, ROOM).await?;
        page.press("button", "Continue").await?;
        seat.window.shows("Sign in the Mago account").await?;
        page.pick("radio", "Mago runs here, as this user").await?;
        take(&seat, "12-mago-account", look).await?;
        seat.open_sign_in().await?;
        person::give_password(&seat.browser.page).await?;
        page.find("heading", "Proven by a sign-in").await?;
        take(&seat, "13-proven", look).await?;
        page.press("button", "Continue").await?;
        seat.window.shows("Result").await?;
        take(&seat, "14-result", look).await
    };
    seat.walk(&format!("screenshots-{look}"), journey).await
}

/// The screen as it is, at every size.
async fn take(seat: &Seat, screen: &str, look: &str) -> Result<()> {
    let page = &seat.window.page;
    for (width, height) in SIZES {
        page.client().set_window_size(width, height).await?;
        page.until("return [innerWidth, innerHeight]", &json!([width, height]))
            .await?;
        page.drawn().await?;
        page.keep_picture(&format!("screens/{screen}-{look}-{width}")).await?;
    }
    Ok(())
}
