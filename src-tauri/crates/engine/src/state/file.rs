//! One JSON file: read with care, replaced atomically, readable by its owner only.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use readiness::problem::{Problem, Retry};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

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

/// The form of the files that this program writes.
const VERSION: u32 = 1;

/// A file's own words, under the number of their form.
#[derive(Serialize)]
struct Written<'a, T> {
    version: u32,
    #[serde(flatten)]
    value: &'a T,
}

/// The number stands alone at first, because a later form may mean anything else.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

/// Reads a file; one that is missing, damaged or of a newer form is as good as none, since files are only hints.
pub fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = fs::read(path).ok()?;
    match understood(&bytes) {
        Ok(value) => Some(value),
        Err(reason) => {
            tracing::warn!(file = %path.display(), %reason, "state file ignored");
            None
        }
    }
}

fn understood<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    let Versioned { version } = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if version > VERSION {
        return Err(format!("of version {version}"));
    }
    serde_json::from_slice(bytes).map_err(|error| error.to_string())
}

/// Replaces a file as a whole: a crash leaves the old one or the new one. What could not be read is set aside first.
pub fn write<T: Serialize + DeserializeOwned>(path: &Path, value: &T) -> Result<(), StateError> {
    set_aside::<T>(path)
        .and_then(|()| {
            replace(
                path,
                &Written {
                    version: VERSION,
                    value,
                },
            )
        })
        .map_err(|source| StateError::Write {
            path: path.to_owned(),
            source,
        })
}

/// Keeps what this program does not understand, damaged or of a newer form, under another name.
fn set_aside<T: DeserializeOwned>(path: &Path) -> io::Result<()> {
    match fs::read(path) {
        Ok(bytes) if understood::<T>(&bytes).is_err() => fs::rename(path, path.with_extension("json.set-aside")),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Keeps other processes from changing the file until the lock is dropped.
///
/// Whoever holds it only reads and writes a small file, so the wait is short.
pub fn lock(path: &Path) -> Result<fs::File, StateError> {
    let path = path.with_extension("lock");
    let locked = || {
        path.parent().map_or(Ok(()), create_private)?;
        let mut options = fs::OpenOptions::new();
        let file = options.create(true).truncate(false).write(true).open(&path)?;
        file.lock()?;
        Ok(file)
    };
    locked().map_err(|source| StateError::Write {
        path: path.clone(),
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

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Numbers {
        numbers: Vec<u8>,
    }

    fn numbers(numbers: &[u8]) -> Numbers {
        Numbers {
            numbers: numbers.to_vec(),
        }
    }

    #[test]
    fn a_file_that_cannot_be_understood_is_as_good_as_none_and_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join("state.json");
        for strange in [
            "{\"version\": 1, \"numbers\": [1, 2",
            "",
            "{\"version\": 2, \"numbers\": [1]}",
        ] {
            write(&path, &numbers(&[1, 2, 3])).unwrap();
            fs::write(&path, strange).unwrap();

            assert_eq!(read::<Numbers>(&path), None, "{strange}");

            write(&path, &numbers(&[4])).unwrap();
            assert_eq!(read::<Numbers>(&path), Some(numbers(&[4])));
            let aside = fs::read_to_string(path.with_extension("json.set-aside"));
            assert_eq!(aside.unwrap(), strange, "nothing is lost");
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_can_read_a_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("private").join("state.json");

        write(&path, &numbers(&[1])).unwrap();

        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(
            fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777,
            0o700
        );
    }
}
