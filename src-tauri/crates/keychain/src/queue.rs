//! The keychain thread: it does what it is asked in the order in which it was asked.

use std::{sync::mpsc, thread};

use crate::{Error, entries::Entries};

type Job = Box<dyn FnOnce(&mut Entries) + Send>;

/// Hands work to the keychain thread, which ends when the last handle is gone and the work is done.
#[derive(Clone)]
pub(crate) struct Queue {
    jobs: mpsc::Sender<Job>,
}

impl Queue {
    /// Starts the thread. Should the system refuse one, every later [`push`](Self::push) says so.
    pub fn start(mut entries: Entries) -> Self {
        let (jobs, queue) = mpsc::channel::<Job>();
        let work = move || queue.iter().for_each(|job| job(&mut entries));
        if let Err(error) = thread::Builder::new().name("keychain".to_owned()).spawn(work) {
            tracing::error!(%error, "no thread for the keychain");
        }
        Self { jobs }
    }

    pub fn push(&self, job: impl FnOnce(&mut Entries) + Send + 'static) -> Result<(), Error> {
        self.jobs.send(Box::new(job)).map_err(|_| Error::Stopped)
    }
}
