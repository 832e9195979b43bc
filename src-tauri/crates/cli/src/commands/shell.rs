//! `completions` and `man`: what packages install beside the program.

use std::{io, path::Path};

use clap::Command;
use engine::failure::{Failure, Kind};
use readiness::problem::{Problem, Retry};

use crate::{
    arguments::{Completions, Man, help},
    exit::Exit,
    terminal::Terminal,
};

/// Prints a shell's completion script.
pub fn completions(completions: &Completions, terminal: &Terminal) -> Exit {
    let mut script = Vec::new();
    let mut command = help::command(terminal.language);
    clap_complete::generate(completions.shell, &mut command, "mago-setup-cli", &mut script);
    terminal.print(&String::from_utf8_lossy(&script));
    Exit::Ready
}

/// Prints the manual page of the program or of one command (troff), or writes those of all commands into a folder.
pub fn manual(man: &Man, terminal: &Terminal) -> Result<Exit, Failure> {
    let mut root = without_help(help::command(terminal.language));
    // Gives each command its whole name.
    root.build();
    if let Some(folder) = &man.folder {
        clap_mangen::generate_to(root, folder).map_err(|error| not_written(folder, &error))?;
    } else {
        terminal.print(&page(root, &man.command)?);
    }
    Ok(Exit::Ready)
}

/// The commands named `help` need no pages.
fn without_help(command: Command) -> Command {
    command.disable_help_subcommand(true).mut_subcommands(without_help)
}

fn page(root: Command, path: &[String]) -> Result<String, Failure> {
    let command = path.iter().try_fold(root, |command, name| {
        let child = command.find_subcommand(name).cloned();
        child.ok_or_else(|| unknown(name))
    })?;
    let mut page = Vec::new();
    let made = clap_mangen::Man::new(command).render(&mut page);
    made.map_err(|error| not_made(&error))?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

fn unknown(command: &str) -> Failure {
    Failure::wrong_use(Problem::new("manual-unknown", Retry::Never).with("command", command))
}

fn not_written(folder: &Path, error: &io::Error) -> Failure {
    let problem = Problem::new("manual-not-written", Retry::Never);
    Failure::wrong_use(problem.with("folder", folder.display()).with("reason", error.kind()))
}

fn not_made(error: &io::Error) -> Failure {
    Failure::new(
        Kind::Fault,
        Problem::new("manual", Retry::Never).with("reason", error.kind()),
    )
}
