//! The operating system's own store: the one that keyring chooses, through the interface that all its stores share.

use std::{collections::HashMap, sync::Arc};

use keyring_core::{CredentialPersistence, CredentialStore, Entry, Error as StoreError};
use zeroize::Zeroizing;

use super::Store;
use crate::{Error, Service};

#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod platform;
#[cfg(target_os = "macos")]
#[path = "macos.rs"]
mod platform;
#[cfg(windows)]
#[path = "windows.rs"]
mod platform;

/// Connects when it is first asked for something, since connecting may already take as long as a person needs to answer.
pub(crate) struct System {
    service: Service,
    connection: Option<Arc<CredentialStore>>,
    connected_before: bool,
}

impl System {
    pub fn new(service: Service) -> Self {
        Self {
            service,
            connection: None,
            connected_before: false,
        }
    }

    /// Asks the store, once more over a new connection if an older one fails: the store may have been restarted since.
    fn ask<T>(&mut self, question: impl Fn(&CredentialStore) -> Result<T, StoreError>) -> Result<T, Error> {
        let reused = self.connection.is_some();
        match self.ask_once(&question) {
            Err(Error::Failed { .. }) if reused => self.ask_once(&question),
            answer => answer,
        }
    }

    fn ask_once<T>(&mut self, question: impl Fn(&CredentialStore) -> Result<T, StoreError>) -> Result<T, Error> {
        let connection = match &self.connection {
            Some(connection) => Arc::clone(connection),
            None => self.connect()?,
        };
        let answer = question(&*connection).map_err(failure);
        self.connection = (!matches!(answer, Err(Error::Failed { .. }))).then_some(connection);
        answer
    }

    fn connect(&mut self) -> Result<Arc<CredentialStore>, Error> {
        let first = !std::mem::replace(&mut self.connected_before, true);
        let opened = if first { chosen_by_keyring() } else { platform::open() };
        opened
            .map_err(|error| Error::Absent {
                source: error.to_string().into(),
            })
            .and_then(proper)
    }
}

/// Takes the store that keyring chooses for this system.
///
/// keyring chooses once in a process and keeps a failure, too. A keychain that was started or restarted since is opened
/// directly, through the same store crate.
fn chosen_by_keyring() -> Result<Arc<CredentialStore>, StoreError> {
    let chosen = keyring::Entry::store_status()
        .is_ok()
        .then(keyring_core::get_default_store);
    chosen.flatten().map_or_else(platform::open, Ok)
}

impl Store for System {
    fn read(&mut self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        let service = self.service.name();
        self.ask(|store| match store.build(service, account, None)?.get_secret() {
            Ok(value) => Ok(Some(Zeroizing::new(value))),
            Err(StoreError::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn write(&mut self, account: &str, label: &str, value: &[u8]) -> Result<(), Error> {
        let service = self.service.name();
        let modifiers = platform::modifiers(label);
        self.ask(|store| store.build(service, account, Some(&modifiers))?.set_secret(value))
    }

    fn remove(&mut self, account: &str) -> Result<(), Error> {
        let service = self.service.name();
        self.ask(|store| match store.build(service, account, None)?.delete_credential() {
            // Whoever signs out wants every copy gone.
            Err(StoreError::Ambiguous(entries)) => entries.iter().try_for_each(Entry::delete_credential),
            Err(StoreError::NoEntry) => Ok(()),
            answer => answer,
        })
    }

    fn accounts(&mut self) -> Result<Vec<String>, Error> {
        let service = self.service.name();
        self.ask(|store| {
            let entries = store.search(
                &platform::search(service)
                    .iter()
                    .map(|(key, value)| (*key, value.as_str()))
                    .collect(),
            )?;
            Ok(entries
                .iter()
                .filter_map(|entry| platform::account(entry, service))
                .collect())
        })
    }
}

/// Makes sure that the store is this system's own: the library also has stores for tests, and some that forget.
fn proper(store: Arc<CredentialStore>) -> Result<Arc<CredentialStore>, Error> {
    let kept = matches!(store.persistence(), CredentialPersistence::UntilDelete);
    if kept && store.vendor().starts_with(platform::VENDOR) {
        Ok(store)
    } else {
        Err(Error::WrongStore { name: store.vendor() })
    }
}

/// Keeps the cause, but never the value that two of the library's errors carry along.
fn failure(error: StoreError) -> Error {
    match error {
        StoreError::PlatformFailure(cause) | StoreError::NoStorageAccess(cause) => platform::failure(cause),
        StoreError::BadEncoding(value) | StoreError::BadDataFormat(value, _) => {
            drop(Zeroizing::new(value));
            Error::Damaged
        }
        StoreError::Ambiguous(entries) => Error::Ambiguous { count: entries.len() },
        other => Error::Failed {
            source: other.to_string().into(),
        },
    }
}

/// The modifiers of one entry, as the library takes them.
type Modifiers<'a> = HashMap<&'a str, &'a str>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_an_error_carries_is_not_passed_on() {
        let errors = [
            StoreError::BadEncoding(b"canary".to_vec()),
            StoreError::BadDataFormat(b"canary".to_vec(), "bad".into()),
        ];
        for error in errors {
            let passed_on = format!("{:?}", failure(error));
            assert_eq!(passed_on, "Damaged");
        }
    }

    #[test]
    fn a_store_for_tests_is_refused() {
        let mock: Arc<CredentialStore> = keyring_core::mock::Store::new().unwrap();

        assert!(matches!(proper(mock), Err(Error::WrongStore { name }) if name.contains("Mock")));
    }
}
