//! What stands around every screen: the heading, what went wrong, what was just done.

use anstyle::{AnsiColor, Style};
use texts::Language;
use wizard::{
    View,
    view::{Notice, OrganizationBar, Screen, World},
};

use super::{Parts, layers};
use crate::{
    guide::label::Label,
    render::{page::Page, problem, say, say_of},
};

/// Between two screens, so that a record is easy to look through.
const RULE: &str = "────────────────────────────────────────";

/// The screen's own name.
pub fn name(screen: &Screen) -> &'static str {
    match screen {
        Screen::Welcome(_) => "welcome",
        Screen::Organization(_) => "organization",
        Screen::SignIn(_) => "sign-in",
        Screen::Overview(_) => "overview",
        Screen::Acs(_) => "acs",
        Screen::Approval(_) => "approval",
        Screen::Licence(_) => "licence",
        Screen::MagoAccount(_) => "mago-account",
        Screen::Finish(_) => "finish",
        Screen::Guest(_) => "guest",
    }
}

/// The heading: whose organisation, whether anything is real, and what the screen is about.
pub fn heading(view: &View, language: Language) -> String {
    let mut page = Page::default();
    page.gap();
    page.line(RULE);
    if let Some(bar) = &view.organization {
        organization(&mut page, bar, language);
    }
    world(&mut page, &view.world, language);
    let title = match &view.layer {
        Some(layer) => Label::of(&format!("title-{}", layers::name(layer))),
        None => Label::of(&format!("title-{}", name(&view.screen))),
    };
    page.gap();
    page.styled(Style::new().bold().underline(), &title.say(language));
    page.into_text()
}

fn organization(page: &mut Page, bar: &OrganizationBar, language: Language) {
    let name = bar.name.clone().unwrap_or_else(|| bar.domain.clone());
    page.styled(
        Style::new().bold(),
        &say_of("report-title", [("organisation", name)], language),
    );
    let values = [
        ("tenant", bar.tenant.to_string()),
        ("cloud", say(&format!("cloud-{}", bar.cloud.name()), language)),
    ];
    page.line(&say_of("report-tenant", values, language));
    if let Some(checker) = &bar.checker {
        let label = Label::of("checker").with([("checker", checker.clone())]);
        page.line(&label.say(language));
    }
}

fn world(page: &mut Page, world: &World, language: Language) {
    let (id, address) = match world {
        World::Live => return,
        World::Demo { address } => ("report-simulated", address),
        World::Other { address } => ("report-stand-in", address),
    };
    page.styled(
        AnsiColor::Magenta.on_default(),
        &say_of(id, [("address", address.to_string())], language),
    );
}

impl Parts {
    /// What went wrong, and what was just done.
    pub(super) fn troubles(&mut self, view: &View) {
        if let Some(trouble) = &view.trouble {
            self.add_passing("trouble", |page, language| {
                problem::lay_out(page, &trouble.problem, language);
            });
        }
        if let Some(notice) = view.notice.and_then(said_of) {
            self.tell_passing("notice", &notice);
        }
    }
}

/// What was done; none: the page or the file was named when it was opened or written.
fn said_of(notice: Notice) -> Option<Label> {
    let label = match notice {
        Notice::Copied => Label::of("notice-copied"),
        Notice::Saved | Notice::Opened => return None,
        Notice::Cancelled => Label::shared("notice-cancelled"),
        Notice::CancelledChange => Label::shared("notice-cancelled-change"),
        Notice::NothingNew => Label::shared("notice-nothing-new"),
        Notice::ChangeUnderWay => Label::shared("notice-change-under-way"),
        Notice::NameAccountFirst => Label::shared("notice-name-account-first"),
        Notice::BackToApproval => Label::shared("notice-back-to-approval"),
        Notice::Forgotten => Label::shared("notice-forgotten"),
        Notice::ReportTaken => Label::shared("notice-report-taken"),
        Notice::ReportConfirmed => Label::shared("notice-report-confirmed"),
    };
    Some(label)
}
