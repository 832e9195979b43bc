//! One lock for each sign-in, so that two processes never change the same one at the same time.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use tokio::{sync::OwnedMutexGuard, task, time};

use crate::{Error, Key, Service};

/// How long another process may hold a sign-in: longer than the longest question that its keychain may ask.
const DEADLINE: Duration = Duration::from_secs(90);
const PAUSE: Duration = Duration::from_millis(20);

/// Where the locks are.
#[derive(Clone)]
pub(crate) enum Locks {
    /// Files of this service in a folder that all processes of this person share.
    Folder(PathBuf, Service),
    /// For a keychain that only this process knows.
    Process(Arc<tokio::sync::Mutex<()>>),
}

/// A lock that is held until it is dropped, or the process ends in any way.
pub(crate) enum Lock {
    Folder {
        #[expect(dead_code, reason = "closing the file releases the lock")]
        file: File,
    },
    Process {
        #[expect(dead_code, reason = "dropping the guard releases the lock")]
        guard: OwnedMutexGuard<()>,
    },
}

impl Locks {
    /// Waits for the lock of one sign-in. Dropping the future gives up the wait.
    pub async fn take(&self, key: &Key) -> Result<Lock, Error> {
        match self {
            Self::Folder(folder, service) => take_file(folder.join(file_name(*service, key))).await,
            Self::Process(mutex) => Ok(Lock::Process {
                guard: Arc::clone(mutex).lock_owned().await,
            }),
        }
    }
}

/// Tries again and again, because a blocking wait for a file lock could not be cancelled.
async fn take_file(path: PathBuf) -> Result<Lock, Error> {
    let attempts = async {
        loop {
            let path = path.clone();
            if let Some(file) = task::spawn_blocking(move || try_lock(&path))
                .await
                .map_err(|_| Error::Stopped)??
            {
                return Ok(Lock::Folder { file });
            }
            time::sleep(PAUSE).await;
        }
    };
    time::timeout(DEADLINE, attempts).await.unwrap_or(Err(Error::Busy))
}

fn try_lock(path: &Path) -> Result<Option<File>, Error> {
    let failed = |source| Error::LockFile {
        path: path.to_owned(),
        source,
    };
    let file = open(path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(source)) => Err(failed(source)),
    }
}

/// Opens the lock file, which stays empty and is never removed: a process that waits for it would hold a file that is gone.
fn open(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn file_name(service: Service, key: &Key) -> String {
    format!("{}-{}.lock", service.name(), key.to_string().replace('/', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "china/3f2504e0-4f89-41d3-9a0c-0305e82c3301/6ba7b810-9dad-11d1-80b4-00c04fd430c8/17781659-6867-4c77-9ba3-40670305181c";

    #[tokio::test]
    async fn a_lock_keeps_others_out_until_it_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder
            .path()
            .join("state")
            .join(file_name(Service::Demo, &KEY.parse().unwrap()));
        let locks = Locks::Folder(folder.path().join("state"), Service::Demo);

        let held = locks.take(&KEY.parse().unwrap()).await.unwrap();
        assert!(try_lock(&path).unwrap().is_none());

        drop(held);
        assert!(try_lock(&path).unwrap().is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn a_lock_that_is_never_released_is_reported() {
        let folder = tempfile::tempdir().unwrap();
        let locks = Locks::Folder(folder.path().to_owned(), Service::Setup);
        let key = KEY.parse().unwrap();

        let _held = locks.take(&key).await.unwrap();

        assert!(matches!(locks.take(&key).await, Err(Error::Busy)));
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_written_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let occupied = folder.path().join("occupied");
        std::fs::write(&occupied, "").unwrap();

        let refused = Locks::Folder(occupied.clone(), Service::Setup)
            .take(&KEY.parse().unwrap())
            .await;

        assert!(matches!(refused, Err(Error::LockFile { path, .. }) if path.starts_with(&occupied)));
    }
}
