//! A first write that its caller has not taken note of yet.

use crate::{lock::Lock, queue::Queue};

/// An entry that has just come into being. Unless somebody claims it, it is removed again: a person who pressed Cancel
/// while the keychain was asking must not find a sign-in stored later.
///
/// It travels from the keychain thread to the caller, and undoes the write wherever on that way it is dropped. It holds
/// the lock until then, so that a second attempt comes after the removal and not before it.
pub(crate) struct Unclaimed {
    queue: Queue,
    entry: Option<(String, Lock)>,
}

impl Unclaimed {
    pub fn new(queue: Queue, account: String, lock: Lock) -> Self {
        Self {
            queue,
            entry: Some((account, lock)),
        }
    }

    /// Lets the entry stay.
    pub fn claim(mut self) {
        self.entry = None;
    }
}

impl Drop for Unclaimed {
    fn drop(&mut self) {
        let Some((account, lock)) = self.entry.take() else {
            return;
        };
        // When the thread has ended, so has the process, or it is about to.
        let _ = self.queue.push(move |entries| {
            if let Err(error) = entries.remove(&account) {
                tracing::warn!(%error, "a sign-in that was given up is left in the keychain");
            }
            drop(lock);
        });
    }
}
