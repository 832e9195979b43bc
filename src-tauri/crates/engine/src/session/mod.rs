//! The wizard at work: one task owns the state machine, performs what that asks for by calling jobs, and shows views.
//!
//! Front doors send an [`Intent`] and watch one [`View`]. Work under way is a future of its own; to stop it is to drop it.
//! What it tells carries the number that it was begun with, so that late answers change nothing.

mod allowed;
mod consent;
mod desk;
mod errand;
mod hand_off;
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
use tokio::sync::{mpsc, watch};
use wizard::{Intent, View};

pub use desk::{Copying, Desk, Picking, Saving};

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
    /// `None` ends it.
    intents: mpsc::UnboundedSender<Option<Intent>>,
    views: watch::Receiver<View>,
}

impl Session {
    /// Starts the task. Has to be called within a Tokio runtime, which also does the work.
    pub fn start(options: SessionOptions) -> Self {
        let (intents, wanted) = mpsc::unbounded_channel();
        let (task, views) = task::Task::new(options);
        tokio::spawn(task.run(wanted));
        Self { intents, views }
    }

    /// Says what the person wants. After the end nobody hears it any more.
    pub fn send(&self, intent: Intent) {
        if self.intents.send(Some(intent)).is_err() {
            tracing::error!("the session is over");
        }
    }

    /// The views; whoever comes late sees the present one.
    pub fn views(&self) -> watch::Receiver<View> {
        self.views.clone()
    }

    /// Stops the work under way, and waits a moment until what it began in the keychain is done or undone.
    pub async fn close(&self) {
        if self.intents.send(None).is_ok() {
            let mut views = self.views();
            while views.changed().await.is_ok() {}
        }
    }
}
