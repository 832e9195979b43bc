//! The Secret Service, spoken to over D-Bus.

use std::sync::Arc;

use keyring_core::{CredentialStore, Entry, Error as StoreError};
use secret_service::Error as ServiceError;
use zbus_secret_service_keyring_store::Store;

use super::Modifiers;
use crate::{Error, error::Cause};

/// How the store of this system calls itself.
pub(super) const VENDOR: &str = "Secret Service store,";

pub(super) fn open() -> Result<Arc<CredentialStore>, StoreError> {
    Ok(Store::new()?)
}

pub(super) fn modifiers(label: &str) -> Modifiers<'_> {
    Modifiers::from([("label", label)])
}

pub(super) fn search(service: &str) -> Vec<(&'static str, String)> {
    vec![("service", service.to_owned())]
}

pub(super) fn account(entry: &Entry, _service: &str) -> Option<String> {
    entry.get_specifiers().map(|(_, account)| account)
}

pub(super) fn failure(cause: Cause) -> Error {
    match cause.downcast_ref::<ServiceError>() {
        Some(ServiceError::Locked | ServiceError::Prompt | ServiceError::PromptDisconnected) => Error::Locked,
        Some(ServiceError::Zbus(error)) if error.to_string().contains("Secret.Error.IsLocked") => Error::Locked,
        Some(ServiceError::NoResult) => Error::NoCollection,
        Some(ServiceError::Unavailable) => Error::Absent { source: cause },
        _ => Error::Failed { source: cause },
    }
}
