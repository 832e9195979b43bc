//! The guide: the wizard's questions in a terminal. What it shows and asks comes from the views of a session.
//!
//! Each screen is printed when it is entered, afterwards only what is new; nothing is erased, so that what scrolled by
//! is a record. A line that is typed is a choice from the list above it, or an answer to its question.

mod answer_file;
mod choices;
pub mod desk;
mod label;
mod lines;
mod listing;
mod moving;
mod outcome;
mod page;
mod rail;
mod record;
mod talk;
#[cfg(test)]
mod tests;
mod under_way;

use std::time::Duration;

use engine::session::Session;
use tokio::{
    sync::mpsc,
    time::{Instant, sleep, sleep_until},
};
use wizard::View;

use crate::{exit::Exit, terminal::Terminal};
pub use choices::Known;
use desk::Aside;
use lines::Lines;
use talk::Talk;
use under_way::UnderWay;

/// How often the moving line moves.
const TICK: Duration = Duration::from_secs(1);
/// How long nothing has to happen until a line from a script is taken, so that it meets what its writer had in mind.
const QUIET: Duration = Duration::from_millis(250);

/// Asks and shows until the person has had enough.
pub async fn run(
    session: Session,
    mut asides: mpsc::UnboundedReceiver<Aside>,
    known: Known,
    terminal: &Terminal,
) -> Exit {
    let mut views = session.views();
    let (mut talk, mut lines) = (Talk::new(known, terminal), Lines::read());
    let mut quiet_at = Instant::now() + QUIET;
    let exit = loop {
        let view = views.borrow_and_update().clone();
        talk.show(&view);
        if let Some(exit) = next_line(&mut talk, &mut lines, &view, &session, &mut quiet_at) {
            break exit;
        }
        tokio::select! {
            biased;
            Some(aside) = asides.recv() => {
                talk.aside(&aside);
                quiet_at = Instant::now() + QUIET;
            }
            changed = views.changed() => {
                if changed.is_err() {
                    break Exit::Fault;
                }
                quiet_at = Instant::now() + QUIET;
            }
            () = lines.wait(), if lines.is_open() => {}
            () = sleep_until(quiet_at), if quiet_at > Instant::now() => {}
            () = sleep(TICK), if talk.is_moving() => {}
        }
    };
    talk.ends(&views.borrow(), exit);
    session.close().await;
    exit
}

/// Takes the next line if it is its turn; an exit code: the guide is over.
fn next_line(
    talk: &mut Talk<'_>,
    lines: &mut Lines,
    view: &View,
    session: &Session,
    quiet_at: &mut Instant,
) -> Option<Exit> {
    let at_rest = if lines.typed {
        !talk.is_answered(view)
    } else {
        UnderWay::of(view).is_none() && Instant::now() >= *quiet_at
    };
    if lines.ended {
        return at_rest.then(|| outcome::exit(view));
    }
    let line = lines.peek()?;
    // From a script, an empty line means to go on once what is looked out for is there.
    let too_early = !lines.typed && line.trim().is_empty() && under_way::is_watching(view);
    if (!at_rest || too_early) && !talk.helps_along(line) {
        return None;
    }
    let line = lines.take()?;
    *quiet_at = Instant::now() + QUIET;
    match talk.hear(&line, view, lines.typed) {
        talk::Heard::Intent(intent) => session.send(intent),
        talk::Heard::Quit => return Some(outcome::exit(view)),
        talk::Heard::Nothing => {}
    }
    None
}
