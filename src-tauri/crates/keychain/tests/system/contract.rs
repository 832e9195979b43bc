//! What holds for every keychain, whatever it stores in.

use keychain::{Credential, Error, Key, Keychain};
use secrecy::ExposeSecret;

/// Lengths around what Windows holds in one entry (2,560 bytes, 1,280 characters of text), and beyond any refresh token seen.
const LENGTHS: [usize; 8] = [1, 1_279, 1_280, 1_281, 2_560, 2_561, 6_144, 8_192];

/// Asserts the whole contract on an empty keychain, and leaves it empty.
pub async fn holds(keychain: &Keychain) {
    an_empty_keychain_has_nothing_and_loses_nothing(keychain).await;
    every_length_comes_back(keychain).await;
    every_field_comes_back(keychain).await;
    sign_ins_are_kept_apart_and_listed(keychain).await;
    a_rotation_replaces_what_is_stored(keychain).await;
    a_rotation_that_fails_changes_nothing(keychain).await;
    a_rotation_that_is_given_up_changes_nothing(keychain).await;
    rotations_come_one_after_the_other(keychain).await;
    a_rehearsal_leaves_nothing(keychain).await;
    a_token_longer_than_any_is_refused(keychain).await;
    assert_eq!(keychain.accounts().await.unwrap(), []);
}

pub fn key(client: u8) -> Key {
    format!("other/3f2504e0-4f89-41d3-9a0c-0305e82c3301/6ba7b810-9dad-11d1-80b4-00c04fd430c8/17781659-6867-4c77-9ba3-4067030518{client:02x}")
        .parse()
        .unwrap()
}

pub fn credential(token: String) -> Credential {
    Credential {
        refresh_token: token.into(),
        scopes: vec!["https://graph.microsoft.com/User.Read".to_owned()],
        obtained_at: "2026-11-23T20:15:00.123456Z".parse().unwrap(),
        remembered: true,
        username: "r\u{f6}\u{f6}m@harbourworks.example".to_owned(),
        issuer: "https://login.microsoftonline.com/t/v2.0".to_owned(),
    }
}

/// A token of this length that looks like one: letters, digits, dots, dashes and underscores in no order.
pub fn token(length: usize, seed: usize) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    (0..length)
        .map(|index| char::from(ALPHABET[(index * index + seed * 31 + index * 7) % ALPHABET.len()]))
        .collect()
}

pub async fn stored(keychain: &Keychain, key: &Key) -> Option<String> {
    let credential = keychain.read(key).await.unwrap()?;
    Some(credential.refresh_token.expose_secret().to_owned())
}

async fn an_empty_keychain_has_nothing_and_loses_nothing(keychain: &Keychain) {
    assert!(keychain.read(&key(0)).await.unwrap().is_none());
    keychain.remove(&key(0)).await.unwrap();
}

async fn every_length_comes_back(keychain: &Keychain) {
    for length in LENGTHS {
        keychain.write(&key(0), &credential(token(length, 1))).await.unwrap();
        assert_eq!(stored(keychain, &key(0)).await, Some(token(length, 1)), "{length}");
    }
    keychain.remove(&key(0)).await.unwrap();
    assert!(keychain.read(&key(0)).await.unwrap().is_none());
}

async fn every_field_comes_back(keychain: &Keychain) {
    let written = credential("token".to_owned());
    keychain.write(&key(0), &written).await.unwrap();

    let read = keychain.read(&key(0)).await.unwrap().unwrap();

    assert_eq!(format!("{read:?}"), format!("{written:?}"));
    keychain.remove(&key(0)).await.unwrap();
}

async fn sign_ins_are_kept_apart_and_listed(keychain: &Keychain) {
    for client in 1..=3 {
        keychain
            .write(&key(client), &credential(token(3_000, client.into())))
            .await
            .unwrap();
    }
    keychain.remove(&key(2)).await.unwrap();

    assert_eq!(keychain.accounts().await.unwrap(), [key(1), key(3)]);
    assert_eq!(stored(keychain, &key(1)).await, Some(token(3_000, 1)));
    assert_eq!(stored(keychain, &key(2)).await, None);
    assert_eq!(stored(keychain, &key(3)).await, Some(token(3_000, 3)));
    keychain.remove(&key(1)).await.unwrap();
    keychain.remove(&key(3)).await.unwrap();
}

async fn a_rotation_replaces_what_is_stored(keychain: &Keychain) {
    keychain.write(&key(0), &credential(token(6_144, 1))).await.unwrap();

    let rotated = keychain
        .rotate(&key(0), |old| async move {
            let old = old.unwrap().refresh_token.expose_secret().to_owned();
            Ok::<_, Error>((Some(credential(token(6_144, 2))), old))
        })
        .await
        .unwrap();

    rotated.saved.unwrap();
    assert_eq!(rotated.outcome, token(6_144, 1));
    assert_eq!(stored(keychain, &key(0)).await, Some(token(6_144, 2)));
}

async fn a_rotation_that_fails_changes_nothing(keychain: &Keychain) {
    let failed = keychain
        .rotate(&key(0), |_| async {
            Err::<(Option<Credential>, ()), _>(Error::Stopped)
        })
        .await;

    assert!(failed.is_err());
    assert_eq!(stored(keychain, &key(0)).await, Some(token(6_144, 2)));
}

async fn a_rotation_that_is_given_up_changes_nothing(keychain: &Keychain) {
    let (begun, waiting) = tokio::sync::oneshot::channel();
    let key = key(0);
    let endless = keychain.rotate(&key, |_| async move {
        begun.send(()).unwrap();
        std::future::pending::<Result<(Option<Credential>, ()), Error>>().await
    });
    tokio::select! {
        _ = endless => panic!("it never ends"),
        _ = waiting => {}
    }

    keychain.settle().await.unwrap();
    assert_eq!(stored(keychain, &key).await, Some(token(6_144, 2)));
}

/// Each rotation counts one up from what it finds; if two had found the same, the sum would be less.
async fn rotations_come_one_after_the_other(keychain: &Keychain) {
    keychain.write(&key(0), &credential("0".to_owned())).await.unwrap();
    let count_up = async |keychain: &Keychain| {
        let next = |old: Option<Credential>| async move {
            let count: u32 = old.unwrap().refresh_token.expose_secret().parse().unwrap();
            tokio::task::yield_now().await;
            Ok::<_, Error>((Some(credential((count + 1).to_string())), ()))
        };
        keychain.rotate(&key(0), next).await.unwrap().saved.unwrap();
    };

    tokio::join!(
        count_up(keychain),
        count_up(keychain),
        count_up(keychain),
        count_up(keychain)
    );

    assert_eq!(stored(keychain, &key(0)).await.as_deref(), Some("4"));
    keychain.remove(&key(0)).await.unwrap();
}

async fn a_rehearsal_leaves_nothing(keychain: &Keychain) {
    keychain.rehearse().await.unwrap();
}

async fn a_token_longer_than_any_is_refused(keychain: &Keychain) {
    let refused = keychain.write(&key(0), &credential(token(40_000, 1))).await;

    assert!(matches!(refused, Err(Error::TooLarge { .. })));
    assert!(keychain.read(&key(0)).await.unwrap().is_none());
}
