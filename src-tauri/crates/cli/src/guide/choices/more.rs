//! The rarer choices, listed only when somebody asks for more.

use wizard::{
    Intent, View,
    view::{Screen, World},
};

use super::{Choices, Does, Known, Label};
use crate::guide::{label::step_text, rail};

impl Choices {
    /// What can be done besides what the screen is about.
    pub fn more(view: &View, known: &Known) -> Self {
        let mut choices = Self {
            nothing_usual: true,
            ..Self::default()
        };
        choices.other_steps(view);
        choices.for_support(view);
        choices.offer("explain", Intent::OpenExplain);
        if let Screen::SignIn(screen) = &view.screen {
            choices.scripts(screen.scripts.as_ref());
        }
        if rail::asks_for_others(&view.rail) {
            choices.offer("hand-off", Intent::OpenHandOff);
        }
        if !matches!(view.screen, Screen::Welcome(_)) {
            if !matches!(view.screen, Screen::Guest(_)) {
                choices.offer("guest", Intent::ShowGuest);
            }
            choices.offer("home", Intent::Home);
        }
        choices.of_the_world(view, known);
        choices.offer("help", Intent::OpenHelp);
        choices.offer("about", Intent::OpenAbout);
        choices.letter('b', "less", Does::Less);
        choices.letter('q', "quit", Does::Quit);
        choices
    }

    /// The rail, as far as it can be gone along.
    fn other_steps(&mut self, view: &View) {
        for step in view.rail.iter().filter(|step| step.reachable && !step.here) {
            let label = Label::choice("go-to")
                .with([("sign", rail::sign(step).to_owned())])
                .with_text("step", step_text(step.step));
            self.list(label, Does::Send(Intent::GoTo { step: step.step }));
        }
    }

    fn for_support(&mut self, view: &View) {
        let finding = match &view.screen {
            Screen::Acs(screen) => &screen.finding,
            Screen::Approval(screen) => &screen.finding,
            Screen::Licence(screen) => &screen.finding,
            Screen::MagoAccount(screen) => &screen.finding,
            _ => &None,
        };
        if finding.is_some() {
            self.offer("details", Intent::CopyDetails);
        }
        if view.trouble.is_some() {
            self.offer("copy-problem", Intent::CopyProblem);
        }
    }

    fn of_the_world(&mut self, view: &View, known: &Known) {
        if let Screen::Welcome(screen) = &view.screen {
            for offer in &screen.resume {
                let values = [("domain", offer.domain.clone())];
                let tenant = offer.tenant;
                self.offer_with("forget-progress", values, Intent::ForgetProgress { tenant });
            }
        }
        if known.may_leave_demo && matches!(view.world, World::Demo { .. }) {
            self.offer("leave-demo", Intent::LeaveDemo);
        }
    }
}
