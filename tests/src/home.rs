//! A person's home directory, so that nothing of whoever runs the journeys is read or changed.

use anyhow::Result;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tokio::process::Command;

/// Directories of a person who never used our programs; they are gone when this is dropped.
pub struct Home {
    directory: TempDir,
}

impl Home {
    /// Makes an empty home.
    pub fn new() -> Result<Self> {
        Ok(Self {
            directory: tempfile::tempdir()?,
        })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.directory.path()
    }

    /// Where programs keep what belongs to no single run, such as which browser is the default.
    pub fn configuration(&self) -> PathBuf {
        self.path().join(".config")
    }

    /// Where programs look for what is installed for this person.
    pub fn data(&self) -> PathBuf {
        self.path().join(".local/share")
    }

    /// Lets a program live here. It sees no desktop environment, so `xdg-open` decides by the home alone.
    pub fn house<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        for leftover in ["BROWSER", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "XDG_RUNTIME_DIR"] {
            command.env_remove(leftover);
        }
        command
            .env("HOME", self.path())
            .env("XDG_CONFIG_HOME", self.configuration())
            .env("XDG_DATA_HOME", self.data())
            .env("XDG_STATE_HOME", self.path().join(".local/state"))
            .env("XDG_CACHE_HOME", self.path().join(".cache"))
    }

    /// Every file below the home, except what lies in `elsewhere`, that holds this text.
    pub fn files_with(&self, text: &str, elsewhere: &Path) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for file in self.files(elsewhere)? {
            let bytes = std::fs::read(&file)?;
            if bytes.windows(text.len()).any(|window| window == text.as_bytes()) {
                found.push(file);
            }
        }
        Ok(found)
    }

    /// Every file below the home, except what lies in `elsewhere`.
    pub fn files(&self, elsewhere: &Path) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        let mut waiting = vec![self.path().to_owned()];
        while let Some(directory) = waiting.pop() {
            for entry in std::fs::read_dir(directory)? {
                let entry = entry?;
                match entry.file_type()? {
                    kind if kind.is_dir() && entry.path() != elsewhere => waiting.push(entry.path()),
                    kind if kind.is_file() => found.push(entry.path()),
                    _ => {}
                }
            }
        }
        Ok(found)
    }
}
