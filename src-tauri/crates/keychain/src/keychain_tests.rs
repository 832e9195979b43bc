//! Waiting, giving up and order, over a store that answers when the test lets it.

use std::sync::mpsc;

use secrecy::ExposeSecret;
use tokio::sync::mpsc as signals;
use zeroize::Zeroizing;

use super::*;

/// A store whose changes wait until the test lets them go, as a keychain does that asks for a password.
struct Asking {
    memory: Memory,
    asked: signals::UnboundedSender<()>,
    answers: mpsc::Receiver<()>,
    guarded: Guarded,
}

/// Which changes the keychain asks about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Guarded {
    Writes,
    WritesAndRemovals,
}

impl Asking {
    fn ask(&self) {
        // The test may have ended by now.
        let _ = self.asked.send(());
        let _ = self.answers.recv();
    }
}

impl Store for Asking {
    fn read(&mut self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        self.memory.read(account)
    }

    fn write(&mut self, account: &str, label: &str, value: &[u8]) -> Result<(), Error> {
        self.ask();
        self.memory.write(account, label, value)
    }

    fn remove(&mut self, account: &str) -> Result<(), Error> {
        if self.guarded == Guarded::WritesAndRemovals {
            self.ask();
        }
        self.memory.remove(account)
    }

    fn accounts(&mut self) -> Result<Vec<String>, Error> {
        self.memory.accounts()
    }
}

/// The person in front of the keychain.
struct Person {
    asked: signals::UnboundedReceiver<()>,
    answers: mpsc::Sender<()>,
}

fn asking(patience: Patience) -> (Keychain, Person) {
    guarding(Guarded::Writes, patience)
}

fn guarding(guarded: Guarded, patience: Patience) -> (Keychain, Person) {
    let ((asked, notices), (answers, answered)) = (signals::unbounded_channel(), mpsc::channel());
    let store = Asking {
        memory: Memory::default(),
        asked,
        answers: answered,
        guarded,
    };
    let options = Options {
        entry_limit: None,
        patience,
    };
    (
        Keychain::over(Box::new(store), Locks::Process(Arc::default()), &options),
        Person {
            asked: notices,
            answers,
        },
    )
}

fn key() -> Key {
    "other/3f2504e0-4f89-41d3-9a0c-0305e82c3301/6ba7b810-9dad-11d1-80b4-00c04fd430c8/17781659-6867-4c77-9ba3-40670305181c"
        .parse()
        .unwrap()
}

fn credential(token: &str) -> Credential {
    Credential {
        refresh_token: token.into(),
        scopes: vec![],
        obtained_at: "2026-11-23T20:15:00Z".parse().unwrap(),
        remembered: false,
        username: "ada.admin@harbourworks.example".to_owned(),
        issuer: "https://login.microsoftonline.com/t/v2.0".to_owned(),
    }
}

async fn stored(keychain: &Keychain) -> Option<String> {
    let credential = keychain.read(&key()).await.unwrap()?;
    Some(credential.refresh_token.expose_secret().to_owned())
}

/// Stores a first value with the person's consent.
async fn store(keychain: &Keychain, person: &mut Person, token: &str) {
    person.answers.send(()).unwrap();
    keychain.write(&key(), &credential(token)).await.unwrap();
    person.asked.recv().await.unwrap();
}

/// Starts a write, and gives it up while the keychain asks.
async fn give_up(keychain: &Keychain, person: &mut Person, token: &str) {
    let (key, credential) = (key(), credential(token));
    tokio::select! {
        written = keychain.write(&key, &credential) => panic!("nobody has answered, yet {written:?}"),
        _ = person.asked.recv() => {}
    }
}

#[tokio::test(start_paused = true)]
async fn a_keychain_that_asks_is_announced_once_and_waited_for_a_minute() {
    let (keychain, _person) = asking(Patience::with_display(true));
    let announced = Arc::new(std::sync::Mutex::new(vec![]));
    let (log, start) = (Arc::clone(&announced), tokio::time::Instant::now());
    let keychain = keychain.announcing(move || log.lock().unwrap().push(start.elapsed().as_secs()));

    let error = keychain.write(&key(), &credential("new")).await.unwrap_err();

    assert!(matches!(error, Error::NoAnswer { display: true, .. }), "{error:?}");
    assert_eq!(*announced.lock().unwrap(), [3]);
    assert_eq!(start.elapsed().as_secs(), 60);
}

#[tokio::test(start_paused = true)]
async fn without_a_screen_nothing_is_announced_and_the_call_ends_after_three_seconds() {
    let (keychain, _person) = asking(Patience::with_display(false));
    let keychain = keychain.announcing(|| panic!("nobody can see the question"));
    let start = tokio::time::Instant::now();

    let error = keychain.write(&key(), &credential("new")).await.unwrap_err();

    assert!(matches!(error, Error::NoAnswer { display: false, .. }), "{error:?}");
    assert_eq!(start.elapsed().as_secs(), 3);
}

#[tokio::test]
async fn a_first_sign_in_that_was_given_up_is_not_stored_later() {
    let (keychain, mut person) = asking(Patience::with_display(true));

    give_up(&keychain, &mut person, "unwanted").await;
    person.answers.send(()).unwrap();
    keychain.settle().await.unwrap();

    assert_eq!(stored(&keychain).await, None);
}

#[tokio::test]
async fn settling_waits_for_the_undoing_of_what_was_given_up() {
    let (keychain, mut person) = guarding(Guarded::WritesAndRemovals, Patience::with_display(true));
    give_up(&keychain, &mut person, "unwanted").await;
    let mut settling = std::pin::pin!(keychain.settle());
    tokio::select! {
        biased;
        settled = &mut settling => panic!("the write is under way, yet {settled:?}"),
        () = std::future::ready(()) => person.answers.send(()).unwrap(),
    }

    tokio::select! {
        settled = &mut settling => panic!("nothing is undone, yet {settled:?}"),
        asked = person.asked.recv() => asked.unwrap(),
    }
    tokio::select! {
        biased;
        settled = &mut settling => panic!("the removal is under way, yet {settled:?}"),
        () = std::future::ready(()) => person.answers.send(()).unwrap(),
    }

    settling.await.unwrap();
    assert_eq!(stored(&keychain).await, None);
}

#[tokio::test]
async fn a_second_attempt_outlives_the_undoing_of_the_first() {
    let (keychain, mut person) = asking(Patience::with_display(true));

    give_up(&keychain, &mut person, "unwanted").await;
    person.answers.send(()).unwrap();
    store(&keychain, &mut person, "wanted").await;
    keychain.settle().await.unwrap();

    assert_eq!(stored(&keychain).await.as_deref(), Some("wanted"));
}

#[tokio::test]
async fn a_replacement_that_was_given_up_never_leaves_the_account_without_a_sign_in() {
    let (keychain, mut person) = asking(Patience::with_display(true));
    store(&keychain, &mut person, "old").await;

    give_up(&keychain, &mut person, "new").await;
    person.answers.send(()).unwrap();
    keychain.settle().await.unwrap();

    assert_eq!(stored(&keychain).await.as_deref(), Some("new"));
}

#[tokio::test]
async fn work_that_was_given_up_before_its_turn_is_not_begun() {
    let (keychain, mut person) = asking(Patience::with_display(true));
    let other: Key = key().to_string().replace("17781659", "27781659").parse().unwrap();

    let blocked = {
        let keychain = Keychain {
            locks: Locks::Process(Arc::default()),
            ..keychain.clone()
        };
        tokio::spawn(async move { keychain.write(&key(), &credential("first")).await })
    };
    person.asked.recv().await.unwrap();
    let queued = tokio::time::timeout(Duration::from_millis(20), keychain.write(&other, &credential("second"))).await;
    assert!(queued.is_err());
    person.answers.send(()).unwrap();
    blocked.await.unwrap().unwrap();

    assert_eq!(keychain.accounts().await.unwrap(), [key()]);
    assert!(person.asked.try_recv().is_err(), "the second write was begun");
}

#[tokio::test]
async fn a_rotation_that_was_given_up_while_storing_keeps_the_newer_token() {
    let (keychain, mut person) = asking(Patience::with_display(true));
    store(&keychain, &mut person, "old").await;

    let (key, work) = (key(), |_| async { Ok::<_, Error>((Some(credential("new")), ())) });
    tokio::select! {
        rotated = keychain.rotate(&key, work) => panic!("nobody has answered, yet {rotated:?}"),
        _ = person.asked.recv() => {}
    }
    person.answers.send(()).unwrap();
    keychain.settle().await.unwrap();

    assert_eq!(stored(&keychain).await.as_deref(), Some("new"));
}

#[tokio::test]
async fn a_rotation_that_cannot_be_stored_still_hands_out_its_outcome() {
    let (keychain, mut person) = asking(Patience::with_display(true));
    let (key, work) = (key(), |old: Option<Credential>| async move {
        Ok::<_, Error>((Some(credential("new")), old.is_none()))
    });
    let mut rotating = std::pin::pin!(keychain.rotate(&key, work));
    tokio::select! {
        rotated = &mut rotating => panic!("nobody has answered, yet {rotated:?}"),
        _ = person.asked.recv() => {}
    }

    // The wait that is left passes at once, since nothing else goes on.
    tokio::time::pause();
    let rotated = rotating.await.unwrap();

    assert!(rotated.outcome);
    assert!(matches!(rotated.saved, Err(Error::NoAnswer { .. })));
}
