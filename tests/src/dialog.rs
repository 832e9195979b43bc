//! The system's own dialogs for files, which WebDriver does not see: driven by the keys that a person would press.

use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::time::Duration;
use tokio::process::Command;
use tokio::time::{Instant, sleep};

/// How long a dialog may take to open or to close.
const PATIENCE: Duration = Duration::from_secs(15);

/// Types a path into the dialog of this title, and confirms it.
pub async fn choose(title: &str, path: &Path) -> Result<()> {
    let window = opened(title).await?;
    let path = path.to_str().context("a path that can be typed")?;
    xdotool(&["windowfocus", "--sync", &window]).await?;
    // A dialog that opens a file has a field for a path only once it is asked for; one that saves proposes a name.
    for key in ["ctrl+l", "ctrl+a"] {
        xdotool(&["key", "--window", &window, key]).await?;
        sleep(Duration::from_millis(200)).await;
    }
    xdotool(&["type", "--window", &window, "--delay", "15", path]).await?;
    sleep(Duration::from_millis(300)).await;
    xdotool(&["key", "--window", &window, "Return"]).await?;
    closed(title).await
}

async fn opened(title: &str) -> Result<String> {
    let start = Instant::now();
    loop {
        if let Some(window) = shown(title).await? {
            return Ok(window);
        }
        ensure!(start.elapsed() < PATIENCE, "no dialog \"{title}\" was opened");
        sleep(Duration::from_millis(100)).await;
    }
}

async fn closed(title: &str) -> Result<()> {
    let start = Instant::now();
    while shown(title).await?.is_some() {
        ensure!(start.elapsed() < PATIENCE, "the dialog \"{title}\" does not close");
        sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

/// The dialog of this title, if it is on the screen. xdotool finds nothing with exit code 1.
async fn shown(title: &str) -> Result<Option<String>> {
    let words = ["search", "--onlyvisible", "--name", title];
    let output = Command::new("xdotool").args(words).output().await?;
    let found = String::from_utf8_lossy(&output.stdout);
    Ok(found.lines().next().map(str::to_owned))
}

async fn xdotool(words: &[&str]) -> Result<()> {
    let status = Command::new("xdotool").args(words).status().await?;
    ensure!(status.success(), "xdotool {words:?} ended with {status}");
    Ok(())
}
