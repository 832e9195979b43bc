//! News from the work under way.

use jiff::Timestamp;

use super::{Doing, Wizard, Work};
use crate::{
    effect::Job,
    event::News,
    view::{BrowserState, ChangeMade, CodeShown, Notice, Stage, Waiting, Watching},
};

impl Wizard {
    /// Takes news in; those of work that was stopped or replaced change nothing.
    pub(super) fn news(&mut self, attempt: u32, news: News, now: Timestamp) {
        let Some(work) = self.work.as_mut().filter(|work| work.attempt == attempt) else {
            return;
        };
        match news {
            News::Answered { counting, so_far } => {
                if !matches!(work.doing, Doing::Watching(_)) {
                    work.doing = Doing::Answering(counting);
                }
                if let Some(case) = self.case.as_mut().filter(|case| case.found.tenant == so_far.tenant)
                    && case.readiness.is_none()
                {
                    case.so_far = Some(*so_far);
                }
            }
            News::Looked { now: seen, next } => {
                if let Doing::Watching(watching) = &mut work.doing {
                    watching.looks = watching.looks.saturating_add(1);
                    watching.next = Some(next);
                }
                if let Some(case) = self.case.as_mut().filter(|case| case.found.tenant == seen.tenant) {
                    case.readiness = Some(*seen);
                    case.looked = true;
                    case.so_far = None;
                    if case.settle(now) {
                        self.notice = Some(Notice::ReportConfirmed);
                    }
                }
            }
            News::Kept(how) => {
                if let Some(case) = &mut self.case {
                    case.proven = Some(how);
                }
            }
            News::Changing { stage, looks } if matches!(work.job, Job::CreateAcs { .. }) => {
                work.doing = Doing::Changing { stage, looks };
                if let Some(case) = &mut self.case {
                    // Whoever gets here has signed in with the broad permission.
                    case.note(ChangeMade::BroadPermission);
                    if stage == Stage::Creating {
                        case.note(ChangeMade::AcsPerhapsCreated);
                    }
                }
            }
            other => work.hear(other),
        }
    }
}

impl Work {
    /// News that concern nothing but the work itself.
    fn hear(&mut self, news: News) {
        match news {
            News::SignInOpens { ends } => self.doing = Doing::SigningIn(self.opening(ends)),
            News::Browser(state) => self.with_waiting(|waiting| waiting.browser = state),
            News::HttpsOnly => self.with_waiting(|waiting| waiting.https_only = true),
            News::Code { code, page, ends } => self.with_waiting(|waiting| {
                waiting.browser = BrowserState::Unneeded;
                waiting.code = Some(CodeShown { code, page });
                waiting.ends = ends;
            }),
            News::WatchBegan { ends } => self.doing = Doing::Watching(self.watch(ends)),
            News::Proving => self.doing = Doing::Proving,
            News::KeychainAsks => self.keychain_asks = true,
            News::Answered { .. } | News::Looked { .. } | News::Kept(_) | News::Changing { .. } => {}
        }
    }

    fn opening(&self, ends: jiff::Timestamp) -> Waiting {
        Waiting {
            since: self.since,
            ends,
            browser: BrowserState::Opening,
            https_only: false,
            code: None,
        }
    }

    fn watch(&self, ends: jiff::Timestamp) -> Watching {
        Watching {
            since: self.since,
            ends,
            looks: 0,
            next: None,
        }
    }

    fn with_waiting(&mut self, change: impl FnOnce(&mut Waiting)) {
        if let Doing::SigningIn(waiting) = &mut self.doing {
            change(waiting);
        }
    }
}
