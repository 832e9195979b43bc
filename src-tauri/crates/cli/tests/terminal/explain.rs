//! `explain`: from the command line and from standard input, as a page and as JSON.

use std::{
    io::Write as _,
    process::{Output, Stdio},
};

use crate::program::{Run, program, run};

const CHECKING_APP: &str = "AADSTS50105: Your administrator has configured the application Microsoft Graph Command Line Tools \
     ('14d82eec-204b-4c2f-b7e8-296a70dab67e') to block users unless they are specifically granted ('assigned') access to \
     the application.";
const BLOCKED: &str = "You cannot access this right now\nYour sign-in was successful but does not meet the criteria to access \
     this resource. For example, you might be signing in from a browser, app, or location that is restricted by your \
     admin.\nMore details\nError Code: 53003\nRequest Id: 0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9\nCorrelation Id: \
     9d8c7b6a-5f4e-4d3c-8b2a-190817263544\nTimestamp: 2026-11-23T20:15:02Z\nApp name: Mago\nApp id: \
     17781659-6867-4c77-9ba3-40670305181c\nDevice platform: Windows 10\nDevice state: Unregistered";

fn explained(arguments: &[&str]) -> Run {
    let state = tempfile::tempdir().unwrap();
    run(state.path(), &[&["explain"], arguments].concat())
}

/// Hands `bytes` over on standard input.
fn piped(bytes: &[u8]) -> Run {
    let state = tempfile::tempdir().unwrap();
    let mut command = program(state.path());
    command.args(["explain", "-"]).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that refuses what is too long does not read it to its end.
    let _ = child.stdin.take().unwrap().write_all(bytes);
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    Run {
        code: status.code(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

#[test]
fn a_code_is_explained_with_who_can_fix_it_and_the_next_step() {
    let pages = [
        "AADSTS65001",
        CHECKING_APP,
        BLOCKED,
        "Need admin approval",
        "AADSTS99999",
    ]
    .map(|text| {
        let run = explained(&[text]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{text}");
        run.out
    });

    insta::assert_snapshot!(pages.join("\n---\n"));
}

#[test]
fn with_json_everything_that_was_found_is_there() {
    let run = explained(&[BLOCKED, "--json"]);

    assert_eq!(run.code, Some(0));
    insta::assert_snapshot!(run.out);
}

#[test]
fn standard_input_is_read_in_the_encodings_of_windows_too() {
    let utf_16: Vec<u8> = "\u{feff}AADSTS50105"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();

    for bytes in [b"AADSTS50105\r\n".as_slice(), "\u{feff}AADSTS50105".as_bytes(), &utf_16] {
        let run = piped(bytes);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.out.starts_with("AADSTS50105\n"), "{}", run.out);
    }
}

#[test]
fn a_text_without_a_code_is_a_question_without_an_answer() {
    let run = explained(&["the", "weather", "is", "fine"]);

    assert_eq!(run.code, Some(3));
    insta::assert_snapshot!(run.out);
}

#[test]
fn what_is_no_text_is_refused_with_the_reason() {
    let refused = [
        explained(&[""]),
        piped(b" \n"),
        piped(b"\x89PNG\r\n\x1a\n\0\xff"),
        piped(&vec![b'a'; 1_000_001]),
    ];

    let said = refused.map(|run| {
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
        run.err
    });
    insta::assert_snapshot!(said.join("\n"));
}
