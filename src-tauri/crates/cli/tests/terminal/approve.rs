//! `approve`: what Mago asks for, Microsoft's page, and the look-out for what comes of it.

use std::{fs, path::PathBuf};

use tempfile::TempDir;

use crate::{
    browser::Browser,
    demo::Demo,
    program::{Run, end, program},
    pseudo_terminal::Seated,
};

const QUESTION: &str = "Type yes to open it:";
const PINNED: &str = "/de300000-0001-4000-8000-000000000001/adminconsent?";

/// Runs it with somebody, or nobody, at the browser.
fn approve(demo: &Demo, browser: &Browser, arguments: &[&str]) -> Run {
    let state = tempfile::tempdir().unwrap();
    let mut command = program(state.path());
    command.args(["approve", &demo.option()]).args(arguments);
    end(command.env("PATH", browser.path()))
}

/// A profile whose Mago has a redirect registered that leads here.
fn registered() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("profile.toml");
    let built_in = include_str!("../../../../profile/mago.toml");
    let profile = built_in.replacen("[approval]", "[approval]\nredirect = \"http://localhost\"", 1);
    fs::write(&path, profile).unwrap();
    (folder, path)
}

#[test]
fn what_mago_asks_for_is_shown_by_feature_with_the_page_of_this_organisation() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::deserted());

    let run = approve(&demo, &browser, &["--no-browser"]);

    assert_eq!(run.code, Some(0), "{}", run.err);
    insta::assert_snapshot!(run.out.replace(&demo.address(), "[demo]"));
    assert_eq!(browser.addresses(), Vec::<String>::new());
}

#[test]
fn the_page_that_is_shown_is_the_one_that_is_opened() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::deserted());

    let run = approve(&demo, &browser, &["--quiet"]);

    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let opened = browser.addresses();
    assert_eq!(opened.len(), 1, "{opened:?}");
    assert!(opened[0].contains(PINNED), "{opened:?}");
    assert_eq!(run.out.lines().last(), Some(opened[0].as_str()));
}

#[test]
fn as_json_the_page_and_each_permission_are_named_and_nothing_is_opened() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::deserted());

    let run = approve(&demo, &browser, &["--json"]);

    let shown = run.json();
    assert_eq!(run.code, Some(0));
    assert_eq!(shown["schema"], "mago-setup/approve/1");
    assert_eq!(shown["tenant"], "de300000-0001-4000-8000-000000000001");
    assert!(shown["page"].as_str().unwrap().contains(PINNED), "{shown}");
    let calls = &shown["permissions"][0];
    assert_eq!(
        (
            &calls["resource"],
            &calls["scope"],
            &calls["importance"],
            &calls["feature"]
        ),
        (
            &"acs".into(),
            &"Teams.ManageCalls".into(),
            &"required".into(),
            &"teams-calls".into()
        )
    );
    assert_eq!(browser.addresses(), Vec::<String>::new());
}

#[test]
fn without_a_browser_the_page_is_there_to_be_opened_by_hand() {
    let (demo, state) = (Demo::serve("not-approved"), tempfile::tempdir().unwrap());
    let mut command = program(state.path());
    command.args(["approve", &demo.option()]);

    let run = end(command.env("PATH", "").env("BROWSER", ""));

    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains(PINNED), "{}", run.out);
    assert!(
        run.err
            .contains("No browser could be started here. Open the page by hand"),
        "{}",
        run.err
    );
}

#[test]
fn it_is_looked_out_for_until_it_is_approved() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::with_people());

    let run = approve(&demo, &browser, &["--wait", "--yes"]);

    assert_eq!(run.code, Some(0), "{}\n{}", run.out, run.err);
    assert!(run.out.contains("✓ 1 Administrator approval: Ready"), "{}", run.out);
    assert!(run.err.contains("What Mago is allowed here:"), "{}", run.err);
    assert!(
        run.err.contains("Looking for the approval, for up to 5 minutes"),
        "{}",
        run.err
    );
    assert!(browser.addresses().iter().any(|address| address.contains(PINNED)));
}

#[test]
fn what_is_approved_already_is_said_and_nothing_is_asked_or_opened() {
    let (demo, browser) = (Demo::serve("ready"), Browser::with_people());

    let run = approve(&demo, &browser, &["--wait"]);

    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("✓ 1 Administrator approval: Ready"), "{}", run.out);
    assert!(!run.err.contains(QUESTION), "{}", run.err);
    assert!(!browser.addresses().iter().any(|address| address.contains(PINNED)));
}

#[test]
fn without_the_principal_its_door_is_shown_and_the_page_is_not_opened() {
    let (demo, browser) = (Demo::serve("acs-missing"), Browser::with_people());

    let run = approve(&demo, &browser, &["--wait", "--yes"]);

    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(
        run.out
            .contains("mago-setup-cli acs create --tenant harbourworks.example"),
        "{}",
        run.out
    );
    assert!(run.out.contains("AADSTS650052"), "{}", run.out);
    assert!(!browser.addresses().iter().any(|address| address.contains(PINNED)));
}

#[test]
fn as_json_a_missing_principal_is_one_document() {
    let (demo, browser) = (Demo::serve("acs-missing"), Browser::with_people());

    let run = approve(&demo, &browser, &["--wait", "--yes", "--json"]);

    assert_eq!(run.code, Some(1));
    assert_eq!(run.json()["readiness"]["acs"]["reason"], "acs-absent");
}

#[test]
fn where_nobody_can_say_yes_the_page_is_not_opened() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::with_people());

    let run = approve(&demo, &browser, &["--wait"]);

    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(
        run.err.contains("The page was not opened, because nobody typed yes."),
        "{}",
        run.err
    );
    assert!(run.err.contains("--yes"), "{}", run.err);
    assert!(!browser.addresses().iter().any(|address| address.contains(PINNED)));
}

#[test]
fn a_no_opens_nothing_and_counts_as_cancelled() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::with_people());
    let (state, path) = (tempfile::tempdir().unwrap(), browser.path());
    let mut seated = Seated::start(state.path(), &["approve", "--wait", &demo.option()], &[("PATH", &path)]);
    seated.await_text(QUESTION);

    seated.types("no");

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(screen.contains("The page was not opened"), "{screen}");
    assert!(!browser.addresses().iter().any(|address| address.contains(PINNED)));
}

#[test]
fn a_consent_page_that_comes_back_is_heard_and_the_grants_decide() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::with_people());
    let (_folder, profile) = registered();

    let run = approve(
        &demo,
        &browser,
        &["--wait", "--yes", "--profile", profile.to_str().unwrap()],
    );

    assert_eq!(run.code, Some(0), "{}\n{}", run.out, run.err);
    assert!(run.err.contains("Somebody pressed Accept."), "{}", run.err);
    assert!(run.out.contains("✓ 1 Administrator approval: Ready"), "{}", run.out);
}

#[test]
fn a_page_that_was_declined_is_a_no() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::with_somebody_who_declines());
    let (_folder, profile) = registered();

    let run = approve(&demo, &browser, &["--profile", profile.to_str().unwrap()]);

    assert_eq!(run.code, Some(5), "{}\n{}", run.out, run.err);
    assert!(
        run.err.contains("Somebody pressed Cancel, so nothing was approved."),
        "{}",
        run.err
    );
}

#[test]
fn a_decline_is_said_and_ctrl_c_ends_the_look_out() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::with_somebody_who_declines());
    let ((_folder, profile), state, path) = (registered(), tempfile::tempdir().unwrap(), browser.path());
    let option = demo.option();
    let arguments = [
        "approve",
        "--wait",
        "--yes",
        &option,
        "--profile",
        profile.to_str().unwrap(),
    ];
    let seated = Seated::start(state.path(), &arguments, &[("PATH", &path)]);
    seated.await_text("Somebody pressed Cancel, so nothing was approved.");

    seated.interrupts();

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
}

#[test]
fn a_page_that_somebody_opens_elsewhere_is_looked_out_for_without_a_question() {
    let (demo, browser) = (Demo::serve("not-approved"), Browser::with_people());
    let (state, path, option) = (tempfile::tempdir().unwrap(), browser.path(), demo.option());
    let arguments = ["approve", "--wait", "--no-browser", &option];
    let seated = Seated::start(state.path(), &arguments, &[("PATH", &path)]);
    seated.await_text("for exactly this organisation yourself;");
    seated.await_text("Looking for the approval");

    seated.interrupts();

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(screen.contains(PINNED) && !screen.contains(QUESTION), "{screen}");
    assert!(!browser.addresses().iter().any(|address| address.contains(PINNED)));
}
