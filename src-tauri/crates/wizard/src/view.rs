//! What a front door shows.

use serde::Serialize;
use ts_rs::TS;

/// Everything that the window shows at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct View {
    /// Grows with every change, so that a front door can drop a view that arrives late.
    pub revision: u32,
    /// The one question that is asked at this moment.
    pub screen: Screen,
}

/// A screen with the data that it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "name", rename_all = "kebab-case")]
pub enum Screen {
    /// What the program is for, before anything has been asked.
    Welcome,
}

impl View {
    /// What a program shows that has just been opened.
    pub fn opening() -> Self {
        Self {
            revision: 1,
            screen: Screen::Welcome,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_crosses_into_the_window_with_its_screen_by_name() {
        let crossed = serde_json::to_value(View::opening()).unwrap();

        assert_eq!(
            crossed,
            serde_json::json!({ "revision": 1, "screen": { "name": "welcome" } })
        );
    }
}
