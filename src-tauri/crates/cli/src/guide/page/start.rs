//! The first screens.

use readiness::{
    finding::{Finding, Prerequisite},
    forecast::Forecast,
    readiness::NoticeShown,
};
use texts::Language;
use wizard::{
    intent::Reading,
    view::{Lookup, OrganizationScreen, OverviewScreen, SignInScreen, WelcomeScreen},
};

use super::{Parts, item, told::reports};
use crate::{
    guide::label::Label,
    render::{page::Page, problem, report, say, say_of},
};

impl Parts {
    pub(super) fn welcome(&mut self, _: &WelcomeScreen) {
        self.tell("purpose", &Label::shared("welcome-purpose"));
        self.add("prerequisites", |page, language| {
            page.line(&say("welcome-prerequisites", language));
            for prerequisite in [Prerequisite::Approval, Prerequisite::Acs, Prerequisite::Licence] {
                let id = format!("prerequisite-{prerequisite}");
                let line = format!("{} {}", say(&format!("{id}.number"), language), say(&id, language));
                page.line(&format!("  {line}"));
                let detail = Label::of(&format!("detail-{prerequisite}"));
                page.paragraph(4, &detail.say(language));
            }
        });
        self.tell("guest", &Label::shared("welcome-guest"));
        self.tell("how", &Label::of("how"));
    }

    pub(super) fn organization(&mut self, screen: &OrganizationScreen) {
        self.tell("lead", &Label::shared("organization-heading.lead"));
        if let Some(problem) = screen
            .typed
            .problem
            .as_ref()
            .filter(|_| screen.lookup != Lookup::Finding)
        {
            self.add_passing("problem", |page, language| problem::lay_out(page, problem, language));
        }
    }

    pub(super) fn sign_in(&mut self, screen: &SignInScreen) {
        if let Some(waiting) = &screen.waiting {
            self.waiting(waiting);
            return;
        }
        if let Some(checker) = &screen.checker {
            self.tell("checker", &Label::of("signed-in").with([("username", checker.clone())]));
        }
        self.tell("lead", &Label::shared("sign-in-heading.lead"));
        let app = [("app", screen.app.clone()), ("id", screen.app_id.to_string())];
        self.tell("app", &Label::of("sign-in-app").with(app));
        self.add("permissions", |page, language| {
            page.line(&Label::of("sign-in-asks").say(language));
            for scope in &screen.permissions {
                permission(page, scope, language);
            }
        });
        if screen.reading == Reading::Directory {
            self.tell("own", &Label::of("sign-in-own"));
        }
        self.tell("read-only", &Label::shared("sign-in-reads-only"));
    }

    pub(super) fn overview(&mut self, screen: &OverviewScreen) {
        if !screen.signed_in {
            self.explain("not-signed-in", "not-signed-in");
        }
        let Some(readiness) = screen.readiness.as_ref().filter(|_| screen.checking.is_none()) else {
            return;
        };
        self.add("overall", |page, language| report::overall(page, readiness, language));
        self.add("findings", |page, language| {
            for finding in readiness.findings() {
                in_short(page, finding, language);
            }
        });
        self.add("reported", |page, language| reports(page, &screen.reported, language));
        if screen.signed_in {
            self.add("forecast", |page, language| {
                forecast(page, &readiness.forecast, language);
            });
        }
        self.add("notices", |page, language| notices(page, &readiness.notices, language));
    }
}

/// A permission in plain words, beside its own name.
fn permission(page: &mut Page, scope: &str, language: Language) {
    let name: String = scope
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    let id = format!("permission-{name}");
    let text = if texts::has(&id, language) {
        format!("{scope}: {}", say(&id, language))
    } else {
        scope.to_owned()
    };
    page.hanging(2, 4, &say_of("report-note", [("text", text)], language));
}

/// A finding in two lines; its own screen says the rest.
fn in_short(page: &mut Page, finding: &Finding, language: Language) {
    report::verdict(page, finding, language);
    report::reason(page, finding, language);
}

fn forecast(page: &mut Page, forecast: &Forecast, language: Language) {
    page.line(&say("forecast-title", language));
    for task in &forecast.tasks {
        let label = Label::shared("forecast-task")
            .with_text("task", format!("task-{}", task.task))
            .with_text("ability", format!("ability-{}", task.ability));
        item(page, &label, language);
    }
    for id in [
        format!("consent-{}", forecast.user_consent),
        format!("workflow-{}", forecast.workflow),
    ] {
        page.hanging(2, 4, &say_of("report-note", [("text", say(&id, language))], language));
    }
}

fn notices(page: &mut Page, notices: &[NoticeShown], language: Language) {
    for notice in notices {
        let values = || [("on", notice.on.to_string()), ("days", notice.days_left.to_string())];
        let id = format!("notice-{}", notice.id);
        page.paragraph(0, &say_of(&id, values(), language));
        page.paragraph(2, &say_of(&format!("{id}.hint"), values(), language));
    }
}
