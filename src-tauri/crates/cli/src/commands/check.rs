//! `check`, `acs check` and `licence check`: the same questions, judged for all or for one prerequisite.

use engine::{CheckRequest, failure::Failure};
use readiness::finding::Prerequisite;

use super::setting;
use crate::{
    arguments::{Check, Global, Way},
    exit::Exit,
    progress::Shown,
    render::report,
    terminal::Terminal,
};

/// Checks, prints the report, and ends with the verdict's exit code.
pub async fn run(
    global: &Global,
    check: Check,
    only: Option<Prerequisite>,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let tenant = setting::tenant(global)?;
    let account = setting::account(check.account.as_deref())?;
    let engine = setting::engine(global, terminal)?;
    let way = (!check.way.no_sign_in).then(|| setting::way(check.way.device_code));
    let request = CheckRequest {
        tenant,
        account,
        way,
        proof: None,
    };
    let report = {
        let (_shown, listener) = Shown::start(terminal);
        engine.check(&request, &listener).await?
    };
    terminal.result(&report, |page| report::lay_out(page, &report, only, terminal.language));
    let of_one = |only| {
        report
            .readiness
            .findings()
            .into_iter()
            .find(|finding| finding.prerequisite == only)
    };
    let verdict = only
        .and_then(of_one)
        .map_or(report.readiness.verdict, |finding| finding.verdict);
    Ok(verdict.into())
}

/// Checks the ACS principal only.
pub async fn acs(global: &Global, way: Way, terminal: &Terminal) -> Result<Exit, Failure> {
    run(global, Check { account: None, way }, Some(Prerequisite::Acs), terminal).await
}
