//! What somebody who sits at the terminal meets: questions, Ctrl+C, colours.

use crate::{demo::Demo, pseudo_terminal::Seated};

const QUESTION: &str = "Type yes to create it:";

#[test]
fn a_change_that_is_not_confirmed_is_not_made() {
    let (demo, state) = (Demo::serve("fresh-tenant"), tempfile::tempdir().unwrap());
    let mut seated = Seated::start(state.path(), &["acs", "create", &demo.option()], &[]);
    seated.await_text(QUESTION);

    seated.types("no");

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(
        screen.contains("Nothing was created, because nobody typed yes."),
        "{screen}"
    );
}

#[test]
fn ctrl_c_ends_a_question_at_once() {
    let (demo, state) = (Demo::serve("fresh-tenant"), tempfile::tempdir().unwrap());
    let seated = Seated::start(state.path(), &["acs", "create", &demo.option()], &[]);
    seated.await_text(QUESTION);

    seated.interrupts();

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(screen.contains("Cancelled. Nothing more is done."), "{screen}");
}

#[test]
fn without_a_browser_the_link_is_shown_and_ctrl_c_ends_the_wait() {
    let (demo, state) = (Demo::serve("ready"), tempfile::tempdir().unwrap());
    let environment = [("PATH", ""), ("BROWSER", "")];
    let seated = Seated::start(state.path(), &["check", &demo.option()], &environment);
    seated.await_text("No browser could be started here.");

    seated.interrupts();

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(screen.contains("/oauth2/v2.0/authorize?"), "{screen}");
}

#[test]
fn colours_are_for_people_who_want_them() {
    let state = tempfile::tempdir().unwrap();
    let show = |environment: &[(&str, &str)]| {
        let report = Seated::start(state.path(), &["demo", "show", "--quiet"], environment);
        report.ends().1
    };

    let (coloured, plain) = (show(&[]), show(&[("NO_COLOR", "1")]));

    assert!(
        coloured.contains("\u{1b}[31m") && !plain.contains("\u{1b}[31m"),
        "{coloured}\n{plain}"
    );
}
