//! The real window: the built program, driven through tauri-driver.

use crate::driver::Driver;
use crate::home::Home;
use crate::page::Page;
use crate::program::{free_port, ours, tool};
use anyhow::Result;
use serde_json::{Value, json};
use tokio::process::Command;

/// The open window of a program that was just started, for a person who never used it.
pub struct Window {
    /// What it shows.
    pub page: Page,
    // Dropped after the page: the program may still write to it.
    _home: Home,
}

impl Window {
    /// Starts the program with a home directory of its own and waits for its window.
    pub async fn open() -> Result<Self> {
        Self::open_with(&[]).await
    }

    /// The same with additions to the program's environment.
    pub async fn open_with(environment: &[(&str, &str)]) -> Result<Self> {
        let home = Home::new()?;
        let (port, native_port) = (free_port()?, free_port()?);
        let mut command = Command::new(tool("tauri-driver"));
        command.args(["--port", &port.to_string(), "--native-port", &native_port.to_string()]);
        home.house(&mut command).envs(environment.iter().copied());
        let capabilities = json!({ "tauri:options": { "application": ours("mago-setup")? } });
        let driver = Driver::open(&mut command, &[port, native_port], capabilities).await?;
        Ok(Self {
            page: Page::of(driver),
            _home: home,
        })
    }

    /// Everything that went wrong in the page since it began to load.
    pub async fn faults(&self) -> Result<Vec<String>> {
        let faults: Value = self.page.evaluate("return window.faults").await?;
        Ok(serde_json::from_value(faults)?)
    }
}
