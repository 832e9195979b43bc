//! `hand-off`: the message, and the file to send with it.

use std::fs;

use crate::{
    demo::Demo,
    program::{Run, end, program, run},
};

const TENANT: &str = "de300000-0001-4000-8000-000000000001";
/// What must never be passed on.
const CANARY: &str = "canary-5f2c";

fn hand_off(arguments: &[&str]) -> (Run, String) {
    let (demo, state) = (Demo::serve("fresh-tenant"), tempfile::tempdir().unwrap());
    let run = run(state.path(), &[&["hand-off", &demo.option()], arguments].concat());
    (run, demo.address())
}

/// The message with what differs from run to run replaced by its name.
fn named(run: &Run, address: &str) -> String {
    let id = run.out.split("Reference").nth(1).unwrap();
    let id = id
        .trim_start_matches([':', ' '])
        .lines()
        .next()
        .unwrap()
        .trim_end_matches('.');
    id.parse::<uuid::Uuid>().unwrap();
    let text = run.out.replace(id, "[id]").replace(address, "[demo]");
    let line = |line: &str| match line.split_once("SHA-256 is ") {
        Some((before, sum)) if sum.len() >= 64 => format!("{before}SHA-256 is [sum]."),
        _ if line.contains("Made: ") => "Made: [time]".to_owned(),
        _ => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_message_says_what_is_needed_why_and_how() {
    let (run, address) = hand_off(&["--account", "room.pier@harbourworks.example"]);

    assert_eq!(run.code, Some(0), "{}", run.err);
    insta::assert_snapshot!(named(&run, &address));
}

#[test]
fn the_short_form_is_for_a_chat() {
    let (run, address) = hand_off(&["--brief", "--for", "approval"]);

    assert_eq!(run.code, Some(0), "{}", run.err);
    insta::assert_snapshot!(named(&run, &address));
}

#[test]
fn only_what_is_asked_for_is_in_the_message() {
    let (approval, _) = hand_off(&["--for", "approval"]);
    let (acs, _) = hand_off(&["--for", "acs"]);
    let (both, _) = hand_off(&["--for", "approval,acs"]);

    assert!(
        approval.out.contains("/adminconsent") && !approval.out.contains("MAGO-ACS"),
        "{}",
        approval.out
    );
    assert!(
        !acs.out.contains("/adminconsent") && acs.out.contains("MAGO-ACS"),
        "{}",
        acs.out
    );
    let first = |part| both.out.find(part).unwrap();
    assert!(
        first("1. Make Azure Communication Services known") < first("2. Approve Mago"),
        "{}",
        both.out
    );
}

#[test]
fn the_file_is_written_whole_and_named_with_its_sum() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("for ada.html");
    fs::write(&path, "an older one").unwrap();

    let (run, _) = hand_off(&["--output", path.to_str().unwrap(), "--json"]);

    let (shown, page) = (run.json(), fs::read(&path).unwrap());
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(shown["schema"], "mago-setup/hand-off/1");
    assert_eq!(shown["tenant"], TENANT);
    assert_eq!(shown["file"], "mago-hand-off-harbourworks.example.html");
    assert_eq!(shown["sha256"], sum(&page));
    assert!(run.err.contains(&format!("SHA-256 {}", sum(&page))), "{}", run.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let page = String::from_utf8(page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    assert!(page.contains(shown["id"].as_str().unwrap()) && page.contains(TENANT));
}

fn sum(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    format!("{:x}", Sha256::digest(bytes))
}

#[test]
fn a_mail_of_it_fits_into_an_address() {
    let (run, _) = hand_off(&["--json"]);

    let shown = run.json();
    let mail = shown["mail"].as_str().unwrap();
    assert!(mail.starts_with("mailto:?subject=") && mail.len() <= 1_900, "{mail}");
}

#[test]
fn a_message_that_speaks_of_a_page_says_how_to_write_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");

    let (without, _) = hand_off(&[]);
    let (with, _) = hand_off(&["-o", path.to_str().unwrap()]);

    assert!(without.err.contains("--output FILE writes it"), "{}", without.err);
    assert!(!with.err.contains("--output FILE writes it"), "{}", with.err);
}

#[test]
fn a_file_that_cannot_be_written_is_named_and_nothing_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    for place in [folder.path().to_owned(), folder.path().join("missing").join("a.html")] {
        let (run, _) = hand_off(&["-o", place.to_str().unwrap()]);

        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert!(run.err.contains(place.to_str().unwrap()), "{}", run.err);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_nobody_else_can_do_and_what_is_no_account_are_wrong_use() {
    for arguments in [["--for", "licence"], ["--account", "room pier"]] {
        let (run, _) = hand_off(&arguments);

        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains(arguments[1]), "{}", run.err);
    }
}

#[test]
fn an_organisation_that_is_not_there_gets_no_message() {
    let (run, _) = hand_off(&["--tenant", "nowhere.example"]);

    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
}

#[test]
fn no_secret_of_the_environment_is_passed_on() {
    let (demo, state) = (Demo::serve("fresh-tenant"), tempfile::tempdir().unwrap());
    let path = state.path().join("page.html");
    let mut command = program(state.path());
    command
        .args(["hand-off", &demo.option(), "-o", path.to_str().unwrap(), "--json"])
        .env("MAGO_SETUP_PROXY", format!("http://ada:{CANARY}@127.0.0.1:9"))
        .env("GRAPH_ACCESS_TOKEN", CANARY)
        .env("NO_PROXY", "127.0.0.1");

    let run = end(&mut command);

    assert_eq!(run.code, Some(0), "{}", run.err);
    let page = fs::read_to_string(&path).unwrap();
    for said in [&run.out, &run.err, &page] {
        assert!(!said.contains(CANARY), "{said}");
    }
}
