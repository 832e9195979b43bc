//! Asking the right person, and what people tell.

use super::{
    Named,
    shared::{look_once, unchecked},
};
use crate::stage::{Stage, answer, attempt, judged, message, problem, tenant};
use readiness::{finding::Prerequisite, script::Dialect};
use wizard::{
    Done, Event, Intent,
    intent::BrowserShowed,
    step::Step,
    view::{AnswerShown, AnsweredAcs, AnsweredApproval},
};

const PRESENT: &str = "MAGO-ACS: PRESENT 3f0c7a52-91de-4a0a-a3c4-5b1d7f7e2c11 IN 6f1d2c3b-8a49-4c57-9d10-2b3e4f5a6c70";

pub fn hand_offs() -> Named {
    let mut writing = Stage::at_overview("no-reader-role");
    writing.wants(Intent::GoTo { step: Step::Approval });
    writing.wants(Intent::OpenHandOff);
    let mut written = writing.clone();
    written.hears(Event::HandOffWritten(Box::new(message())));
    let mut answered = written.clone();
    let read = AnswerShown {
        note: Some("The principal was there already.".into()),
        ..answer()
    };
    answers(&mut answered, Ok(read));
    let mut declined = written.clone();
    let no = AnswerShown {
        approval: AnsweredApproval::Declined,
        acs: AnsweredAcs::Failed {
            reason: "not-allowed".into(),
        },
        ..answer()
    };
    answers(&mut declined, Ok(no));
    let mut refused = written.clone();
    answers(&mut refused, Err("answer-refused-other-organisation"));
    vec![
        ("hand-off-writing", writing.view()),
        ("hand-off", written.view()),
        ("hand-off-answered", answered.view()),
        ("hand-off-declined", declined.view()),
        ("hand-off-refused", refused.view()),
    ]
}

fn answers(stage: &mut Stage, read: Result<AnswerShown, &str>) {
    stage.hears(Event::AnswerRead {
        tenant: tenant(),
        answer: read.map(Box::new).map_err(problem),
    });
}

pub fn told() -> Named {
    let mut reported = unchecked();
    reported.wants(Intent::GoTo { step: Step::Acs });
    reported.script_comes();
    let mut refused = reported.clone();
    refused.wants(Intent::ReadBack {
        text: "Done, I think.".into(),
    });
    reported.wants(Intent::ReadBack { text: PRESENT.into() });
    let acs = reported.view();
    reported.wants(Intent::GoTo { step: Step::Overview });
    let overview = reported.view();
    reported.wants(Intent::GoTo { step: Step::Approval });
    reported.wants(Intent::ReportDone {
        prerequisite: Prerequisite::Approval,
    });
    let approval = reported.view();
    reported.wants(Intent::GoTo { step: Step::Finish });
    let mut contradicted = Stage::at_overview("fresh-tenant");
    contradicted.wants(Intent::GoTo { step: Step::Acs });
    let looking = attempt(&contradicted.wants(Intent::ReadBack { text: PRESENT.into() }));
    contradicted.script_comes();
    contradicted.now += jiff::SignedDuration::from_mins(6);
    contradicted.ends(looking, Ok(Done::Checked(Box::new(judged("fresh-tenant", None)))));
    vec![
        ("acs-reported", acs),
        ("acs-read-back-refused", refused.view()),
        ("acs-contradicted", contradicted.view()),
        ("overview-reported", overview),
        ("approval-reported", approval),
        ("finish-reported", reported.view()),
    ]
}

pub fn showed() -> Named {
    let after = |what: BrowserShowed| {
        let mut stage = Stage::at_overview("consent-by-another-user");
        stage.wants(Intent::GoTo { step: Step::Approval });
        let begun = attempt(&stage.wants(Intent::OpenConsent));
        look_once(&mut stage, begun, "consent-by-another-user");
        stage.wants(Intent::BrowserShowed { what });
        stage.view()
    };
    let mut scripts = Stage::at_overview("fresh-tenant");
    scripts.wants(Intent::GoTo { step: Step::Acs });
    let mut shows = |dialect| {
        scripts.wants(Intent::ShowScript {
            dialect,
            device_code: dialect == Dialect::AzureCli,
        });
        scripts.script_comes();
        scripts.view()
    };
    vec![
        ("approval-accepted", after(BrowserShowed::Accepted)),
        ("approval-declined", after(BrowserShowed::Declined)),
        ("approval-needs-administrator", after(BrowserShowed::NeedsApproval)),
        ("approval-asks-reviewer", after(BrowserShowed::AsksReviewer)),
        ("acs-script-azure-cli", shows(Dialect::AzureCli)),
        ("acs-script-retired", shows(Dialect::AzureAd)),
    ]
}
