//! Every recorded view, in every theme: axe finds nothing, and nothing is cut off in the smallest window.
#![cfg(target_os = "linux")]

use anyhow::{Result, ensure};
use journeys::axe;
use journeys::browser::Browser;
use journeys::gallery::{Gallery, views};
use journeys::home::Home;
use serde_json::json;

const THEMES: [&str; 3] = ["light", "dark", "contrast"];
/// The smallest window, and one that many people have.
const SIZES: [(u32, u32); 2] = [(900, 650), (1280, 800)];

#[tokio::test]
async fn axe_finds_nothing_on_any_recorded_view_in_any_theme() -> Result<()> {
    let home = Home::new()?;
    let (gallery, browser) = (Gallery::open().await?, Browser::open(&home).await?);

    let visit = async {
        let mut found = vec![];
        for view in views()? {
            for theme in THEMES {
                gallery.show(&browser, &view, theme).await?;
                let here = axe::violations(&browser.page).await?;
                found.extend(
                    here.into_iter()
                        .map(|violation| format!("{view}, {theme}: {violation}")),
                );
            }
        }
        ensure!(found.is_empty(), "axe found:\n{}", found.join("\n"));
        Ok(())
    };
    browser.page.walk("gallery", visit).await
}

#[tokio::test]
async fn no_recorded_view_is_wider_than_the_window() -> Result<()> {
    let home = Home::new()?;
    let (gallery, browser) = (Gallery::open().await?, Browser::open(&home).await?);

    let visit = async {
        let mut found = vec![];
        for view in views()? {
            gallery.show(&browser, &view, "light").await?;
            for (width, height) in SIZES {
                browser.page.client().set_window_size(width, height).await?;
                let too_wide = browser.page.evaluate(TOO_WIDE).await?;
                if too_wide != json!([]) {
                    found.push(format!("{view} at {width} x {height}: {too_wide}"));
                }
            }
        }
        ensure!(found.is_empty(), "wider than the window:\n{}", found.join("\n"));
        Ok(())
    };
    browser.page.walk("gallery-width", visit).await
}

/// Elements that stick out to the right; what scrolls by itself may hold more than it shows.
const TOO_WIDE: &str = "const scrolls = (element) => element && (getComputedStyle(element).overflowX !== 'visible'
        || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element.parentElement))
        .slice(0, 3).map((element) => element.outerHTML.slice(0, 120))";
