//! `approve`: Microsoft's consent page for exactly this organisation, and the look-out for what comes of it.

use std::sync::Arc;

use engine::{
    AccountName, Engine, Opener, Organisation, SystemBrowser, Visit, VisitRequest, WatchRequest,
    failure::{Failure, Kind},
    report::Report,
};
use readiness::{
    consent_page::ConsentShowed,
    finding::{Prerequisite, Reason},
    fixer::APPROVERS,
    grants::Standing,
    problem::{Problem, Retry},
};
use url::Url;
use wizard::intent::Reading;

use super::setting;
use crate::{
    arguments::{Approve, Global},
    exit::Exit,
    progress::Shown,
    render::{grants, page::Page, report, say, say_of},
    terminal::{Reply, Terminal},
};

/// Shows what Mago asks for and the page to approve it on; with `--wait`, looks until it is approved.
pub async fn run(global: &Global, approve: &Approve, terminal: &Terminal) -> Result<Exit, Failure> {
    let tenant = setting::tenant(global)?;
    let account = setting::account(approve.account.as_deref())?;
    let engine = setting::engine(global, terminal)?;
    let found = {
        let (_shown, listener) = Shown::start(terminal);
        engine.find(&tenant, &listener).await?
    };
    let Some(page) = found.consent_page.clone() else {
        return Err(Failure::new(Kind::CannotTell, Problem::new("no-page", Retry::Never)));
    };
    if !approve.wait {
        return show(&engine, &found, &page, approve, terminal).await;
    }
    let visit = {
        let (_shown, listener) = Shown::start(terminal);
        let request = VisitRequest {
            tenant,
            reading: Reading::Directory,
            way: setting::way(approve.device_code),
            claims: None,
        };
        engine.visit(&request, &listener).await?
    };
    wait(&engine, &visit, account, &page, approve, terminal).await
}

/// The page and what it asks for, without anybody signed in.
async fn show(
    engine: &Engine,
    found: &Organisation,
    address: &Url,
    approve: &Approve,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let profile = engine.profile();
    let as_json = serde_json::json!({
        "schema": "mago-setup/approve/1",
        "tenant": found.endpoints.tenant,
        "page": address,
        "permissions": profile.scopes.iter().map(|scope| serde_json::json!({
            "resource": scope.resource, "scope": scope.value, "importance": scope.importance, "feature": scope.feature,
        })).collect::<Vec<_>>(),
    });
    terminal.result(&as_json, |page| {
        grants::asked(page, profile, terminal.language);
        page.gap();
        let roles = APPROVERS
            .iter()
            .map(|role| say(&format!("who-{role}"), terminal.language));
        let roles = roles.collect::<Vec<_>>().join(", ");
        page.paragraph(0, &say_of("approve-who", [("roles", roles)], terminal.language));
        page.paragraph(0, &say("approve-acs-first", terminal.language));
        page.gap();
        page.line(address.as_str());
    });
    if approve.no_browser || terminal.json {
        return Ok(Exit::Ready);
    }
    let (shown, listener) = Shown::start(terminal);
    let opener = browser(engine, &shown, terminal);
    match engine.consent(&found.endpoints, &opener, &listener).await {
        Ok(showed) => Ok(showed.map_or(Exit::Ready, ended)),
        // It was said, and the page is there to be opened by hand.
        Err(failure) if failure.problem.code == "no-browser" => Ok(Exit::Ready),
        Err(failure) => Err(failure),
    }
}

/// How it ends when the page says what it showed. An approval is only likely then, as only the grants prove it.
const fn ended(showed: ConsentShowed) -> Exit {
    match showed {
        ConsentShowed::Declined => Exit::Cancelled,
        showed if showed.may_be_granted() => Exit::Ready,
        _ => Exit::ActionNeeded,
    }
}

/// Looks what is there, shows what would change, opens the page, and looks until it is approved.
async fn wait(
    engine: &Engine,
    visit: &Visit,
    account: Option<AccountName>,
    address: &Url,
    approve: &Approve,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    let before = {
        let (_shown, listener) = Shown::start(terminal);
        engine.check_on(visit, account.as_ref(), None, &listener).await?
    };
    if before.readiness.approval.verdict.is_ready() {
        return Ok(result(&before, terminal));
    }
    if before.readiness.acs.reason == Reason::AcsAbsent {
        return Ok(acs_first(&before, terminal));
    }
    terminal.tell_page(|page| warn(page, &before, address, approve, terminal));
    if !approve.yes && !approve.no_browser {
        match terminal.ask(&say("approve-question", terminal.language)).await {
            Reply::Yes => {}
            Reply::No => {
                terminal.failed(&not_confirmed());
                return Ok(Exit::Cancelled);
            }
            Reply::Nobody => return Err(not_confirmed()),
        }
    }
    let (shown, listener) = Shown::start(terminal);
    let request = WatchRequest {
        account,
        prerequisite: Prerequisite::Approval,
        proof: None,
        consent: (!approve.no_browser).then(|| browser(engine, &shown, terminal)),
    };
    let after = engine.watch(visit, &request, &listener).await?;
    drop(shown);
    let exit = result(&after, terminal);
    if exit != Exit::Ready {
        terminal.tell(&say("approve-not-seen", terminal.language));
    }
    Ok(exit)
}

/// What is granted now, and that a second consent may take something away.
fn warn(page: &mut Page, before: &Report, address: &Url, approve: &Approve, terminal: &Terminal) {
    let (language, granted) = (terminal.language, &before.readiness.grants);
    grants::anatomy(page, granted, language);
    let again = |standing| standing == Standing::OrganizationWide;
    if granted.scopes.iter().any(|scope| again(scope.standing)) {
        page.gap();
        page.paragraph(0, &say("approval-again", language));
        page.paragraph(2, &say("approval-again.hint", language));
    }
    page.gap();
    let id = if approve.no_browser {
        "approve-by-hand"
    } else {
        "approve-opens"
    };
    page.paragraph(0, &say_of(id, [("page", address.to_string())], language));
}

fn result(report: &Report, terminal: &Terminal) -> Exit {
    let only = Some(Prerequisite::Approval);
    terminal.result(report, |page| report::lay_out(page, report, only, terminal.language));
    report.readiness.approval.verdict.into()
}

/// Without the ACS principal the page would end with an error, so it is not opened: the door to the principal is shown.
fn acs_first(report: &Report, terminal: &Terminal) -> Exit {
    terminal.result(report, |page| {
        report::lay_out(page, report, Some(Prerequisite::Acs), terminal.language);
        page.gap();
        page.paragraph(0, &say("approve-create-first", terminal.language));
    });
    Exit::ActionNeeded
}

/// The system's browser. Where nothing listens for the page to come back, nobody else says that there is none.
fn browser(engine: &Engine, shown: &Shown, terminal: &Terminal) -> Arc<dyn Opener> {
    if engine.hears_consent() {
        return Arc::new(SystemBrowser);
    }
    let no_browser = shown.aside(say("approve-no-browser", terminal.language));
    Arc::new(move |page: &Url| SystemBrowser.open(page).inspect_err(|_| no_browser()))
}

fn not_confirmed() -> Failure {
    Failure::wrong_use(Problem::new("approve-not-confirmed", Retry::Never))
}
