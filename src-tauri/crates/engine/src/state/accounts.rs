//! The names of stored sign-ins. The keychain cannot be listed everywhere, so their names are kept here, without secrets.

use jiff::Timestamp;
use readiness::{
    cloud::Cloud,
    ids::{AppId, ObjectId, TenantId},
};
use serde::{Deserialize, Serialize};

use super::{State, StateError, file};

const FILE: &str = "accounts.json";

/// One sign-in whose credential is in the keychain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StoredAccount {
    /// The cloud.
    pub cloud: Cloud,
    /// The tenant that was signed in to.
    pub tenant: TenantId,
    /// The organisation as it was named at sign-in, to show.
    pub organisation: String,
    /// The user.
    pub account: ObjectId,
    /// The sign-in name, to show.
    pub username: String,
    /// The application that the sign-in was for.
    pub client: AppId,
    /// When the person signed in.
    pub since: Timestamp,
    /// Whether it was asked to be kept for longer than a working day.
    pub remembered: bool,
}

impl StoredAccount {
    /// Tells whether a person means this account: by its sign-in name or its object id.
    pub fn is_called(&self, name: &str) -> bool {
        self.username.eq_ignore_ascii_case(name) || self.account.to_string().eq_ignore_ascii_case(name)
    }

    /// The keychain entry that holds its credential.
    pub fn key(&self) -> keychain::Key {
        keychain::Key {
            cloud: self.cloud,
            tenant: self.tenant,
            account: self.account,
            client: self.client,
        }
    }
}

#[derive(Default, Serialize, Deserialize)]
struct Index {
    accounts: Vec<StoredAccount>,
}

impl State {
    /// Lists the stored sign-ins, the newest first.
    pub fn accounts(&self) -> Vec<StoredAccount> {
        let mut accounts = file::read::<Index>(&self.folder().join(FILE))
            .unwrap_or_default()
            .accounts;
        accounts.sort_by_key(|account| std::cmp::Reverse(account.since));
        accounts
    }

    /// Adds a sign-in, or replaces the one of the same account and application.
    pub fn keep_account(&self, account: StoredAccount) -> Result<(), StateError> {
        self.change_accounts(|accounts| {
            accounts.retain(|other| other.key() != account.key());
            accounts.push(account);
        })
    }

    /// Drops the name of a sign-in; dropping one that is not there succeeds.
    pub fn forget_account(&self, key: &keychain::Key) -> Result<(), StateError> {
        self.change_accounts(|accounts| accounts.retain(|other| other.key() != *key))
    }

    /// Changes the list while no other process does.
    fn change_accounts(&self, change: impl FnOnce(&mut Vec<StoredAccount>)) -> Result<(), StateError> {
        let path = self.folder().join(FILE);
        let _lock = file::lock(&path)?;
        let mut accounts = self.accounts();
        change(&mut accounts);
        file::write(&path, &Index { accounts })
    }
}
