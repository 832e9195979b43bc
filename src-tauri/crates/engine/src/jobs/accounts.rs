//! Stored sign-ins: listed, and removed with proof.

use crate::{Engine, failure::Failure, state::accounts::StoredAccount};

impl Engine {
    /// Lists the stored sign-ins of this world, the newest first. The keychain is not asked.
    pub fn accounts(&self) -> Vec<StoredAccount> {
        self.state.accounts()
    }

    /// Removes a stored sign-in; the keychain proves that it is gone before its name is dropped.
    pub async fn sign_out(&self, account: &StoredAccount) -> Result<(), Failure> {
        self.keychain.remove(&account.key()).await?;
        self.state.forget_account(&account.key())?;
        Ok(())
    }
}
