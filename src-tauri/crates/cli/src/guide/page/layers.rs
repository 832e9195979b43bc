//! What lies over a screen.

use wizard::view::Layer;

use super::Parts;
use crate::{guide::label::Label, render::diagnosis};

/// The layer's own name.
pub const fn name(layer: &Layer) -> &'static str {
    match layer {
        Layer::About { .. } => "about",
        Layer::Explain { .. } => "explain",
        Layer::HandOff { .. } => "hand-off",
    }
}

impl Parts {
    pub(super) fn layer(&mut self, layer: &Layer) {
        match layer {
            Layer::About { version } => {
                let about = Label::of("about").with([("version", version.clone())]);
                self.tell("about", &about);
                self.tell("licence", &Label::of("about-licence"));
            }
            Layer::HandOff {
                message,
                answer,
                refused,
                ..
            } => {
                self.message(message.as_ref());
                self.answer(answer.as_ref());
                self.refused(refused.as_ref());
            }
            Layer::Explain { explanation: None, .. } => self.tell("explain", &Label::shared("explain-field.hint")),
            Layer::Explain {
                explanation: Some(explanation),
                acs_first,
                ..
            } => {
                self.add("explanation", |page, language| {
                    diagnosis::lay_out(page, explanation, language);
                });
                if *acs_first {
                    self.tell("acs-first", &Label::of("explain-acs-first"));
                }
            }
        }
    }
}
