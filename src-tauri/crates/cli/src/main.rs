//! The terminal front: `mago-setup-cli`.
//!
//! Arguments come in, the engine does the work, and this program says what came of it: results on standard output,
//! progress and questions on standard error, and an exit code that scripts can rely on. It decides nothing itself.

mod arguments;
mod commands;
mod exit;
mod guide;
mod logging;
mod progress;
mod render;
mod terminal;

use std::process::ExitCode;

use arguments::{Arguments, help};
use clap::FromArgMatches as _;
use exit::Exit;
use terminal::Terminal;
use texts::Language;

fn main() -> ExitCode {
    logging::start();
    let language = Language::negotiate(&system_language());
    let arguments = match Arguments::from_arg_matches(&help::command(language).get_matches()) {
        Ok(arguments) => arguments,
        Err(error) => error.exit(),
    };
    let terminal = Terminal::new(&arguments.global, language);
    std::panic::set_hook(Box::new(move |panic| fault(panic, language)));
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
        return Exit::Fault.into();
    };
    let exit = runtime.block_on(run(arguments, terminal));
    // A look-up of a name that never answers is not waited for.
    runtime.shutdown_background();
    exit.into()
}

/// Ends with the exit code of our own faults. What the panic says is not printed: it may quote anything.
fn fault(panic: &std::panic::PanicHookInfo<'_>, language: Language) {
    use std::io::Write as _;
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let _ = writeln!(
        anstream::stderr(),
        "{}",
        render::say_of("terminal-fault", [("place", place)], language)
    );
    std::process::exit(Exit::Fault as i32);
}

/// Runs the command until it ends or the person presses Ctrl+C, which drops whatever is under way.
async fn run(arguments: Arguments, terminal: Terminal) -> Exit {
    let outcome = tokio::select! {
        outcome = commands::run(arguments, &terminal) => outcome,
        _ = tokio::signal::ctrl_c() => return terminal.cancelled().await,
    };
    outcome.unwrap_or_else(|failure| terminal.failed(&failure))
}

/// The language that the system asks for (POSIX, section 8.2); other systems have none in the environment.
fn system_language() -> String {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(set)
        .unwrap_or_default()
}
