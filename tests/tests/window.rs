//! Journeys in the real window.
#![cfg(target_os = "linux")]

use anyhow::Result;
use journeys::home::Home;
use journeys::window::Window;
use serde_json::json;

#[tokio::test]
async fn the_window_opens_and_welcomes_with_the_three_prerequisites() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home).await?;
    let page = &window.page;

    page.walk("welcome", async {
        page.find("heading", "Mago Setup").await?;
        page.find("heading", "Administrator approval").await?;
        page.find("heading", "Azure Communication Services service principal")
            .await?;
        page.find("heading", "Microsoft Teams licence").await?;

        assert_eq!(page.client().title().await?, "Mago Setup");
        assert_eq!(window.faults().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fluent_styles_reach_the_page_under_the_strict_policy() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home).await?;
    let page = &window.page;

    page.walk("styles", async {
        page.find("heading", "Mago Setup").await?;
        let size = page
            .evaluate("return getComputedStyle(document.querySelector('h1')).fontSize")
            .await?;
        assert_eq!(size, "24px", "the size of a heading here");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_can_run_no_script_of_its_own_making_and_go_nowhere_else() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home).await?;
    let page = &window.page;

    page.walk("policy", async {
        page.find("heading", "Mago Setup").await?;
        let script = "const script = document.createElement('script'); script.textContent = 'window.ran = true';
            document.head.append(script); location.href = 'https://login.microsoftonline.com/'; return window.ran ?? false";

        assert_eq!(page.evaluate(script).await?, false);
        page.find("heading", "Mago Setup").await?;
        assert_eq!(page.client().current_url().await?.as_str(), "tauri://localhost");
        let faults = window.faults().await?;
        assert!(faults.iter().any(|fault| fault.starts_with("csp: script-src")), "{faults:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_command_that_nobody_granted_is_refused() -> Result<()> {
    let home = Home::new()?;
    let window = Window::open(&home).await?;
    let page = &window.page;

    page.walk("refused", async {
        page.find("heading", "Mago Setup").await?;
        let script = "const [command, done] = arguments; window.__TAURI_INTERNALS__.invoke(command).then(() => done('granted'), () => done('refused'))";
        for command in [
            "plugin:window|close",
            "plugin:event|emit",
            "plugin:dialog|save",
            "plugin:clipboard-manager|read_text",
            "plugin:clipboard-manager|write_text",
            "plugin:window-state|save_window_state",
        ] {
            let answer = page.client().execute_async(script, vec![command.into()]).await?;
            assert_eq!(answer, "refused", "{command}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_welcome_fits_the_smallest_window_in_light_and_in_dark() -> Result<()> {
    for (look, theme, ground) in [
        ("light", "Adwaita", "rgb(250, 250, 250)"),
        ("dark", "Adwaita:dark", "rgb(31, 31, 31)"),
    ] {
        let home = Home::new()?;
        let window = Window::open_with(&home, &[], &[("GTK_THEME", theme)]).await?;
        let page = &window.page;

        page.walk("looks", async {
            page.find("heading", "Mago Setup").await?;
            assert_eq!(page.evaluate(GROUND).await?, ground, "{look}");
            for (width, height) in [(900, 650), (1280, 800)] {
                page.client().set_window_size(width, height).await?;
                page.until("return [innerWidth, innerHeight]", &json!([width, height]))
                    .await?;
                assert_eq!(
                    page.evaluate(HIDDEN).await?,
                    0,
                    "pixels below the edge at {width} x {height}, {look}"
                );
                page.drawn().await?;
                page.keep_picture(&format!("welcome-{look}-{width}")).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

const GROUND: &str = "return getComputedStyle(document.body).backgroundColor";
const HIDDEN: &str = "const page = document.querySelector('main'); return page.scrollHeight - page.clientHeight";
