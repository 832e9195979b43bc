//! The state machine.

use jiff::Timestamp;

use crate::{
    effect::{Effect, Setting},
    event::Event,
    step::Journey,
    view::{Screen, View, WelcomeScreen},
};

/// Where one person's work stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Wizard {
    setting: Setting,
    revision: u32,
}

impl Wizard {
    /// Nothing has been asked yet.
    pub fn new(setting: Setting) -> Self {
        Self { setting, revision: 1 }
    }

    /// Hears of one event at this time, and returns the work that it asks for.
    pub fn on(&mut self, _event: Event, _now: Timestamp) -> Vec<Effect> {
        self.revision += 1;
        vec![]
    }

    /// What to show now.
    pub fn view(&self) -> View {
        View {
            revision: self.revision,
            world: self.setting.world.clone(),
            organization: None,
            rail: vec![],
            back: false,
            screen: Screen::Welcome(WelcomeScreen {
                journeys: vec![Journey::Administrator],
                demo: self.setting.demo,
                ..WelcomeScreen::default()
            }),
            trouble: None,
            notice: None,
            layer: None,
        }
    }
}
