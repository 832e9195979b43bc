//! The contract and every failure, on the real Secret Service.

use std::{fs, path::Path, process::Command, time::Instant};

use keychain::{Error, Keychain, Options, Service};

use crate::{
    contract::{self, credential, key, stored, token},
    private_session::{Has, home, inside, lock_keyring, start_secret_service},
};

fn keychain() -> Keychain {
    Keychain::system(Service::Demo, home().join("locks"))
}

fn keychain_of_short_entries() -> Keychain {
    Keychain::system_with(
        Service::Demo,
        home().join("locks"),
        &Options {
            entry_limit: Some(2_560),
            ..Options::default()
        },
    )
}

#[test]
fn the_contract_holds_on_the_secret_service() {
    inside(Has::SecretService, async || {
        contract::holds(&keychain()).await;
        assert_eq!(everything_stored(), "");
    });
}

#[test]
fn the_contract_holds_where_entries_are_as_short_as_on_windows() {
    inside(Has::SecretService, async || {
        contract::holds(&keychain_of_short_entries()).await;
        assert_eq!(everything_stored(), "");
    });
}

#[test]
fn a_value_in_parts_is_read_and_replaced_by_a_keychain_that_does_not_split() {
    inside(Has::SecretService, async || {
        keychain_of_short_entries()
            .write(&key(0), &credential(token(6_144, 1)))
            .await
            .unwrap();
        assert!(everything_stored().contains("#a2"));

        assert_eq!(stored(&keychain(), &key(0)).await, Some(token(6_144, 1)));
        keychain().write(&key(0), &credential(token(6_144, 2))).await.unwrap();

        assert_eq!(
            stored(&keychain_of_short_entries(), &key(0)).await,
            Some(token(6_144, 2))
        );
        assert!(!everything_stored().contains('#'), "parts are left");
    });
}

#[test]
fn an_entry_is_named_as_documented_and_shows_no_secret_where_it_is_listed() {
    inside(Has::SecretService, async || {
        keychain()
            .write(&key(0), &credential("canary".repeat(100)))
            .await
            .unwrap();

        let listed: Vec<_> = everything_stored()
            .lines()
            .filter(|line| !line.starts_with("secret = "))
            .map(str::to_owned)
            .collect();

        for line in [
            "label = Mago Setup: r\u{f6}\u{f6}m@harbourworks.example",
            "attribute.service = io.mago.setup.demo",
        ] {
            assert!(listed.iter().any(|listed| listed == line), "{line} in {listed:?}");
        }
        assert!(
            listed.contains(&format!("attribute.username = {}", key(0))),
            "{listed:?}"
        );
        assert!(!listed.concat().contains("canary"), "{listed:?}");
    });
}

#[test]
fn a_token_is_nowhere_on_disk_but_in_the_keyring() {
    inside(Has::SecretService, async || {
        let keychain = keychain();
        keychain
            .write(&key(0), &credential("canary".repeat(1_000)))
            .await
            .unwrap();
        keychain
            .rotate(&key(0), |old| async { Ok::<_, Error>((old, ())) })
            .await
            .unwrap()
            .saved
            .unwrap();

        assert_eq!(files_with(&home(), b"canarycanary"), Vec::<String>::new());
        assert!(
            home().join("data/keyrings/login.keyring").is_file(),
            "the keyring itself is somewhere else"
        );
    });
}

#[test]
fn services_do_not_see_each_other() {
    inside(Has::SecretService, async || {
        keychain().write(&key(0), &credential(token(100, 1))).await.unwrap();
        let real = Keychain::system(Service::Setup, home().join("locks"));

        assert_eq!(real.accounts().await.unwrap(), []);
        real.remove(&key(0)).await.unwrap();

        assert_eq!(stored(&keychain(), &key(0)).await, Some(token(100, 1)));
    });
}

#[test]
fn a_keychain_that_was_restarted_answers_again() {
    inside(Has::SecretService, async || {
        let keychain = keychain();
        keychain.write(&key(0), &credential(token(100, 1))).await.unwrap();

        let _restarted = start_secret_service();

        assert_eq!(stored(&keychain, &key(0)).await, Some(token(100, 1)));
        keychain.write(&key(0), &credential(token(100, 2))).await.unwrap();
    });
}

#[test]
fn copies_of_an_entry_are_told_and_signing_out_removes_all() {
    inside(Has::SecretService, async || {
        let keychain = keychain();
        keychain.write(&key(0), &credential(token(100, 1))).await.unwrap();
        copy_entry();

        assert!(matches!(
            keychain.read(&key(0)).await,
            Err(Error::Ambiguous { count: 2 })
        ));
        keychain.remove(&key(0)).await.unwrap();

        assert_eq!(everything_stored(), "");
    });
}

#[test]
fn a_locked_keychain_without_a_screen_is_told_in_time() {
    inside(Has::SecretService, async || {
        let keychain = keychain();
        keychain.write(&key(0), &credential(token(100, 1))).await.unwrap();
        lock_keyring();
        let start = Instant::now();

        let read = keychain.read(&key(0)).await.unwrap_err();

        assert!(
            matches!(read, Error::Locked | Error::NoAnswer { display: false, .. }),
            "{read:?}"
        );
        assert!(start.elapsed().as_secs() < 4, "{:?}", start.elapsed());
    });
}

#[test]
fn a_session_without_a_secret_service_is_told() {
    inside(Has::Bus, async || {
        assert!(matches!(keychain().read(&key(0)).await, Err(Error::Absent { .. })));
        assert!(matches!(keychain().rehearse().await, Err(Error::Absent { .. })));
    });
}

#[test]
fn a_computer_without_a_bus_is_told() {
    inside(Has::Nothing, async || {
        assert!(matches!(keychain().read(&key(0)).await, Err(Error::Absent { .. })));
        assert!(matches!(
            keychain().write(&key(0), &credential(token(9, 1))).await,
            Err(Error::Absent { .. })
        ));
        assert!(matches!(keychain().remove(&key(0)).await, Err(Error::Absent { .. })));
    });
}

#[test]
fn a_keychain_that_was_never_set_up_is_told() {
    inside(Has::EmptySecretService, async || {
        let refused = keychain().write(&key(0), &credential(token(9, 1))).await.unwrap_err();

        assert!(matches!(refused, Error::NoCollection), "{refused:?}");
        assert!(keychain().read(&key(0)).await.unwrap().is_none());
    });
}

/// Lists all entries of the service, secrets included, as another program sees them.
fn everything_stored() -> String {
    let listed = Command::new("secret-tool")
        .args(["search", "--all", "service", "io.mago.setup.demo"])
        .output()
        .unwrap();
    format!(
        "{}{}",
        String::from_utf8_lossy(&listed.stdout),
        String::from_utf8_lossy(&listed.stderr)
    )
}

/// Makes a second entry that differs from the first only in an attribute that we do not use.
fn copy_entry() {
    let account = key(0).to_string();
    let attributes = ["service", "io.mago.setup.demo", "username", &account, "copied", "yes"];
    let mut copying = Command::new("secret-tool")
        .args(["store", "--label=copy"])
        .args(attributes)
        .stdin(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut copying.stdin.take().unwrap(), b"copy").unwrap();
    assert!(copying.wait().unwrap().success());
}

fn files_with(folder: &Path, wanted: &[u8]) -> Vec<String> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, wanted));
        } else if path.is_file()
            && fs::read(&path)
                .unwrap()
                .windows(wanted.len())
                .any(|bytes| bytes == wanted)
        {
            found.push(path.display().to_string());
        }
    }
    found
}
