//! The tools that a script can be for.

use wizard::{
    Intent, View,
    view::{Screen, Scripts},
};

use super::{Choices, Does, Label};

impl Choices {
    /// Every tool but the one that is chosen; none: no script is offered.
    pub fn tools(view: &View) -> Option<Self> {
        let scripts = offered(view)?;
        let mut choices = Self {
            nothing_usual: true,
            ..Self::default()
        };
        choices.other_tools(scripts);
        choices.other_way(scripts);
        choices.letter('b', "less", Does::Less);
        choices.letter('q', "quit", Does::Quit);
        Some(choices)
    }

    fn other_tools(&mut self, scripts: &Scripts) {
        let device_code = scripts.device_code;
        let others = scripts.dialects.iter().filter(|dialect| **dialect != scripts.dialect);
        for dialect in others.copied() {
            let label = Label::choice("tool").with_text("tool", format!("dialect-{dialect}"));
            self.list(label, Does::Send(Intent::ShowScript { dialect, device_code }));
        }
    }

    fn other_way(&mut self, scripts: &Scripts) {
        let name = if scripts.device_code {
            "script-without-code"
        } else {
            "script-with-code"
        };
        let other = Intent::ShowScript {
            dialect: scripts.dialect,
            device_code: !scripts.device_code,
        };
        self.offer(name, other);
    }
}

/// The scripts of the screen, if it has some.
pub fn offered(view: &View) -> Option<&Scripts> {
    match &view.screen {
        Screen::Acs(screen) => screen.scripts.as_ref(),
        Screen::Approval(screen) => screen.scripts.as_ref(),
        Screen::SignIn(screen) => screen.scripts.as_ref(),
        _ => None,
    }
}
