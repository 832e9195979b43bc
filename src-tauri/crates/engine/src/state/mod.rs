//! What is kept in files: hints and names, never a secret, written atomically and for this user only.

pub mod accounts;
mod creations;
mod file;
mod progress;
pub mod tenants;

use std::path::{Path, PathBuf};

pub use file::StateError;

/// The folder that one world's files stand in.
#[derive(Clone, Debug)]
pub struct State {
    root: PathBuf,
    folder: PathBuf,
}

impl State {
    /// Uses `folder` below the user's state directory, or below `root` when one is given.
    ///
    /// Nothing is created before the first write. Fails only when the system knows no home directory.
    pub fn open(root: Option<&Path>, folder: &str) -> Result<Self, StateError> {
        let root = match root {
            Some(root) => root.to_owned(),
            None => user_state_directory().ok_or(StateError::NoHome)?,
        };
        Ok(Self {
            folder: root.join(folder),
            root,
        })
    }

    /// Where the files are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the locks of keychain entries are: one folder for all worlds, since several may share a service name.
    pub fn locks(&self) -> PathBuf {
        self.root.join("locks")
    }
}

/// `~/.local/state/mago-setup`, `~/Library/Application Support/mago-setup` or `%LOCALAPPDATA%\mago-setup`.
fn user_state_directory() -> Option<PathBuf> {
    let directories = directories::ProjectDirs::from("", "", "mago-setup")?;
    Some(
        directories
            .state_dir()
            .unwrap_or_else(|| directories.data_local_dir())
            .to_owned(),
    )
}
