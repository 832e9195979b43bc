//! `verify`: the answer to a hand-off, and whether it is so.

use std::{fs, io::Write as _, process::Stdio};

use documents::hand_off::answer::{Answer, Approval, write};
use readiness::read_back::{ScriptFailure, Told};
use tempfile::TempDir;

use crate::{
    browser::Browser,
    demo::Demo,
    program::{Run, end, program},
    pseudo_terminal::Seated,
};

/// An answer that says that all is done.
fn done() -> Answer {
    Answer {
        hand_off: uuid::Uuid::from_u128(7),
        tenant: "de300000-0001-4000-8000-000000000001".parse().unwrap(),
        approval: Approval::Approved,
        acs: Some(Told::Present {
            object: uuid::Uuid::from_u128(8),
        }),
        by: Some("Ada Lovelace".to_owned()),
        note: Some("The room still needs a licence.".to_owned()),
        at: "2026-11-24T09:30:00Z".parse().unwrap(),
    }
}

fn file(contents: impl AsRef<[u8]>) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mago-answer.json");
    fs::write(&path, contents).unwrap();
    (folder, path.display().to_string())
}

fn verify(scenario: &str, contents: impl AsRef<[u8]>, arguments: &[&str]) -> Run {
    let (demo, browser) = (Demo::serve(scenario), Browser::with_people());
    let (folder, path) = file(contents);
    let mut command = program(folder.path());
    command.args(["verify", &path, &demo.option()]).args(arguments);
    end(command.env("PATH", browser.path()))
}

#[test]
fn an_answer_that_is_so_ends_well_whatever_else_is_missing() {
    let answer = Answer {
        approval: Approval::CannotTell,
        ..done()
    };

    let run = verify("not-approved", write(&answer), &[]);

    assert_eq!(run.code, Some(0), "{}", run.err);
    for said in [
        "An answer came back, written at 2026-11-24 09:30 UTC by \"Ada Lovelace\":",
        "The answer does not say whether Mago was approved.",
        "The service principal of Azure Communication Services is there.",
        "Their note: The room still needs a licence.",
    ] {
        assert!(run.err.contains(said), "{said}\n{}", run.err);
    }
    assert!(
        run.out.contains("✗ 1 Administrator approval: Action needed"),
        "{}",
        run.out
    );
    assert!(
        run.out.ends_with("What the answer says is done, is done.\n"),
        "{}",
        run.out
    );
}

#[test]
fn an_answer_that_says_more_than_is_there_needs_action() {
    let run = verify("not-approved", write(&done()), &[]);

    assert_eq!(run.code, Some(1), "{}", run.err);
    for door in ["approve --wait", "hand-off --for approval"] {
        let command = format!("mago-setup-cli {door} --tenant harbourworks.example");
        assert!(run.out.contains(&command), "{}", run.out);
    }
    assert!(run.out.contains("The answer says more than is there"), "{}", run.out);
}

#[test]
fn an_answer_that_claims_nothing_leaves_the_organisation_to_be_judged() {
    let answer = Answer {
        approval: Approval::Declined,
        acs: Some(Told::Failed {
            reason: ScriptFailure::NotAllowed,
        }),
        ..done()
    };

    let run = verify("not-approved", write(&answer), &["--json"]);

    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("The approval was declined."), "{}", run.err);
    assert_eq!(run.json()["schema"], "mago-setup/report/1");
}

#[test]
fn an_answer_that_cannot_be_taken_is_refused_before_anybody_has_to_sign_in() {
    let whole = write(&done());
    let elsewhere = Answer {
        tenant: "3f2504e0-4f89-41d3-9a0c-0305e82c3301".parse().unwrap(),
        ..done()
    };
    let long = format!("{whole}{}", " ".repeat(70_000));
    for (contents, reason) in [
        (write(&elsewhere), "The answer is of another organisation."),
        (
            whole.replace("Ada", "Eve"),
            "The answer was changed after it was written.",
        ),
        (whole[..whole.len() / 2].to_owned(), "The end of the answer is missing."),
        (long, "The file is larger than any answer."),
        (
            whole.replace("answer/1", "answer/2"),
            "A newer version of this program wrote the answer.",
        ),
        (String::new(), "The file is empty."),
        ("<html>".to_owned(), "This is not an answer file."),
        ("{\"schema\": \"other/1\"}".to_owned(), "This is another kind of file."),
    ] {
        let run = verify("ready", contents, &[]);

        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{reason}");
        assert!(run.err.contains(reason), "{reason}\n{}", run.err);
        assert!(!run.err.contains("/authorize?"), "{}", run.err);
    }
}

#[test]
fn a_refused_answer_asks_nothing_of_the_network_but_whose_it_could_be() {
    let demo = Demo::serve("ready");
    let (folder, path) = file("{}");

    let run = end(program(folder.path()).args(["verify", &path, &demo.option()]));

    assert_eq!(run.code, Some(2), "{}", run.err);
    assert_eq!(demo.answered(), 1);
}

#[test]
fn a_file_that_is_not_there_asks_nothing_at_all() {
    let (demo, state) = (Demo::serve("ready"), tempfile::tempdir().unwrap());
    for path in ["missing.json", "."] {
        let mut command = program(state.path());
        let run = end(command.current_dir(&state).args(["verify", path, &demo.option()]));

        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert!(run.err.contains(&format!("{path} could not be read")), "{}", run.err);
    }
    assert_eq!(demo.answered(), 0);
}

#[test]
fn where_nobody_may_be_asked_to_sign_in_that_is_said() {
    let run = verify("ready", write(&done()), &["--no-sign-in"]);

    assert_eq!((run.code, run.out.as_str()), (Some(4), ""), "{}", run.err);
}

#[test]
fn an_answer_comes_from_standard_input_too() {
    let (demo, browser, state) = (
        Demo::serve("ready"),
        Browser::with_people(),
        tempfile::tempdir().unwrap(),
    );
    let mut command = program(state.path());
    command
        .args(["verify", "-", &demo.option(), "--quiet"])
        .env("PATH", browser.path());
    let streams = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = streams.spawn().unwrap();
    let pasted = format!("Hello,\n{}\nAda", write(&done()));
    child.stdin.take().unwrap().write_all(pasted.as_bytes()).unwrap();

    let output = child.wait_with_output().unwrap();

    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn ctrl_c_ends_the_wait_for_somebody_who_pastes() {
    let (demo, state) = (Demo::serve("ready"), tempfile::tempdir().unwrap());
    for arguments in [vec!["verify", "-", &demo.option()], vec!["explain", "-"]] {
        let mut seated = Seated::start(state.path(), &arguments, &[]);
        seated.types("{");
        seated.await_text("{");
        std::thread::sleep(std::time::Duration::from_millis(500));

        seated.interrupts();

        let (code, screen) = seated.ends();
        assert_eq!(code, Some(5), "{screen}");
    }
}

#[test]
fn what_the_answer_says_cannot_steer_the_terminal() {
    // Written as it is, since the program's own page takes such marks out.
    let note = "one\u{1b}[2J\u{202e}two\u{7}\u{200f}\r\u{2028}\n✓ 1 Administrator approval: Ready";
    let answer = write(&Answer {
        by: Some("Ada".to_owned()),
        note: Some("NOTE".to_owned()),
        ..done()
    });
    let answer = resummed(
        &answer,
        "\"note\": \"NOTE\"",
        &format!("\"note\": {}", serde_json::json!(note)),
    );

    let run = verify("not-approved", answer, &[]);

    assert_eq!(run.code, Some(1), "{}", run.err);
    for mark in ['\u{1b}', '\u{7}', '\u{202e}', '\u{200f}', '\r', '\u{2028}'] {
        assert!(!run.err.contains(mark), "{:?}", run.err);
    }
    assert!(
        run.err.contains("\n    ✓ 1 Administrator"),
        "a line of theirs stays under their name: {}",
        run.err
    );
}

/// Another text in the place of one, with a sum that fits.
fn resummed(answer: &str, old: &str, new: &str) -> String {
    use sha2::{Digest, Sha256};
    let fields: serde_json::Value = serde_json::from_str(&answer.replacen(old, new, 1)).unwrap();
    let mut hash = Sha256::new();
    for name in ["schema", "handOff", "tenant", "approval", "acs", "by", "note", "at"] {
        if let Some(value) = fields[name].as_str() {
            hash.update(format!("{name}={}:{value}\n", value.len()));
        }
    }
    let mut fields = fields;
    fields["sum"] = format!("{:x}", hash.finalize()).into();
    fields.to_string()
}
