//! One JSON file: read with care, replaced atomically, readable by its owner only.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use readiness::problem::{Problem, Retry};
use serde::{Serialize, de::DeserializeOwned};

/// A state file that could not be written, or a home that is not there.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// The system knows no home directory.
    #[error("no home directory")]
    NoHome,
    /// The file could not be written.
    #[error("could not write {path}")]
    Write {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
}

impl StateError {
    /// A folder for files that nobody keeps could not be made.
    pub(crate) fn temporary(source: io::Error) -> Self {
        Self::Write {
            path: std::env::temp_dir(),
            source,
        }
    }
}

impl From<&StateError> for Problem {
    fn from(error: &StateError) -> Self {
        match error {
            StateError::NoHome => Self::new("state-no-home", Retry::Never),
            StateError::Write { path, source } => Self::new("state-not-written", Retry::Now)
                .with("file", path.display())
                .with("reason", source.kind()),
        }
    }
}

/// Reads a file; one that is missing, damaged or from a newer version is as good as none, since files are only hints.
pub fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = fs::read(path).ok()?;
    match serde_json::from_slice(&bytes) {
        Ok(value) => Some(value),
        Err(error) => {
            tracing::warn!(file = %path.display(), %error, "state file ignored");
            None
        }
    }
}

/// Replaces a file as a whole: a crash leaves the old one or the new one.
pub fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), StateError> {
    replace(path, value).map_err(|source| StateError::Write {
        path: path.to_owned(),
        source,
    })
}

fn replace<T: Serialize>(path: &Path, value: &T) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    create_private(folder)?;
    // The temporary file is private from the start (0600 on Unix) and stands beside its target, so the rename is atomic.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer_pretty(&mut file, value)?;
    file.write_all(b"\n")?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(unix)]
fn create_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// `%LOCALAPPDATA%` is the user's own already.
#[cfg(not(unix))]
fn create_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_truncated_file_is_as_good_as_none_and_can_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join("state.json");
        write(&path, &vec![1, 2, 3]).unwrap();
        fs::write(&path, "[1, 2").unwrap();

        assert_eq!(read::<Vec<u8>>(&path), None);

        write(&path, &vec![4]).unwrap();
        assert_eq!(read::<Vec<u8>>(&path), Some(vec![4]));
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_can_read_a_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("private").join("state.json");

        write(&path, &1).unwrap();

        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(
            fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777,
            0o700
        );
    }
}
