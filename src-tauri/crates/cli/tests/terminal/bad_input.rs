//! What the program says to input that cannot be used: a clear message, the right exit code, nothing on standard output.

use std::{fs, net::TcpListener};

use crate::{
    demo::Demo,
    program::{Run, program, run},
};

/// Runs a command that has to be refused, and gives what it says.
fn refused(arguments: &[&str], code: i32) -> String {
    let state = tempfile::tempdir().unwrap();
    let Run { code: actual, out, err } = run(state.path(), arguments);
    assert_eq!(out, "", "{arguments:?}");
    assert_eq!(actual, Some(code), "{arguments:?}: {err}");
    assert!(!err.contains("panicked") && !err.contains("backtrace"), "{err}");
    err
}

#[test]
fn an_organisation_that_cannot_be_one_is_refused_by_name() {
    let inputs = [
        "two words.example",
        "tab\there.example",
        "someone@outlook.com",
        "a..b",
        "http://contoso.com",
        "",
        "10.0.0.1",
    ];

    let said: Vec<_> = inputs
        .iter()
        .map(|input| format!("{input:?}\n{}", refused(&["check", "--tenant", input], 2)))
        .collect();

    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn an_account_that_cannot_be_one_is_refused_before_anything_is_asked() {
    let inputs = [
        "",
        "room",
        "contoso.com",
        "room pier@contoso.com",
        "room\u{1b}[31m@contoso.com",
    ];

    let said: Vec<_> = inputs
        .iter()
        .map(|input| refused(&["check", "--tenant", "contoso.com", "--account", input], 2))
        .collect();

    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn every_command_about_an_organisation_refuses_what_is_none_and_who_is_nobody() {
    for command in [&["approve", "--wait"][..], &["hand-off"], &["verify", "-"]] {
        let said = refused(&[command, &["--tenant", "two words"]].concat(), 2);
        assert!(said.contains("two words"), "{command:?}: {said}");

        let said = refused(
            &[command, &["--tenant", "contoso.com", "--account", "room"]].concat(),
            2,
        );
        assert!(said.contains("room"), "{command:?}: {said}");
    }
}

#[test]
fn an_option_that_would_mean_nothing_is_refused() {
    for option in [&["--yes"][..], &["--device-code"], &["--account", "room@contoso.com"]] {
        let said = refused(&[&["approve", "--tenant", "contoso.com"], option].concat(), 2);

        assert!(said.contains("--wait"), "{option:?}: {said}");
    }
}

#[test]
fn nothing_is_checked_when_no_organisation_is_named() {
    insta::assert_snapshot!(refused(&["check"], 2));
}

#[test]
fn a_stand_in_must_be_protected_or_on_this_computer() {
    let plain = refused(
        &["check", "--tenant", "a.example", "--authority", "http://id.example"],
        2,
    );
    let elsewhere = refused(&["check", "--demo=http://id.example"], 2);

    insta::assert_snapshot!(format!("{plain}\n{elsewhere}"));
}

#[test]
fn a_profile_that_is_wrong_is_refused_by_file_line_and_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.toml");
    let built_in = include_str!("../../../../profile/mago.toml");
    let app_id = built_in.lines().find(|line| line.starts_with("app_id")).unwrap();
    let broken = |text: String| {
        fs::write(&path, text).unwrap();
        let said = refused(
            &["check", "--tenant", "a.example", "--profile", path.to_str().unwrap()],
            2,
        );
        said.replace(path.to_str().unwrap(), "broken.toml")
    };

    let said = [
        broken(built_in.replacen(app_id, "app_id = \"not-a-guid\"", 1)),
        broken(built_in.replacen(app_id, "", 1)),
        broken(built_in.replacen(app_id, &format!("{app_id}\ncolour = \"blue\""), 1)),
        broken("[mago".to_owned()),
    ];

    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn a_port_that_is_in_use_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();

    let said = refused(&["demo", "serve", "--port", &port], 2);

    insta::assert_snapshot!(said.replace(&port, "[port]"));
}

#[test]
fn an_unknown_situation_names_the_known_ones() {
    let said = refused(&["demo", "serve", "--scenario", "no-such-thing"], 2);

    assert!(
        said.contains("no-such-thing") && said.contains("fresh-tenant"),
        "{said}"
    );
}

#[test]
fn nobody_answering_is_no_verdict() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();

    let said = refused(&["check", &format!("--demo=http://127.0.0.1:{free}")], 3);

    insta::assert_snapshot!(said.replace(&free.to_string(), "[port]"));
}

#[test]
fn with_json_a_problem_is_json_too() {
    let state = tempfile::tempdir().unwrap();

    let Run { code, out, err } = run(state.path(), &["check", "--tenant", "two words", "--json"]);

    assert_eq!((code, err.as_str()), (Some(2), ""));
    insta::assert_snapshot!(out);
}

#[test]
fn an_organisation_that_does_not_exist_is_named() {
    let demo = Demo::serve("ready");

    let said = refused(&["check", "--tenant", "nowhere.example", &demo.option()], 2);

    assert!(said.contains("nowhere.example"), "{said}");
}

#[test]
fn a_web_page_in_place_of_an_answer_decides_nothing() {
    let demo = Demo::serve("captive-portal");

    let said = refused(&["check", &demo.option()], 3);

    assert!(said.contains("web page"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_keychain_nobody_is_asked_to_sign_in() {
    let (demo, state) = (Demo::serve("ready"), tempfile::tempdir().unwrap());
    let mut command = program(state.path());
    command.args(["sign-in", &demo.option()]);
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");

    let output = command.output().unwrap();

    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("keychain") || said.contains("keyring"), "{said}");
    assert!(!said.contains("/authorize?"), "{said}");
}
