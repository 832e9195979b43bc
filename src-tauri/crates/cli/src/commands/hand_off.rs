//! `hand-off`: what somebody without the role sends to somebody who has it.

use std::path::Path;

use engine::{
    failure::Failure,
    hand_off::{HandOffRequest, HandOffWritten},
};
use readiness::{
    finding::Prerequisite,
    ids::TenantId,
    problem::{Problem, Retry},
    script::ScriptPurpose,
};

use super::{output, setting};
use crate::{
    arguments::{Global, HandOff, Wanted},
    exit::Exit,
    progress::Shown,
    render::{say, say_of},
    terminal::Terminal,
};

/// Prints the message, and writes the file to send with it where that is asked for. Nothing is sent.
pub async fn run(global: &Global, hand_off: &HandOff, terminal: &Terminal) -> Result<Exit, Failure> {
    let tenant = setting::tenant(global)?;
    let account = setting::account(hand_off.account.as_deref())?;
    let engine = setting::engine(global, terminal)?;
    let found = {
        let (_shown, listener) = Shown::start(terminal);
        engine.find(&tenant, &listener).await?
    };
    let wants = wants(&hand_off.wants);
    let scripts = wants.contains(&Prerequisite::Acs).then_some(ScriptPurpose::CreateAcs);
    let written = engine.hand_off(&HandOffRequest {
        id: None,
        tenant: found.endpoints.tenant,
        cloud: found.endpoints.cloud,
        domain: &tenant.to_string(),
        organization: found.name.as_deref(),
        wants: &wants,
        scripts: scripts.as_slice(),
        consent_page: found.consent_page.as_ref(),
        start_page: None,
        account: account.as_ref().map(engine::AccountName::as_str),
        language: terminal.language,
    });
    if let Some(path) = &hand_off.output {
        write(&written, path, terminal)?;
    }
    show(&written, found.endpoints.tenant, hand_off.brief, terminal);
    if hand_off.output.is_none() && !terminal.json {
        terminal.tell(&say("hand-off-page", terminal.language));
    }
    Ok(Exit::Ready)
}

/// Both, unless somebody says which; the principal first, as it has to be done.
fn wants(named: &[Wanted]) -> Vec<Prerequisite> {
    let all = [
        (Wanted::Acs, Prerequisite::Acs),
        (Wanted::Approval, Prerequisite::Approval),
    ];
    let wanted = |(name, _): &(Wanted, Prerequisite)| named.is_empty() || named.contains(name);
    all.into_iter().filter(wanted).map(|(_, step)| step).collect()
}

fn show(written: &HandOffWritten, tenant: TenantId, brief: bool, terminal: &Terminal) {
    let message = &written.message;
    let as_json = serde_json::json!({
        "schema": "mago-setup/hand-off/1",
        "id": written.id,
        "tenant": tenant,
        "subject": message.subject,
        "body": message.body,
        "brief": message.brief,
        "mail": written.mail,
        "file": written.kit.file_name,
        "sha256": written.kit.sha256,
    });
    terminal.result(&as_json, |page| {
        if brief {
            page.line(&message.brief);
            return;
        }
        let subject = [("subject", message.subject.clone())];
        page.line(&say_of("guide-hand-off-subject", subject, terminal.language));
        page.gap();
        message.body.lines().for_each(|line| page.line(line));
    });
}

fn write(written: &HandOffWritten, path: &Path, terminal: &Terminal) -> Result<(), Failure> {
    output::write(path, written.kit.html.as_bytes()).map_err(|error| {
        let problem = Problem::new("hand-off-not-written", Retry::Never);
        Failure::wrong_use(problem.with("file", path.display()).with("reason", error.kind()))
    })?;
    let values = [
        ("file", path.display().to_string()),
        ("sum", written.kit.sha256.clone()),
    ];
    terminal.tell(&say_of("hand-off-written", values, terminal.language));
    Ok(())
}
