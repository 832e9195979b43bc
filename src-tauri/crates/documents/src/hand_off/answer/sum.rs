//! The sum over an answer, which the inline script of the hand-off file computes in the same way.

use sha2::{Digest, Sha256};

/// The fields of an answer in the order in which they stand in the file and in the sum.
pub const FIELDS: [&str; 8] = ["schema", "handOff", "tenant", "approval", "acs", "by", "note", "at"];

/// Sums up the fields that are there: SHA-256 over a line `name=length:value` for each.
///
/// The length is that of the value in UTF-8, so that nothing has to be escaped and no value can pass for two.
pub fn sum<'a>(value: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut hash = Sha256::new();
    for field in FIELDS {
        if let Some(value) = value(field) {
            hash.update(format!("{field}={}:{value}\n", value.len()));
        }
    }
    format!("{:x}", hash.finalize())
}
