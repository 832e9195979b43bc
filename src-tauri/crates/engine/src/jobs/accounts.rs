//! Stored sign-ins: listed, and removed with proof.

use keychain::{Credential, Key};

use crate::{Engine, failure::Failure, state::accounts::StoredAccount};

impl Engine {
    /// Lists the stored sign-ins of this world, the newest first.
    ///
    /// The keychain is asked too: an entry whose name was lost, with a state file or in a crash, must not stay unseen.
    pub async fn accounts(&self) -> Result<Vec<StoredAccount>, Failure> {
        let mut accounts = self.state.accounts();
        for key in self.keychain.accounts().await? {
            if accounts.iter().all(|account| account.key() != key) {
                accounts.extend(self.unnamed(key).await?);
            }
        }
        accounts.sort_by_key(|account| std::cmp::Reverse(account.since));
        Ok(accounts)
    }

    /// Removes a stored sign-in; the keychain proves that it is gone before its name is dropped.
    pub async fn sign_out(&self, account: &StoredAccount) -> Result<(), Failure> {
        self.keychain.remove(&account.key()).await?;
        self.state.forget_account(&account.key())?;
        Ok(())
    }

    /// An entry that no list names, told by what it holds; `None` when it belongs to another provider.
    async fn unnamed(&self, key: Key) -> Result<Option<StoredAccount>, Failure> {
        let credential = match self.keychain.read(&key).await {
            Err(keychain::Error::Damaged | keychain::Error::Newer { .. }) => None,
            read => read?,
        };
        let ours = credential.filter(|credential| self.mode().issued(&credential.issuer));
        Ok(ours.map(|credential| described(key, credential)))
    }
}

fn described(key: Key, credential: Credential) -> StoredAccount {
    StoredAccount {
        cloud: key.cloud,
        tenant: key.tenant,
        organisation: key.tenant.to_string(),
        account: key.account,
        username: credential.username,
        client: key.client,
        since: credential.obtained_at,
        remembered: credential.remembered,
    }
}
