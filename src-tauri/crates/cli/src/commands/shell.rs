//! `completions` and `man`: what packages install beside the program.

use engine::failure::{Failure, Kind};
use readiness::problem::{Problem, Retry};

use crate::{
    arguments::{Completions, help},
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

/// Prints the manual page (troff).
pub fn manual(terminal: &Terminal) -> Result<Exit, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(help::command(terminal.language))
        .render(&mut page)
        .map_err(|error| {
            Failure::new(
                Kind::Fault,
                Problem::new("manual", Retry::Never).with("reason", error.kind()),
            )
        })?;
    terminal.print(&String::from_utf8_lossy(&page));
    Ok(Exit::Ready)
}
