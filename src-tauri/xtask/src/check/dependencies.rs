//! The dependency rule: who may import whom, so that judging stays apart from acting and from showing.

use cargo_metadata::{DependencyKind, Metadata};

/// A package of ours and what it imports directly. Dependencies of tests and build scripts are free.
pub struct Package {
    name: String,
    imports: Vec<String>,
}

/// For each of our packages, which others of ours it may import.
const ALLOWED: &[(&str, &[&str])] = &[
    ("readiness", &[]),
    ("texts", &[]),
    ("documents", &["readiness", "texts"]),
    ("wizard", &["readiness"]),
    ("microsoft", &["readiness"]),
    ("keychain", &["readiness"]),
    // A type shared with our client would hide a wrong field name.
    ("demo-cloud", &[]),
    (
        "engine",
        &[
            "demo-cloud",
            "documents",
            "keychain",
            "microsoft",
            "readiness",
            "texts",
            "wizard",
        ],
    ),
    ("cli", &["documents", "engine", "readiness", "texts", "wizard"]),
    ("mago-setup", &["documents", "engine", "readiness", "texts", "wizard"]),
    ("journeys", &["demo-cloud"]),
    ("xtask", &[]),
];

/// Packages that judge and decide; they get data in and give data out.
const PURE: &[&str] = &["readiness", "texts", "documents", "wizard"];

/// What nobody needs who does no I/O, has no clock and never waits.
const IMPURE: &[&str] = &[
    "axum",
    "directories",
    "futures",
    "keyring",
    "open",
    "reqwest",
    "tauri",
    "tempfile",
    "tokio",
    "tokio-util",
];

/// Our packages as Cargo sees them.
pub fn packages(metadata: &Metadata) -> Vec<Package> {
    let ours = metadata.workspace_packages().into_iter();
    ours.map(|package| {
        let normal = package
            .dependencies
            .iter()
            .filter(|dependency| dependency.kind == DependencyKind::Normal);
        Package {
            name: package.name.to_string(),
            imports: normal.map(|dependency| dependency.name.clone()).collect(),
        }
    })
    .collect()
}

/// Every import that the rule forbids, as a sentence.
pub fn breaches(packages: &[Package]) -> Vec<String> {
    packages.iter().flat_map(breaches_of).collect()
}

fn breaches_of(package: &Package) -> Vec<String> {
    let name = package.name.as_str();
    let Some((_, allowed)) = ALLOWED.iter().find(|(ours, _)| *ours == name) else {
        return vec![format!("{name} is not in the dependency rule")];
    };
    let forbidden = package
        .imports
        .iter()
        .filter(|import| is_forbidden(name, allowed, import));
    forbidden
        .map(|import| format!("{name} must not import {import}"))
        .collect()
}

fn is_forbidden(name: &str, allowed: &[&str], import: &str) -> bool {
    let is_ours = ALLOWED.iter().any(|(ours, _)| *ours == import);
    let breaks_arrow = is_ours && !allowed.contains(&import);
    let breaks_purity = PURE.contains(&name) && IMPURE.contains(&import);
    breaks_arrow || breaks_purity
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, imports: &[&str]) -> Package {
        Package {
            name: name.into(),
            imports: imports.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn an_arrow_that_points_down_is_fine() {
        assert_eq!(
            breaches(&[package("engine", &["microsoft", "readiness", "tokio"])]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn an_arrow_that_points_up_is_a_breach() {
        let found = breaches(&[package("readiness", &["serde", "engine"])]);

        assert_eq!(found, ["readiness must not import engine"]);
    }

    #[test]
    fn the_front_doors_reach_the_demo_cloud_only_through_the_engine() {
        let found = breaches(&[
            package("cli", &["demo-cloud"]),
            package("mago-setup", &["demo-cloud", "microsoft"]),
        ]);

        let expected = [
            "cli must not import demo-cloud",
            "mago-setup must not import demo-cloud",
            "mago-setup must not import microsoft",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_demo_cloud_shares_no_type_with_the_client() {
        assert_eq!(
            breaches(&[package("demo-cloud", &["readiness"])]),
            ["demo-cloud must not import readiness"]
        );
    }

    #[test]
    fn a_pure_crate_neither_waits_nor_acts() {
        assert_eq!(
            breaches(&[package("wizard", &["tokio"])]),
            ["wizard must not import tokio"]
        );
    }

    #[test]
    fn a_new_package_asks_for_its_place() {
        assert_eq!(
            breaches(&[package("novelty", &[])]),
            ["novelty is not in the dependency rule"]
        );
    }

    #[test]
    fn this_workspace_keeps_the_rule() {
        let house = crate::house::House::find().unwrap();

        assert_eq!(breaches(&packages(house.metadata())), Vec::<String>::new());
    }
}
