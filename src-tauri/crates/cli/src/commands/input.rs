//! What a person hands over: a file, or standard input where `-` stands in its place.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

/// Reads it, but never more than `most` bytes and one, by which it is seen to be too long.
///
/// A person who types it may take their time, and Ctrl+C ends the wait.
pub async fn read(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let path = path.to_owned();
    let reading = tokio::task::spawn_blocking(move || read_now(&path, most));
    reading.await.unwrap_or_else(|stopped| Err(io::Error::other(stopped)))
}

/// The same without leaving the thread, for a file that somebody has just named.
pub fn read_now(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![];
    let most = most as u64 + 1;
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
