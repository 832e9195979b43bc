//! The contract, on a keychain in memory.

use keychain::{Keychain, Options};

use crate::contract;

#[tokio::test]
async fn the_contract_holds_in_memory() {
    contract::holds(&Keychain::memory()).await;
}

#[tokio::test]
async fn the_contract_holds_where_entries_are_as_short_as_on_windows() {
    let windows = Options {
        entry_limit: Some(2_560),
        ..Options::default()
    };

    contract::holds(&Keychain::memory_with(&windows)).await;
}
