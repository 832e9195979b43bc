//! The wizard at work: one task owns the state machine, performs what that asks for by calling jobs, and shows views.
//!
//! Front doors send an [`Intent`] and watch one [`View`]. Work under way is a future of its own; to stop it is to drop it.
//! What it tells carries the number that it was begun with, so that late answers change nothing.

mod allowed;
mod desk;
mod errand;
mod mago;
mod news;
mod setting;
mod table;
mod task;
mod under_way;
mod words;
mod work;

use std::sync::Arc;

use texts::Language;
use tokio::{
    sync::{mpsc, watch},
    task::JoinHandle,
};
use wizard::{Intent, View};

pub use desk::{Copying, Desk, Saving};

use crate::Engine;

/// What a session is made of.
pub struct SessionOptions {
    /// The world that the program was started for.
    pub engine: Engine,
    /// Whether the demo organisation may be tried: only where the world is Microsoft's, and nobody chose another.
    pub demo: bool,
    /// The hands of the front door.
    pub desk: Arc<dyn Desk>,
    /// The language of scripts, and of what is put on the clipboard.
    pub language: Language,
}

/// One person's session with the wizard. Dropping it stops the work under way.
pub struct Session {
    intents: mpsc::UnboundedSender<Intent>,
    views: watch::Receiver<View>,
    task: JoinHandle<()>,
}

impl Session {
    /// Starts the task. Has to be called within a Tokio runtime, which also does the work.
    pub fn start(options: SessionOptions) -> Self {
        let (intents, wanted) = mpsc::unbounded_channel();
        let (task, views) = task::Task::new(options);
        Self {
            intents,
            views,
            task: tokio::spawn(task.run(wanted)),
        }
    }

    /// Says what the person wants. After the end of the task nobody hears it any more.
    pub fn send(&self, intent: Intent) {
        if self.intents.send(intent).is_err() {
            tracing::error!("the session is over");
        }
    }

    /// The views; whoever comes late sees the present one.
    pub fn views(&self) -> watch::Receiver<View> {
        self.views.clone()
    }

    /// Stops the work under way, and waits a moment until what it began in the keychain is done or undone.
    pub async fn close(self) {
        drop(self.intents);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the session did not end in order");
        }
    }
}
