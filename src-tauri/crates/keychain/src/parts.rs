//! Cuts a value that is too long for one entry into parts, and describes them in the head that stands in the entry itself.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::Error;

/// How every head begins. A value that begins so itself is always split, so that it is never taken for a head.
const MARK: &[u8] = b"{\"mago-parts\":";
const VERSION: u32 = 1;

/// Which of two sets of parts is meant: a new value goes into the set that the present head does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Generation {
    A,
    B,
}

impl Generation {
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// Names the entry that holds one part.
    pub fn account(self, account: &str, index: usize) -> String {
        let letter = match self {
            Self::A => 'a',
            Self::B => 'b',
        };
        format!("{account}#{letter}{index}")
    }
}

/// What the entry itself holds when its value is in parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    // Comes first in the JSON, and so makes the mark.
    #[serde(rename = "mago-parts")]
    version: u32,
    pub generation: Generation,
    pub count: usize,
    length: usize,
    sha256: String,
}

/// The version stands alone at first, because a later head may hold anything else.
#[derive(Deserialize)]
struct Versioned {
    #[serde(rename = "mago-parts")]
    version: u32,
}

impl Head {
    /// Describes `value` in parts of at most `limit` bytes.
    pub fn of(value: &[u8], generation: Generation, limit: usize) -> Self {
        let count = cut(value, limit).count();
        Self {
            version: VERSION,
            generation,
            count,
            length: value.len(),
            sha256: checksum(value),
        }
    }

    /// Reads a head, if it is one: `None` is a whole value.
    pub fn read(entry: &[u8]) -> Option<Result<Self, Error>> {
        entry.starts_with(MARK).then(|| match serde_json::from_slice(entry) {
            Ok(Versioned { version }) if version > VERSION => Err(Error::Newer { version }),
            Ok(_) => serde_json::from_slice(entry).map_err(|_| Error::Damaged),
            Err(_) => Err(Error::Damaged),
        })
    }

    pub fn to_json(&self) -> Result<Vec<u8>, Error> {
        serde_json::to_vec(self).map_err(|_| Error::Damaged)
    }

    /// Puts the parts together; `None` when they are not the ones that this head names.
    pub fn join(&self, parts: &[Zeroizing<Vec<u8>>]) -> Option<Zeroizing<Vec<u8>>> {
        let mut value = Zeroizing::new(Vec::with_capacity(parts.iter().map(|part| part.len()).sum()));
        for part in parts {
            value.extend_from_slice(part);
        }
        (value.len() == self.length && checksum(&value) == self.sha256).then_some(value)
    }
}

/// Tells whether a value has to be split where an entry holds `limit` bytes.
pub(crate) fn needed(value: &[u8], limit: Option<usize>) -> bool {
    value.starts_with(MARK) || limit.is_some_and(|limit| value.len() > limit)
}

pub(crate) fn cut(value: &[u8], limit: usize) -> impl Iterator<Item = &[u8]> {
    value.chunks(limit.max(1))
}

fn checksum(value: &[u8]) -> String {
    format!("{:x}", Sha256::digest(value))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_head_is_the_documented_json() {
        let head = Head::of(b"hello", Generation::B, 2);

        assert_eq!(
            String::from_utf8(head.to_json().unwrap()).unwrap(),
            "{\"mago-parts\":1,\"generation\":\"b\",\"count\":3,\"length\":5,\
             \"sha256\":\"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\"}"
        );
        assert_eq!(Generation::B.account("worldwide/t/o/c", 2), "worldwide/t/o/c#b2");
    }

    #[test]
    fn a_head_of_a_later_version_or_a_broken_one_is_not_taken_for_a_value() {
        let later = br#"{"mago-parts":2,"generation":"a","count":1,"length":1,"sha256":""}"#;

        assert!(matches!(Head::read(later), Some(Err(Error::Newer { version: 2 }))));
        let otherwise = br#"{"mago-parts":3,"pieces":[]}"#;
        assert!(matches!(Head::read(otherwise), Some(Err(Error::Newer { version: 3 }))));
        assert!(matches!(Head::read(b"{\"mago-parts\":1"), Some(Err(Error::Damaged))));
        assert!(Head::read(b"{\"version\":1}").is_none());
    }

    proptest! {
        #[test]
        fn parts_fit_and_join_to_the_value_they_were_cut_from(value in prop::collection::vec(any::<u8>(), 0..9_000), limit in 1_usize..3_000) {
            let head = Head::of(&value, Generation::A, limit);
            let parts: Vec<_> = cut(&value, limit).map(|part| Zeroizing::new(part.to_vec())).collect();

            prop_assert!(parts.iter().all(|part| part.len() <= limit));
            prop_assert_eq!(parts.len(), head.count);
            let joined = head.join(&parts);
            prop_assert_eq!(joined.as_deref(), Some(&value));
            prop_assert_eq!(Head::read(&head.to_json().unwrap()).unwrap().unwrap(), head);
        }

        #[test]
        fn parts_of_two_values_never_join(one in prop::collection::vec(any::<u8>(), 2..99), other in prop::collection::vec(any::<u8>(), 2..99)) {
            let head = Head::of(&one, Generation::A, 1);
            let mut parts: Vec<_> = cut(&one, 1).map(|part| Zeroizing::new(part.to_vec())).collect();
            let last = parts.len() - 1;
            prop_assume!(one[last] != other[0]);
            parts[last] = Zeroizing::new(vec![other[0]]);

            prop_assert!(head.join(&parts).is_none());
        }
    }
}
