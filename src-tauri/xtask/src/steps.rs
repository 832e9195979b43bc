//! Headings, times and counted test results, so that a long run can be read while it goes on.

use anyhow::{Result, bail};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

/// How many tests passed and failed so far.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
}

/// Performs one step under a heading and says how long it took.
pub fn step<T>(number: u32, of: u32, title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n── {number}/{of} {title} ──");
    let start = Instant::now();
    let outcome = work();
    let verdict = if outcome.is_ok() { "done" } else { "failed" };
    println!(
        "── {number}/{of} {title}: {verdict} in {:.1} s",
        start.elapsed().as_secs_f32()
    );
    outcome
}

impl Tally {
    /// Runs a test runner, shows what it prints, and adds up the results that it names.
    pub fn count(&mut self, mut runner: Command) -> Result<()> {
        println!("$ {}", command_line(&runner));
        let mut child = runner.stdout(Stdio::piped()).spawn()?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).lines() {
                let line = line?;
                writeln!(std::io::stdout(), "{line}")?;
                self.read(&line);
            }
        }
        if !child.wait()?.success() {
            bail!("{} did not succeed", command_line(&runner));
        }
        Ok(())
    }

    /// Reads a result line of `cargo test` (`test result: ok. 3 passed; 0 failed; …`) or of vitest (`Tests  2 passed (2)`).
    fn read(&mut self, line: &str) {
        let plain = without_colour(line);
        let is_result = plain.starts_with("test result:") || plain.trim_start().starts_with("Tests  ");
        if is_result {
            self.passed += number_before(&plain, "passed");
            self.failed += number_before(&plain, "failed");
        }
    }
}

fn command_line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn number_before(line: &str, word: &str) -> u32 {
    let before = line.split(word).next().filter(|before| before.len() < line.len());
    before
        .and_then(|before| before.split_whitespace().last())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// Leaves out the escape sequences of a coloured terminal.
fn without_colour(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('m').map_or("", |(_, rest)| rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_both_runners_are_added_up() {
        let mut tally = Tally::default();

        tally.read("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        tally.read("test result: FAILED. 1 passed; 2 failed; 0 ignored");
        tally.read("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m3 passed\u{1b}[39m\u{1b}[22m (3)");
        tally.read("      Tests  1 failed | 4 passed (5)");

        assert_eq!(tally, Tally { passed: 20, failed: 3 });
    }

    #[test]
    fn a_line_that_only_speaks_of_tests_counts_nothing() {
        let mut tally = Tally::default();

        tally.read("running 4 tests");
        tally.read("test the_5 passed ... ok");

        assert_eq!(tally, Tally::default());
    }
}
