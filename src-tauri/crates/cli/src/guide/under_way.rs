//! What is under way, so that nothing else can be asked meanwhile. Looking out is not: it goes on by the way.

use std::time::Duration;

use jiff::Timestamp;
use wizard::{
    View,
    view::{BrowserState, Counting, Creating, Lookup, Screen, Stage, StepState, Waiting},
};

use super::label::Label;

/// Work that is waited for.
#[derive(Clone, Debug, PartialEq)]
pub enum UnderWay<'a> {
    /// Somebody signs in.
    SignIn(&'a Waiting),
    /// Answers are coming in.
    Checking(Counting),
    /// The tenant is being changed, or may be.
    Changing(Stage),
    /// Something short.
    Passing(&'static str),
}

impl<'a> UnderWay<'a> {
    /// What is under way on the screen that is shown; with something over it, nothing holds up.
    pub fn of(view: &'a View) -> Option<Self> {
        if view.layer.is_some() {
            return None;
        }
        match &view.screen {
            Screen::Welcome(screen) => screen.starting.then_some(Self::Passing("progress-demo")),
            Screen::Organization(screen) => {
                (screen.lookup == Lookup::Finding).then_some(Self::Passing("progress-finding"))
            }
            Screen::SignIn(screen) => {
                let begins = is_busy(view).then_some(Self::Passing("progress-sign-in"));
                screen.waiting.as_ref().map(Self::SignIn).or(begins)
            }
            Screen::Overview(screen) => screen.checking.map(Self::Checking),
            Screen::Acs(screen) => creating(&screen.creating).or(Self::at_step(screen.checking, view)),
            Screen::Approval(screen) => Self::at_step(screen.checking, view),
            Screen::Licence(screen) => Self::at_step(screen.checking, view),
            Screen::MagoAccount(screen) => {
                let proving = screen.proving.then_some(Self::Passing("progress-proving"));
                let waiting = screen.waiting.as_ref().map(Self::SignIn);
                waiting.or(proving).or(screen.checking.map(Self::Checking))
            }
            Screen::Finish(screen) => screen.checking.map(Self::Checking),
            Screen::Guest(_) => None,
        }
    }

    /// A check, or the first moment of a look-out.
    fn at_step(checking: Option<Counting>, view: &View) -> Option<Self> {
        let begins = is_busy(view) && !is_watching(view);
        let begins = begins.then_some(Self::Passing("progress-looking-out"));
        checking.map(Self::Checking).or(begins)
    }

    /// Whether the tenant may be changing at this moment.
    pub fn changes(&self) -> bool {
        matches!(self, Self::Changing(Stage::Creating | Stage::Waiting))
    }

    /// What the moving line says at a time.
    pub fn line(&self, now: Timestamp) -> Label {
        match self {
            Self::SignIn(waiting) if waiting.browser == BrowserState::Answered => Label::of("progress-answered"),
            Self::SignIn(waiting) => {
                let id = match waiting.code {
                    Some(_) => "progress-waiting-for-code",
                    None => "progress-waiting-for-browser",
                };
                Label::of(id).with([("left", clock(left(waiting, now)))])
            }
            Self::Checking(counting) if counting.asked > 0 => Label::of("progress-checking").with([
                ("answered", counting.answered.to_string()),
                ("asked", counting.asked.to_string()),
            ]),
            Self::Checking(_) => Label::of("progress-checking-begins"),
            Self::Changing(Stage::Looking) => Label::of("progress-looking-first"),
            Self::Changing(Stage::Creating) => Label::of("progress-creating"),
            Self::Changing(Stage::Waiting) => Label::of("progress-looking-again"),
            Self::Passing(name) => Label::of(name),
        }
    }

    /// What is said once where no line moves: without counts.
    pub fn still_line(&self) -> Label {
        match self {
            Self::Checking(_) => Label::of("progress-checking-begins"),
            Self::SignIn(waiting) if waiting.browser != BrowserState::Answered => {
                let id = match waiting.code {
                    Some(_) => "progress-waiting-for-code",
                    None => "progress-waiting-for-browser",
                };
                Label::of(id).with([("left", clock(left(waiting, waiting.since)))])
            }
            other => other.line(Timestamp::UNIX_EPOCH),
        }
    }
}

/// Whether something is looked out for on the screen that is shown.
pub fn is_watching(view: &View) -> bool {
    match &view.screen {
        Screen::Acs(screen) => screen.watching.is_some(),
        Screen::Approval(screen) => screen.watching.is_some(),
        Screen::Licence(screen) => screen.watching.is_some(),
        _ => false,
    }
}

fn creating(creating: &Creating) -> Option<UnderWay<'_>> {
    match creating {
        Creating::Idle | Creating::Confirming { .. } => None,
        Creating::Preparing => Some(UnderWay::Passing("progress-preparing")),
        Creating::SigningIn { waiting } => Some(UnderWay::SignIn(waiting)),
        Creating::Working { stage, .. } => Some(UnderWay::Changing(*stage)),
    }
}

fn is_busy(view: &View) -> bool {
    let here = view.rail.iter().find(|step| step.here);
    here.is_some_and(|step| step.state == StepState::Busy)
}

fn left(waiting: &Waiting, now: Timestamp) -> Duration {
    waiting.ends.duration_since(now).try_into().unwrap_or_default()
}

/// Minutes and seconds.
fn clock(left: Duration) -> String {
    let seconds = left.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
