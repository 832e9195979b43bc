//! The one piece of work under way: begun, heard of, stopped, and ended.

use std::sync::Arc;

use readiness::problem::{Problem, Retry};
use tokio::task::{AbortHandle, JoinError};
use wizard::{Event, Job, News};

use super::{
    news::{Told, told},
    table::Table,
    task::Task,
    work::{Brought, Work},
};
use crate::{
    failure::{Failure, Kind},
    progress::Listener,
};

/// The one piece of work under way.
pub struct Running {
    attempt: u32,
    /// It looks at the tenant as the checker.
    reads: bool,
    handle: AbortHandle,
}

impl Task {
    /// Begins a piece of work with what lies on the table now.
    pub fn begin(&mut self, attempt: u32, job: Job) {
        self.drop_work();
        let tell = self.tell.clone();
        let asks = move || drop(tell.send((attempt, Told::News(News::KeychainAsks))));
        let mut table = self.table.clone();
        table.engine = table.engine.announcing(asks);
        let work = Work {
            table,
            desk: Arc::clone(&self.desk),
            language: self.language,
            listener: self.listener(attempt, job.clone()),
        };
        let reads = matches!(job, Job::Check { .. } | Job::Watch { .. });
        let handle = self
            .work
            .spawn(async move { (attempt, Box::pin(work.done(job)).await) });
        self.running = Some(Running { attempt, reads, handle });
    }

    fn listener(&self, attempt: u32, job: Job) -> Listener {
        let tell = self.tell.clone();
        Arc::new(move |progress| {
            for told in told(progress, &job) {
                // Nobody hears it once the session is over.
                let _ = tell.send((attempt, told));
            }
        })
    }

    pub fn stop(&mut self, attempt: u32) {
        if self.is_running(attempt) {
            self.drop_work();
        }
    }

    fn drop_work(&mut self) {
        self.page = None;
        if let Some(running) = self.running.take() {
            running.handle.abort();
        }
    }

    fn is_running(&self, attempt: u32) -> bool {
        self.running.as_ref().is_some_and(|running| running.attempt == attempt)
    }

    pub fn told(&mut self, attempt: u32, told: Told) {
        match told {
            Told::News(news) => self.hear(Event::News { attempt, news }),
            Told::Looked(report, next) if self.is_running(attempt) => {
                let now = Box::new(self.table.reported(*report));
                let news = News::Looked { now, next };
                self.hear(Event::News { attempt, news });
            }
            Told::Page(page) if self.is_running(attempt) => self.page = Some(page),
            Told::Looked(..) | Told::Page(_) => {}
        }
    }

    /// The end of a piece of work. What was stopped brings nothing, even if it had just come to its end.
    pub fn ended(&mut self, ended: Result<(u32, Result<Brought, Failure>), JoinError>) {
        let (attempt, outcome) = match ended {
            Ok(ended) => ended,
            Err(error) => match self.broken(&error) {
                Some(attempt) => (attempt, Err(fault())),
                None => return,
            },
        };
        let Some(running) = self.running.take_if(|running| running.attempt == attempt) else {
            return;
        };
        self.page = None;
        match outcome {
            Ok(Brought::World(table)) => self.enter(attempt, *table),
            Ok(Brought::Home) => self.enter(attempt, Table::new(self.home.clone(), None)),
            Ok(Brought::Learnt(learnt)) => {
                let outcome = Ok(self.table.take(learnt));
                self.hear(Event::Ended { attempt, outcome });
            }
            Err(failure) => self.failed(&running, failure),
        }
    }

    /// A visit that only a person can renew is over; its next sign-in meets what was asked for.
    fn failed(&mut self, running: &Running, failure: Failure) {
        if running.reads && failure.problem.retry == Retry::SignIn {
            self.table.forget();
        }
        self.table.claims = failure.claims.or(self.table.claims.take());
        let (attempt, outcome) = (running.attempt, Err(failure.problem));
        self.hear(Event::Ended { attempt, outcome });
    }

    /// The number of work that broke off by a fault of ours; none: it was stopped.
    fn broken(&self, error: &JoinError) -> Option<u32> {
        let running = self.running.as_ref()?;
        let ours = error.is_panic() && error.id() == running.handle.id();
        ours.then_some(running.attempt)
    }
}

/// A mistake of ours ended the work.
pub fn fault() -> Failure {
    Failure::new(Kind::Fault, Problem::new("work-broke-off", Retry::Now))
}

#[cfg(test)]
mod tests {
    use std::io;

    use texts::Language;
    use url::Url;
    use wizard::{Intent, step::Journey};

    use super::*;
    use crate::{
        Engine, Options,
        mode::Mode,
        session::{Copying, Desk, Saving, SessionOptions},
    };

    struct NoHands;

    impl Desk for NoHands {
        fn open(&self, _: &Url) -> io::Result<()> {
            Ok(())
        }

        fn copy(&self, _: String) -> Copying {
            Box::pin(async { Ok(()) })
        }

        fn save(&self, _: String, _: Vec<u8>) -> Saving {
            Box::pin(async { Ok(None) })
        }
    }

    #[tokio::test]
    async fn work_that_panics_ends_with_a_problem_and_does_not_hang() {
        let state = tempfile::tempdir().unwrap();
        let options = Options::in_memory(Mode::Live { cloud: None }, state.path().to_owned());
        let (mut task, views) = Task::new(SessionOptions {
            engine: Engine::new(options).unwrap(),
            demo: true,
            desk: Arc::new(NoHands),
            language: Language::English,
        });
        task.hear(Event::Wanted(Intent::TryDemo));
        task.drop_work();
        let handle = task.work.spawn(async { panic!("a fault of ours, made on purpose") });
        task.running = Some(Running {
            attempt: 1,
            reads: false,
            handle,
        });

        while let Some(ended) = task.work.join_next().await {
            task.ended(ended);
        }

        let trouble = views.borrow().trouble.clone().unwrap();
        assert_eq!(trouble.problem.code, "work-broke-off");
        assert!(trouble.again);
        task.hear(Event::Wanted(Intent::Begin {
            journey: Journey::Administrator,
        }));
        assert!(views.borrow().trouble.is_none());
    }
}
