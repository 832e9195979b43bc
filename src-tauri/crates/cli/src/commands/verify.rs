//! `verify`: what the answer to a hand-off says, and whether it is so.

use std::path::Path;

use engine::{
    CheckRequest,
    failure::Failure,
    hand_off::{LARGEST_ANSWER, read_answer},
};
use readiness::{
    finding::{Finding, Prerequisite},
    problem::{Problem, Retry},
};
use wizard::view::{AnswerShown, AnsweredAcs, AnsweredApproval};

use super::{input, setting};
use crate::{
    arguments::{Global, Verify},
    exit::Exit,
    progress::Shown,
    render::{answer, report, say},
    terminal::Terminal,
};

/// Reads the answer, checks the organisation, and ends with the exit code of what the answer claims.
pub async fn run(global: &Global, verify: Verify, terminal: &Terminal) -> Result<Exit, Failure> {
    let tenant = setting::tenant(global)?;
    let account = setting::account(verify.account.as_deref())?;
    let engine = setting::engine(global, terminal)?;
    let bytes = bytes(&verify.file).await?;
    let (shown, listener) = Shown::start(terminal);
    let id = engine.discover(&tenant, &listener).await?.tenant;
    let answer = read_answer(&bytes, id, None, engine.profile())?;
    terminal.tell_page(|page| {
        answer::lay_out(page, &answer, terminal.language);
        page.gap();
    });
    let request = CheckRequest {
        tenant,
        account,
        way: (!verify.way.no_sign_in).then(|| setting::way(verify.way.device_code)),
        proof: None,
    };
    let report = engine.check(&request, &listener).await?;
    drop(shown);
    let findings = report.readiness.findings().into_iter();
    let worst = worst(findings, &claimed(&answer));
    terminal.result(&report, |page| {
        report::lay_out(page, &report, None, terminal.language);
        page.gap();
        page.paragraph(0, &say(outcome(worst), terminal.language));
    });
    Ok(worst.unwrap_or_else(|| report.readiness.verdict.into()))
}

async fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    input::read(path, LARGEST_ANSWER).await.map_err(|error| {
        let problem = Problem::new("answer-file-unreadable", Retry::Never);
        Failure::wrong_use(problem.with("file", path.display()).with("reason", error.kind()))
    })
}

/// What the answer says is done.
fn claimed(answer: &AnswerShown) -> Vec<Prerequisite> {
    let mut claimed = vec![];
    if answer.acs == AnsweredAcs::Present {
        claimed.push(Prerequisite::Acs);
    }
    if answer.approval == AnsweredApproval::Approved {
        claimed.push(Prerequisite::Approval);
    }
    claimed
}

/// The verdict that weighs most among what was claimed; none: nothing was.
fn worst<'a>(findings: impl Iterator<Item = &'a Finding>, claimed: &[Prerequisite]) -> Option<Exit> {
    findings
        .filter(|finding| claimed.contains(&finding.prerequisite))
        .map(|finding| finding.verdict)
        .max_by_key(|verdict| match Exit::from(*verdict) {
            Exit::ActionNeeded => 2,
            Exit::CannotTell => 1,
            _ => 0,
        })
        .map(Exit::from)
}

/// Whether it is so; the report above may well be about more than the answer.
const fn outcome(worst: Option<Exit>) -> &'static str {
    match worst {
        Some(Exit::Ready) => "verify-is-so",
        Some(Exit::ActionNeeded) => "verify-is-not-so",
        Some(_) => "verify-cannot-tell",
        None => "verify-nothing-claimed",
    }
}
