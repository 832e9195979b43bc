//! What a view says, as text in parts, so that later only what changed has to be said.

mod account;
mod ends;
mod frame;
mod layers;
mod start;
mod tenant;
mod told;
mod waits;

use readiness::ids::TenantId;
use texts::Language;
use wizard::{
    View,
    view::{Screen, World},
};

pub use frame::heading;

use super::label::Label;
use crate::render::{page::Page, say, say_of};

/// The part that says what is looked out for.
pub const WATCHING: &str = "watching";

/// Where somebody is. What was said elsewhere is said again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    screen: &'static str,
    over: Option<&'static str>,
    tenant: Option<TenantId>,
    world: World,
}

impl Place {
    /// Where this view is.
    pub fn of(view: &View) -> Self {
        Self {
            screen: frame::name(&view.screen),
            over: view.layer.as_ref().map(layers::name),
            tenant: view.organization.as_ref().map(|bar| bar.tenant),
            world: view.world.clone(),
        }
    }
}

/// A part of what a view says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which; there is at most one of a name in a view.
    pub name: &'static str,
    /// Whether it is over when it is no longer there, so that it is news when it comes back.
    pub passes: bool,
    /// Its text, with colours.
    pub text: String,
}

/// The parts of a view, in order.
pub struct Parts {
    language: Language,
    parts: Vec<Part>,
}

impl Parts {
    /// Everything that a view says besides its heading.
    pub fn of(view: &View, language: Language) -> Vec<Part> {
        let mut parts = Self {
            language,
            parts: vec![],
        };
        parts.troubles(view);
        if let Some(layer) = &view.layer {
            parts.layer(layer);
            return parts.parts;
        }
        parts.screen(&view.screen);
        parts.parts
    }

    fn screen(&mut self, screen: &Screen) {
        match screen {
            Screen::Welcome(screen) => self.welcome(screen),
            Screen::Organization(screen) => self.organization(screen),
            Screen::SignIn(screen) => self.sign_in(screen),
            Screen::Overview(screen) => self.overview(screen),
            Screen::Acs(screen) => self.acs(screen),
            Screen::Approval(screen) => self.approval(screen),
            Screen::Licence(screen) => self.licence(screen),
            Screen::MagoAccount(screen) => self.mago_account(screen),
            Screen::Finish(screen) => self.finish(screen),
            Screen::Guest(screen) => self.guest(screen),
        }
    }

    /// Adds a part; one without text is none.
    fn add(&mut self, name: &'static str, lay_out: impl FnOnce(&mut Page, Language)) {
        self.part(name, false, lay_out);
    }

    /// Adds a part that passes.
    fn add_passing(&mut self, name: &'static str, lay_out: impl FnOnce(&mut Page, Language)) {
        self.part(name, true, lay_out);
    }

    fn part(&mut self, name: &'static str, passes: bool, lay_out: impl FnOnce(&mut Page, Language)) {
        let mut page = Page::default();
        lay_out(&mut page, self.language);
        let text = page.into_text();
        if !text.is_empty() {
            self.parts.push(Part { name, passes, text });
        }
    }

    /// Adds one sentence as a part.
    fn tell(&mut self, name: &'static str, label: &Label) {
        self.add(name, |page, language| page.paragraph(0, &label.say(language)));
    }

    /// Adds a text of the window, and its further words below.
    fn explain(&mut self, name: &'static str, id: &str) {
        self.add(name, |page, language| explained(page, id, language));
    }

    /// Adds one sentence as a part that passes.
    fn tell_passing(&mut self, name: &'static str, label: &Label) {
        self.add_passing(name, |page, language| page.paragraph(0, &label.say(language)));
    }
}

/// Adds a text of the window, and its further words below.
fn explained(page: &mut Page, id: &str, language: Language) {
    page.paragraph(0, &say(id, language));
    page.paragraph(2, &say(&format!("{id}.hint"), language));
}

/// Adds an item of a list.
fn item(page: &mut Page, label: &Label, language: Language) {
    let text = label.say(language);
    page.hanging(2, 4, &say_of("report-note", [("text", text)], language));
}
