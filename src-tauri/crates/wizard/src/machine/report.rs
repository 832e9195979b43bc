//! What somebody says that is done. It counts as reported, never as verified, and is verified at the next chance.

use jiff::{SignedDuration, Timestamp};
use readiness::{
    finding::{Prerequisite, Verdict},
    problem::{Problem, Retry},
    read_back::{self, Mistake, Told},
};

use super::{Case, Place, Wizard};
use crate::{
    effect::Effect,
    step::Step,
    view::{Notice, Reported, ReportedBy, Typed},
};

/// As much of what was pasted stays in its field.
const LONGEST: usize = 4_000;
/// How long a change may take until it shows, so that not seeing it says nothing.
const REPLICATION: SignedDuration = SignedDuration::from_mins(5);

impl Wizard {
    /// Takes the last line of a script back.
    pub(super) fn read_back(&mut self, text: &str, now: Timestamp) -> Vec<Effect> {
        let Some(case) = self.case.as_mut().filter(|_| self.here == Place::At(Step::Acs)) else {
            return vec![];
        };
        let read = read_back::read(text, case.found.tenant, &self.setting.profile);
        match read.map(|read| read.told) {
            Ok(Told::Present { .. }) => {
                case.read_back = Typed::default();
                self.report(Prerequisite::Acs, ReportedBy::ReadBack, now)
            }
            Ok(Told::Failed { reason }) => {
                case.not_reported(Prerequisite::Acs);
                case.read_back = refused(text, &format!("read-back-failed-{reason}"));
                vec![]
            }
            Err(mistake) => {
                // What is too long for anything that a script prints is not kept either.
                let kept = if mistake == Mistake::TooLong { "" } else { text };
                case.read_back = refused(kept, &format!("read-back-{mistake}"));
                vec![]
            }
        }
    }

    /// "I did it in the portal."
    pub(super) fn report_done(&mut self, prerequisite: Prerequisite, now: Timestamp) -> Vec<Effect> {
        let may = matches!(prerequisite, Prerequisite::Acs | Prerequisite::Approval);
        if may && self.here == Place::At(Step::of(prerequisite)) {
            self.report(prerequisite, ReportedBy::Portal, now)
        } else {
            vec![]
        }
    }

    pub(super) fn take_report_back(&mut self, prerequisite: Prerequisite, now: Timestamp) -> Vec<Effect> {
        let Some(case) = &mut self.case else { return vec![] };
        case.not_reported(prerequisite);
        self.keep_progress(now).into_iter().collect()
    }

    /// Notes it, and looks for it where somebody is signed in who can see.
    fn report(&mut self, prerequisite: Prerequisite, by: ReportedBy, now: Timestamp) -> Vec<Effect> {
        let Some(case) = &mut self.case else { return vec![] };
        case.reported(prerequisite, by, now);
        let mut effects = self.watch_here(now);
        self.notice = Some(Notice::ReportTaken);
        effects.extend(self.keep_progress(now));
        effects
    }
}

impl Case {
    /// Notes that somebody says so; what evidence says already is not noted.
    pub fn reported(&mut self, prerequisite: Prerequisite, by: ReportedBy, at: Timestamp) {
        self.not_reported(prerequisite);
        if !self.holds(prerequisite) {
            self.reports.push(Reported {
                prerequisite,
                by,
                at,
                contradicted: false,
            });
        }
    }

    /// Takes back that somebody says so.
    pub fn not_reported(&mut self, prerequisite: Prerequisite) {
        self.reports.retain(|report| report.prerequisite != prerequisite);
    }

    /// What was reported so short a while ago that it may not show yet.
    pub fn may_show_soon(&self, now: Timestamp) -> Option<Prerequisite> {
        let fresh = |report: &&Reported| now.duration_since(report.at) < REPLICATION;
        self.reports.iter().rfind(fresh).map(|report| report.prerequisite)
    }

    /// What somebody says of this prerequisite.
    pub fn report_of(&self, prerequisite: Prerequisite) -> Option<Reported> {
        let mut reports = self.reports.iter();
        reports.find(|report| report.prerequisite == prerequisite).copied()
    }

    /// Compares what was said with what evidence says now; true: something of it is verified.
    pub fn verify_reports(&mut self, now: Timestamp) -> bool {
        let before = self.reports.len();
        let reports = std::mem::take(&mut self.reports);
        self.reports = reports
            .into_iter()
            .filter_map(|report| self.verified(report, now))
            .collect();
        self.reports.len() < before
    }

    fn verified(&self, report: Reported, now: Timestamp) -> Option<Reported> {
        let shows_by_now = now.duration_since(report.at) >= REPLICATION;
        match self.finding(report.prerequisite).map(|finding| finding.verdict) {
            Some(Verdict::Ready | Verdict::ReadyWithWarning) => None,
            Some(Verdict::ActionNeeded) if shows_by_now => Some(Reported {
                contradicted: true,
                ..report
            }),
            Some(Verdict::ActionNeeded | Verdict::CannotTell) | None => Some(report),
        }
    }
}

fn refused(text: &str, code: &str) -> Typed {
    Typed {
        text: text.chars().take(LONGEST).collect(),
        problem: Some(Problem::new(code, Retry::Never)),
    }
}
