//! Looking out for a change that is made elsewhere.

use std::{
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::stage::{Stage, browser_of, deaf};
use engine::{
    AccountName, WatchRequest,
    failure::Kind,
    progress::{Listener, Progress},
};
use readiness::finding::{Prerequisite, Reason, Verdict};
use tokio::{sync::mpsc, time::Instant};
use wizard::intent::Reading;

#[tokio::test]
async fn a_watch_ends_as_soon_as_the_prerequisite_holds() {
    let stage = Stage::set("fresh-tenant").await;
    let visit = stage.visit(Reading::Directory).await;
    let (tell, mut looked) = mpsc::unbounded_channel();
    let listener: Listener = Arc::new(move |news| {
        if let Progress::Looked { report, .. } = news {
            let _ = tell.send(report.readiness.acs.reason);
        }
    });
    let request = stage.watching(Prerequisite::Acs);

    let (report, ()) = tokio::join!(stage.engine.watch(&visit, &request, &listener), async {
        assert_eq!(looked.recv().await.unwrap(), Reason::AcsAbsent);
        let change = stage.engine.prepare_acs(&stage.tenant, &deaf()).await.unwrap();
        let made = stage.engine.create_acs(change, &stage.administrator(), &deaf()).await;
        made.unwrap();
    });

    assert_eq!(report.unwrap().readiness.acs.verdict, Verdict::Ready);
    assert!(
        looked.try_recv().is_err(),
        "the look that saw it is the result, and no news"
    );
}

#[tokio::test]
async fn a_watch_that_sees_nothing_looks_with_more_and_more_patience_and_gives_up() {
    let stage = Stage::set("fresh-tenant").await;
    let visit = stage.visit(Reading::Directory).await;
    let pauses = Arc::new(Mutex::new(Vec::new()));
    let hears = Arc::clone(&pauses);
    let listener: Listener = Arc::new(move |news| {
        if let Progress::Looked { next, .. } = news {
            let pause = next.duration_since(jiff::Timestamp::now());
            hears.lock().unwrap().push(pause.as_millis().saturating_add(500) / 1000);
        }
    });
    let request = stage.watching(Prerequisite::Approval);
    let _awake = Awake::new();

    let watch = stage.engine.watch(&visit, &request, &listener);
    let report = with_a_quick_clock(Box::pin(watch)).await.unwrap();

    assert_eq!(report.readiness.approval.verdict, Verdict::ActionNeeded);
    let pauses = pauses.lock().unwrap();
    assert_eq!(
        pauses[..5],
        [4, 8, 15, 30, 30],
        "after the first look, which is after 2"
    );
    assert!((9..=12).contains(&pauses.len()), "five minutes: {pauses:?}");
}

#[tokio::test]
async fn a_whole_wait_for_approval_costs_thirteen_requests_and_then_none() {
    let stage = Stage::set("not-approved").await;
    let visit = stage.visit(Reading::Directory).await;
    let (tell, looked) = mpsc::unbounded_channel();
    let listener: Listener = Arc::new(move |news| {
        if let Progress::Looked { .. } = news {
            let _ = tell.send(());
        }
    });
    let request = stage.watching(Prerequisite::Approval);
    stage.server.clear_log();
    let _awake = Awake::new();

    let watch = Box::pin(stage.engine.watch(&visit, &request, &listener));
    let (report, looks) = with_a_clock_that_waits_for_answers(watch, looked).await;

    let due = [2, 6, 14, 29, 59, 89, 119, 149, 179, 209, 239, 269, 299];
    assert_eq!(report.unwrap().readiness.approval.verdict, Verdict::ActionNeeded);
    assert_eq!(looks, due[..12], "the last look is the result, and no news");
    assert_eq!(stage.asked(), vec!["POST /v1.0/$batch"; due.len()]);

    tokio::time::advance(Duration::from_secs(3600)).await;
    real_moment().await;
    assert_eq!(
        stage.asked().len(),
        due.len(),
        "after five minutes nobody asks any more"
    );
}

#[tokio::test]
async fn a_watch_outlasts_a_connection_that_is_down_for_a_while() {
    let stage = Stage::set("fresh-tenant").await;
    let visit = stage.visit(Reading::Directory).await;
    let request = stage.watching(Prerequisite::Acs);
    let captive = |captive| {
        stage
            .server
            .simulation()
            .change(|world| world.behaviour.captive_portal = captive);
    };
    captive(true);
    let _awake = Awake::new();

    let outcome = with_a_quick_clock(Box::pin(stage.engine.watch(&visit, &request, &deaf()))).await;

    let failure = outcome.unwrap_err();

    assert_eq!(failure.kind, Kind::CannotTell);
}

#[tokio::test]
async fn a_visit_that_is_over_ends_the_watch_at_once() {
    let stage = Stage::set("sign-in-frequency").await;
    let visit = stage.short_visit().await;
    let request = stage.watching(Prerequisite::Approval);

    let failure = stage.engine.watch(&visit, &request, &deaf()).await.unwrap_err();

    assert_eq!(failure.kind, Kind::SignInNeeded);
}

#[tokio::test]
async fn during_a_watch_the_stored_sign_in_of_the_account_still_proves() {
    let stage = Stage::set("ready").await;
    let room = engine::SignInRequest {
        who: engine::Who::Mago,
        way: browser_of(&stage.account),
        ..stage.sign_in(true)
    };
    stage.engine.sign_in(&room, &deaf()).await.unwrap();
    let visit = stage.visit(Reading::Directory).await;

    let report = stage
        .engine
        .watch(&visit, &stage.watching(Prerequisite::Acs), &deaf())
        .await;

    assert_eq!(report.unwrap().readiness.account_sign_in.verdict, Verdict::Ready);
}

impl Stage {
    fn watching(&self, prerequisite: Prerequisite) -> WatchRequest {
        WatchRequest {
            account: Some(AccountName::parse(&self.account).unwrap()),
            prerequisite,
            proof: None,
            consent: None,
        }
    }

    /// Method and path of everything that was sent to the organisation.
    fn asked(&self) -> Vec<String> {
        let entries = self.server.log();
        entries
            .iter()
            .map(|entry| format!("{} {}", entry.method, entry.path))
            .collect()
    }
}

/// Keeps a paused clock from running ahead of real requests: it stands still as long as a thread is at work.
struct Awake(#[expect(dead_code, reason = "dropping it lets the thread go")] std::sync::mpsc::Sender<()>);

impl Awake {
    fn new() -> Self {
        let (keep, gone) = std::sync::mpsc::channel();
        tokio::task::spawn_blocking(move || gone.recv());
        Self(keep)
    }
}

/// Lets a minute pass in a moment, without letting a request take that long.
async fn with_a_quick_clock<T>(mut work: Pin<Box<dyn Future<Output = T> + '_>>) -> T {
    tokio::time::pause();
    loop {
        tokio::select! {
            biased;
            done = &mut work => return done,
            () = real_moment() => tokio::time::advance(Duration::from_millis(500)).await,
        }
    }
}

/// Takes the first look in real time. Then the clock goes to the next look as soon as one brought nothing, and hardly
/// goes on while an answer is waited for.
///
/// Tells the seconds after which each of those looks was.
async fn with_a_clock_that_waits_for_answers<T>(
    mut watch: Pin<Box<dyn Future<Output = T> + '_>>,
    mut looked: mpsc::UnboundedReceiver<()>,
) -> (T, Vec<u64>) {
    let began = Instant::now();
    let mut looks = Vec::new();
    let mut pauses = [4, 8, 15].into_iter().chain(std::iter::repeat(30));
    loop {
        tokio::select! {
            biased;
            done = &mut watch => return (done, looks),
            Some(()) = looked.recv() => {
                looks.push(began.elapsed().as_secs());
                if looks.len() == 1 {
                    tokio::time::pause();
                }
                tokio::time::advance(Duration::from_secs(pauses.next().unwrap_or_default())).await;
            }
            // A request takes timers of no length, and those go off at the next whole millisecond.
            () = real_moment(), if !looks.is_empty() => tokio::time::advance(Duration::from_micros(100)).await,
        }
    }
}

async fn real_moment() {
    let _ = tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_millis(3))).await;
}
