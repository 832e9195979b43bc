//! The hands of the window: the system's browser, its clipboard and its own dialog for saving.

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use engine::{
    Opener as _, SystemBrowser,
    session::{Copying, Desk, Saving},
};
use tauri::{AppHandle, Manager as _, async_runtime::spawn_blocking};
use tauri_plugin_clipboard_manager::ClipboardExt as _;
use tauri_plugin_dialog::{DialogExt as _, FilePath};
use tempfile::NamedTempFile;
use tokio::sync::oneshot;
use url::Url;

use crate::window;

/// Works for the one window.
pub struct WindowDesk(pub AppHandle);

impl Desk for WindowDesk {
    fn open(&self, page: &Url) -> io::Result<()> {
        SystemBrowser.open(page)
    }

    fn copy(&self, text: String) -> Copying {
        let app = self.0.clone();
        let copying = spawn_blocking(move || app.clipboard().write_text(text));
        Box::pin(async move { copying.await.map_err(io::Error::other)?.map_err(io::Error::other) })
    }

    fn save(&self, suggested_name: String, contents: Vec<u8>) -> Saving {
        let (answer, answered) = oneshot::channel();
        let mut dialog = self.0.dialog().file().set_file_name(suggested_name);
        if let Some(window) = self.0.get_webview_window(window::LABEL) {
            dialog = dialog.set_parent(&window);
        }
        // Nobody waits any more once the program ends.
        dialog.save_file(move |chosen| drop(answer.send(chosen)));
        Box::pin(async move {
            let Ok(Some(chosen)) = answered.await else {
                return Ok(None);
            };
            let written = spawn_blocking(move || write(chosen, &contents));
            written.await.map_err(io::Error::other)?.map(Some)
        })
    }
}

/// Beside its place first, so that a file of that name is replaced as a whole or not at all.
fn write(chosen: FilePath, contents: &[u8]) -> io::Result<PathBuf> {
    let path = chosen.into_path().map_err(io::Error::other)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(contents)?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_takes_the_place_of_another_as_a_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("report.json");
        std::fs::write(&place, "what was there before, and longer").unwrap();

        let written = write(FilePath::Path(place.clone()), b"{}").unwrap();

        assert_eq!(written, place);
        assert_eq!(std::fs::read_to_string(&place).unwrap(), "{}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
