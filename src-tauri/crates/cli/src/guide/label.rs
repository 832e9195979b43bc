//! A text by its id, with the values that go into it.

use texts::Language;
use wizard::step::Step;

use crate::render::{say, say_with};

/// A text by its id, with the values that go into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    id: String,
    values: Vec<(&'static str, Value)>,
}

/// A value as it is, or a text of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Plain(String),
    Text(String),
}

impl Label {
    /// A text of the guide.
    pub fn of(name: &str) -> Self {
        Self::shared(&format!("guide-{name}"))
    }

    /// A text that the window has too.
    pub fn shared(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            values: vec![],
        }
    }

    /// The text of something to choose.
    pub fn choice(name: &str) -> Self {
        Self::of(&format!("choice-{name}"))
    }

    /// With values that come from anybody.
    pub fn with<const N: usize>(mut self, values: [(&'static str, String); N]) -> Self {
        let plain = values.map(|(name, value)| (name, Value::Plain(value)));
        self.values.extend(plain);
        self
    }

    /// With another text as a value.
    pub fn with_text(mut self, name: &'static str, id: String) -> Self {
        self.values.push((name, Value::Text(id)));
        self
    }

    /// With the name of a step as the value `step`.
    pub fn with_step(self, step: Step) -> Self {
        let id = step_text(step);
        self.with_text("step", id)
    }

    /// Says it.
    pub fn say(&self, language: Language) -> String {
        let values = self.values.iter().map(|(name, value)| {
            let value = match value {
                Value::Plain(text) => text.clone(),
                Value::Text(id) => say(id, language),
            };
            ((*name).to_owned(), value)
        });
        say_with(&self.id, &values.collect(), language)
    }
}

/// The id of a step's name.
pub fn step_text(step: Step) -> String {
    let name = match step {
        Step::Organization => "organization",
        Step::SignIn => "sign-in",
        Step::Overview => "overview",
        Step::Approval => "approval",
        Step::Acs => "acs",
        Step::Licence => "licence",
        Step::MagoAccount => "mago-account",
        Step::Finish => "finish",
    };
    format!("guide-step-{name}")
}
