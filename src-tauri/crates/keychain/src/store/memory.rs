//! A store that ends with the process.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use super::Store;
use crate::Error;

#[derive(Default)]
pub(crate) struct Memory(BTreeMap<String, Zeroizing<Vec<u8>>>);

impl Store for Memory {
    fn read(&mut self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        Ok(self.0.get(account).cloned())
    }

    fn write(&mut self, account: &str, _label: &str, value: &[u8]) -> Result<(), Error> {
        self.0.insert(account.to_owned(), Zeroizing::new(value.to_vec()));
        Ok(())
    }

    fn remove(&mut self, account: &str) -> Result<(), Error> {
        self.0.remove(account);
        Ok(())
    }

    fn accounts(&mut self) -> Result<Vec<String>, Error> {
        Ok(self.0.keys().cloned().collect())
    }
}
