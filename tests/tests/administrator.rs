//! The administrator's journey in the real window, with a real browser and a real keychain.
#![cfg(target_os = "linux")]

use anyhow::Result;
use journeys::browser::Browser;
use journeys::home::Home;
use journeys::person::{self, ADMINISTRATOR, ROOM};
use journeys::secrets;
use journeys::tenant::{ACS, MAGO, Tenant};
use journeys::window::Window;
use journeys::wizard::{self, ORGANISATION, Seat};

const SERVICE: &str = "io.mago.setup.demo";
/// The demo organisation's tenant id, the same at each start.
const TENANT: &str = "de300000-0001-4000-8000-000000000001";

#[tokio::test]
async fn an_administrator_gets_a_fresh_tenant_ready_and_proves_it() -> Result<()> {
    let seat = Seat::take("fresh-tenant").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        page.press("button", "Start here").await?;
        seat.create_acs().await?;
        page.press("button", "Continue").await?;
        seat.approve().await?;
        page.press("button", "Continue").await?;
        seat.license_room().await?;
        page.press("button", "Continue").await?;
        prove(&seat.window, &seat.browser, "Mago runs here, as this user").await?;
        page.press("button", "Continue").await?;
        seat.window.shows("Result").await?;
        page.says("Mago will join Teams calls as the signed-in account.")
            .await?;

        let tenant = seat.tenant().await?;
        assert!(tenant.has_application(ACS));
        assert!(holds_acs_scopes(&tenant));
        assert_eq!(tenant.licences_of(ROOM.address), 1);
        let entry = secrets::entry_of(SERVICE, TENANT, MAGO).await?;
        let token = entry["refresh_token"].as_str().unwrap_or_default();
        assert!(token.len() > 500);
        assert!(
            seat.home
                .files_with(token, &journeys::browser::profile(&seat.home))?
                .is_empty()
        );
        Ok(())
    };
    seat.walk("administrator", journey).await
}

#[tokio::test]
async fn somebody_new_tries_the_demo_organisation_with_few_clicks() -> Result<()> {
    let home = Home::new()?;
    let browser = Browser::open(&home).await?;
    let window = Window::open(&home).await?;
    let page = &window.page;

    let journey = async {
        page.pick("button", "Try it with the demo organisation").await?;
        page.find("button", "Leave the demo").await?;
        wizard::name_organisation(&window, ORGANISATION).await?;
        wizard::sign_in(&window, &browser, ADMINISTRATOR).await?;
        page.press("button", "Start here").await?;
        wizard::create_acs(&window, &browser).await?;
        page.press("button", "Continue").await?;
        wizard::approve(&window, &browser).await?;
        page.press("button", "Continue").await?;
        window.shows("Microsoft Teams licence").await?;

        let (clicks, fields) = (page.effort().clicks(), page.effort().fields());
        println!("before the licence step: {clicks} clicks in the window, {fields} field typed into");
        assert!(clicks <= 10 && fields <= 1, "{clicks} clicks, {fields} fields");

        page.press("button", ROOM.address).await?;
        page.press("button", "Check this account").await?;
        let tabs = browser.tabs().await?;
        page.press("button", "Open the portal").await?;
        browser.turn_to_new_tab(&tabs).await?;
        person::assign_first_product(&browser.page, ROOM).await?;
        page.press("button", "Continue").await?;

        prove(&window, &browser, "Mago runs on another computer").await?;
        page.press("button", "Continue").await?;
        window.shows("Result").await?;
        page.says("Mago will join Teams calls as the signed-in account.")
            .await?;
        window.is_without_fault().await
    };
    let in_window = page.walk("demo", journey);
    browser.page.walk("demo-browser", in_window).await
}

#[tokio::test]
async fn an_approval_that_is_attempted_first_is_led_to_acs_and_back() -> Result<()> {
    let seat = Seat::take("acs-missing").await?;
    let page = &seat.window.page;

    let journey = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        page.pick("button", "1 Administrator approval").await?;
        seat.window.shows("Administrator approval").await?;
        page.press("button", "Do step 2 first").await?;
        seat.create_acs().await?;
        seat.window.shows("Administrator approval").await?;
        seat.approve().await?;

        assert!(holds_acs_scopes(&seat.tenant().await?));
        Ok(())
    };
    seat.walk("approval-first", journey).await
}

/// Says where Mago runs, and signs the room in.
async fn prove(window: &Window, browser: &Browser, computer: &str) -> Result<()> {
    let page = &window.page;
    window.shows("Sign in the Mago account").await?;
    page.pick("radio", computer).await?;
    wizard::open_sign_in(window, browser).await?;
    person::give_password(&browser.page).await?;
    page.find("heading", "Proven by a sign-in").await?;
    Ok(())
}

fn holds_acs_scopes(tenant: &Tenant) -> bool {
    let granted = tenant.granted_to_all(MAGO);
    ["Teams.ManageCalls", "Teams.ManageChats"]
        .iter()
        .all(|scope| granted.iter().any(|granted| granted == scope))
}
