//! The person's generic credentials in Credential Manager. The target name is `{account}.{service}`.

use std::sync::Arc;

use keyring_core::{CredentialStore, Entry, Error as StoreError};
use windows_native_keyring_store::Store;

use super::Modifiers;
use crate::{Error, error::Cause};

/// How the store of this system calls itself.
pub(super) const VENDOR: &str = "Windows Credential Manager,";

/// How the library names the error of a service or a network logon, which have no credentials; its type is not public.
const NO_LOGON_SESSION: &str = "ERROR_NO_SUCH_LOGON_SESSION";

pub(super) fn open() -> Result<Arc<CredentialStore>, StoreError> {
    Ok(Store::new()?)
}

/// Keeps the entry on this computer: by default it would follow a roaming profile to others.
pub(super) fn modifiers(_label: &str) -> Modifiers<'_> {
    Modifiers::from([("persistence", "Local")])
}

pub(super) fn search(service: &str) -> Vec<(&'static str, String)> {
    vec![("pattern", format!("\\.{}$", service.replace('.', "\\.")))]
}

/// Takes the account from the target name, since both it and the service may have dots.
pub(super) fn account(entry: &Entry, service: &str) -> Option<String> {
    let attributes = entry.get_attributes().ok()?;
    attributes
        .get("target_name")?
        .strip_suffix(service)?
        .strip_suffix('.')
        .map(str::to_owned)
}

pub(super) fn failure(cause: Cause) -> Error {
    if cause.to_string().contains(NO_LOGON_SESSION) {
        Error::Absent { source: cause }
    } else {
        Error::Failed { source: cause }
    }
}
