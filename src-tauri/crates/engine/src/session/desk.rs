//! What only a front door can do: show a page, use the clipboard, ask where to save.

use std::{io, path::PathBuf, pin::Pin, sync::Arc};

use microsoft::sign_in::opener::Opener;
use url::Url;

/// A file being saved; `None`: the person thought better of it.
pub type Saving = Pin<Box<dyn Future<Output = io::Result<Option<PathBuf>>> + Send>>;

/// A text on its way to the clipboard.
pub type Copying = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>;

/// A file being chosen and read; `None`: the person thought better of it.
pub type Picking = Pin<Box<dyn Future<Output = io::Result<Option<Vec<u8>>>> + Send>>;

/// The hands of a front door. Addresses were checked before they come here.
pub trait Desk: Send + Sync + 'static {
    /// Shows a page in the system's browser. May block for a few seconds.
    fn open(&self, page: &Url) -> io::Result<()>;

    /// Puts a text on the clipboard.
    fn copy(&self, text: String) -> Copying;

    /// Asks where to, and writes a file there.
    fn save(&self, suggested_name: String, contents: Vec<u8>) -> Saving;

    /// Asks for a file, and reads it: never more than `most` bytes and one, so that too large a file is seen to be.
    ///
    /// A front door that cannot ask chooses none.
    fn pick(&self, most: usize) -> Picking {
        let _ = most;
        Box::pin(async { Ok(None) })
    }
}

/// The desk as what a sign-in opens its page with.
pub(super) fn opener(desk: &Arc<dyn Desk>) -> Arc<dyn Opener> {
    let desk = Arc::clone(desk);
    Arc::new(move |page: &Url| desk.open(page))
}
