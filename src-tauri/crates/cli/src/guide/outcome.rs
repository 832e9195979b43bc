//! With which exit code the guide ends.

use readiness::readiness::Overall;
use wizard::{View, view::Screen};

use super::under_way::UnderWay;
use crate::exit::Exit;

/// The verdict where the journey came to its end; elsewhere something was left unfinished.
pub fn exit(view: &View) -> Exit {
    if UnderWay::of(view).is_some() {
        return Exit::Cancelled;
    }
    match &view.screen {
        Screen::Finish(screen) => match &screen.readiness {
            Some(readiness) => readiness.verdict.into(),
            None => Exit::CannotTell,
        },
        Screen::Overview(screen) => match &screen.readiness {
            Some(readiness) if readiness.next.is_none() => readiness.verdict.into(),
            _ => Exit::Cancelled,
        },
        Screen::Guest(screen) if screen.chosen.is_some() => match screen.overall {
            Some(Overall::Authenticated | Overall::CheckedNotProven) => Exit::Ready,
            Some(Overall::Guest) => Exit::ActionNeeded,
            Some(Overall::CannotTell) | None => Exit::CannotTell,
        },
        _ => Exit::Cancelled,
    }
}
