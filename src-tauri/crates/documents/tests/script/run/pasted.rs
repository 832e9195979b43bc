//! Scripts that somebody copied and pastes into an open shell, which has to stay open.

use readiness::script::Shell;

use super::bench::{Bench, Ended, shells};
use crate::all::{kinds, script};

/// Pastes every script, into a shell that reads standard input and into one that somebody sits at.
fn each(test: impl Fn(&Bench, &dyn Fn(&str) -> Ended)) {
    for shell in shells() {
        for (purpose, dialect) in kinds()
            .into_iter()
            .filter(|(_, dialect)| dialect.shell() == Shell::Posix)
        {
            for options in [&[] as &[&str], &["--norc", "-i"]] {
                if !options.is_empty() && shell != "bash" {
                    continue;
                }
                let bench = Bench::new(shell);
                bench.set("acs", "true");
                let copied = script(purpose, dialect).text;
                test(&bench, &|more| bench.paste(&format!("{copied}{more}"), options));
            }
        }
    }
}

#[test]
fn the_shell_stays_open_and_knows_how_it_ended() {
    each(|_, paste| {
        let ended = paste("echo \"ended with $?\"\n");

        let lines: Vec<&str> = ended.stdout.lines().collect();
        assert_eq!(lines.len(), 2, "{}\n{}", ended.stdout, ended.stderr);
        assert!(lines[0].contains(": PRESENT "), "{}", ended.stdout);
        assert_eq!(lines[1], "ended with 0");
        assert_eq!(ended.exit, Some(0), "{}", ended.stderr);
        assert!(!ended.stderr.contains("not found"), "{}", ended.stderr);
    });
}

#[test]
fn a_failure_leaves_the_shell_open_too_and_its_settings_alone() {
    each(|bench, paste| {
        bench.set("tenant", "99999999-4f89-41d3-9a0c-0305e82c3301");

        let ended = paste("echo \"ended with $? $(umask) $unset\"\n");

        let lines: Vec<&str> = ended.stdout.lines().collect();
        assert_eq!(lines.len(), 2, "{}\n{}", ended.stdout, ended.stderr);
        assert!(lines[0].contains(": FAILED wrong-tenant "), "{}", ended.stdout);
        assert!(
            lines[1].starts_with("ended with 1 ") && !lines[1].contains("077"),
            "{}",
            lines[1]
        );
    });
}
