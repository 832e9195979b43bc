//! The person's login keychain.

use std::sync::Arc;

use apple_native_keyring_store::keychain::Store;
use keyring_core::{CredentialStore, Entry, Error as StoreError};
use security_framework::base::Error as SecurityError;

use super::Modifiers;
use crate::{Error, error::Cause};

/// How the store of this system calls itself.
pub(super) const VENDOR: &str = "macOS Keychain Store,";

pub(super) fn open() -> Result<Arc<CredentialStore>, StoreError> {
    Ok(Store::new()?)
}

/// The keychain shows the service name; entries have no label of their own.
pub(super) fn modifiers(_label: &str) -> Modifiers<'_> {
    Modifiers::new()
}

pub(super) fn search(service: &str) -> Vec<(&'static str, String)> {
    vec![("service", service.to_owned())]
}

pub(super) fn account(entry: &Entry, _service: &str) -> Option<String> {
    entry.get_specifiers().map(|(_, account)| account)
}

/// Tells by the result codes of `SecBase.h`.
pub(super) fn failure(cause: Cause) -> Error {
    match cause.downcast_ref::<SecurityError>().map(|error| error.code()) {
        // userCanceledErr, errSecAuthFailed, errSecInteractionNotAllowed, errSecInteractionRequired
        Some(-128 | -25293 | -25308 | -25315) => Error::Locked,
        // errSecNotAvailable, errSecNoSuchKeychain, errSecInvalidKeychain, errSecNoDefaultKeychain
        Some(-25291 | -25294 | -25295 | -25307) => Error::Absent { source: cause },
        _ => Error::Failed { source: cause },
    }
}
