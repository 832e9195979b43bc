//! The task that owns the state machine.

use std::{collections::VecDeque, sync::Arc, time::Duration};

use jiff::Timestamp;
use texts::Language;
use tokio::{
    sync::{mpsc, watch},
    task::{AbortHandle, JoinError, JoinSet},
    time::timeout,
};
use url::Url;
use wizard::{Done, Effect, Event, Intent, View, Wizard};

use super::{
    SessionOptions, consent,
    desk::Desk,
    news::Told,
    setting::{Example, setting},
    table::Table,
    under_way::{Running, fault},
    work::Brought,
};
use crate::{Engine, failure::Failure, state::StateError};

/// How long the keychain is waited for at the end.
const SETTLING: Duration = Duration::from_secs(2);

/// Owns the state machine, and what it works with.
pub struct Task {
    wizard: Wizard,
    views: watch::Sender<View>,
    /// The world that the program was started for.
    pub(super) home: Engine,
    demo: bool,
    pub(super) table: Table,
    pub(super) desk: Arc<dyn Desk>,
    pub(super) language: Language,
    /// The page of the sign-in under way.
    pub(super) page: Option<Url>,
    pub(super) work: JoinSet<(u32, Result<Brought, Failure>)>,
    pub(super) running: Option<Running>,
    pub(super) errands: JoinSet<Option<Event>>,
    /// The consent page that is listened for.
    pub(super) consent: Option<AbortHandle>,
    pub(super) tell: mpsc::UnboundedSender<(u32, Told)>,
    heard: mpsc::UnboundedReceiver<(u32, Told)>,
}

impl Task {
    /// A task that has heard of nothing but of what was left unfinished, and its views.
    pub fn new(options: SessionOptions) -> (Self, watch::Receiver<View>) {
        let SessionOptions {
            engine,
            demo,
            desk,
            language,
        } = options;
        let wizard = Wizard::new(setting(&engine, demo, Example::of(engine.mode()), language));
        let (views, shown) = watch::channel(wizard.view());
        let (tell, heard) = mpsc::unbounded_channel();
        let mut task = Self {
            wizard,
            views,
            home: engine.clone(),
            demo,
            table: Table::new(engine, None),
            desk,
            language,
            page: None,
            work: JoinSet::new(),
            running: None,
            errands: JoinSet::new(),
            consent: None,
            tell,
            heard,
        };
        let left = task.left();
        task.hear(left);
        (task, shown)
    }

    /// Hears what happens, until the front door is gone; work under way is dropped then.
    pub async fn run(mut self, mut wanted: mpsc::UnboundedReceiver<Option<Intent>>) {
        loop {
            // News of a piece of work come before its end.
            tokio::select! {
                biased;
                Some((attempt, told)) = self.heard.recv() => self.told(attempt, told),
                Some(ended) = self.work.join_next() => self.ended(ended),
                Some(done) = self.errands.join_next() => self.errand_done(done),
                intent = wanted.recv() => match intent.flatten() {
                    Some(intent) => self.hear(Event::Wanted(intent)),
                    None => break,
                },
            }
        }
        self.work.shutdown().await;
        // Without an answer the keychain keeps what it has; nothing more can be done here.
        let _ = timeout(SETTLING, self.table.engine.settle()).await;
    }

    /// Hands an event to the state machine, performs what it asks for, and shows what changed.
    pub(super) fn hear(&mut self, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            if consent::is_over(&event) {
                self.stop_hearing_consent();
            }
            for effect in self.wizard.on(event, Timestamp::now()) {
                events.extend(self.perform(effect));
            }
        }
        let view = self.wizard.view();
        self.views.send_if_modified(|shown| {
            let changed = shown.revision != view.revision;
            *shown = view;
            changed
        });
    }

    /// Performs an effect; one that is done at once comes back as an event at once.
    fn perform(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Begin { attempt, job } => self.begin(attempt, job),
            Effect::Stop { attempt } => self.stop(attempt),
            Effect::WriteScript { tenant, wanted } => return self.write_script(tenant, wanted),
            Effect::WriteHandOff(wanted) => return self.write_hand_off(&wanted),
            Effect::ReadAnswer {
                tenant,
                hand_off,
                pasted,
            } => return self.read_answer(tenant, hand_off, pasted),
            Effect::Open(link) => return self.open(&link),
            Effect::Copy(what) => return self.copy(what),
            Effect::Save(what) => return self.save(what),
            Effect::Forget => self.table.forget(),
            Effect::KeepProgress(journey) => return self.noted(self.table.engine.state.keep_progress(journey)),
            Effect::DropProgress(tenant) => return self.noted(self.table.engine.state.drop_progress(tenant)),
        }
        None
    }

    /// What is left now. Files are only hints for the next time, so that one which cannot be written stops nobody.
    fn noted(&self, kept: Result<(), StateError>) -> Option<Event> {
        match kept {
            Ok(()) => Some(self.left()),
            Err(error) => {
                tracing::warn!(%error, "where the journey stands was not kept");
                None
            }
        }
    }

    /// Goes to another world; nothing of the old one stays.
    pub(super) fn enter(&mut self, attempt: u32, table: Table) {
        self.table = table;
        self.stop_hearing_consent();
        let engine = &self.table.engine;
        let example = match &self.table.demo {
            Some(demo) => Some(Example::in_demo(demo)),
            None => Example::of(engine.mode()),
        };
        let setting = setting(engine, self.demo, example, self.language);
        let outcome = Ok(Done::World(Box::new(setting)));
        self.hear(Event::Ended { attempt, outcome });
        let left = self.left();
        self.hear(left);
    }

    fn errand_done(&mut self, done: Result<Option<Event>, JoinError>) {
        match done {
            Ok(Some(event)) => self.hear(event),
            Ok(None) => {}
            Err(stopped) if stopped.is_cancelled() => {}
            Err(error) => {
                tracing::error!(%error, "an errand broke off");
                self.hear(Event::Troubled(*fault().problem));
            }
        }
    }

    fn left(&self) -> Event {
        Event::Left(self.table.engine.state.progress())
    }
}
