//! What gets in an administrator's way, and how the window leads on.
#![cfg(target_os = "linux")]

use anyhow::Result;
use journeys::person::{ADMINISTRATOR, READER, STRANGER};
use journeys::wizard::Seat;

#[tokio::test]
async fn a_sign_in_that_was_cancelled_is_begun_again() -> Result<()> {
    let seat = Seat::take("fresh-tenant").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.open_sign_in().await?;
        page.press("button", "Cancel").await?;
        page.says("Cancelled. Nothing more is done.").await?;

        seat.sign_in(ADMINISTRATOR).await
    };
    seat.walk("cancelled", journey).await
}

#[tokio::test]
async fn an_account_of_another_organisation_is_explained_and_the_right_one_goes_on() -> Result<()> {
    let seat = Seat::take("wrong-tenant").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.open_sign_in().await?;
        STRANGER.sign_in_by_address(&seat.browser.page).await?;
        let shown = seat.browser.page.text_with("AADSTS").await?;

        page.press("button", "My browser shows an error").await?;
        page.type_into("What the page says", &shown).await?;
        page.press("button", "Explain").await?;
        page.says("AADSTS50020").await?;
        page.press("button", "Close").await?;
        page.press("button", "Cancel").await?;

        seat.sign_in(ADMINISTRATOR).await
    };
    seat.walk("wrong-tenant", journey).await
}

#[tokio::test]
async fn a_throttled_tenant_is_checked_to_the_end() -> Result<()> {
    let seat = Seat::take("throttled").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        page.find("button", "Check again").await?;
        let report = seat.tenant().await?;
        assert!(report.has_application(journeys::tenant::ACS));
        page.says("Ready").await
    };
    seat.walk("throttled", journey).await
}

#[tokio::test]
async fn somebody_without_a_role_learns_who_can_do_it_and_what_to_send() -> Result<()> {
    let seat = Seat::take("not-approved").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.open_sign_in().await?;
        READER.sign_in(&seat.browser.page).await?;
        seat.browser.page.text_with("approval").await?;

        page.press("button", "Cancel").await?;
        page.unfold("Other ways to sign in").await?;
        let tabs = seat.browser.tabs().await?;
        page.pick("button", "Read only my own account").await?;
        seat.browser.turn_to_new_tab(&tabs).await?;
        READER.go_on(&seat.browser.page).await?;
        seat.browser.page.press("button", "Accept").await?;
        seat.window.shows("How your organisation stands").await?;

        page.pick("button", "1 Administrator approval").await?;
        page.says("Cloud Application Administrator").await?;
        page.press("button", "Copy link").await?;
        page.says("Copied.").await
    };
    seat.walk("without-role", journey).await
}
