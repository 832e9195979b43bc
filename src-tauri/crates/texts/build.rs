//! Lists the catalogues of every language, so that a new file in `ui/locales` is embedded without being named anywhere.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let package = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let locales = Path::new(&package).join("../../../ui/locales");
    let locales = locales.canonicalize()?;
    println!("cargo::rerun-if-changed={}", locales.display());

    let languages: Vec<_> = sorted(&locales)?
        .iter()
        .map(|folder| language(folder))
        .collect::<Result<_, _>>()?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(
        Path::new(&out).join("catalogues.rs"),
        format!("&[{}]", languages.join(",")),
    )
}

/// Writes one language as Rust: its tag, and the name and text of each catalogue.
fn language(folder: &Path) -> io::Result<String> {
    let catalogues: Vec<_> = sorted(folder)?
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .map(|path| format!("({:?}, include_str!({:?}))", file_name(path), path.to_string_lossy()))
        .collect();
    Ok(format!("({:?}, &[{}])", file_name(folder), catalogues.join(",")))
}

/// Sorts, because the order of a directory differs between machines and builds must not.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
