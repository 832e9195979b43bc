//! The overview, and what the prerequisites have in common.

use readiness::{
    finding::{Finding, Prerequisite},
    readiness::Overall,
    remedy::{PortalPage, Remedy, RemedyKind},
};
use wizard::{
    Intent,
    step::Step,
    view::{OverviewScreen, RailStep},
};

use super::{Choices, Does, Label};
use crate::guide::{label::step_text, rail};

impl Choices {
    pub(super) fn overview(&mut self, screen: &OverviewScreen, steps: &[RailStep]) {
        if !screen.signed_in && screen.start.is_none() {
            self.sign_in_to_check(false);
        }
        if let Some(start) = screen.start {
            self.start(start);
        } else if screen.signed_in {
            self.offer("check-again", Intent::CheckAgain);
        }
        self.other_prerequisites(screen.start, steps);
        if screen.start.is_some() && screen.signed_in {
            self.offer("check-again", Intent::CheckAgain);
        }
        if screen.start.is_some() {
            self.sign_in_to_check(screen.signed_in);
        }
        let overall = screen.readiness.as_ref().map(|readiness| readiness.overall);
        if overall == Some(Overall::Guest) {
            self.offer("guest", Intent::ShowGuest);
        }
    }

    fn start(&mut self, step: Step) {
        let name = match step {
            Step::Finish => "see-result",
            _ => "start-here",
        };
        let label = Label::choice(name).with_step(step);
        self.list(label, Does::Send(Intent::GoTo { step }));
    }

    fn other_prerequisites(&mut self, start: Option<Step>, steps: &[RailStep]) {
        let others = steps
            .iter()
            .filter(|step| step.step > Step::Overview && step.reachable && Some(step.step) != start);
        for step in others {
            let label = Label::choice("go-to")
                .with([("sign", rail::sign(step).to_owned())])
                .with_text("step", step_text(step.step));
            self.list(label, Does::Send(Intent::GoTo { step: step.step }));
        }
    }

    /// Without anybody signed in, nothing can be checked.
    pub(super) fn sign_in_to_check(&mut self, signed_in: bool) {
        if !signed_in {
            self.offer("sign-in-to-check", Intent::GoTo { step: Step::SignIn });
        }
    }

    /// On to the next step, by name.
    pub(super) fn next(&mut self, name: &str, step: Step) {
        let label = Label::choice(name).with_step(step);
        self.list(label, Does::Send(Intent::Next));
    }

    /// Every page of a portal that a finding names with a link.
    pub(super) fn portals(&mut self, finding: Option<&Finding>) {
        for page in pages(finding) {
            let label = Label::choice("portal").with_text("page", format!("portal-{page}"));
            self.list(label, Does::Send(Intent::OpenPortal { page }));
        }
    }

    /// Looking out: now, again and again, or no more.
    pub(super) fn looking_out(&mut self, prerequisite: Prerequisite, watching: bool) {
        let watch = Intent::Watch { prerequisite };
        if watching {
            self.offer("look-now", watch);
            self.offer("stop-looking", Intent::Cancel);
        } else {
            self.offer("watch", watch);
        }
    }
}

/// Whether a prerequisite holds.
pub(super) fn holds(finding: Option<&Finding>) -> bool {
    finding.is_some_and(|finding| finding.verdict.is_ready())
}

/// Whether a finding offers this way on.
pub(super) fn offers(finding: Option<&Finding>, kind: RemedyKind) -> bool {
    remedies(finding).iter().any(|remedy| remedy.kind() == kind)
}

fn pages(finding: Option<&Finding>) -> Vec<PortalPage> {
    let mut pages = vec![];
    for remedy in remedies(finding) {
        if let Remedy::PortalPath { page, url: Some(_) } = remedy
            && !pages.contains(page)
        {
            pages.push(*page);
        }
    }
    pages
}

fn remedies(finding: Option<&Finding>) -> &[Remedy] {
    finding.map_or(&[], |finding| &finding.remedies)
}
