//! The guide, as somebody at a terminal or a script goes through it, in front of a demo organisation.

use std::{
    fs::{self, File},
    path::Path,
    thread,
    time::{Duration, Instant},
};

use documents::hand_off::answer::{self, Answer, Approval};
use readiness::read_back::Told;

use crate::{
    browser::Browser,
    demo::Demo,
    program::{Run, program, run},
    pseudo_terminal::Seated,
};

/// A line that is typed for another list than the one that has just appeared is not taken.
const A_LOOK: Duration = Duration::from_secs(1);

/// How long a script may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Sends all lines at once, as a script does.
fn scripted(folder: &Path, browser: &Browser, arguments: &[&str], lines: &[&str]) -> Run {
    let (state, said) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = |name: &str| said.path().join(name);
    fs::write(file("in"), format!("{}\n", lines.join("\n"))).unwrap();
    let mut child = program(state.path())
        .args(arguments)
        .env("PATH", browser.path())
        .current_dir(folder)
        .stdin(File::open(file("in")).unwrap())
        .stdout(File::create(file("out")).unwrap())
        .stderr(File::create(file("err")).unwrap())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let code = loop {
        match child.try_wait().unwrap() {
            Some(status) => break status.code(),
            None if start.elapsed() > PATIENCE => child.kill().unwrap(),
            None => thread::sleep(Duration::from_millis(20)),
        }
    };
    let [out, err] = ["out", "err"].map(|name| fs::read_to_string(file(name)).unwrap());
    Run { code, out, err }
}

#[test]
fn a_script_goes_the_whole_way_and_leaves_a_report_of_an_organisation_that_is_ready() {
    let (demo, browser) = (Demo::serve("acs-missing"), Browser::with_people());
    let folder = tempfile::tempdir().unwrap();
    let lines = [
        "",    // begin
        "",    // the organisation of the demo
        "",    // sign in with the browser
        "",    // start here: the ACS principal
        "",    // create it for me
        "yes", // exactly this request
        "",    // on to the approval
        "",    // open the consent page
        "",    // once it is approved, on to the licence
        "",    // the room account of the demo
        "",    // on to the Mago account
        "2",   // Mago runs on another computer
        "",    // sign it in with the browser
        "",    // on to the result
        "",    // save the report
        "q",
    ];

    let Run { code, out, err } = scripted(folder.path(), &browser, &["guide", &demo.option()], &lines);

    assert_eq!(code, Some(0), "{out}\n{err}");
    assert!(
        out.contains("Mago will join Teams calls as the signed-in account."),
        "{out}"
    );
    assert!(out.contains("POST http://127.0.0.1:"), "{out}");
    let report = saved(folder.path());
    assert_eq!(report["readiness"]["overall"], "authenticated", "{report}");
    assert_eq!(report["readiness"]["acs"]["reason"], "acs-present", "{report}");
}

/// The one file in a folder.
fn saved(folder: &Path) -> serde_json::Value {
    let files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    serde_json::from_str(&fs::read_to_string(&files[0]).unwrap()).unwrap()
}

#[test]
fn the_end_of_a_script_ends_the_guide_and_says_that_something_was_left() {
    let (demo, browser) = (Demo::serve("fresh-tenant"), Browser::with_people());
    let folder = tempfile::tempdir().unwrap();
    let option = demo.option();

    let Run { code, out, .. } = scripted(folder.path(), &browser, &["guide", &option], &["", "", ""]);

    assert_eq!(code, Some(5), "{out}");
    assert!(out.contains("Start here: Step 2"), "{out}");
    assert!(out.contains("Left unfinished."), "{out}");
}

#[test]
fn a_sign_in_can_be_cancelled_and_begun_again() {
    let (demo, browser) = (Demo::serve("fresh-tenant"), Browser::deserted());
    let (state, path) = (tempfile::tempdir().unwrap(), browser.path());
    let mut seated = Seated::start(state.path(), &["guide", &demo.option()], &[("PATH", &path)]);
    seated.await_text("Get my organisation ready");
    seated.types("");
    seated.await_text("Type a work address or a domain.");
    seated.types("");
    seated.await_text("1  Sign in with your browser");
    seated.types("");
    seated.await_text("l print link");

    seated.types("c");
    seated.await_text("Cancelled. Nothing more is done.");
    seated.types("2");
    seated.await_text("and type the code");
    seated.types("q");

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(screen.contains("/oauth2/v2.0/authorize?"), "{screen}");
}

#[test]
fn what_was_left_is_offered_again_and_goes_on_where_it_was() {
    let (demo, browser) = (Demo::serve("fresh-tenant"), Browser::with_people());
    let (state, path) = (tempfile::tempdir().unwrap(), browser.path());
    let option = demo.option();
    let start = || Seated::start(state.path(), &["guide", &option], &[("PATH", &path)]);
    let mut first = start();
    first.await_text("Get my organisation ready");
    first.types("");
    first.await_text("Type a work address or a domain.");
    first.types("");
    first.await_text("1  Sign in with your browser");
    first.types("");
    first.await_text("Start here: Step 2");
    first.types("");
    first.await_text("Create it for me");
    first.types("q");
    assert_eq!(first.ends().0, Some(5));

    let mut second = start();
    second.await_text("Continue with Harbour Works");
    second.types("");
    second.await_text("1  Sign in with your browser");
    second.types("");
    second.await_text("Create it for me");
    second.types("q");

    let (code, screen) = second.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(screen.contains("left at \"Step 2"), "{screen}");
}

#[test]
fn an_approval_that_was_begun_first_goes_on_by_itself_once_the_principal_is_there() {
    let (demo, browser) = (Demo::serve("fresh-tenant"), Browser::with_people());
    let (state, path) = (tempfile::tempdir().unwrap(), browser.path());
    let mut seated = Seated::start(state.path(), &["guide", &demo.option()], &[("PATH", &path)]);
    for (shown, typed) in [
        ("Get my organisation ready", ""),
        ("Type a work address or a domain.", ""),
        ("1  Sign in with your browser", ""),
        ("2  Step 1, Administrator approval", "2"),
        ("1  Do step 2 first", ""),
        ("1  Create it for me", ""),
        ("Type yes to sign in and create it.", "yes"),
        ("Here the approval goes on.", ""),
    ] {
        seated.await_text(shown);
        seated.types(typed);
    }
    seated.await_text("Continue: Step 3");
    thread::sleep(A_LOOK);
    seated.types("q");

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(screen.contains("✓ 1 Administrator approval"), "{screen}");
}

#[test]
fn somebody_else_is_asked_and_their_answer_counts_as_reported_until_it_was_looked_for() {
    let (demo, browser) = (Demo::serve("fresh-tenant"), Browser::with_people());
    let (state, path) = (tempfile::tempdir().unwrap(), browser.path());
    let mut seated = Seated::start(state.path(), &["guide", &demo.option()], &[("PATH", &path)]);
    for shown in [
        "Get my organisation ready",
        "Type a work address or a domain.",
        "1  Sign in with your browser",
        "Start here: Step 2",
    ] {
        seated.await_text(shown);
        seated.types("");
    }
    seated.chooses("Ask somebody who may do it: a message");
    seated.await_text("type the name of its file here");
    let file = state.path().join("mago-answer.json");
    fs::write(&file, answer_to(&seated.screen()).replace("Ada", "Eve")).unwrap();
    thread::sleep(A_LOOK);
    seated.types(file.to_str().unwrap());
    seated.await_text("The answer was changed after it was written.");
    fs::write(&file, answer_to(&seated.screen())).unwrap();

    thread::sleep(A_LOOK);
    seated.types(&format!("'{}'", file.display()));
    seated.await_text("An answer came back, written at 2026-11-24 09:30 UTC by \"Ada\":");
    seated.chooses("Close");
    seated.await_text("A check since then did not find it.");
    seated.types("q");

    let (code, screen) = seated.ends();
    assert_eq!(code, Some(5), "{screen}");
    assert!(
        screen.contains("The service principal of Azure Communication Services is there."),
        "{screen}"
    );
}

/// An answer to the hand-off on the screen that says that the principal is there, which it is not.
fn answer_to(screen: &str) -> String {
    let (_, reference) = screen.rsplit_once("Reference: ").unwrap();
    let hand_off = reference.split_whitespace().next().unwrap();
    answer::write(&Answer {
        hand_off: hand_off.parse().unwrap(),
        tenant: "de300000-0001-4000-8000-000000000001".parse().unwrap(),
        approval: Approval::NotYet,
        acs: Some(Told::Present {
            object: uuid::Uuid::from_u128(8),
        }),
        by: Some("Ada".to_owned()),
        note: None,
        at: "2026-11-24T09:30:00Z".parse().unwrap(),
    })
}

#[test]
fn a_line_that_means_nothing_is_said_to_mean_nothing() {
    let (demo, browser) = (Demo::serve("ready"), Browser::deserted());
    let folder = tempfile::tempdir().unwrap();
    let option = demo.option();

    let Run { code, out, .. } = scripted(folder.path(), &browser, &["guide", &option], &["99\u{1b}[2J"]);

    assert_eq!(code, Some(5), "{out}");
    assert!(out.contains("is nothing to choose here"), "{out}");
    assert!(!out.contains('\u{1b}'), "{out:?}");
}

#[test]
fn a_question_cannot_be_answered_as_json() {
    let state = tempfile::tempdir().unwrap();

    let Run { code, out, .. } = run(state.path(), &["guide", "--json"]);

    assert_eq!(code, Some(2));
    assert!(out.contains("guide-json") && out.contains("check --json"), "{out}");
}
