//! How a step stands, in one character.

use readiness::finding::Verdict;
use wizard::{
    step::Step,
    view::{RailStep, StepState},
};

use crate::render::report;

/// A sign of its own for each state.
pub const fn sign(step: &RailStep) -> &'static str {
    match (step.state, step.verdict) {
        (StepState::Busy, _) => "…",
        (StepState::Reported, _) => "~",
        (_, Some(verdict)) => report::sign(verdict),
        (StepState::Done | StepState::Judged, None) => "✓",
        (StepState::Open, None) => "·",
    }
}

/// Whether something is open that somebody else can do.
pub fn asks_for_others(rail: &[RailStep]) -> bool {
    let of_others = |step: &&RailStep| matches!(step.step, Step::Acs | Step::Approval) && step.reachable;
    let is_open = |step: &RailStep| !step.verdict.is_some_and(Verdict::is_ready);
    rail.iter().filter(of_others).any(is_open)
}
