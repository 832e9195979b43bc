//! `licences`: whose work is in the two programs, and on what terms, as the About dialog lists it.

use crate::house::House;
use anyhow::{Context, Result, ensure};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

/// The programs that are shipped.
const PROGRAMS: [&str; 2] = ["mago-setup", "cli"];

/// Name and version of a package, and its licence as an SPDX expression.
type Licences = BTreeMap<(String, String), String>;

/// Writes the list anew.
pub fn write(house: &House) -> Result<()> {
    Ok(std::fs::write(file(house), text(house)?)?)
}

/// Fails when the list is not that of the lock files.
pub fn check(house: &House) -> Result<()> {
    let kept = std::fs::read_to_string(file(house)).unwrap_or_default();
    let fresh = kept.replace("\r\n", "\n") == text(house)?;
    ensure!(
        fresh,
        "the list of licences is stale; `cargo xtask licences` writes it anew"
    );
    Ok(())
}

fn file(house: &House) -> PathBuf {
    house.root().join("ui/src/shell/licences.json")
}

/// One package a line, so that a change is easy to read.
fn text(house: &House) -> Result<String> {
    let mut licences = crates(house)?;
    licences.extend(packages(house)?);
    let line = |((name, version), licence): (&(String, String), &String)| {
        format!("  {}", json!({ "name": name, "version": version, "licence": licence }))
    };
    let lines: Vec<String> = licences.iter().map(line).collect();
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}

/// Every crate that some system's build of our programs links.
fn crates(house: &House) -> Result<Licences> {
    let metadata = MetadataCommand::new()
        .manifest_path(house.root().join("Cargo.toml"))
        .other_options(["--locked".to_owned()])
        .exec()
        .context("asking Cargo what is linked")?;
    let linked = linked(&metadata)?;
    let foreign = metadata
        .packages
        .iter()
        .filter(|package| linked.contains(&package.id) && package.source.is_some());
    Ok(foreign
        .map(|package| {
            let licence = package.license.clone().unwrap_or_else(|| "see its own file".into());
            (
                (package.name.to_string(), package.version.to_string()),
                licence.replace('/', " OR "),
            )
        })
        .collect())
}

/// What is reached from our programs without tests and build scripts.
fn linked(metadata: &Metadata) -> Result<BTreeSet<PackageId>> {
    let resolve = metadata.resolve.as_ref().context("Cargo resolved nothing")?;
    let nodes: HashMap<_, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let ours = metadata.workspace_packages().into_iter();
    let mut waiting: Vec<PackageId> = ours
        .filter(|package| PROGRAMS.contains(&package.name.as_str()))
        .map(|package| package.id.clone())
        .collect();
    let mut found = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        let node = nodes.get(&id).context("Cargo names every package")?;
        let links = |kind: &DependencyKind| *kind == DependencyKind::Normal;
        let linked = node
            .deps
            .iter()
            .filter(|dep| dep.dep_kinds.iter().any(|kind| links(&kind.kind)));
        let new: Vec<PackageId> = linked
            .map(|dep| dep.pkg.clone())
            .filter(|id| !found.contains(id))
            .collect();
        found.insert(id);
        waiting.extend(new);
    }
    Ok(found)
}

/// Every package that the page is built from.
fn packages(house: &House) -> Result<Licences> {
    let lock: Value = serde_json::from_str(&std::fs::read_to_string(house.root().join("ui/package-lock.json"))?)?;
    let packages = lock["packages"].as_object().context("the lock file names packages")?;
    let shipped = packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"].as_bool() != Some(true));
    shipped
        .map(|(path, package)| {
            let name = path.rsplit("node_modules/").next().unwrap_or(path).to_owned();
            let version = package["version"]
                .as_str()
                .context("a package has a version")?
                .to_owned();
            let licence = package["license"].as_str().unwrap_or("see its own file").to_owned();
            Ok(((name, version), licence))
        })
        .collect()
}
