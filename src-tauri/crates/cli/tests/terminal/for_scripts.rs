//! What scripts and packages rely on: exit codes, streams, completions, manual pages.

use std::fs::OpenOptions;

use crate::{
    demo::Demo,
    program::{program, run},
};

#[test]
fn each_kind_of_end_has_its_exit_code() {
    let (demo, state) = (Demo::serve("fresh-tenant"), tempfile::tempdir().unwrap());
    let demo = demo.option();

    for (arguments, code) in [
        (vec!["explain", "AADSTS650052"], 0),
        (vec!["check", "--tenant", "nobody@outlook.com"], 2),
        (vec!["acs", "create", &demo], 2),
        (vec!["--no-such-option"], 2),
        (vec!["check", "--demo=http://127.0.0.1:1"], 3),
        (vec!["check", "--no-sign-in", &demo], 4),
    ] {
        let run = run(state.path(), &arguments);
        assert_eq!(run.code, Some(code), "{arguments:?}\n{}{}", run.out, run.err);
    }
}

#[test]
fn a_result_that_cannot_be_printed_is_no_success() {
    let Ok(full) = OpenOptions::new().write(true).open("/dev/full") else {
        return;
    };
    let state = tempfile::tempdir().unwrap();
    let mut command = program(state.path());

    let output = command.args(["demo", "scenarios"]).stdout(full).output().unwrap();

    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("could not be printed"));
}

#[test]
fn what_others_wrote_cannot_steer_the_terminal() {
    let (demo, state) = (Demo::serve("ready"), tempfile::tempdir().unwrap());

    let said = run(
        state.path(),
        &["acs", "check", "--tenant", "a\u{1b}]0;x\u{7}.example", &demo.option()],
    )
    .err;

    assert!(!said.contains('\u{1b}') && !said.contains('\u{7}'), "{said:?}");
}

#[test]
fn every_command_has_a_manual_page_and_every_shell_its_completions() {
    let (state, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());

    let root = run(state.path(), &["man"]).out;
    let create = run(state.path(), &["man", "acs", "create"]).out;
    let all = run(state.path(), &["man", "--folder", folder.path().to_str().unwrap()]);

    assert!(root.contains("Exit codes: 0 ready"), "{root}");
    assert!(create.contains("mago\\-setup\\-cli acs create"), "{create}");
    assert_eq!((all.code, all.out.as_str()), (Some(0), ""), "{}", all.err);
    assert!(folder.path().join("mago-setup-cli-acs-create.1").exists());
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let completions = run(state.path(), &["completions", shell]).out;
        assert!(completions.contains("device-code"), "{shell}");
    }
}
