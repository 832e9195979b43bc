//! The hands of the terminal: the system's browser, and the terminal itself for what a window would copy or save.

use std::{
    fs::OpenOptions,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use engine::{
    Opener as _, SystemBrowser,
    session::{Copying, Desk, Saving},
};
use tokio::sync::mpsc;
use url::Url;

/// More files of one name than anybody keeps.
const MOST: u32 = 999;

/// Something for the person to see, outside the screens.
#[derive(Debug, PartialEq, Eq)]
pub enum Aside {
    /// This page is being opened.
    Opens(Url),
    /// A text to be copied.
    Copied(String),
    /// A file was written.
    Saved(PathBuf),
}

/// The hands of the terminal.
pub struct Hands {
    asides: mpsc::UnboundedSender<Aside>,
}

impl Hands {
    /// Hands, and what they have to show.
    pub fn new() -> (Self, mpsc::UnboundedReceiver<Aside>) {
        let (asides, seen) = mpsc::unbounded_channel();
        (Self { asides }, seen)
    }
}

impl Desk for Hands {
    fn open(&self, page: &Url) -> io::Result<()> {
        // Nobody looks any more once the guide is over; so too below.
        let _ = self.asides.send(Aside::Opens(page.clone()));
        SystemBrowser.open(page)
    }

    /// A terminal has no clipboard of its own, and over SSH there is none at all: the text is printed.
    fn copy(&self, text: String) -> Copying {
        let _ = self.asides.send(Aside::Copied(text));
        Box::pin(async { Ok(()) })
    }

    fn save(&self, suggested_name: String, contents: Vec<u8>) -> Saving {
        let asides = self.asides.clone();
        Box::pin(async move {
            let path = write_beside(&std::env::current_dir()?, &suggested_name, &contents)?;
            let _ = asides.send(Aside::Saved(path.clone()));
            Ok(Some(path))
        })
    }
}

/// Writes a new file, under another name if there is one of this name.
fn write_beside(folder: &Path, name: &str, contents: &[u8]) -> io::Result<PathBuf> {
    let name = Path::new(name);
    for number in 1..=MOST {
        let path = folder.join(numbered(name, number));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => return file.write_all(contents).map(|()| path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn numbered(name: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return name.to_owned();
    }
    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
    let extension = name
        .extension()
        .map(|extension| format!(".{}", extension.to_string_lossy()));
    format!("{stem}-{number}{}", extension.unwrap_or_default()).into()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_that_is_there_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("create-acs.ps1"), "mine").unwrap();

        let second = write_beside(folder.path(), "create-acs.ps1", b"new").unwrap();
        let third = write_beside(folder.path(), "create-acs.ps1", b"newer").unwrap();

        let names = [&second, &third].map(|path| path.file_name().unwrap().to_string_lossy().into_owned());
        assert_eq!(names, ["create-acs-2.ps1", "create-acs-3.ps1"]);
        assert_eq!(
            fs::read_to_string(folder.path().join("create-acs.ps1")).unwrap(),
            "mine"
        );
        assert_eq!(fs::read_to_string(second).unwrap(), "new");
    }

    #[test]
    fn what_is_to_be_copied_is_printed() {
        let (hands, mut seen) = Hands::new();

        let _copying = hands.copy("text".to_owned());

        assert_eq!(seen.try_recv().unwrap(), Aside::Copied("text".to_owned()));
    }
}
