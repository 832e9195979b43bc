//! Part of `cargo xtask bench`: our window against a bare one, in turns, from cold; and what it takes while it waits.
#![cfg(target_os = "linux")]

use anyhow::Result;
use journeys::home::Home;
use journeys::person::ADMINISTRATOR;
use journeys::start::until_interactive;
use journeys::wizard::Seat;
use std::time::Duration;
use tokio::time::sleep;

const RUNS: usize = 10;

/// How long the page may still be busy with what it was just shown: WebKit's scroll bars take five seconds to fade.
const SETTLING: Duration = Duration::from_secs(6);
/// How long a wait is looked at: nearly all of it, since its looks are close together at the beginning only.
const WAITING: Duration = Duration::from_secs(285);

#[tokio::test]
async fn how_long_the_windows_take_to_open() -> Result<()> {
    let (mut ours, mut bare) = (vec![], vec![]);
    for _ in 0..RUNS {
        let home = Home::new()?;
        ours.push(until_interactive("mago-setup", &home).await?.as_secs_f64());
        bare.push(until_interactive("examples/bare", &home).await?.as_secs_f64());
    }
    println!("cold-start mago-setup {}", words(&ours));
    println!("cold-start bare {}", words(&bare));
    Ok(())
}

#[tokio::test]
async fn what_the_window_takes_while_it_waits_for_an_approval() -> Result<()> {
    let seat = Seat::take("not-approved").await?;
    let journey = async {
        seat.name_organisation().await?;
        seat.sign_in(ADMINISTRATOR).await?;
        seat.window.page.press("button", "Start here").await?;
        seat.window.shows("Administrator approval").await?;
        seat.window.page.press("button", "Open the approval page").await?;
        seat.window.page.find("button", "It was declined").await?;

        sleep(SETTLING).await;
        let before = seat.window.ticks()?;
        sleep(WAITING).await;
        println!(
            "waiting mago-setup {} {}",
            seat.window.ticks()? - before,
            WAITING.as_secs()
        );
        Ok(())
    };
    Box::pin(seat.walk("waiting", journey)).await
}

fn words(figures: &[f64]) -> String {
    let words: Vec<String> = figures.iter().map(|figure| format!("{figure:.3}")).collect();
    words.join(" ")
}
