//! The choices that are the same on every screen, each with a letter of its own.

use wizard::{Intent, View, view::Layer};

use super::{Choices, Does, Field, field::Asks};
use crate::guide::under_way::UnderWay;

impl Choices {
    /// While work is under way it can be stopped; a sign-in is helped along.
    pub(super) fn while_waiting(&mut self, work: &UnderWay<'_>, back: bool) {
        self.letter('c', "cancel", Does::Send(Intent::Cancel));
        if let UnderWay::SignIn(waiting) = work {
            self.letter('l', "link", Does::Send(Intent::CopyLink));
            self.letter('o', "open-again", Does::Send(Intent::OpenAgain));
            if waiting.code.is_none() {
                self.letter('d', "use-code", Does::Send(Intent::UseCode));
            }
            self.letter('e', "browser-error", Does::Send(Intent::OpenExplain));
        }
        if back {
            self.letter('b', "back", Does::Send(Intent::Back));
        }
        self.letter('q', "quit", Does::Quit);
    }

    /// More, back and out.
    pub(super) fn usual_letters(&mut self, view: &View) {
        self.letter('m', "more", Does::More);
        if view.back {
            self.letter('b', "back", Does::Send(Intent::Back));
        }
        self.letter('q', "quit", Does::Quit);
    }

    /// What lies over a screen is closed before anything else.
    pub(super) fn over_the_screen(&mut self, view: &View) {
        if let Some(Layer::Explain {
            explanation, acs_first, ..
        }) = &view.layer
        {
            if *acs_first {
                let step = wizard::step::Step::Acs;
                self.offer("acs-first", Intent::GoTo { step });
            }
            self.field = Some(match explanation {
                Some(_) => Field::besides(Asks::Page),
                None => Field::first(Asks::Page, None),
            });
        }
        if let Some(Layer::HandOff { message, answer, .. }) = &view.layer {
            self.hand_off(message.as_ref(), answer.as_ref());
        }
        self.offer("close", Intent::CloseLayer);
        self.letter('b', "back", Does::Send(Intent::CloseLayer));
        self.letter('q', "quit", Does::Quit);
    }
}
