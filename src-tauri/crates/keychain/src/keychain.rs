//! The keychain as the rest of the program sees it.

use std::{path::PathBuf, sync::Arc, time::Duration};

use tokio::{sync::oneshot, time::timeout};

use crate::{
    Credential, Error, Key, Options, Patience, Service,
    entries::{Before, Entries},
    lock::{Lock, Locks},
    queue::Queue,
    store::{Memory, Store, System},
    unclaimed::Unclaimed,
};

/// How long a rehearsed value is: longer than any refresh token seen.
const REHEARSED: usize = 8_192;

/// A keychain, under one service name. Cloning gives another handle to the same one.
///
/// Dropping the future of a call gives up the wait for it. What that does to the entry stands at each call.
#[derive(Clone)]
pub struct Keychain {
    queue: Queue,
    locks: Locks,
    patience: Patience,
    asking: Option<Arc<dyn Fn() + Send + Sync>>,
}

/// What became of a rotation.
#[derive(Debug)]
pub struct Rotated<T> {
    /// What the work returned.
    pub outcome: T,
    /// Whether its credential was stored. When not, the outcome is usable all the same, and the old credential or the new
    /// one is stored, never neither.
    pub saved: Result<(), Error>,
}

/// What to do with work that nobody waits for any more when its turn comes.
#[derive(Clone, Copy)]
enum Abandoned {
    Skip,
    CarryOut,
}

impl Keychain {
    /// Opens this system's own keychain. `locks` is a folder for lock files (no secrets), the same for all processes.
    ///
    /// Nothing is asked of the keychain before the first call, so this never fails and never waits.
    pub fn system(service: Service, locks: impl Into<PathBuf>) -> Self {
        Self::system_with(service, locks, &Options::default())
    }

    /// Opens this system's own keychain as another system would treat its own, for rehearsals and tests.
    pub fn system_with(service: Service, locks: impl Into<PathBuf>, options: &Options) -> Self {
        Self::over(
            Box::new(System::new(service)),
            Locks::Folder(locks.into(), service),
            options,
        )
    }

    /// Makes a keychain that ends with the process, for the built-in demo organisation and for tests.
    pub fn memory() -> Self {
        Self::memory_with(&Options::default())
    }

    /// Makes a keychain that ends with the process, and treats it as the options say.
    pub fn memory_with(options: &Options) -> Self {
        Self::over(Box::new(Memory::default()), Locks::Process(Arc::default()), options)
    }

    pub(crate) fn over(store: Box<dyn Store>, locks: Locks, options: &Options) -> Self {
        let queue = Queue::start(Entries::new(store, options.entry_limit));
        Self {
            queue,
            locks,
            patience: options.patience,
            asking: None,
        }
    }

    /// Has `asking` called when a call takes so long that the keychain most likely asks the person something.
    #[must_use]
    pub fn announcing(mut self, asking: impl Fn() + Send + Sync + 'static) -> Self {
        self.asking = Some(Arc::new(asking));
        self
    }

    /// Reads a sign-in; `None` when none is stored.
    pub async fn read(&self, key: &Key) -> Result<Option<Credential>, Error> {
        let account = key.to_string();
        let value = self
            .ask(Abandoned::Skip, move |entries| entries.read(&account))
            .await??;
        value.map(|json| Credential::from_json(&json)).transpose()
    }

    /// Stores a sign-in, reads it back and compares.
    ///
    /// When the wait is given up, a sign-in that was not stored before is not stored afterwards either. One that was
    /// stored before keeps the value that it has by then: both are valid, and both the person asked to keep.
    pub async fn write(&self, key: &Key, credential: &Credential) -> Result<(), Error> {
        let json = credential.to_json()?;
        let lock = self.locks.take(key).await?;
        let (account, label, queue) = (key.to_string(), label(credential), self.queue.clone());
        let write = move |entries: &mut Entries| match entries.write(&account, &label, &json)? {
            Before::Nothing => Ok(Some(Unclaimed::new(queue, account, lock))),
            Before::Value => Ok(None),
        };
        let unclaimed: Result<Option<Unclaimed>, Error> = self.ask(Abandoned::Skip, write).await?;
        if let Some(first) = unclaimed? {
            first.claim();
        }
        Ok(())
    }

    /// Replaces a sign-in by what `work` makes of it, while no other process can: reads, lets `work` refresh, stores.
    ///
    /// `work` gets what is stored and returns what to store instead (`None` leaves everything as it is) and an outcome of
    /// its own. An error of `work` leaves everything as it is. A failure to store is no error here, because what `work`
    /// got is usable without: see [`Rotated::saved`].
    ///
    /// Dropping the future while `work` runs leaves the old sign-in. Once `work` has returned, the new one is stored even
    /// if nobody waits: the provider may have revoked the old token when it issued the new one, so that taking it back
    /// could lose both.
    pub async fn rotate<T, E, Work>(
        &self,
        key: &Key,
        work: impl FnOnce(Option<Credential>) -> Work,
    ) -> Result<Rotated<T>, E>
    where
        Work: Future<Output = Result<(Option<Credential>, T), E>>,
        E: From<Error>,
    {
        let lock = self.locks.take(key).await?;
        let old = self.read(key).await?;
        let (new, outcome) = work(old).await?;
        // No wait from here until the new token is in the queue.
        let saved = match new {
            Some(credential) => self.replace(key, &credential, lock).await,
            None => Ok(()),
        };
        Ok(Rotated { outcome, saved })
    }

    async fn replace(&self, key: &Key, credential: &Credential, lock: Lock) -> Result<(), Error> {
        let json = credential.to_json()?;
        let (account, label) = (key.to_string(), label(credential));
        let write = move |entries: &mut Entries| {
            let written = entries.write(&account, &label, &json).map(|_| ());
            drop(lock);
            written
        };
        self.ask(Abandoned::CarryOut, write).await?
    }

    /// Removes a sign-in and makes sure that it is gone; removing nothing succeeds.
    ///
    /// A removal that has begun is finished, even if nobody waits.
    pub async fn remove(&self, key: &Key) -> Result<(), Error> {
        let lock = self.locks.take(key).await?;
        let account = key.to_string();
        let remove = move |entries: &mut Entries| {
            let removed = entries.remove(&account);
            drop(lock);
            removed
        };
        self.ask(Abandoned::Skip, remove).await?
    }

    /// Lists the sign-ins of this service, as the store itself tells them.
    pub async fn accounts(&self) -> Result<Vec<Key>, Error> {
        let accounts = self.ask(Abandoned::Skip, Entries::accounts).await??;
        let mut keys: Vec<Key> = accounts.iter().filter_map(|account| account.parse().ok()).collect();
        keys.sort_unstable();
        Ok(keys)
    }

    /// Stores, reads and removes a value as long as the longest sign-in, to know beforehand whether one can be kept.
    pub async fn rehearse(&self) -> Result<(), Error> {
        let rehearse = |entries: &mut Entries| {
            let account = format!("rehearsal/{}", std::process::id());
            entries.write(&account, "Mago Setup: rehearsal", &[b'.'; REHEARSED])?;
            entries.remove(&account)
        };
        self.ask(Abandoned::CarryOut, rehearse).await?
    }

    /// Waits until everything that was asked for so far is done or undone. Worth a moment before the process ends.
    pub async fn settle(&self) -> Result<(), Error> {
        // By the first answer every call before it has run, and a write that nobody waits for has put its undoing into
        // the queue: behind the first question, but before the second. An undoing asks for nothing further.
        self.ask(Abandoned::Skip, |_| ()).await?;
        self.ask(Abandoned::Skip, |_| ()).await
    }

    async fn ask<T: Send + 'static>(
        &self,
        abandoned: Abandoned,
        work: impl FnOnce(&mut Entries) -> T + Send + 'static,
    ) -> Result<T, Error> {
        let (answer, answered) = oneshot::channel();
        self.queue.push(move |entries| {
            if matches!(abandoned, Abandoned::Skip) && answer.is_closed() {
                return;
            }
            // An answer that nobody waits for is dropped, and may undo itself by that.
            drop(answer.send(work(entries)));
        })?;
        self.wait(answered).await
    }

    async fn wait<T>(&self, mut answered: oneshot::Receiver<T>) -> Result<T, Error> {
        let Patience { notice, end, display } = self.patience;
        if let Ok(answer) = timeout(notice, &mut answered).await {
            return answer.map_err(|_| Error::Stopped);
        }
        let left = end.saturating_sub(notice);
        if let (Some(asking), true) = (&self.asking, left > Duration::ZERO) {
            asking();
        }
        match timeout(left, answered).await {
            Ok(answer) => answer.map_err(|_| Error::Stopped),
            Err(_) => Err(Error::NoAnswer { waited: end, display }),
        }
    }
}

/// What the store's own program shows for the entry.
fn label(credential: &Credential) -> String {
    format!("Mago Setup: {}", credential.username)
}

#[cfg(test)]
#[path = "keychain_tests.rs"]
mod tests;
