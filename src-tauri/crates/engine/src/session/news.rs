//! What a job tells, as the state machine hears it.

use jiff::Timestamp;
use microsoft::sign_in::browser;
use url::Url;
use wizard::{
    Job, News,
    view::{BrowserState, Counting, Stage},
};

use crate::{
    progress::{self, BrowserNews, Progress, from_now},
    report::Report,
};

/// News for the session.
pub enum Told {
    /// For the state machine.
    News(News),
    /// For both: a look-out looked, and when it looks again.
    Looked(Box<Report>, Timestamp),
    /// For the session alone: the page that somebody signs in on. It never comes into a view.
    Page(Url),
}

/// Puts one progress into news; some of it concerns nobody.
pub fn told(progress: Progress, job: &Job) -> Vec<Told> {
    match progress {
        Progress::SignInOpens { .. } => news(News::SignInOpens {
            ends: from_now(browser::DEADLINE),
        }),
        Progress::Browser(browser) => of_browser(browser),
        Progress::DeviceCode(code) => vec![
            Told::Page(code.page.clone()),
            Told::News(News::Code {
                code: code.code,
                page: code.page,
                ends: from_now(code.expires_in),
            }),
        ],
        // A check proves in passing; its answers are what a person looks at then.
        Progress::Proving if matches!(job, Job::SignInMago { .. }) => news(News::Proving),
        Progress::Understood {
            answered,
            asked,
            so_far,
        } => news(News::Answered {
            counting: Counting {
                answered: count(answered),
                asked: count(asked),
            },
            so_far,
        }),
        Progress::WatchBegan { ends } => news(News::WatchBegan { ends }),
        Progress::Looked { report, next } => vec![Told::Looked(report, next)],
        Progress::Kept(how) => news(News::Kept(how)),
        Progress::Changing(stage) => news(changing(stage)),
        Progress::FindingTenant { .. }
        | Progress::Renewing { .. }
        | Progress::Proving
        | Progress::Checking { .. }
        | Progress::ConsentShowed(_) => vec![],
    }
}

fn of_browser(heard: BrowserNews) -> Vec<Told> {
    match heard {
        BrowserNews::Listening { page } => vec![Told::Page(page.0)],
        BrowserNews::BrowserOpened => news(News::Browser(BrowserState::Opened)),
        BrowserNews::NoBrowser { .. } => news(News::Browser(BrowserState::NotOpened)),
        BrowserNews::TlsOnLoopback => news(News::HttpsOnly),
        BrowserNews::Stray { count } => {
            tracing::debug!(count, "stray request on the loopback port");
            vec![]
        }
        BrowserNews::Answered => news(News::Browser(BrowserState::Answered)),
    }
}

fn changing(stage: progress::Stage) -> News {
    let (stage, looks) = match stage {
        progress::Stage::Looking => (Stage::Looking, 0),
        progress::Stage::Creating => (Stage::Creating, 0),
        progress::Stage::Waiting { looks } => (Stage::Waiting, looks),
    };
    News::Changing { stage, looks }
}

fn news(news: News) -> Vec<Told> {
    vec![Told::News(news)]
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
