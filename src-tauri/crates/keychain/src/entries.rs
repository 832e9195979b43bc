//! Values of any length over a store of limited entries, replaced so that a crash leaves the old value or the new one.

use zeroize::Zeroizing;

use crate::{
    Error,
    credential::refuse_newer,
    parts::{self, Generation, Head},
    store::Store,
};

/// The longest value that is accepted on any system. A refresh token has up to some 6 KiB.
pub(crate) const LARGEST: usize = 32 * 1_024;

/// The length of parts where only the value's beginning makes it split, not its length.
const UNLIMITED_PART: usize = 2_560;

/// How often a value in parts is read again when another process replaces it meanwhile.
const ATTEMPTS: usize = 4;

pub(crate) struct Entries {
    store: Box<dyn Store>,
    limit: Option<usize>,
}

/// What was there before a value was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    Nothing,
    Value,
}

impl Entries {
    pub fn new(store: Box<dyn Store>, limit: Option<usize>) -> Self {
        Self { store, limit }
    }

    pub fn read(&mut self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        for _ in 0..ATTEMPTS {
            let Some(entry) = self.store.read(account)? else {
                return Ok(None);
            };
            let Some(head) = Head::read(&entry) else {
                return Ok(Some(entry));
            };
            if let Some(value) = self.join(account, &head?)? {
                return Ok(Some(value));
            }
            // The parts are not the ones that the head names: another process has replaced the value since, so the head is new too.
        }
        Err(Error::Damaged)
    }

    /// Stores a value and reads it back, unless a later version of this program has stored something there: it may know
    /// what this one does not, so it is left alone. When storing fails and there was nothing before, nothing is left behind.
    pub fn write(&mut self, account: &str, label: &str, value: &[u8]) -> Result<Before, Error> {
        if value.len() > LARGEST {
            return Err(Error::TooLarge {
                bytes: value.len(),
                limit: LARGEST,
            });
        }
        let old = self.store.read(account)?;
        if let Some(entry) = &old {
            self.leave_newer_alone(account, entry)?;
        }
        let before = if old.is_some() { Before::Value } else { Before::Nothing };
        let old = old.and_then(|entry| Head::read(&entry)).and_then(Result::ok);
        let written = self
            .replace(account, label, value, old.as_ref())
            .and_then(|()| self.compare(account, value));
        if let Err(error) = written {
            if before == Before::Nothing {
                self.give_up(account);
            }
            return Err(error);
        }
        self.tidy(account, old.is_some());
        Ok(before)
    }

    fn leave_newer_alone(&mut self, account: &str, entry: &[u8]) -> Result<(), Error> {
        match Head::read(entry) {
            None => refuse_newer(entry),
            Some(Ok(head)) => match self.join(account, &head)? {
                Some(value) => refuse_newer(&value),
                None => Ok(()),
            },
            Some(Err(newer @ Error::Newer { .. })) => Err(newer),
            // A head that cannot be read is replaced, as the text about it says.
            Some(Err(_)) => Ok(()),
        }
    }

    /// Removes a value and makes sure that it is gone. Removing nothing succeeds.
    pub fn remove(&mut self, account: &str) -> Result<(), Error> {
        // Copies of an entry cannot be told apart when they are read, but they can be removed.
        let split = match self.store.read(account) {
            Ok(entry) => entry.is_some_and(|entry| Head::read(&entry).is_some()),
            Err(Error::Ambiguous { .. }) => false,
            Err(error) => return Err(error),
        };
        // The head goes first: from here on there is no value, even if the process ends before its parts are gone.
        self.store.remove(account)?;
        if split || self.limit.is_some() {
            self.sweep(account, None)?;
        }
        if self.store.read(account)?.is_some() {
            Err(Error::StillThere)
        } else {
            Ok(())
        }
    }

    pub fn accounts(&mut self) -> Result<Vec<String>, Error> {
        self.store.accounts()
    }

    /// Puts the new value in place of the old one in a single write of the entry itself.
    fn replace(&mut self, account: &str, label: &str, value: &[u8], old: Option<&Head>) -> Result<(), Error> {
        if !parts::needed(value, self.limit) {
            return self.store.write(account, label, value);
        }
        let limit = self.limit.unwrap_or(UNLIMITED_PART);
        let generation = old.map_or(Generation::A, |head| head.generation.other());
        let head = Head::of(value, generation, limit);
        for (index, part) in parts::cut(value, limit).enumerate() {
            self.store.write(&generation.account(account, index), label, part)?;
        }
        // Until the head names them, the parts mean nothing; so they are proven first.
        match self.join(account, &head)? {
            Some(_) => self.store.write(account, label, &head.to_json()?),
            None => Err(Error::Different),
        }
    }

    fn compare(&mut self, account: &str, value: &[u8]) -> Result<(), Error> {
        match self.read(account)? {
            Some(stored) if *stored == value => Ok(()),
            _ => Err(Error::Different),
        }
    }

    fn join(&mut self, account: &str, head: &Head) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        let mut parts = Vec::with_capacity(head.count.min(LARGEST));
        for index in 0..head.count.min(LARGEST) {
            match self.store.read(&head.generation.account(account, index))? {
                Some(part) => parts.push(part),
                None => return Ok(None),
            }
        }
        Ok(head.join(&parts))
    }

    /// Removes parts that no head names. The value is stored by now, so a failure here only leaves them for the next write.
    fn tidy(&mut self, account: &str, was_split: bool) {
        if !was_split && self.limit.is_none() {
            return;
        }
        let tidied = self.store.read(account).and_then(|entry| {
            let live = entry.and_then(|entry| Head::read(&entry)).and_then(Result::ok);
            self.sweep(account, live.as_ref())
        });
        if let Err(error) = tidied {
            tracing::warn!(%error, "parts of an older value are left in the keychain");
        }
    }

    /// Removes all parts but those of the live head, and those that a crash has left.
    fn sweep(&mut self, account: &str, live: Option<&Head>) -> Result<(), Error> {
        for generation in Generation::ALL {
            let kept = live
                .filter(|head| head.generation == generation)
                .map_or(0, |head| head.count);
            let mut end = kept;
            while self.store.read(&generation.account(account, end))?.is_some() {
                end += 1;
            }
            // Last one first, so that after a crash the rest still has no gap, and is found by counting up.
            for index in (kept..end).rev() {
                self.store.remove(&generation.account(account, index))?;
            }
        }
        Ok(())
    }

    fn give_up(&mut self, account: &str) {
        if let Err(error) = self.remove(account) {
            tracing::warn!(%error, "a value that could not be stored is left in the keychain");
        }
    }
}

#[cfg(test)]
#[path = "entries_tests.rs"]
mod tests;
