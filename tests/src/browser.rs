//! A real Chromium that is the person's default browser, so that `xdg-open` opens its pages in it.

use crate::driver::Driver;
use crate::home::Home;
use crate::page::Page;
use crate::program::free_port;
use anyhow::{Context, Result, bail};
use fantoccini::wd::WindowHandle;
use serde_json::json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::process::Command;
use tokio::time::{Instant, sleep};

/// Names under which systems know Chromium.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// How long a page may take from the program to a tab.
const PATIENCE: Duration = Duration::from_secs(30);

/// The open browser.
pub struct Browser {
    /// The tab in front.
    pub page: Page,
}

impl Browser {
    /// Opens it, and makes it the default browser of this home.
    pub async fn open(home: &Home) -> Result<Self> {
        let binary = NAMES
            .iter()
            .find_map(|name| installed(name))
            .context("Chromium is not installed")?;
        let arguments = arguments(&profile(home));
        make_default(home, &binary, &arguments)?;
        let port = free_port()?;
        let mut command = Command::new("chromedriver");
        home.house(&mut command).arg(format!("--port={port}"));
        // A Chromium that says of itself that it is automated refuses pages from other programs.
        let options = json!({ "binary": binary, "args": arguments, "excludeSwitches": ["enable-automation"] });
        let driver = Driver::open(&mut command, &[port], json!({ "goog:chromeOptions": options })).await?;
        Ok(Self { page: Page::of(driver) })
    }

    /// Waits for the tab that another program opened, and turns to it.
    pub async fn turn_to_new_tab(&self, known: &[WindowHandle]) -> Result<()> {
        let start = Instant::now();
        loop {
            let tabs = self.tabs().await?;
            if let Some(tab) = tabs.into_iter().find(|tab| !known.contains(tab)) {
                return Ok(self.page.client().switch_to_window(tab).await?);
            }
            if start.elapsed() > PATIENCE {
                bail!("no page was opened in the browser");
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// The tabs that are open now.
    pub async fn tabs(&self) -> Result<Vec<WindowHandle>> {
        Ok(self.page.client().windows().await?)
    }
}

/// Where the browser keeps its own files; what a person types into it is not ours to judge.
pub fn profile(home: &Home) -> PathBuf {
    home.path().join("browser")
}

fn arguments(profile: &Path) -> Vec<String> {
    let quiet = [
        "--no-first-run",
        "--no-default-browser-check",
        "--password-store=basic",
        "--disable-component-update",
    ];
    let mut arguments = vec![format!("--user-data-dir={}", profile.display())];
    arguments.extend(quiet.map(String::from));
    if is_root() {
        // Chromium refuses to run as root with its sandbox on.
        arguments.push("--no-sandbox".into());
    }
    arguments
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

fn installed(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|directory| directory.join(name))
        .find(|program| program.is_file())
}

/// Started a second time on the same profile, Chromium hands the page to the one that runs and ends.
fn make_default(home: &Home, binary: &Path, arguments: &[String]) -> Result<()> {
    let applications = home.data().join("applications");
    std::fs::create_dir_all(&applications)?;
    std::fs::create_dir_all(home.configuration())?;
    let entry = format!(
        "[Desktop Entry]\nType=Application\nName=Browser\nExec={} {} %u\nMimeType=x-scheme-handler/http;x-scheme-handler/https;\n",
        binary.display(),
        arguments.join(" "),
    );
    std::fs::write(applications.join("journey-browser.desktop"), entry)?;
    let mut defaults = String::from("[Default Applications]\n");
    for kind in ["x-scheme-handler/http", "x-scheme-handler/https", "text/html"] {
        writeln!(defaults, "{kind}=journey-browser.desktop")?;
    }
    std::fs::write(home.configuration().join("mimeapps.list"), defaults)?;
    Ok(())
}
