//! How a step stands, in one character.

use wizard::view::{RailStep, StepState};

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
