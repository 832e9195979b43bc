//! The stores that entries are kept in: this system's own, and the memory of this process for tests and the demo.

mod memory;
mod system;

use zeroize::Zeroizing;

pub(crate) use self::{memory::Memory, system::System};
use crate::Error;

/// A store of named values under one service name. Only the keychain thread calls it.
pub(crate) trait Store: Send {
    /// Reads one entry; `None` when there is none.
    fn read(&mut self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error>;

    /// Makes or replaces one entry. The label is what the store's own program shows; it stays as it was on an entry that exists.
    fn write(&mut self, account: &str, label: &str, value: &[u8]) -> Result<(), Error>;

    /// Removes one entry; removing nothing succeeds.
    fn remove(&mut self, account: &str) -> Result<(), Error>;

    /// Lists the accounts of all entries, parts included.
    fn accounts(&mut self) -> Result<Vec<String>, Error>;
}
