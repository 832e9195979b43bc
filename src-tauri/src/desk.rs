//! The hands of the window: the system's browser, its clipboard and its own dialogs for files.

use std::{
    fs::File,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use engine::{
    Opener as _, SystemBrowser,
    session::{Copying, Desk, Picking, Saving},
};
use tauri::{AppHandle, Manager as _, Wry, async_runtime::spawn_blocking};
use tauri_plugin_clipboard_manager::ClipboardExt as _;
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};
use tempfile::NamedTempFile;
use texts::Language;
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
        let dialog = self.dialog("dialog-save").set_file_name(suggested_name);
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

    fn pick(&self, most: usize) -> Picking {
        let (answer, answered) = oneshot::channel();
        self.dialog("dialog-open")
            .pick_file(move |chosen| drop(answer.send(chosen)));
        Box::pin(async move {
            let Ok(Some(chosen)) = answered.await else {
                return Ok(None);
            };
            let bytes = spawn_blocking(move || read(chosen, most));
            bytes.await.map_err(io::Error::other)?.map(Some)
        })
    }
}

impl WindowDesk {
    /// A file dialog over the window, with this text as its title.
    fn dialog(&self, title: &str) -> FileDialogBuilder<Wry> {
        let title = texts::say(title, &texts::Values::new(), Language::default());
        let dialog = self.0.dialog().file().set_title(title);
        match self.0.get_webview_window(window::LABEL) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

/// One byte more than is wanted shows that there are more.
fn read(chosen: FilePath, most: usize) -> io::Result<Vec<u8>> {
    let path = chosen.into_path().map_err(io::Error::other)?;
    let mut bytes = vec![];
    File::open(path)?.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
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
    fn of_a_file_too_large_no_more_is_read_than_shows_it() {
        let file = NamedTempFile::new().unwrap();
        std::fs::write(file.path(), [0; 10]).unwrap();

        let bytes = read(FilePath::Path(file.path().to_owned()), 4).unwrap();

        assert_eq!(bytes.len(), 5);
    }

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
