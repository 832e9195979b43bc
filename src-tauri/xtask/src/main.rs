//! The project's own chores: `cargo xtask WORD`, usually reached as `./x WORD`.
//!
//! It builds, checks and runs what the repository holds. It never publishes anything, and never installs anything
//! (that is what `./x` does) but the tools of `real-tools`, which stay below the build's directory.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a terminal program talks to its terminal"
)]

mod bench;
mod bindings;
mod check;
mod desktop;
mod house;
mod journeys;
mod licences;
mod package;
mod real_tools;
mod run;
mod screenshots;
mod soak;
mod steps;
mod test;

use anyhow::Result;
use house::House;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask WORD

  run [ARGUMENTS]      opens the window; without a screen, asks the same questions in this terminal
  test                 builds and tests everything, the way every change is judged
  check                dependency rule, layout, file sizes, formatting, lints, types of the page
  journeys [FILTER]    only the journeys: real window, real browser, real keychain
  screenshots          takes pictures of every screen in the real window
  bench                measures `check` and the window against the least that could do the same
  soak                 the long forms of suites of which test runs a sample
  real-tools           the scripts for administrators with curl, Azure CLI and CLI for Microsoft 365, got for it (1 GB)
  package              builds both programs for release, examines them and what they are made of, tries them
  bindings             writes the TypeScript types of what crosses into the window
  licences             writes the list of whose work is in the programs, as the About dialog shows it";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match perform(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nfailed: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(words: &[String]) -> Result<()> {
    let house = House::find()?;
    match words.split_first().map(|(word, rest)| (word.as_str(), rest)) {
        Some(("run", rest)) => run::run(&house, rest),
        Some(("test", [])) => test::test(&house),
        Some(("check", [])) => check::check(&house),
        Some(("journeys", rest)) => journeys::journeys(&house, rest),
        Some(("bench", [])) => bench::bench(&house),
        Some(("screenshots", [])) => screenshots::screenshots(&house),
        Some(("soak", [])) => soak::soak(&house),
        Some(("real-tools", [])) => real_tools::real_tools(&house),
        Some(("package", [])) => package::package(&house),
        Some(("licences", [])) => licences::write(&house),
        Some(("bindings", [])) => bindings::bindings(&house),
        Some(("help" | "--help" | "-h", _)) => {
            println!("{USAGE}");
            Ok(())
        }
        _ => anyhow::bail!("no such word.\n\n{USAGE}"),
    }
}
