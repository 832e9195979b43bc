//! What was said already, so that a screen is said as a whole once, and afterwards only what is new on it.

use texts::Language;
use wizard::View;

use super::{
    label::Label,
    page::{self, Part, Parts, Place, WATCHING},
    under_way::UnderWay,
};

/// What was said of the present screen.
#[derive(Debug, Default)]
pub struct Record {
    place: Option<Place>,
    said: Vec<Part>,
}

impl Record {
    /// What is news in a view; none: nothing.
    pub fn news(&mut self, view: &View, language: Language) -> Option<String> {
        let (place, parts) = (Place::of(view), Parts::of(view, language));
        let mut news = String::new();
        if self.place.as_ref() != Some(&place) {
            self.said.clear();
            self.place = Some(place);
            news.push_str(&page::heading(view, language));
        }
        let is_there = |name: &str| parts.iter().any(|part| part.name == name);
        let was_watching = self.said.iter().any(|said| said.name == WATCHING);
        let goes_on = UnderWay::of(view).is_some();
        let gave_up = was_watching && !is_there(WATCHING) && !goes_on;
        let stays = |said: &Part| !said.passes || is_there(said.name) || said.name == WATCHING && goes_on;
        self.said.retain(stays);
        for part in parts {
            if !self.said.contains(&part) {
                news.push('\n');
                news.push_str(&part.text);
                self.said.retain(|said| said.name != part.name);
                self.said.push(part);
            }
        }
        if gave_up && news.is_empty() {
            news = format!("\n{}\n", Label::of("watching-over").say(language));
        }
        (!news.is_empty()).then_some(news)
    }
}
