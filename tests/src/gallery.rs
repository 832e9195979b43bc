//! The gallery: every recorded view in a real browser, without the program behind it.

use crate::browser::Browser;
use crate::program::{Running, free_port, listening, source, start};
use anyhow::{Context, Result};
use std::fs;
use tokio::process::Command;

/// The served gallery; it ends when this is dropped.
pub struct Gallery {
    port: u16,
    _server: Running,
}

impl Gallery {
    /// Serves it as it was last built.
    pub async fn open() -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new("npm");
        command.current_dir(source().join("ui")).args([
            "run",
            "--silent",
            "gallery:serve",
            "--",
            "--port",
            &port.to_string(),
        ]);
        let server = start(&mut command)?;
        listening(port).await?;
        Ok(Self { port, _server: server })
    }

    /// Shows one view.
    pub async fn show(&self, browser: &Browser, view: &str, theme: &str) -> Result<()> {
        let address = format!("http://127.0.0.1:{}/gallery.html?view={view}&theme={theme}", self.port);
        browser.page.client().goto(&address).await?;
        browser
            .page
            .until("return document.querySelector('h1') !== null", &true.into())
            .await
    }
}

/// The names of all recorded views.
pub fn views() -> Result<Vec<String>> {
    let folder = source().join("src-tauri/crates/wizard/tests/views");
    let mut names = vec![];
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let name = path.file_stem().context("a view has a name")?;
        names.push(name.to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
