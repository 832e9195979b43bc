//! The screens of the prerequisites in the tenant.

use readiness::{
    finding::Finding,
    forecast::{Ability, TaskForecast},
    remedy::{Remedy, RemedyKind},
};
use texts::Language;
use wizard::view::{AcsScreen, ApprovalScreen, ChangeShown, Creating};

use super::{Parts, explained, item};
use crate::{
    guide::label::Label,
    render::{grants, page::Page, remedy, report, say_of},
};

/// What the choices below offer anyway.
const OFFERED: [RemedyKind; 10] = [
    RemedyKind::HandOff,
    RemedyKind::AcsFirst,
    RemedyKind::SignInToCheck,
    RemedyKind::CheckAgain,
    RemedyKind::CreateAcs,
    RemedyKind::Script,
    RemedyKind::OpenConsent,
    RemedyKind::OpenStartPage,
    RemedyKind::NameAccount,
    RemedyKind::SignInAsMago,
];

impl Parts {
    pub(super) fn acs(&mut self, screen: &AcsScreen) {
        match &screen.creating {
            Creating::Confirming { change } => {
                self.add_passing("change", |page, language| request(page, change, language));
                return;
            }
            Creating::SigningIn { waiting } => {
                self.waiting(waiting);
                return;
            }
            Creating::Preparing | Creating::Working { .. } => return,
            Creating::Idle => {}
        }
        let done = is_ready(screen.finding.as_ref());
        if screen.returns_to_approval && !done {
            self.tell("returns", &Label::shared("acs-returns"));
        }
        self.not_signed_in(screen.signed_in);
        self.finding(screen.finding.as_ref(), screen.checking.is_some());
        if screen.checking.is_none() && !done {
            self.ability(screen.forecast.as_ref());
            self.scripts(screen.scripts.as_ref());
        }
        self.reported(screen.reported);
        self.read_back(&screen.read_back);
        self.watching("acs", screen.watching.as_ref());
    }

    pub(super) fn approval(&mut self, screen: &ApprovalScreen) {
        let done = is_ready(screen.finding.as_ref());
        self.tell("lead", &Label::shared("approval-heading.lead"));
        self.add("allows", |page, language| {
            for name in ["users", "meetings", "joining"] {
                item(page, &Label::shared(&format!("approval-allows-{name}")), language);
            }
        });
        self.not_signed_in(screen.signed_in);
        self.finding(screen.finding.as_ref(), screen.checking.is_some());
        if screen.checking.is_some() {
            return;
        }
        if let Some(grants) = &screen.grants {
            self.add("grants", |page, language| grants::anatomy(page, grants, language));
        }
        if !done {
            self.before_the_page_opens(screen);
            self.scripts(screen.scripts.as_ref());
        }
        self.showed(screen.showed);
        self.reported(screen.reported);
        self.watching("approval", screen.watching.as_ref());
        if screen.watching.is_some() {
            self.add_passing("browser", |page, language| {
                explained(page, "browser-question", language);
            });
        }
    }

    fn before_the_page_opens(&mut self, screen: &ApprovalScreen) {
        if screen.again {
            self.explain("again", "approval-again");
        }
        if let Some(likely) = screen.likely.filter(|_| screen.signed_in) {
            self.explain("likely", &format!("forecast-{likely}"));
        }
    }

    pub(super) fn not_signed_in(&mut self, signed_in: bool) {
        if !signed_in {
            self.explain("not-signed-in", "not-signed-in");
        }
    }

    /// A finding, once its answers are complete.
    pub(super) fn finding(&mut self, finding: Option<&Finding>, checking: bool) {
        let Some(finding) = finding.filter(|_| !checking) else {
            return;
        };
        self.add("finding", |page, language| {
            let doors = |remedy: &Remedy| door(remedy, language);
            report::finding(page, finding, doors, language);
        });
    }

    pub(super) fn ability(&mut self, forecast: Option<&TaskForecast>) {
        let Some(forecast) = forecast.filter(|forecast| forecast.ability != Ability::CannotSee) else {
            return;
        };
        let label = Label::shared("forecast-task")
            .with_text("task", format!("task-{}", forecast.task))
            .with_text("ability", format!("ability-{}", forecast.ability));
        self.tell("ability", &label);
    }
}

/// A remedy's lines; none where a choice does it, and shows the menu path itself.
fn door(remedy: &Remedy, language: Language) -> Option<Vec<String>> {
    let chosen = OFFERED.contains(&remedy.kind()) || matches!(remedy, Remedy::PortalPath { url: Some(_), .. });
    (!chosen).then(|| remedy::lines(remedy, None, language))
}

fn is_ready(finding: Option<&Finding>) -> bool {
    finding.is_some_and(|finding| finding.verdict.is_ready())
}

/// Exactly what would be sent where, what it takes, and how to undo it.
fn request(page: &mut Page, change: &ChangeShown, language: Language) {
    page.paragraph(0, &Label::of("change").say(language));
    page.line(&format!("    {} {}", change.method, change.address));
    change.body.lines().for_each(|line| page.line(&format!("    {line}")));
    for id in ["acs-create-needs", "acs-create-undo", "acs-create-consent"] {
        let values = [("permission", change.permission.clone())];
        page.paragraph(0, &say_of(id, values, language));
    }
}
