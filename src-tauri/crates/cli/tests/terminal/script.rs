//! `acs script`: which scripts there are, for whom, and what they do.

use std::fs;

use sha2::{Digest as _, Sha256};

use crate::{
    demo::Demo,
    program::{Run, run},
};

fn script(arguments: &[&str]) -> Run {
    let (demo, state) = (Demo::serve("acs-missing"), tempfile::tempdir().unwrap());
    let demo = demo.option();
    run(state.path(), &[&["acs", "script", &demo], arguments].concat())
}

#[test]
fn a_script_is_printed_for_every_tool() {
    for (dialect, first_line) in [
        ("graph-powershell", "#Requires -Version 5.1"),
        ("entra-powershell", "#Requires -Version 5.1"),
        ("az-powershell", "#Requires -Version 5.1"),
        ("azure-cli", "#!/bin/sh"),
        ("azure-cli-powershell", "#Requires -Version 5.1"),
        ("cli-microsoft365", "#!/bin/sh"),
        ("curl", "#!/bin/sh"),
        ("azure-ad", "#Requires -Version 5.1"),
    ] {
        let run = script(&["--dialect", dialect]);

        assert_eq!(
            (run.code, run.out.lines().next()),
            (Some(0), Some(first_line)),
            "{dialect}: {}",
            run.err
        );
        assert!(run.err.contains("SHA-256"), "{}", run.err);
    }
}

#[test]
fn the_sum_is_that_of_what_was_printed_or_says_of_what() {
    for (dialect, is_of_text) in [("azure-cli", true), ("graph-powershell", false)] {
        let run = script(&["--dialect", dialect]);

        let sum = format!("{:x}", Sha256::digest(&run.out));
        assert_eq!(run.err.contains(&sum), is_of_text, "{dialect}: {}", run.err);
        let says = run.err.contains("of the file that --output writes");
        assert_eq!(says, !is_of_text, "{dialect}: {}", run.err);
    }
}

#[test]
fn a_script_is_printed_for_every_purpose() {
    for (purpose, label) in [
        ("create-acs", "MAGO-ACS: "),
        ("enable-acs", "MAGO-ACS: "),
        ("grant-acs-scopes", "MAGO-GRANT: "),
        ("register-checking-app", "MAGO-APP: "),
    ] {
        let run = script(&["--for", purpose, "--dialect", "azure-cli"]);

        assert!(run.code == Some(0) && run.out.contains(label), "{purpose}: {}", run.err);
    }
}

#[test]
fn a_tool_that_a_purpose_is_not_written_for_is_wrong_use() {
    let run = script(&["--for", "enable-acs", "--dialect", "curl"]);

    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    for dialect in ["graph-powershell", "azure-cli", "azure-cli-powershell"] {
        assert!(run.err.contains(dialect), "{}", run.err);
    }
}

#[test]
fn the_lines_of_a_script_are_explained_instead_of_printed() {
    let run = script(&["--dialect", "azure-cli", "--explain"]);

    assert!(run.out.starts_with("lines 1–"), "{}", run.out);
    assert!(!run.out.contains("#!/bin/sh"), "{}", run.out);
}

#[test]
fn a_script_is_written_whole_and_printed_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("create-acs.ps1");

    let run = script(&["-o", path.to_str().unwrap()]);

    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{}", run.err);
    let sum = format!("{:x}", Sha256::digest(fs::read(&path).unwrap()));
    assert!(run.err.contains(&format!("SHA-256 {sum}")), "{}", run.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_place_where_no_script_can_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();

    let run = script(&["-o", folder.path().to_str().unwrap(), "--explain"]);

    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains(folder.path().to_str().unwrap()), "{}", run.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
