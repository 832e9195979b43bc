//! Journeys with the terminal program, a real browser and a real keychain.
#![cfg(target_os = "linux")]

use anyhow::{Context, Result};
use journeys::browser::{self, Browser};
use journeys::home::Home;
use journeys::person::{self, ADMINISTRATOR, ROOM};
use journeys::secrets;
use journeys::terminal::{Demo, Ended, command};
use serde_json::{Value, json};
use std::path::PathBuf;

const SERVICE: &str = "io.mago.setup.demo";
const MAGO: &str = "17781659-6867-4c77-9ba3-40670305181c";
const ORGANISATION: &str = "harbourworks.example";

#[tokio::test]
async fn sign_in_in_a_real_browser() -> Result<()> {
    let home = Home::new()?;
    let demo = Demo::serve(&home, "fresh-tenant").await?;
    let browser = Browser::open(&home).await?;

    let journey = async {
        let signed_in = sign_in(&home, &demo, &browser).await?;

        assert_eq!(signed_in["username"], ADMINISTRATOR.address);
        let token = stored_token(&signed_in).await?;
        assert_eq!(
            home.files_with(&token, &browser::profile(&home))?,
            Vec::<PathBuf>::new()
        );
        assert_eq!(
            home.files_with(ADMINISTRATOR.address, &browser::profile(&home))?.len(),
            1,
            "whom it knows"
        );
        let tenant = &demo.state(&browser).await?[0];
        assert_eq!(
            scopes_granted(tenant),
            json!(["Directory.Read.All", "User.Read", "offline_access", "openid", "profile"])
        );
        Ok(())
    };
    browser.page.walk("sign-in", journey).await
}

#[tokio::test]
async fn a_fresh_tenant_goes_from_three_red_to_three_green_by_commands() -> Result<()> {
    let home = Home::new()?;
    let demo = Demo::serve(&home, "fresh-tenant").await?;
    let browser = Browser::open(&home).await?;

    let journey = async {
        sign_in(&home, &demo, &browser).await?;
        let report = check(&home, &demo, 1).await?;
        assert_eq!(verdicts(&report), ["action-needed"; 3], "{report}");

        create_acs(&home, &demo, &browser).await?;
        let report = check(&home, &demo, 1).await?;
        assert_eq!(
            verdicts(&report),
            ["action-needed", "ready", "action-needed"],
            "{report}"
        );

        approve(&demo, &browser).await?;
        let report = check(&home, &demo, 1).await?;
        assert_eq!(verdicts(&report), ["ready", "ready", "action-needed"], "{report}");

        let portal = format!("{}/portal/{ORGANISATION}", demo.address());
        person::assign_licence(&browser.page, &portal, ROOM).await?;
        let report = check(&home, &demo, 0).await?;
        assert_eq!(verdicts(&report), ["ready"; 3], "{report}");
        Ok(())
    };
    browser.page.walk("three-green", journey).await
}

/// Types `sign-in`, and does in the browser what it asks for; returns what the program printed.
async fn sign_in(home: &Home, demo: &Demo, browser: &Browser) -> Result<Value> {
    let tabs = browser.tabs().await?;
    let typed = command(home, demo, &["sign-in", "--tenant", ORGANISATION, "--json"]);
    let clicked = async {
        browser.turn_to_new_tab(&tabs).await?;
        ADMINISTRATOR.sign_in(&browser.page).await?;
        browser.page.press("button", "Accept").await
    };
    let (ended, ()) = tokio::try_join!(typed, clicked)?;
    succeeded(&ended);
    ended.json()
}

/// Types `acs create`, and allows in the browser what it needs beyond reading.
async fn create_acs(home: &Home, demo: &Demo, browser: &Browser) -> Result<()> {
    let tabs = browser.tabs().await?;
    let typed = command(home, demo, &["acs", "create", "--yes", "--tenant", ORGANISATION]);
    let clicked = async {
        browser.turn_to_new_tab(&tabs).await?;
        ADMINISTRATOR.go_on(&browser.page).await?;
        browser.page.press("button", "Accept").await
    };
    let (ended, ()) = tokio::try_join!(typed, clicked)?;
    succeeded(&ended);
    Ok(())
}

/// Opens the organisation's approval page for Mago, and accepts.
async fn approve(demo: &Demo, browser: &Browser) -> Result<()> {
    let page = format!("{}/{ORGANISATION}/adminconsent?client_id={MAGO}", demo.address());
    browser.page.client().goto(&page).await?;
    browser.page.press("button", "Accept").await
}

/// Types `check` for the room; a stored sign-in is used, so no browser opens.
async fn check(home: &Home, demo: &Demo, code: i32) -> Result<Value> {
    let words = [
        "check",
        "--json",
        "--no-sign-in",
        "--tenant",
        ORGANISATION,
        "--account",
        ROOM.address,
    ];
    let ended = command(home, demo, &words).await?;
    assert_eq!(ended.code, code, "{}\n{}", ended.output, ended.progress);
    ended.json()
}

fn succeeded(ended: &Ended) {
    assert_eq!(ended.code, 0, "{}\n{}", ended.output, ended.progress);
}

fn verdicts(report: &Value) -> [&str; 3] {
    ["approval", "acs", "licence"].map(|name| report["readiness"][name]["verdict"].as_str().unwrap_or("absent"))
}

/// The refresh token as the keyring's own tool prints it.
async fn stored_token(signed_in: &Value) -> Result<String> {
    let part = |name: &str| {
        signed_in[name]
            .as_str()
            .with_context(|| format!("{name} in {signed_in}"))
    };
    let account = [part("cloud")?, part("tenant")?, part("account")?, part("client")?].join("/");
    let entry = secrets::entry(SERVICE, &account).await?;
    let token = entry["refresh_token"]
        .as_str()
        .context("the entry holds a refresh token")?;
    assert!(token.len() > 500, "a refresh token of {} characters", token.len());
    Ok(token.to_owned())
}

/// What people of a tenant allowed, in the order of the alphabet.
fn scopes_granted(tenant: &Value) -> Value {
    let grants = tenant["grants"].as_array().into_iter().flatten();
    let mut scopes: Vec<&str> = grants
        .filter_map(|grant| grant["scopes"].as_array())
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    scopes.sort_unstable();
    scopes.dedup();
    json!(scopes)
}
