//! The program around the window: a second start, an end in the middle, a machine without a screen.
#![cfg(target_os = "linux")]

use anyhow::{Context, Result};
use journeys::home::Home;
use journeys::person::ADMINISTRATOR;
use journeys::program::ours;
use journeys::window::Window;
use journeys::wizard::Seat;
use std::time::Duration;
use tokio::process::Command;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn a_second_start_ends_at_once_and_leaves_the_first_window() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home).await?;

    let journey = async {
        window.page.find("heading", "Mago Setup").await?;
        let mut second = Command::new(ours("mago-setup")?);
        let ended = timeout(PATIENCE, home.house(&mut second).kill_on_drop(true).status()).await;

        let ended = ended.context("the second start stays")??;
        assert!(ended.success(), "{ended}");
        window.page.find("heading", "Mago Setup").await?;
        window.is_without_fault().await
    };
    window.page.walk("second-start", journey).await
}

#[tokio::test]
async fn what_was_left_in_the_middle_goes_on_after_a_new_check() -> Result<()> {
    let mut seat = Seat::take("fresh-tenant").await?;

    let first = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        seat.window.page.press("button", "Start here").await?;
        seat.window.shows("Azure Communication Services").await
    };
    first.await?;
    seat.window.kill().await?;
    seat.window = seat.open_again().await?;

    let journey = async {
        let page = &seat.window.page;
        page.pick("button", "Continue").await?;
        seat.window.shows("Sign in to check").await?;
        seat.open_sign_in().await?;
        ADMINISTRATOR.go_on(&seat.browser.page).await?;
        seat.create_acs().await?;
        page.find("button", "Continue").await?;
        assert!(seat.tenant().await?.has_application(journeys::tenant::ACS));
        Ok(())
    };
    seat.walk("resumed", journey).await
}

#[tokio::test]
async fn without_a_screen_the_program_names_the_terminal() -> Result<()> {
    let home = Home::new()?;
    let mut command = Command::new(ours("mago-setup")?);
    home.house(&mut command)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");

    let ended = timeout(PATIENCE, command.kill_on_drop(true).output()).await??;

    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(said.contains("mago-setup-cli guide"), "{said}");
    Ok(())
}
