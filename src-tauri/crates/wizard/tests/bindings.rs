//! The TypeScript types in `ui/src/ipc/generated` are those of the Rust types that cross into the window.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use ts_rs::{Config, ExportError, TS};
use wizard::{Intent, View};

#[test]
fn the_exported_types_are_fresh() {
    let scratch = tempfile::tempdir().unwrap();
    export(scratch.path()).unwrap();

    if std::env::var_os("WRITE_BINDINGS").is_some() {
        std::fs::remove_dir_all(committed()).ok();
        export(&committed()).unwrap();
    }

    let (committed, fresh) = (files(&committed()).unwrap(), files(scratch.path()).unwrap());
    assert_eq!(committed, fresh, "stale; `cargo xtask bindings` writes them anew");
}

fn export(directory: &Path) -> Result<(), ExportError> {
    let configuration = Config::new().with_out_dir(directory);
    View::export_all(&configuration)?;
    Intent::export_all(&configuration)
}

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated")
}

/// Each file's name and text; line ends as Git keeps them.
fn files(directory: &Path) -> io::Result<BTreeMap<String, String>> {
    let entries = std::fs::read_dir(directory)?.map(|entry| {
        let entry = entry?;
        let text = std::fs::read_to_string(entry.path())?.replace("\r\n", "\n");
        Ok((entry.file_name().to_string_lossy().into_owned(), text))
    });
    entries.collect()
}
