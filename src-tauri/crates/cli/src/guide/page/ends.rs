//! The end: how Mago will join, what was done, and what a guest can do.

use readiness::{Readiness, finding::Prerequisite};
use texts::Language;
use wizard::view::{ChangeMade, FinishScreen, GuestScreen};

use super::{Parts, item, told::reports};
use crate::{
    guide::label::Label,
    render::{page::Page, report, report::minute, say},
};

/// Where being signed in makes a difference.
const CAPABILITIES: [&str; 6] = ["name", "lobby", "host", "role", "encrypted", "needs"];

/// What can still block a call when every prerequisite holds. Their texts are `block-{name}`, with `.who`.
const BLOCKS: [&str; 8] = [
    "lobby",
    "other-organization",
    "encrypted",
    "sign-in-policy",
    "application",
    "meeting-policy",
    "account",
    "network",
];

impl Parts {
    pub(super) fn finish(&mut self, screen: &FinishScreen) {
        if screen.checking.is_some() {
            return;
        }
        match &screen.readiness {
            Some(readiness) => self.add("overall", |page, language| report::overall(page, readiness, language)),
            None => self.add("overall", |page, language| {
                page.paragraph(0, &say("overall-cannot-tell", language));
            }),
        }
        if !screen.because.is_empty() {
            self.add("because", |page, language| {
                because(page, &screen.because, screen.readiness.as_ref(), language);
            });
        }
        self.add("reported", |page, language| reports(page, &screen.reported, language));
        if let Some(how) = &screen.proven {
            self.proven(how);
        }
        self.add("changes", |page, language| changes(page, &screen.changes, language));
        match &screen.checker {
            Some(checker) => self.tell(
                "checker",
                &Label::of("still-signed-in").with([("checker", checker.clone())]),
            ),
            None => self.tell("checker", &Label::shared("checker-forgotten")),
        }
        self.add("capabilities", capabilities);
        self.add("can-block", can_block);
    }

    pub(super) fn guest(&mut self, screen: &GuestScreen) {
        if let Some(at) = screen.chosen {
            self.tell("chosen", &Label::shared("guest-chosen").with([("at", minute(at))]));
        }
        if let Some(overall) = screen.overall {
            self.add("overall", |page, language| {
                page.paragraph(0, &say(&format!("overall-{overall}"), language));
            });
        }
        self.add("capabilities", capabilities);
        self.tell("no-promise", &Label::shared("guest-no-promise"));
    }
}

fn because(page: &mut Page, because: &[Prerequisite], readiness: Option<&Readiness>, language: Language) {
    page.line(&Label::shared("missing-title").say(language));
    for prerequisite in because {
        let findings = readiness.into_iter().flat_map(Readiness::findings);
        let mut verdicts = findings.filter(|finding| finding.prerequisite == *prerequisite);
        let label = match verdicts.next() {
            Some(finding) => Label::of("because-verdict").with_text("verdict", format!("verdict-{}", finding.verdict)),
            None => Label::of("because-open"),
        };
        let label = label.with_text("name", format!("prerequisite-{prerequisite}"));
        item(page, &label, language);
    }
}

fn changes(page: &mut Page, changes: &[ChangeMade], language: Language) {
    if changes.is_empty() {
        page.paragraph(0, &Label::shared("changes-none").say(language));
        return;
    }
    page.line(&Label::shared("changes-title").say(language));
    for change in changes {
        let name = match change {
            ChangeMade::AcsCreated => "change-acs-created",
            ChangeMade::AcsPerhapsCreated => "change-acs-perhaps-created",
            ChangeMade::BroadPermission => "change-broad-permission",
            ChangeMade::Approved => "change-approved",
        };
        item(page, &Label::shared(name), language);
        page.paragraph(4, &Label::shared(&format!("{name}.undo")).say(language));
    }
}

/// Both ways of joining, side by side.
fn capabilities(page: &mut Page, language: Language) {
    page.line(&Label::shared("capabilities-title").say(language));
    for name in CAPABILITIES {
        let id = format!("capability-{name}");
        let label = Label::of("capability")
            .with_text("name", id.clone())
            .with_text("account", format!("{id}.account"))
            .with_text("guest", format!("{id}.guest"));
        item(page, &label, language);
    }
}

/// What this program neither sees nor changes, and who does.
fn can_block(page: &mut Page, language: Language) {
    page.line(&Label::shared("can-block").say(language));
    page.paragraph(2, &Label::shared("can-block.lead").say(language));
    for name in BLOCKS {
        let id = format!("block-{name}");
        item(page, &Label::shared(&id), language);
        page.paragraph(4, &Label::shared(&format!("{id}.who")).say(language));
    }
}
