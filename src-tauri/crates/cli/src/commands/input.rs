//! What a person hands over: a file, or standard input where `-` stands in its place.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

/// Reads it, but never more than `most` bytes and one, by which it is seen to be too long.
///
/// A person who types it may take their time, and Ctrl+C ends the wait.
pub async fn read(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let path = path.to_owned();
    let reading = tokio::task::spawn_blocking(move || read_now(&path, most));
    reading.await.unwrap_or_else(|stopped| Err(io::Error::other(stopped)))
}

fn read_now(path: &PathBuf, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![];
    let most = most as u64 + 1;
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
