//! `acs create` and `acs script`: two ways to a missing ACS principal.

use documents::script::{self, Script, Wanted};
use engine::{AcsChange, Created, failure::Failure, failure::Kind};
use readiness::problem::{Problem, Retry};

use super::{output, setting};
use crate::{
    arguments::{AcsCreate, AcsScript, Global},
    exit::Exit,
    progress::Shown,
    render::{page::Page, say, say_of},
    terminal::{Reply, Terminal},
};

/// Creates the principal after showing the exact request and asking.
pub async fn create(global: &Global, create: &AcsCreate, terminal: &Terminal) -> Result<Exit, Failure> {
    let tenant = setting::tenant(global)?;
    let engine = setting::engine(global, terminal)?;
    let (shown, listener) = Shown::start(terminal);
    let change = engine.prepare_acs(&tenant, &listener).await?;
    drop(shown);
    terminal.tell_page(|page| request(page, &change, &tenant.to_string(), terminal));
    if !create.yes {
        let not_confirmed = || Failure::wrong_use(Problem::new("acs-not-confirmed", Retry::Never));
        match terminal.ask(&say("acs-create-question", terminal.language)).await {
            Reply::Yes => {}
            Reply::No => {
                terminal.failed(&not_confirmed());
                return Ok(Exit::Cancelled);
            }
            Reply::Nobody => return Err(not_confirmed()),
        }
    }
    let created = {
        let (_shown, listener) = Shown::start(terminal);
        engine
            .create_acs(change, &setting::way(create.device_code), &listener)
            .await?
    };
    outcome(created, terminal)
}

/// Shows what would be sent where, what it takes, and how to undo it.
fn request(page: &mut Page, prepared: &AcsChange, tenant: &str, terminal: &Terminal) {
    let (language, change) = (terminal.language, prepared.change());
    page.paragraph(
        0,
        &say_of("acs-create-title", [("tenant", tenant.to_owned())], language),
    );
    let host = prepared.endpoints().graph.origin().ascii_serialization();
    page.line(&format!("    {} {host}{}", change.method(), change.path()));
    change.body().lines().for_each(|line| page.line(&format!("    {line}")));
    for id in ["acs-create-needs", "acs-create-undo", "acs-create-consent"] {
        page.paragraph(
            0,
            &say_of(id, [("permission", prepared.permission().to_owned())], language),
        );
    }
}

fn outcome(created: Created, terminal: &Terminal) -> Result<Exit, Failure> {
    let (id, exit) = match created {
        Created::WasThere(_) => ("acs-created-was-there", Exit::Ready),
        Created::IsThere(_) => ("acs-created", Exit::Ready),
        Created::NotVisibleYet(_) => ("acs-created-not-visible", Exit::CannotTell),
        Created::WrongCloud(problem) | Created::Refused(problem) => {
            return Err(Failure::new(Kind::ActionNeeded, problem));
        }
        Created::CouldNotLook(problem) => return Err(Failure::new(Kind::CannotTell, problem)),
    };
    let text = say(id, terminal.language);
    terminal.result(
        &serde_json::json!({ "schema": "mago-setup/acs-create/1", "outcome": id, "text": text }),
        |page| {
            page.paragraph(0, &text);
        },
    );
    Ok(exit)
}

/// Prints the script, explains it, or writes it to a file. The tenant is looked up, so that nobody types its id.
pub async fn script(global: &Global, arguments: &AcsScript, terminal: &Terminal) -> Result<Exit, Failure> {
    let not_written_so = || not_written_so(arguments, terminal);
    if !arguments.purpose.dialects().contains(&arguments.dialect) {
        return Err(not_written_so());
    }
    let tenant = setting::tenant(global)?;
    let engine = setting::engine(global, terminal)?;
    let endpoints = {
        let (_shown, listener) = Shown::start(terminal);
        engine.discover(&tenant, &listener).await?
    };
    let wanted = Wanted {
        purpose: arguments.purpose,
        dialect: arguments.dialect,
        tenant: endpoints.tenant,
        cloud: endpoints.cloud,
        profile: engine.profile(),
        device_code: arguments.device_code,
        language: terminal.language,
    };
    let script = script::write(&wanted).ok_or_else(not_written_so)?;
    if let Some(path) = &arguments.output {
        save(&script, path, terminal)?;
    }
    match (arguments.explain, &arguments.output) {
        (true, _) => explain(&script, terminal),
        (false, None) => print(&script, terminal),
        (false, Some(_)) => {}
    }
    Ok(Exit::Ready)
}

/// Names the tools that a script for this purpose is written for.
fn not_written_so(arguments: &AcsScript, terminal: &Terminal) -> Failure {
    let dialects: Vec<_> = arguments.purpose.dialects().iter().map(|one| one.code()).collect();
    let tool = say(&format!("dialect-{}", arguments.dialect), terminal.language);
    let problem = Problem::new("script-not-for-tool", Retry::Never)
        .with("tool", tool)
        .with("purpose", arguments.purpose)
        .with("dialects", dialects.join(", "));
    Failure::wrong_use(problem)
}

fn print(script: &Script, terminal: &Terminal) {
    terminal.print(&script.text);
    // The file has a byte order mark and other line ends, the text that was printed has not.
    let is_of_text = script.file() == script.text.as_bytes();
    terminal.tell(&say_of(
        if is_of_text {
            "acs-script-sum"
        } else {
            "acs-script-sum-of-file"
        },
        [("sum", script.sha256.clone())],
        terminal.language,
    ));
}

/// Tells what the lines of the script do, instead of printing them.
fn explain(script: &Script, terminal: &Terminal) {
    let mut page = Page::default();
    for part in &script.parts {
        let values = [
            ("first", part.first_line.to_string()),
            ("last", part.last_line.to_string()),
            ("does", part.does.clone()),
        ];
        page.paragraph(0, &say_of("acs-script-part", values, terminal.language));
    }
    terminal.print(&page.into_text());
}

fn save(script: &Script, path: &std::path::Path, terminal: &Terminal) -> Result<(), Failure> {
    output::write(path, &script.file()).map_err(|error| {
        let problem = Problem::new("script-not-written", Retry::Never);
        Failure::wrong_use(problem.with("file", path.display()).with("reason", error.kind()))
    })?;
    let values = [("file", path.display().to_string()), ("sum", script.sha256.clone())];
    terminal.tell(&say_of("acs-script-written", values, terminal.language));
    Ok(())
}
