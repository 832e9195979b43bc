//! Every problem of this crate has its words.

use std::{fs, path::Path};

/// What stands before the code of a problem in the sources.
const BEFORE: [&str; 5] = ["new(\"", "problem(\"", "again(\"", "never(\"", "=> (\""];

fn codes() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources = [
        "entra.rs",
        "http/failure.rs",
        "discovery/failure.rs",
        "sign_in/failure.rs",
    ];
    let text: String = sources
        .iter()
        .map(|source| fs::read_to_string(root.join(source)).expect("the sources are here"))
        .collect();
    let whole = text.split('"').filter(|quoted| quoted.starts_with("tenant-name-"));
    let after = BEFORE.iter().flat_map(|before| text.split(before).skip(1));
    after
        .filter_map(|rest| rest.split('"').next())
        .chain(whole)
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_problem_has_a_message_and_a_hint() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/locales/en/microsoft.ftl");
    let catalogue = fs::read_to_string(path).expect("the catalogue is here");

    let codes = codes();

    assert!(codes.len() > 50, "{codes:?}");
    for code in codes {
        let message = catalogue.split_once(&format!("\nproblem-{code} = "));
        let (_, message) = message.unwrap_or_else(|| panic!("{code} has no words"));
        let own = message.split("\nproblem-").next().unwrap_or_default();
        assert!(own.contains("\n    .hint = "), "{code} has no hint");
    }
}
