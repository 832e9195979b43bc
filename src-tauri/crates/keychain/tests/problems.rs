//! Every error has words.

use std::time::Duration;

use keychain::Error;
use readiness::problem::Problem;
use texts::Language;

fn every_error() -> Vec<Error> {
    let waited = Duration::from_secs(3);
    vec![
        Error::Absent { source: "x".into() },
        Error::NoCollection,
        Error::Locked,
        Error::NoAnswer { waited, display: true },
        Error::NoAnswer { waited, display: false },
        Error::TooLarge {
            bytes: 40_000,
            limit: 32_768,
        },
        Error::Different,
        Error::Damaged,
        Error::Newer { version: 2 },
        Error::StillThere,
        Error::Ambiguous { count: 2 },
        Error::Busy,
        Error::LockFile {
            path: "/state/x.lock".into(),
            source: std::io::ErrorKind::PermissionDenied.into(),
        },
        Error::WrongStore {
            name: "mock".to_owned(),
        },
        Error::Stopped,
        Error::Failed { source: "x".into() },
    ]
}

#[test]
fn every_problem_says_what_happened_and_what_to_do() {
    for problem in every_error().iter().map(Problem::from) {
        for system in ["linux", "macos", "windows", "freebsd"] {
            let problem = problem.clone().with("system", system);
            for id in [
                format!("problem-{}", problem.code),
                format!("problem-{}.hint", problem.code),
            ] {
                let said = texts::say(&id, &texts::values(&problem.values), Language::English);
                assert_ne!(said, id);
                assert!(
                    !said.contains(['{', '}', '$']) && said.ends_with('.'),
                    "{id} on {system}: {said}"
                );
            }
        }
    }
}

#[test]
fn the_announcement_has_words() {
    assert!(texts::has("keychain-asking", Language::English));
}
