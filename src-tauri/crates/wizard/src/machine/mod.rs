//! The state machine: one file for each part of the way.

mod approval;
mod begin;
mod case;
mod change;
mod check;
mod discover;
mod ended;
mod explain;
mod finish;
mod goes;
mod hand_off;
mod mago;
mod news;
mod report;
mod script;
mod sign_in;
mod wanted;
mod watch;
mod welcome;
mod work;

use jiff::Timestamp;
use readiness::problem::Problem;

pub(crate) use case::Case;
pub(crate) use welcome::OFFERED;
pub(crate) use work::{Doing, Work};

use crate::{
    effect::{Effect, Job, Setting},
    event::Event,
    step::{Journey, Step},
    view::{Layer, Notice, ResumeOffer, Typed, View},
};

/// Where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    Welcome,
    At(Step),
    Guest,
}

/// What went wrong last.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Failed {
    pub problem: Problem,
    /// The work that failed; none: an effect.
    pub job: Option<Job>,
}

/// Where one person's work stands.
///
/// Hears one [`Event`] at a time. News and ends of work that was stopped or replaced change nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Wizard {
    pub(crate) setting: Setting,
    revision: u32,
    attempts: u32,
    pub(crate) journey: Journey,
    pub(crate) here: Place,
    /// Where it was asked what a guest can do.
    guest_from: Place,
    pub(crate) typed: Typed,
    /// The organisation that is being looked up is also the one to go on with.
    forward: bool,
    pub(crate) case: Option<Case>,
    pub(crate) work: Option<Work>,
    pub(crate) left: Vec<ResumeOffer>,
    resuming: Option<ResumeOffer>,
    pub(crate) failed: Option<Failed>,
    pub(crate) notice: Option<Notice>,
    pub(crate) layer: Option<Layer>,
}

impl Wizard {
    /// Nothing has been asked yet.
    pub fn new(setting: Setting) -> Self {
        Self {
            setting,
            revision: 1,
            attempts: 0,
            journey: Journey::Administrator,
            here: Place::Welcome,
            guest_from: Place::Welcome,
            typed: Typed::default(),
            forward: false,
            case: None,
            work: None,
            left: vec![],
            resuming: None,
            failed: None,
            notice: None,
            layer: None,
        }
    }

    /// Hears of one event at this time, and returns the work that it asks for.
    pub fn on(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        let before = self.shown();
        let mut effects = self.hear(event, now);
        effects.extend(self.write_script());
        if self.shown() != before {
            self.revision = self.revision.wrapping_add(1);
        }
        effects
    }

    /// What to show now.
    pub fn view(&self) -> View {
        View {
            revision: self.revision,
            ..self.shown()
        }
    }

    fn hear(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        match event {
            Event::Wanted(intent) => self.wanted(intent, now),
            Event::News { attempt, news } => {
                self.news(attempt, news, now);
                vec![]
            }
            Event::Ended { attempt, outcome } => self.ended(attempt, outcome, now),
            Event::Written(script) => {
                self.written(*script);
                vec![]
            }
            Event::HandOffWritten(shown) => self.hand_off_written(*shown, now),
            Event::ConsentShowed { tenant, showed } => self.consent_came_back(tenant, showed, now),
            Event::AnswerRead { tenant, answer } => self.answer_read(tenant, answer, now),
            Event::Noticed(notice) => {
                self.notice = Some(notice);
                vec![]
            }
            Event::Troubled(problem) => {
                self.failed = Some(Failed { problem, job: None });
                vec![]
            }
            Event::Left(left) => {
                self.left = left;
                vec![]
            }
        }
    }
}
