//! Part of `cargo xtask bench`: our window against a bare one, in turns, from cold.
#![cfg(target_os = "linux")]

use anyhow::Result;
use journeys::home::Home;
use journeys::start::until_interactive;

const RUNS: usize = 10;

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

fn words(figures: &[f64]) -> String {
    let words: Vec<String> = figures.iter().map(|figure| format!("{figure:.3}")).collect();
    words.join(" ")
}
