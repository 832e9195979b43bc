//! Every length and every moment of a crash, over a store that can stop at any write.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use proptest::prelude::*;

use super::*;

const ACCOUNT: &str = "worldwide/tenant/object/client";
const LENGTHS: [usize; 9] = [0, 1, 1_279, 1_280, 1_281, 2_560, 2_561, 6_144, 8_192];

/// What the store holds, which outlives the process that crashes.
type Disk = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

/// A store that takes so many changes and then no more call, as for a process that has been killed.
struct Mortal {
    disk: Disk,
    changes_left: usize,
}

impl Mortal {
    fn change(&mut self, change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> Result<(), Error> {
        if self.changes_left == 0 {
            return Err(Error::Stopped);
        }
        self.changes_left -= 1;
        change(&mut self.disk.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(())
    }
}

impl Store for Mortal {
    fn read(&mut self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        Ok(self.disk.lock().unwrap().get(account).cloned().map(Zeroizing::new))
    }

    fn write(&mut self, account: &str, _label: &str, value: &[u8]) -> Result<(), Error> {
        self.change(|entries| drop(entries.insert(account.to_owned(), value.to_vec())))
    }

    fn remove(&mut self, account: &str) -> Result<(), Error> {
        self.change(|entries| drop(entries.remove(account)))
    }

    fn accounts(&mut self) -> Result<Vec<String>, Error> {
        Ok(self.disk.lock().unwrap().keys().cloned().collect())
    }
}

fn entries(disk: &Disk, limit: Option<usize>, changes_left: usize) -> Entries {
    Entries::new(
        Box::new(Mortal {
            disk: Arc::clone(disk),
            changes_left,
        }),
        limit,
    )
}

fn value(length: usize, seed: u8) -> Vec<u8> {
    (0..length)
        .map(|index| u8::try_from(index % 251).unwrap_or_default() ^ seed)
        .collect()
}

fn read(disk: &Disk, limit: Option<usize>) -> Option<Vec<u8>> {
    entries(disk, limit, 0)
        .read(ACCOUNT)
        .unwrap()
        .map(|value| value.to_vec())
}

#[test]
fn every_length_comes_back_and_no_entry_is_longer_than_the_limit() {
    for limit in [None, Some(2_560), Some(1_280), Some(200)] {
        let disk = Disk::default();
        for length in LENGTHS {
            let stored = value(length, 7);
            entries(&disk, limit, usize::MAX).write(ACCOUNT, "", &stored).unwrap();

            assert_eq!(read(&disk, limit), Some(stored), "{length} bytes at {limit:?}");
            let longest = disk.lock().unwrap().values().map(Vec::len).max().unwrap();
            assert!(
                limit.is_none_or(|limit| longest <= limit),
                "{length} bytes at {limit:?}: {longest}"
            );
        }
    }
}

#[test]
fn a_value_that_is_too_long_is_refused_and_the_old_one_stays() {
    let disk = Disk::default();
    entries(&disk, Some(2_560), usize::MAX)
        .write(ACCOUNT, "", b"old")
        .unwrap();

    let refused = entries(&disk, Some(2_560), usize::MAX).write(ACCOUNT, "", &value(LARGEST + 1, 0));

    assert!(matches!(refused, Err(Error::TooLarge { .. })));
    assert_eq!(read(&disk, Some(2_560)).as_deref(), Some(&b"old"[..]));
}

#[test]
fn a_removed_value_leaves_nothing_behind() {
    for length in LENGTHS {
        let disk = Disk::default();
        let mut entries = entries(&disk, Some(1_000), usize::MAX);
        entries.write(ACCOUNT, "", &value(length, 1)).unwrap();

        entries.remove(ACCOUNT).unwrap();
        entries.remove(ACCOUNT).unwrap();

        assert!(disk.lock().unwrap().is_empty(), "{length}");
    }
}

#[test]
fn a_first_write_that_fails_leaves_no_value() {
    for changes in 0..7 {
        let disk = Disk::default();
        let failed = entries(&disk, Some(100), changes).write(ACCOUNT, "", &value(600, 1));

        assert!(failed.is_err());
        assert_eq!(read(&disk, Some(100)), None);
    }
}

#[test]
fn a_damaged_value_is_told_and_can_be_replaced() {
    let disk = Disk::default();
    entries(&disk, Some(100), usize::MAX)
        .write(ACCOUNT, "", &value(600, 1))
        .unwrap();
    disk.lock().unwrap().insert(format!("{ACCOUNT}#a3"), b"other".to_vec());
    assert!(matches!(entries(&disk, None, 0).read(ACCOUNT), Err(Error::Damaged)));

    entries(&disk, Some(100), usize::MAX)
        .write(ACCOUNT, "", &value(600, 2))
        .unwrap();

    assert_eq!(read(&disk, None), Some(value(600, 2)));
}

#[test]
fn what_a_later_version_has_stored_is_left_alone() {
    let long = format!("{{\"version\":2,\"secret\":\"{}\"}}", "x".repeat(600));
    for (limit, stored) in [
        (None, &b"{\"version\":2,\"secret\":\"\"}"[..]),
        (Some(100), long.as_bytes()),
        (None, b"{\"mago-parts\":2,\"pieces\":[]}"),
    ] {
        let disk = Disk::default();
        if stored.starts_with(b"{\"mago-parts") {
            disk.lock().unwrap().insert(ACCOUNT.to_owned(), stored.to_vec());
        } else {
            entries(&disk, limit, usize::MAX).write(ACCOUNT, "", stored).unwrap();
        }
        let before = disk.lock().unwrap().clone();

        let refused = entries(&disk, limit, usize::MAX).write(ACCOUNT, "", b"{\"version\":1}");

        assert!(matches!(refused, Err(Error::Newer { version: 2 })), "{refused:?}");
        assert_eq!(*disk.lock().unwrap(), before);
    }
}

/// Kills the process after each change of a replacement in turn, then lets another process go on.
#[test]
fn a_crash_at_any_moment_leaves_the_old_or_the_new_value() {
    const MOST_CHANGES: usize = 30;
    for limit in [None, Some(2_560), Some(600)] {
        for (old, new) in [1, 2_560, 2_561, 8_192]
            .into_iter()
            .flat_map(|old| [1, 2_561, 8_192].map(|new| (old, new)))
        {
            for changes in 0..MOST_CHANGES {
                crash(limit, old, new, changes);
            }
        }
    }
}

fn crash(limit: Option<usize>, old: usize, new: usize, changes: usize) {
    let case = format!("{old} to {new} bytes at {limit:?} after {changes} changes");
    let disk = Disk::default();
    entries(&disk, limit, usize::MAX)
        .write(ACCOUNT, "", &value(old, 1))
        .unwrap();

    let finished = entries(&disk, limit, changes)
        .write(ACCOUNT, "", &value(new, 2))
        .is_ok();

    let left = read(&disk, limit).unwrap();
    assert!(left == value(old, 1) || left == value(new, 2), "neither: {case}");
    assert!(!finished || left == value(new, 2), "{case}");
    let next = 1_201;
    entries(&disk, limit, usize::MAX)
        .write(ACCOUNT, "", &value(next, 3))
        .unwrap();
    assert_eq!(read(&disk, limit).unwrap(), value(next, 3), "{case}");
    let parts = limit
        .filter(|limit| next > *limit)
        .map_or(0, |limit| next.div_ceil(limit));
    assert_eq!(disk.lock().unwrap().len(), 1 + parts, "leftovers: {case}");
}

proptest! {
    #[test]
    fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..9_000), limit in prop::option::of(150_usize..3_000)) {
        let disk = Disk::default();
        entries(&disk, limit, usize::MAX).write(ACCOUNT, "", &bytes).unwrap();

        prop_assert_eq!(read(&disk, limit), Some(bytes));
    }

    #[test]
    fn bytes_that_look_like_a_head_come_back(rest in ".{0,300}", limit in prop::option::of(150_usize..3_000)) {
        let disk = Disk::default();
        let bytes = format!("{{\"mago-parts\":{rest}").into_bytes();
        entries(&disk, limit, usize::MAX).write(ACCOUNT, "", &bytes).unwrap();

        prop_assert_eq!(read(&disk, limit), Some(bytes));
    }

    #[test]
    fn a_crash_during_a_removal_leaves_the_value_or_none(length in prop::sample::select(LENGTHS.to_vec()), changes in 0_usize..20) {
        let disk = Disk::default();
        entries(&disk, Some(600), usize::MAX).write(ACCOUNT, "", &value(length, 1)).unwrap();

        let removed = entries(&disk, Some(600), changes).remove(ACCOUNT).is_ok();

        let left = read(&disk, Some(600));
        prop_assert!(left.is_none() || left == Some(value(length, 1)));
        prop_assert!(!removed || disk.lock().unwrap().is_empty());
        entries(&disk, Some(600), usize::MAX).remove(ACCOUNT).unwrap();
        prop_assert!(disk.lock().unwrap().is_empty());
    }
}
