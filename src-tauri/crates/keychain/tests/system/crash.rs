//! What survives `kill -9`, and what two processes do to each other, on the real Secret Service.

use std::{
    env,
    hash::{BuildHasher, RandomState},
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use keychain::{Credential, Error, Keychain, Options, Service};
use secrecy::ExposeSecret;

use crate::{
    contract::{credential, key, stored, token},
    private_session::{Has, home, inside},
};

/// How many kills a test makes; few unless this variable of the environment says otherwise.
const KILLS: &str = "MAGO_KILLS";
const TOKEN: usize = 6_144;
const ROTATIONS: &str = "MAGO_ROTATIONS";
const ENTRY_LIMIT: &str = "MAGO_ENTRY_LIMIT";

#[test]
fn a_kill_during_a_rotation_leaves_the_old_or_the_new_sign_in() {
    inside(Has::SecretService, async || {
        survives_kills(None).await;
    });
}

#[test]
fn a_kill_during_a_rotation_in_parts_leaves_the_old_or_the_new_sign_in() {
    inside(Has::SecretService, async || {
        survives_kills(Some(1_000)).await;
    });
}

#[test]
fn two_processes_that_rotate_the_same_sign_in_lose_no_rotation() {
    inside(Has::SecretService, async || {
        let keychain = keychain(Some(2_560));
        keychain.write(&key(0), &numbered(0)).await.unwrap();

        let processes = [rotating(10, Some(2_560)), rotating(10, Some(2_560))];
        for mut process in processes {
            assert!(process.wait().unwrap().success());
        }

        assert_eq!(number(&keychain).await, 20);
    });
}

/// Does nothing in an ordinary run. The tests here start it again as a process, to have one that they can kill.
#[test]
fn the_process_that_rotates() {
    let Some(rotations) = env::var(ROTATIONS).ok().and_then(|count| count.parse::<u32>().ok()) else {
        return;
    };
    let limit = env::var(ENTRY_LIMIT).ok().and_then(|limit| limit.parse().ok());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let keychain = keychain(limit);
        for _ in 0..rotations {
            let rotated = keychain
                .rotate(&key(0), |old| async move { Ok::<_, Error>(next(&old.unwrap())) })
                .await
                .unwrap();
            rotated.saved.unwrap();
            // Past the test harness, which would keep it back.
            writeln!(std::io::stdout(), "stored {}", rotated.outcome).unwrap();
        }
    });
}

/// Kills a process that rotates without end, again and again, and looks each time at what it has left.
async fn survives_kills(limit: Option<usize>) {
    let kills: u32 = env::var(KILLS).ok().and_then(|count| count.parse().ok()).unwrap_or(8);
    let keychain = keychain(limit);
    keychain.write(&key(0), &numbered(0)).await.unwrap();
    let mut before = 0;
    for _ in 0..kills {
        let acknowledged = rotate_until_killed(limit).unwrap_or(before);

        // What was reported as stored is stored, or already what was to come next.
        let left = number(&keychain).await;
        assert!(
            left == acknowledged || left == acknowledged + 1,
            "{left} is stored, {acknowledged} was reported"
        );
        before = left;
    }
    assert!(before > 0, "no rotation came to its end");
    keychain.remove(&key(0)).await.unwrap();
    assert_eq!(entries_left(), "");
}

/// Lets a process rotate for a random time, kills it, and returns the last number that it has reported.
fn rotate_until_killed(limit: Option<usize>) -> Option<u32> {
    let mut process = rotating(u32::MAX, limit);
    let mut reports = BufReader::new(process.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    let first = reports.find_map(|line| reported(&line));
    let random = RandomState::new().hash_one(());
    thread::sleep(Duration::from_millis(random % 300));
    process.kill().unwrap();
    process.wait().unwrap();
    reports.filter_map(|line| reported(&line)).last().or(first)
}

fn reported(line: &str) -> Option<u32> {
    line.rsplit_once("stored ")?.1.parse().ok()
}

fn rotating(rotations: u32, limit: Option<usize>) -> Child {
    let mut process = Command::new(env::current_exe().unwrap());
    process
        .args(["--exact", "crash::the_process_that_rotates", "--nocapture"])
        .env(ROTATIONS, rotations.to_string());
    if let Some(limit) = limit {
        process.env(ENTRY_LIMIT, limit.to_string());
    }
    process.stdout(Stdio::piped()).spawn().unwrap()
}

fn keychain(entry_limit: Option<usize>) -> Keychain {
    Keychain::system_with(
        Service::Demo,
        home().join("locks"),
        &Options {
            entry_limit,
            ..Options::default()
        },
    )
}

/// A sign-in that knows its number, and whose every byte depends on it: parts of two of them do not make a third.
fn numbered(number: u32) -> Credential {
    Credential {
        username: number.to_string(),
        issuer: "https://login.microsoftonline.com/t/v2.0".to_owned(),
        ..credential(token(TOKEN, number as usize))
    }
}

fn next(old: &Credential) -> (Option<Credential>, u32) {
    assert_eq!(
        old.refresh_token.expose_secret(),
        numbered(old.username.parse().unwrap()).refresh_token.expose_secret()
    );
    let number = old.username.parse::<u32>().unwrap() + 1;
    (Some(numbered(number)), number)
}

/// Reads the number of what is stored, and makes sure that it is whole.
async fn number(keychain: &Keychain) -> u32 {
    let number = keychain
        .read(&key(0))
        .await
        .unwrap()
        .expect("nothing is stored any more")
        .username
        .parse()
        .unwrap();
    assert_eq!(stored(keychain, &key(0)).await, Some(token(TOKEN, number as usize)));
    number
}

fn entries_left() -> String {
    let listed = Command::new("secret-tool")
        .args(["search", "--all", "service", "io.mago.setup.demo"])
        .output()
        .unwrap();
    String::from_utf8(listed.stdout).unwrap()
}
